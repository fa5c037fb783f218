# Not read over by anybody who speaks it from birth.
order = [sipariş numarası]
shipped = { $order } numaralı siparişiniz depomuzdan çıktı. Tahmini teslimat: { $dates }
customs = { $order } numaralı siparişiniz şu anda gümrük işleminde. Tahmini teslimat: en geç { $day }
out = { $order } numaralı siparişiniz yerel kargo firmasına teslim edildi. Tahmini teslimat: en geç { $day }
late = Üzgünüz, { $order } numaralı siparişiniz gecikti; teslim tarihi en geç { $day } idi. Kargo firmasıyla görüşüyoruz ve bilgi alır almaz size yazacağız
risk = { $order } numaralı siparişiniz planlanandan uzun sürüyor ve { $day } tarihinden sonra gelebilir. Kargo firmasıyla görüşüyoruz ve bilgi alır almaz size yazacağız
