### “路线”视图的字，第一次打开时装载。

route-title = 包裹走的路
route-map = 地图：{ $stops }
route-cutoff = 每天 { $time } 截单，下一次在 { $next }
route-way = 路段
route-by = 怎么走
route-by-air = 空运
route-by-sea = 海运
route-by-rail = 铁路
route-by-road = 陆运
route-by-local = 当地派送
route-by-other = 头程
route-leg = { $by } { $p50 }–{ $p90 } 天
route-ahead = { $by } · 提前备货
route-before = 下单前已到仓
route-drawn = 目的国和仓库画在当地主要机场的位置，只作示意，不代表实际口岸。陆地：Natural Earth；坐标：OurAirports，均为公有领域。
route-calendar = 各地停工的日子只随推荐方案给出。
