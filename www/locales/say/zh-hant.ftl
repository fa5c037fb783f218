# Not read over by anybody who speaks it from birth.
country-HK = 香港
country-TW = 台灣
days-range = { $country }，{ $min } 到 { $max } 天到
days-one = { $country }，{ $days } 天到
tax-included = ，價格已含稅，到門不用再付
tax-at-door = ，收貨時另付稅費約 { $amount }
tax-cod = ，貨到付款，一共付 { $amount }，已含稅
end = 。
burn-range = 接下來 { $orders } 單還是這個時效，之後下單 { $min } 到 { $max } 天到。
burn-one = 接下來 { $orders } 單還是這個時效，之後下單 { $days } 天到。
burn-last = 只剩最後 { $orders } 單。
