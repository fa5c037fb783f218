# Belum disemak oleh penutur jati.
country-MY = Malaysia
country-SG = Singapura
days-range = Sampai ke { $country } dalam { $min } hingga { $max } hari
days-one = Sampai ke { $country } dalam { $days } hari
tax-included = . Harga termasuk cukai, tiada bayaran tambahan semasa penghantaran
tax-at-door = . Kira-kira { $amount } cukai dibayar semasa penghantaran
tax-cod = . Bayar semasa terima: { $amount }, termasuk cukai
end = .
