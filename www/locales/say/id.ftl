# Not read over by anybody who speaks it from birth.
days-range = Dikirim ke { $country } dalam { $min } sampai { $max } hari
days-one = Dikirim ke { $country } dalam { $days } hari
tax-included = . Pajak sudah termasuk, tidak ada yang dibayar saat barang tiba
tax-at-door = . Saat barang tiba dibayar sekitar { $amount } untuk bea dan pajak
tax-cod = . Bayar di tempat: { $amount }, pajak sudah termasuk
end = .
burn-range = { $orders } pesanan berikutnya tiba secepat ini, setelah itu { $min } sampai { $max } hari.
burn-one = { $orders } pesanan berikutnya tiba secepat ini, setelah itu { $days } hari.
burn-last = Tinggal { $orders } lagi.
