# Not read over by anybody who speaks it from birth.
order = [mã đơn hàng]
shipped = Đơn hàng { $order } của bạn đã rời kho của chúng tôi. Dự kiến giao hàng: { $dates }
customs = Đơn hàng { $order } của bạn đang làm thủ tục hải quan. Dự kiến giao hàng: chậm nhất ngày { $day }
out = Đơn hàng { $order } của bạn đã được bàn giao cho đơn vị vận chuyển địa phương. Dự kiến giao hàng: chậm nhất ngày { $day }
late = Rất tiếc, đơn hàng { $order } của bạn bị chậm: lẽ ra phải đến chậm nhất ngày { $day }. Chúng tôi đang kiểm tra với đơn vị vận chuyển và sẽ báo cho bạn ngay khi có thông tin
risk = Đơn hàng { $order } của bạn đang đi chậm hơn dự kiến và có thể đến sau ngày { $day }. Chúng tôi đang theo dõi với đơn vị vận chuyển và sẽ báo cho bạn ngay khi có thông tin
