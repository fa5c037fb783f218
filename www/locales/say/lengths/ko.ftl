# 아직 모국어 사용자의 검토를 받지 않았습니다.
short-range = { $name } { $min }~{ $max }일
short-one = { $name } { $days }일
short-tax-included = , 세금 포함
short-tax-at-door = , 받을 때 약 { $amount } 별도
short-tax-cod = , 받을 때 { $amount } 결제, 세금 포함
full-range = 지금 주문하시면 { $from }부터 { $to } 사이에 { $name }에 도착합니다. { $min }~{ $max }일 걸립니다
full-one = 지금 주문하시면 { $to }까지 { $name }에 도착합니다. { $days }일 걸립니다
full-tax-included = . 관세와 수입 세금은 저희가 부담하며 가격에 이미 포함되어 있습니다. 받으실 때 더 내실 금액이 없습니다
full-tax-at-door = . 관세와 수입 세금은 가격에 포함되어 있지 않습니다. 받으실 때 내실 금액은 약 { $amount }입니다
full-tax-cod = . 받으실 때 { $amount } 결제하시면 됩니다. 관세와 수입 세금은 저희가 부담하며 이 금액에 포함되어 있습니다
full-tax-open = . 받을 때 관세와 세금이 부과될 수 있으며, 금액은 세관이 정합니다
host-days = { $span }일
host-included = 세금 포함
ask-time = 며칠/얼마나 걸려/배송 기간/배송
ask-date = 언제 와/언제 도착/도착 날짜
ask-tax = 세금/관세/통관/부가세
ask-ship = { $name } 배송/{ $name } 되나요
