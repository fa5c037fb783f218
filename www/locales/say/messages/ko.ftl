# Not read over by anybody who speaks it from birth.
order = [주문 번호]
shipped = 주문하신 상품({ $order })이 창고에서 출고되었습니다. 배송 예정: { $dates }
customs = 주문하신 상품({ $order })이 통관 중입니다. 배송 예정: { $day }까지
out = 주문하신 상품({ $order })이 현지 배송업체에 인계되었습니다. 배송 예정: { $day }까지
late = 주문하신 상품({ $order })의 배송이 늦어져 죄송합니다. 당초 배송 예정: { $day }까지. 배송업체에 확인 중이며 확인되는 대로 알려 드리겠습니다
risk = 주문하신 상품({ $order })의 배송이 예정보다 오래 걸려 { $day } 이후에 도착할 수 있습니다. 배송업체에 확인 중이며 확인되는 대로 알려 드리겠습니다
