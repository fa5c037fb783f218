# Not read over by anybody who speaks it from birth.
days-range = { $country }: kézbesítés { $min }–{ $max } napon belül
days-one = { $country }: kézbesítés { $days } napon belül
tax-included = . Az ár tartalmazza az adókat és a vámot, átvételkor nem kell fizetni
tax-at-door = . Átvételkor körülbelül { $amount } vám és adó fizetendő
tax-cod = . Utánvét: { $amount }, adókkal együtt
end = .
