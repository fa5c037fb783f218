# Bez korekty rodzimego użytkownika języka.
short-range = { $name }: { $min }–{ $max } dni
short-one = { $name }: { $days ->
    [one] 1 dzień
   *[other] { $days } dni
  }
short-tax-included = , podatki w cenie
short-tax-at-door = , przy odbiorze dopłata około { $amount }
short-tax-cod = , za pobraniem { $amount }, podatki w cenie
full-range = Zamów teraz: dostawa { $country } między { $from } a { $to }, czyli w { $min }–{ $max } dni
full-range-plain = { $name }: zamów teraz, dostawa między { $from } a { $to }, czyli w { $min }–{ $max } dni
full-one = Zamów teraz: dostawa { $country } najpóźniej { $to }, czyli w { $days ->
    [one] 1 dzień
   *[other] { $days } dni
  }
full-one-plain = { $name }: zamów teraz, dostawa najpóźniej { $to }, czyli w { $days ->
    [one] 1 dzień
   *[other] { $days } dni
  }
full-tax-included = . Cło i podatki opłacamy my i są już w cenie: przy odbiorze nic nie dopłacasz
full-tax-at-door = . Cło i podatki nie są wliczone w cenę: przy odbiorze płacisz około { $amount }
full-tax-cod = . Przy odbiorze płacisz { $amount }; cło i podatki opłacamy my i są już wliczone
full-tax-open = . Przy odbiorze może być naliczone cło i podatek, decyduje urząd celny
host-days = { $max ->
    [one] { $span } dzień
   *[other] { $span } dni
  }
host-included = Podatki w cenie
ask-time = jak długo/ile dni/czas dostawy/wysyłka
ask-date = kiedy dojdzie/kiedy będzie/którego dnia
ask-tax = cło/podatek/podatki/VAT/opłaty celne
ask-ship = wysyłka { $name }/dostawa { $name }
