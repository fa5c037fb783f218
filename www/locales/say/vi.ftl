# Not read over by anybody who speaks it from birth.
days-range = Giao đến { $country } trong { $min } đến { $max } ngày
days-one = Giao đến { $country } trong { $days } ngày
tax-included = . Giá đã gồm thuế, không phải trả thêm khi nhận hàng
tax-at-door = . Khi nhận hàng trả thêm khoảng { $amount } tiền thuế
tax-cod = . Thanh toán khi nhận hàng: { $amount }, đã gồm thuế
end = .
burn-range = { $orders } đơn tiếp theo vẫn giao nhanh như vậy, sau đó là { $min } đến { $max } ngày.
burn-one = { $orders } đơn tiếp theo vẫn giao nhanh như vậy, sau đó là { $days } ngày.
burn-last = Chỉ còn { $orders } sản phẩm.
