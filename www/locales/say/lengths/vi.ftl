# Chưa được người bản ngữ duyệt.
short-range = { $name }: { $min } đến { $max } ngày
short-one = { $name }: { $days } ngày
short-tax-included = , đã gồm thuế
short-tax-at-door = , trả thêm khoảng { $amount } khi nhận hàng
short-tax-cod = , trả { $amount } khi nhận hàng, đã gồm thuế
full-range = Đặt ngay bây giờ, hàng đến { $country } từ ngày { $from } đến ngày { $to }, tức là trong { $min } đến { $max } ngày
full-one = Đặt ngay bây giờ, hàng đến { $country } chậm nhất ngày { $to }, tức là trong { $days } ngày
full-tax-included = . Thuế nhập khẩu bên mình chịu, đã gồm trong giá: khi nhận hàng không phải trả thêm
full-tax-at-door = . Giá chưa gồm thuế nhập khẩu: khi nhận hàng trả thêm khoảng { $amount }
full-tax-cod = . Khi nhận hàng trả { $amount }; thuế nhập khẩu bên mình chịu, đã gồm trong đó
full-tax-open = . Khi nhận hàng có thể phải nộp thuế nhập khẩu, tùy hải quan quyết định
host-days = { $span } ngày
host-included = Đã gồm thuế
ask-time = bao lâu/mấy ngày/bao nhiêu ngày/thời gian giao
ask-date = ngày nào tới/khi nào tới/hôm nào nhận
ask-tax = thuế/đóng thuế/hải quan/phí nhập khẩu
ask-ship = giao đến { $name }/ship { $name }
