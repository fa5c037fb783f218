### 货到付款的字，目的地选了货到付款时装载。

cod-title = 货到付款 · { $country }
cod-nobody = 没有一条能用的线路在那里代收货款。
cod-under = 预计拒收 { $delayed }，到 { $limit } 才亏。
cod-over = 预计拒收 { $delayed }，超过 { $limit } 就亏。
cod-never = 一单都不拒收也赚不到钱。
cod-best-cod = 继续做货到付款。
cod-best-prepaid = 改成只收在线支付更划算。
cod-compare = 每单货到付款赚 { $cod }；只收在线支付，原来这些买家有 { $share } 还会下单，折合每单 { $prepaid }。
cod-turn = 拒收率到 { $at }，改{ $to }更好。
cod-prepaid = 在线支付
cod-plans = 各线路的货到付款
cod-fee = 代收费
cod-refusal = 准时拒收率
cod-delayed = 算上晚到
cod-break-even = 拒收到多少开始亏
cod-loss = 拒收一单亏
cod-reverse = 其中退件 { $amount }
cod-remittance = 几天回款
cod-days = { $count } 天
cod-inputs = 填自己的拒收数据
cod-inputs-how = 空着的按规则包的估计算。
cod-field-refusal = 准时也拒收的
cod-field-perLateDay = 每晚一天多拒收
cod-field-returnCost = 退回一件 CNY
cod-field-recovery = 退回的货还值
cod-field-prepaid = 改在线支付还会买的
