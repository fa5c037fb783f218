### “时效”视图的字，第一次打开时装载。

window-spread = 到达天数 · { $service }
window-from = 从下单日 { $date } 数起，含周末和节假日
window-band = 承诺 { $days } 天 · { $from } – { $to }
window-kept = 承诺内到达 { $share }
window-late = 晚于承诺 { $share }
window-before = 校准前
window-now = 校准后
window-lost = 120 天未到或丢失 { $share }
share-below = 不到 { $share }
window-quantiles = 各分位的天数与日期
window-share-by = { $share } 已到
window-mean = 平均
window-days = 天数
window-every-day = 逐日数字
window-day = 第几天
window-share = 当天到达
window-by = 累计到达

window-stages = 各环节的时间线
window-stages-how = 色条：中位开始到中位结束；横线：九成包裹走完该环节
window-weakest = 最拖后
window-cutoff = { $time } 截单
window-median = 中位时间段
window-slow = 到九成为止
day-holiday = 节假日
day-weekend = 周末停工
day-make-up-day = 调休上班
day-peak = 旺季变慢

stops-title = 临时停摆
stops-how = 规则包不知道的事，由你加上；用完记得去掉
stops-slow = 整条网络变慢（干线到尾程）
stops-kind = 原因
stops-from = 从
stops-to = 到
stops-add = 加上
stops-remove = 去掉
stop-typhoon = 台风
stop-customs-strike = 海关罢工
stop-carrier-strike = 承运商罢工
stop-slow-network = 网络变慢

window-policies = 换一种承诺规则
window-policies-how = 选中后，左栏的承诺规则一起改
window-keeps = 守得住
window-thumb = 经验法则
policy-figure-target = 目标 { $share }
policy-figure-days = 中位数再加 { $count } 天
policy-figure-cost = 迟到一单损失 { $late }，多报一天损失 { $long }

window-limits = 平台时限
limit-what = 要求
limit-within = 时限
limit-by = 最晚
limit-dispatch-days = 发货
limit-delivery-days = 送达
limit-handover-hours = 交承运商
limit-unit-hours = 小时
limit-unit-days = 天
limit-unit-business-days = 个工作日

window-priors = 各环节天数的依据
prior-days = 最快 – 常见 – 最慢
prior-whole = 全程公布
prior-inspection = { $share } 被查验，多 { $low }–{ $high } 天
prior-grade = 可信度
prior-unit-days = 自然日
prior-unit-working-days = 工作日

burn-title = 这个时效还能卖多少单
burn-stock = 库存还够 { $orders } 单
burn-quota = 今天的额度还够 { $orders } 单
burn-then = ；用完后改为{ $mode }（{ $service }）{ $days } 天，{ $from } – { $to } 到，守得住 { $share }。
burn-nothing = ；用完后没有可用的线路。

own-title = 自己的包裹
own-none = 目前的天数来自公开区间。导入你自己的发货记录，就按你的包裹校准。
own-stays = CSV 只在本机读取，不上传。
own-import = 导入包裹记录
own-failed = 导入功能没有装载成功。检查网络后再按一次。
own-learned = 用 { $parcels } 个包裹校准（已到 { $delivered }，在途 { $underway }），{ $from } 到 { $to } 发出，{ $date } 计算。
own-level-lane = 同线路同国家有你的 { $parcels } 个包裹：{ $how }
own-level-region = 这个地区有你的 { $parcels } 个包裹：{ $how }
own-level-seller = 这条线没有你的包裹，参照你全部 { $parcels } 个：{ $how }
own-faster = 比公开区间快 { $share }。
own-slower = 比公开区间慢 { $share }。
own-same = 和公开区间基本一致。
own-promise = 承诺 { $before } 天 → { $now } 天；九成到达 { $p90before } 天 → { $p90 } 天。
own-shape = 包裹已超过 100 个，分布形状也按你的来。
own-network = 近 14 天承运商派送速度 { $change }。
own-preparation = 你的备货速度 { $change }。
own-elsewhere = 这条线路没有用到你的包裹。
own-export = 导出为文件
own-forget = 删除，恢复公开区间

monitor-title = 近 { $days } 天的承诺兑现
monitor-kept = { $due } 个到期承诺兑现了 { $kept } 个
monitor-drawing = 兑现 { $share }，九成把握在 { $low } 到 { $high } 之间；目标 { $target }
monitor-target = 目标 { $target }
monitor-fine = 目标 { $target } 在可信区间 { $low }–{ $high } 之内。
monitor-below = 兑现率明显低于目标 { $target }（可信区间 { $low }–{ $high }）：承诺报得太紧，请放宽或换线路。
monitor-above = 兑现率明显高于目标 { $target }（可信区间 { $low }–{ $high }）：承诺报得太松，可以报短一些。
