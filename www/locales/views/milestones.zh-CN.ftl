### 里程碑:日期与留言、晚到订单、时钟与会议。看到这一页时才下载。

parts-title = 里程碑的内容
part-dates = 日期与留言
part-late = 晚到订单
part-clocks = 时钟与会议
part-failed = 这部分没有下载完整，联网后再点一次。

## 日期
milestones-basis = 按 { $date } { $time }（北京时间）下单计算
milestones-none = 没有可走的方案，所以没有里程碑。
milestones-export = 导出日历 .ics
milestones-table = 每个环节的日期
milestones-expected = 预计完成
milestones-alarm = 报警日
milestones-alarm-how = 报警日：95% 的包裹在这天或更早走完此环节。到了还没走完，就去催。
milestones-calendar-how = 日历里，报警日、平台期限和承诺的最后一天会在当天 9:00 提醒；重新导入会替换旧的，不会重复。
milestones-no-platform = 没有选平台，不检查平台期限。
milestones-no-limit = 规则包里没有 { $platform } 对{ $country }的期限。
deadline-dispatch-days = { $platform } 要求发货
deadline-handover-hours = { $platform } 要求交给承运商
deadline-delivery-days = { $platform } 要求送达
deadline-kept = { $share } 赶得上

## 留言
messages-title = 给买家的留言
messages-order = 订单号
messages-order-blank = 不填就留空位
messages-on = { $day } 前后
messages-late-on = { $day } 还没到
message-shipped = 已发货
message-customs = 清关中
message-out = 派送中
message-late = 晚到
messages-copy = 复制“{ $name }”的{ $language }留言
messages-failed = 留言没有下载完整，联网后再试。

## 日历
case-name = { $product } → { $country }
case-unnamed = 未命名商品
case-colon = ：
calendar-expected = { $case }：{ $stage }预计完成
calendar-alarm = { $case }：{ $stage }还没完成就催{ $party }
calendar-alarm-nobody = { $case }：{ $stage }还没完成就去催
calendar-promise = { $case }：承诺送达的最后一天

## 时钟
cutoff-title = 距下一次截单
cutoff-days = { $count } 天
cutoff-at = { $day } { $time }（{ $party }当地时间）
cutoff-none = 推荐方案没有截单时间。
cutoff-rule = 过了截单时间，订单算下一个工作日。
cutoff-soon = 距截单不到 { $count } 分钟。
cutoff-passed = 已过截单时间，现在下单算下一个工作日。
clocks-day = 日期
clocks-title = 各方能接电话的时间
clocks-scale = 北京时间 { $day }
clocks-now = 现在 { $time }
clocks-local = 当地 { $opens }–{ $closes }
clocks-next-day = 次日 { $time }
clocks-here = 北京时间 { $spans }
clocks-off = 当天不上班
clocks-off-part = 换算到北京时间，这一天没有上班时段
clocks-holiday = { $name }放假
clocks-holiday-unnamed = 放假
clocks-in = 一起开会
clocks-assumed = 没有人公布这些时间：按行业惯例假设，换成对方告诉您的更准。
clocks-own = 自己填的
clocks-change = 改时间
clocks-opens = 上班
clocks-closes = 下班
clocks-days = 工作日
clocks-bad = 写成 09:00 这样
clocks-reset = 恢复假设的时间
role-seller = 卖家
role-forwarder = 货代
role-warehouse = 仓库
role-broker = 清关行
role-last-mile = 尾程
role-buyer = 买家
weekday-0 = 周一
weekday-1 = 周二
weekday-2 = 周三
weekday-3 = 周四
weekday-4 = 周五
weekday-5 = 周六
weekday-6 = 周日

## 会议
call-heading = 开会
call-shared = 共同时间：北京时间 { $spans }
call-none = 这一天没有够长的共同时间。
call-nobody = 先选至少两方。
call-next = 下一个合适的日子：{ $day }
call-never = 两周内都没有：少选一方，或改一下时间。
call-start = 开始
call-length = 时长
call-minutes = { $count } 分钟
call-there = { $party } { $time }
call-yesterday = 前一天 { $time }
call-tomorrow = 次日 { $time }
call-link = 会议链接
call-link-kept = 只存在这台设备上
call-link-bad = 链接要以 https:// 开头
call-language = 邀请的语言
call-invite = 下载会议邀请 .ics
call-copy = 复制案情摘要
call-title = Landcast：{ $case }
call-summary = 案情摘要

## 案情摘要
summary-product = 商品：{ $product }
summary-destination = 目的地：{ $place }
summary-window = 承诺时效：{ $days } 天（{ $from } 至 { $to }），准时率 { $share }
summary-no-window = 承诺时效：没有可走的方案
summary-duty-seller = 税费：{ $total }，卖家承担；买家到门付 { $door }
summary-duty-buyer = 税费：{ $total }，买家承担；买家到门付 { $door }
summary-no-duty = 税费：未知
summary-mode = 发货模式：{ $mode }
summary-plan = 方案：{ $plan }
summary-alarms = 报警日：{ $stages }
summary-alarm = { $stage } { $day }
summary-pack = 规则包 { $version }（{ $hash }），引擎 { $engine }
