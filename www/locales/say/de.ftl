# Nicht von einer muttersprachlichen Person geprüft.
country-AE = in die Emirate
country-CH = in die Schweiz
country-GB = nach Großbritannien
country-NL = in die Niederlande
country-PH = auf die Philippinen
country-SK = in die Slowakei
country-TR = in die Türkei
country-US = in die USA
days-range = Lieferung { $country } in { $min } bis { $max } Tagen
days-range-plain = Lieferung nach { $country } in { $min } bis { $max } Tagen
days-one = Lieferung { $country } in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
  }
days-one-plain = Lieferung nach { $country } in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
  }
tax-included = . Steuern und Zoll sind im Preis enthalten, an der Tür zahlen Sie nichts mehr
tax-at-door = . Bei der Zustellung fallen etwa { $amount } an Zoll und Steuern an
tax-cod = . Zahlung bei Lieferung: { $amount }, Steuern inklusive
end = .
burn-range = { $orders ->
    [one] Noch { $orders } Bestellung kommt
   *[other] Die nächsten { $orders } Bestellungen kommen
  } so schnell an, danach dauert es { $min } bis { $max } Tage.
burn-one = { $orders ->
    [one] Noch { $orders } Bestellung kommt
   *[other] Die nächsten { $orders } Bestellungen kommen
  } so schnell an, danach dauert es { $days } Tage.
burn-last = Nur noch { $orders } Stück.
