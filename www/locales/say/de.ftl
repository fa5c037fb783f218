# Nicht von einer muttersprachlichen Person geprüft.
country-AE = den Emiraten
country-CH = der Schweiz
country-GB = Großbritannien
country-NL = den Niederlanden
country-PH = den Philippinen
country-SK = der Slowakei
country-TR = der Türkei
country-US = den USA
days-range = Lieferung nach { $country } in { $min } bis { $max } Tagen
days-one = Lieferung nach { $country } in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
  }
tax-included = . Steuern und Zoll sind im Preis enthalten, an der Tür zahlen Sie nichts mehr
tax-at-door = . Bei der Zustellung fallen etwa { $amount } an Zoll und Steuern an
tax-cod = . Zahlung bei Lieferung: { $amount }, Steuern inklusive
end = .
burn-range = Die nächsten { $orders } Bestellungen kommen so schnell an, danach dauert es { $min } bis { $max } Tage.
burn-one = Die nächsten { $orders } Bestellungen kommen so schnell an, danach dauert es { $days } Tage.
burn-last = Nur noch { $orders } Stück.
