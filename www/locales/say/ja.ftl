# 母語話者による校閲はまだです。
days-range = { $country }へは{ $min }〜{ $max }日でお届けします
days-one = { $country }へは{ $days }日でお届けします
tax-included = 。税金・関税込みの価格で、受け取り時のお支払いはありません
tax-at-door = 。受け取り時に関税・消費税など約{ $amount }がかかります
tax-cod = 。代金引換で{ $amount }、税込みです
end = 。
burn-range = あと{ $orders }件まではこの日数でお届けします。その後は{ $min }〜{ $max }日です。
burn-one = あと{ $orders }件まではこの日数でお届けします。その後は{ $days }日です。
burn-last = 残り{ $orders }点です。
