# Belum disemak oleh penutur jati.
country-MY = Malaysia
country-SG = Singapura
days-range = Sampai ke { $country } dalam { $min } hingga { $max } hari
days-one = Sampai ke { $country } dalam { $days } hari
tax-included = . Harga termasuk cukai, tiada bayaran tambahan semasa penghantaran
tax-at-door = . Cukai kira-kira { $amount } perlu dibayar semasa penghantaran
tax-cod = . Bayar semasa terima: { $amount }, termasuk cukai
end = .
burn-range = { $orders } pesanan seterusnya sampai secepat ini, selepas itu { $min } hingga { $max } hari.
burn-one = { $orders } pesanan seterusnya sampai secepat ini, selepas itu { $days } hari.
burn-last = Tinggal { $orders } sahaja.
