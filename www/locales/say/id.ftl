# Not read over by anybody who speaks it from birth.
days-range = Tiba di { $country } dalam { $min } sampai { $max } hari
days-one = Tiba di { $country } dalam { $days } hari
tax-included = . Harga sudah termasuk pajak, tidak perlu bayar lagi saat barang tiba
tax-at-door = . Saat barang tiba, bayar sekitar { $amount } untuk bea masuk dan pajak
tax-cod = . Bayar di tempat: { $amount }, pajak sudah termasuk
end = .
burn-range = { $orders } pesanan berikutnya tiba secepat ini, setelah itu { $min } sampai { $max } hari.
burn-one = { $orders } pesanan berikutnya tiba secepat ini, setelah itu { $days } hari.
burn-last = Tinggal { $orders } lagi.
