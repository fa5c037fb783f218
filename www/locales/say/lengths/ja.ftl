# 母語話者による校閲はまだです。
short-range = { $name }へは{ $min }〜{ $max }日
short-one = { $name }へは{ $days }日
short-tax-included = 、税込み
short-tax-at-door = 、受け取り時に約{ $amount }かかります
short-tax-cod = 、代金引換{ $amount }、税込み
full-range = 今ご注文いただくと、{ $from }から{ $to }の間に{ $name }へお届けします。お届けまで{ $min }〜{ $max }日です
full-one = 今ご注文いただくと、{ $to }までに{ $name }へお届けします。お届けまで{ $days }日です
full-tax-included = 。関税と輸入時の税金は当店が負担し、価格に含まれています。受け取り時のお支払いはありません
full-tax-at-door = 。関税と輸入時の税金は価格に含まれていません。受け取り時に約{ $amount }のお支払いが必要です
full-tax-cod = 。受け取り時に{ $amount }をお支払いください。関税と輸入時の税金は当店が負担し、この金額に含まれています
full-tax-open = 。受け取り時に関税や税金がかかる場合があります。金額は税関が決めます
host-days = { $span }日
host-included = 税込み
ask-time = 何日かかる/何日で届く/どのくらいで届く/配送
ask-date = いつ届く/何日に届く/到着日
ask-tax = 税金/関税/消費税/税込み
ask-ship = { $name }に送れる/{ $name }へ発送
