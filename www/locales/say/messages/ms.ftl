# Belum disemak oleh penutur jati.
order = [nombor pesanan]
shipped = Pesanan { $order } anda telah keluar dari gudang kami. Jangkaan penghantaran: { $dates }
customs = Pesanan { $order } anda sedang melalui pemeriksaan kastam. Jangkaan penghantaran: selewat-lewatnya { $day }
out = Pesanan { $order } anda telah diserahkan kepada syarikat penghantaran tempatan. Jangkaan penghantaran: selewat-lewatnya { $day }
late = Maaf, pesanan { $order } anda lewat: sepatutnya tiba selewat-lewatnya { $day }. Kami sedang menyemak dengan syarikat penghantaran dan akan memaklumkan anda sebaik sahaja ada berita
risk = Pesanan { $order } anda mengambil masa lebih lama daripada yang dirancang dan mungkin tiba selepas { $day }. Kami sedang menyusulinya dengan syarikat penghantaran dan akan memaklumkan anda sebaik sahaja ada berita
