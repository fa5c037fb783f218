# Not read over by anybody who speaks it from birth.
order = [nomor pesanan]
shipped = Pesanan { $order } Anda sudah keluar dari gudang kami. Perkiraan tiba: { $dates }
customs = Pesanan { $order } Anda sedang melalui proses bea cukai. Perkiraan tiba: paling lambat { $day }
out = Pesanan { $order } Anda sudah diserahkan ke kurir setempat. Perkiraan tiba: paling lambat { $day }
late = Maaf, pesanan { $order } Anda terlambat: seharusnya tiba paling lambat { $day }. Kami sedang mengeceknya dengan kurir dan akan mengabari Anda begitu ada kabar
risk = Pesanan { $order } Anda memerlukan waktu lebih lama dari rencana dan mungkin tiba setelah { $day }. Kami sedang menindaklanjutinya dengan kurir dan akan mengabari Anda begitu ada kabar
