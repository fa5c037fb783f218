# Not read over by anybody who speaks it from birth.
days-range = { $country }: tarne { $min } kuni { $max } päevaga
days-one = { $country }: tarne { $days } päevaga
tax-included = . Maksud ja toll on hinna sees, ukse juures ei ole midagi maksta
tax-at-door = . Kättesaamisel tuleb maksta umbes { $amount } tolli ja makse
tax-cod = . Maksmine kättesaamisel: { $amount }, maksud on hinna sees
end = .
