# 短:一口气念完。full:带日期,谁付税。
short-range = { $name } { $min } 到 { $max } 天到
short-one = { $name } { $days } 天到
short-tax-included = ，已含税
short-tax-at-door = ，收货时另付约 { $amount }
short-tax-cod = ，货到付款 { $amount }，已含税
full-range = 现在下单，{ $name }预计 { $from }到 { $to }送到，也就是 { $min } 到 { $max } 天
full-one = 现在下单，{ $name }预计 { $to }送到，也就是 { $days } 天
full-tax-included = 。进口税费由我们承担，已经算在价格里，收货时不用再付
full-tax-at-door = 。进口税费没有算在价格里，收货时由您另付，约 { $amount }
full-tax-cod = 。货到付款，收货时一共付 { $amount }，进口税费由我们承担，已经算在里面
full-tax-open = 。收货时可能要交进口税费，以当地海关核定为准
host-days = { $span } 天
host-included = 已含税
ask-time = 多久到/几天到/多久能到/多长时间/物流/运费时效/发货
ask-date = 几号到/哪天到/什么时候到
ask-tax = 要交税吗/交税/关税/税费/清关/含税/包税
ask-ship = 能发{ $name }吗/发{ $name }吗/{ $name }能寄吗/寄{ $name }
