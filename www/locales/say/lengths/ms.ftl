# Belum disemak oleh penutur jati.
short-range = { $name }: { $min } hingga { $max } hari
short-one = { $name }: { $days } hari
short-tax-included = , termasuk cukai
short-tax-at-door = , bayar lagi kira-kira { $amount } semasa terima
short-tax-cod = , bayar { $amount } semasa terima, termasuk cukai
full-range = Pesan sekarang, barang sampai ke { $name } antara { $from } dan { $to }, iaitu dalam { $min } hingga { $max } hari
full-one = Pesan sekarang, barang sampai ke { $name } selewat-lewatnya { $to }, iaitu dalam { $days } hari
full-tax-included = . Duti dan cukai import kami tanggung dan sudah termasuk dalam harga: tiada bayaran tambahan semasa penghantaran
full-tax-at-door = . Harga belum termasuk duti dan cukai import: bayar lagi kira-kira { $amount } semasa penghantaran
full-tax-cod = . Bayar { $amount } semasa penghantaran; duti dan cukai import kami tanggung dan sudah termasuk
full-tax-open = . Duti dan cukai import mungkin dikenakan semasa penghantaran, bergantung pada kastam
host-days = { $span } hari
host-included = Termasuk cukai
ask-time = berapa lama/berapa hari/tempoh penghantaran/bila pos
ask-date = bila sampai/hari apa sampai/tarikh sampai
ask-tax = cukai/duti/kastam/kena cukai
ask-ship = hantar ke { $name }/pos ke { $name }
