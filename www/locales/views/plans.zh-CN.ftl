### 方案视图的字，第一次打开时装载。

plans-filter = 按模式筛选
plans-rejected = 含不可行
plans-prices = 运价为示意价，最旧的一份 { $date }
plans-service = 线路
plans-days = 承诺（天）
plans-chosen = 推荐
plans-pareto = 性价比前沿
plans-pareto-why = 没有别的方案既更便宜又更快
plans-empty = 这个模式下没有方案。
plan-chargeable = 计费重 { $grams } g
plan-stock = 仓内库存 { $count } 件
plan-overflow = 超出配额 { $share }，平均多等 { $days } 天
plan-late = 迟到 { $share }，预计赔退 { $cost }

plans-list = 方案列表
plans-out = 不可行
plans-regret = 比推荐少赚
plans-front = 又便宜又快的一线
plans-x = 到岸成本 { $currency }
plans-y = 九成送达（天）
plans-drawing = { $count } 个方案的成本和时效；逐个数字见下面的列表
plans-spot = { $name }（{ $mode }）：{ $cost }，九成 { $days } 天内到
plans-rates = 报价表
plans-rates-failed = 这一块没有下载下来，联网后再点一次。
plans-own = { $count } 个方案按你的报价表算
plans-own-price = 你的报价
plans-expired = { $count } 份报价已过期，不再参与计算
sentence-separator = ；
plan-seizure = 查扣概率 { $share }，一旦被扣损失 { $cost }

plans-mixes = 组合着发更划算
mix-stock-then-direct = 先发仓里现货，卖完转直邮
mix-air-then-sea = 空运先补一批，海运跟上
mix-orders = { $orders } 单
mix-facts = 整场毛利 { $margin }，比只用一个方案多 { $gain }；九成 { $days } 天内到，迟到 { $late }

plan-quoted = 公布价 { $price }
plan-cell = 价格在 { $place }
plans-see-cost = 看这个方案的成本瀑布
plans-see-route = 看路线
