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
