# Nicht von einer muttersprachlichen Person geprüft.
short-range = { $name }: { $min } bis { $max } Tage
short-one = { $name }: { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
  }
short-tax-included = , Steuern inklusive
short-tax-at-door = , dazu etwa { $amount } an der Tür
short-tax-cod = , { $amount } bei Lieferung, Steuern inklusive
full-range = Wenn Sie jetzt bestellen, wird zwischen dem { $from } und dem { $to } { $country } geliefert, also in { $min } bis { $max } Tagen
full-range-plain = Wenn Sie jetzt bestellen, wird zwischen dem { $from } und dem { $to } nach { $country } geliefert, also in { $min } bis { $max } Tagen
full-one = Wenn Sie jetzt bestellen, wird bis zum { $to } { $country } geliefert, also in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
  }
full-one-plain = Wenn Sie jetzt bestellen, wird bis zum { $to } nach { $country } geliefert, also in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
  }
full-tax-included = . Zoll und Steuern übernehmen wir, sie sind im Preis enthalten: An der Tür zahlen Sie nichts mehr
full-tax-at-door = . Zoll und Steuern sind nicht im Preis enthalten: Bei der Zustellung zahlen Sie etwa { $amount }
full-tax-cod = . Sie zahlen { $amount } bei der Lieferung; Zoll und Steuern übernehmen wir, sie sind darin enthalten
full-tax-open = . Bei der Zustellung können Zoll und Steuern anfallen, darüber entscheidet die Zollbehörde
host-days = { $max ->
    [one] { $span } Tag
   *[other] { $span } Tage
  }
host-included = Steuern inklusive
ask-time = wie lange/Lieferzeit/wie viele Tage/Versand
ask-date = wann kommt/wann ist es da/welches Datum
ask-tax = Zoll/Steuer/Steuern/Einfuhrabgaben/Mehrwertsteuer/MwSt
ask-ship = Versand nach { $name }/Lieferung nach { $name }
