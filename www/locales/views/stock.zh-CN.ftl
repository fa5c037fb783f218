### “备货”视图的字，第一次打开时装载。

stock-head-direct = 现在先直邮，不备货：{ $days } 天预计赚 { $profit }。
stock-head-send = 现在发 { $units } 件到{ $node }（{ $mode }）：{ $days } 天预计赚 { $profit }。
stock-head-best = 单看这一轮，{ $mode }赚得最多（{ $profit }），但还没到换的时候。
stock-head-turn = 每天卖到 { $orders } 单，{ $from }改{ $to }。
stock-best = 最赚
stock-now = 现在用
stock-demand-stream = 按左栏单量：{ $days } 天平均 { $mean } 件，八成落在 { $p10 }–{ $p90 } 件（波动 { $variation }，{ $shape }）。
stock-demand-weeks = 按你填的周销量：{ $days } 天平均 { $mean } 件，八成落在 { $p10 }–{ $p90 } 件（波动 { $variation }，{ $shape }）。

stock-basis-of = 需求从哪里来
stock-by-stream = 按这一场单量
stock-by-weeks = 按每周销量
stock-modes = 三种发货方式并排看
stock-send = 要发多少件
stock-never = 备多少都不划算
stock-on-hand = 仓里已有 { $count } 件
stock-profit = 这一轮利润
stock-per-unit = 平均每件需求 { $amount }
stock-unit-margin = 卖一件赚
stock-cash = 最多压多少钱
stock-cash-days = 平均 { $days } 天回款
stock-fill = 现货满足
stock-sold = 卖出 { $count } 件
stock-leftover = 卖剩
stock-loss-each = 剩一件亏 { $amount }
stock-spilled = 断货后改直邮
stock-arrival = 到仓
stock-days = { $count } 天
stock-break-even = 比直邮划算
stock-orders-a-day = 每天 { $orders } 单起
stock-break-even-none = 多少单都不比直邮划算

stock-costs = 成本逐项
stock-costs-how = 上行按卖出一件，下行是这一轮合计。
cost-overstock = 卖剩亏损
cost-lost-margin = 断货丢的毛利
cost-fixed = 固定费用

stock-over-volume = 单量变了，谁更赚
stock-over-variation = 需求越不稳，谁更稳
stock-orders-axis = 每天单量
stock-variation-axis = 波动（标准差 ÷ 平均）
stock-profit-axis = { $days } 天利润 { $currency }
stock-per-unit-axis = 每件需求利润 { $currency }
stock-turn = { $at } 起{ $to }

stock-ageing = 库龄
stock-age = 在仓天数
stock-age-band = { $from }–{ $to } 天
stock-age-last = { $from } 天以上
stock-held = 到这时还在
stock-leaves = 这段时间离仓

stock-refill = 补货：空运还是海运（{ $node }）
stock-refill-legs = 头程对比
stock-sea = 慢而便宜
stock-air = 快而贵
stock-freight = 每件头程
stock-landed = 每件头程加税
stock-season = 只卖这一季：海运先发 { $sea } 件，不够的空运补，预计 { $air } 件（{ $share }）；平均每件 { $each }，全走空运要 { $all }；预计剩 { $left } 件。
stock-steady = 长期卖：每天海运 { $sea } 件（{ $share }），空运补 { $air } 件；要多备 { $extra } 件，每天多花 { $cost }。

stock-life = 这个商品在哪个阶段
stock-life-test = 直邮，一件件发
stock-life-proven = 备货，本地发
stock-life-tail = 卖完为止
stock-life-was = 你现在选的
stock-life-stay = 留在“{ $from }”。
stock-life-move = 从“{ $from }”转到“{ $to }”。
stock-life-band = 盈亏平衡每周 { $middle } 件；连续 { $weeks } 周到 { $up } 件再备货，掉到 { $down } 件以下再撤，中间不动。

stock-inputs = 你知道的
stock-inputs-how = 空着的按规则包的估计算，灰字就是估计值。
stock-field-current = 现在怎么发
stock-current-none = 还没发过
stock-field-weeks = 每周销量，从最早到最近
stock-weeks-how = 用空格或逗号隔开。用来判断商品在哪个阶段，也可以按它算需求。
stock-field-windowDays = 一批货卖几天
stock-field-variation = 需求波动
stock-field-fixed = 每次补货固定费用 CNY
stock-field-salvage = 卖剩还值进货价的
stock-field-leftoverDays = 卖剩几天清掉
stock-field-spillOverseas = 海外仓断货仍肯等直邮
stock-field-spillBorder = 边境仓断货仍肯等直邮
stock-field-payoutDays = 平台几天回款
stock-field-distribution = 需求分布
stock-as-assumed = 按估计
stock-lognormal = 对数正态
stock-negative-binomial = 负二项

stock-budget = 一笔钱分给整个货盘
stock-budget-amount = 备货预算 CNY
stock-budget-ask = 分给 { $count } 个商品
stock-budget-busy = 正在算…
stock-budget-how = 每一块钱先给多赚得最多的商品；单量按左栏，每个商品都一样。
stock-budget-sum = 用掉 { $cash }，剩 { $left }；比全部直邮多赚 { $gain }（这笔钱最多能多赚 { $most }）。
stock-product = 商品
stock-where = 放哪里
stock-per-cash = 每块钱多赚
stock-wanted = 不限预算要 { $units }
stock-gain = 比直邮多 { $amount }
stock-basis = 这些数从哪里来
