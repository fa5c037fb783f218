# Belum diperiksa oleh penutur asli.
short-range = { $name }: { $min } sampai { $max } hari
short-one = { $name }: { $days } hari
short-tax-included = , sudah termasuk pajak
short-tax-at-door = , bayar lagi sekitar { $amount } saat barang tiba
short-tax-cod = , bayar di tempat { $amount }, sudah termasuk pajak
full-range = Pesan sekarang, barang tiba di { $name } antara { $from } dan { $to }, yaitu dalam { $min } sampai { $max } hari
full-one = Pesan sekarang, barang tiba di { $name } paling lambat { $to }, yaitu dalam { $days } hari
full-tax-included = . Bea masuk dan pajak kami yang tanggung dan sudah termasuk dalam harga: saat barang tiba tidak perlu bayar lagi
full-tax-at-door = . Bea masuk dan pajak belum termasuk dalam harga: saat barang tiba bayar lagi sekitar { $amount }
full-tax-cod = . Saat barang tiba bayar { $amount }; bea masuk dan pajak kami yang tanggung dan sudah termasuk
full-tax-open = . Saat barang tiba mungkin ada bea masuk dan pajak, sesuai keputusan bea cukai
host-days = { $span } hari
host-included = Sudah termasuk pajak
ask-time = berapa lama/berapa hari/lama pengiriman/kapan dikirim
ask-date = tanggal berapa sampai/kapan sampai/hari apa sampai
ask-tax = pajak/bea masuk/bea cukai/kena pajak
ask-ship = kirim ke { $name }/bisa ke { $name }
