# 主播念的话:短句,逗号处换气。
country-AE = 阿联酋
country-ID = 印尼
country-SA = 沙特
days-range = { $country }，{ $min } 到 { $max } 天到
days-one = { $country }，{ $days } 天到
tax-included = ，价格已含税，到门不用再付
tax-at-door = ，收货时另付税费约 { $amount }
tax-cod = ，货到付款，一共付 { $amount }，已含税
end = 。
burn-range = 接下来 { $orders } 单还是这个时效，之后下单 { $min } 到 { $max } 天到。
burn-one = 接下来 { $orders } 单还是这个时效，之后下单 { $days } 天到。
burn-last = 只剩最后 { $orders } 单。
