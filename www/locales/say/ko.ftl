# Not read over by anybody who speaks it from birth.
days-range = { $country }까지 { $min }~{ $max }일 안에 배송됩니다
days-one = { $country }까지 { $days }일 안에 배송됩니다
tax-included = . 세금과 관세가 가격에 포함되어 있어 받으실 때 더 내실 금액이 없습니다
tax-at-door = . 받으실 때 관세와 세금 약 { $amount } 별도입니다
tax-cod = . 상품 수령 시 결제: { $amount }, 세금 포함
end = .
burn-range = 다음 { $orders }건까지는 이 기간에 배송되고, 그 뒤에는 { $min }~{ $max }일 걸립니다.
burn-one = 다음 { $orders }건까지는 이 기간에 배송되고, 그 뒤에는 { $days }일 걸립니다.
burn-last = { $orders }개만 남았습니다.
