# Bez korekty rodzimego użytkownika języka.
country-PL = do Polski
days-range = Dostawa { $country } w { $min }–{ $max } dni
days-range-plain = { $country }: dostawa w { $min }–{ $max } dni
days-one = Dostawa { $country } w { $days ->
    [one] 1 dzień
   *[other] { $days } dni
  }
days-one-plain = { $country }: dostawa w { $days ->
    [one] 1 dzień
   *[other] { $days } dni
  }
tax-included = . Podatki i cło są w cenie, przy odbiorze nic nie dopłacasz
tax-at-door = . Przy odbiorze do zapłaty około { $amount } cła i podatku
tax-cod = . Płatność przy odbiorze: { $amount }, podatki w cenie
end = .
burn-range = { $orders ->
    [one] Tak szybko dotrze jeszcze { $orders } zamówienie
    [few] Tak szybko dotrą jeszcze { $orders } zamówienia
   *[other] Tak szybko dotrze jeszcze { $orders } zamówień
  }; potem dostawa potrwa { $min }–{ $max } dni.
burn-one = { $orders ->
    [one] Tak szybko dotrze jeszcze { $orders } zamówienie
    [few] Tak szybko dotrą jeszcze { $orders } zamówienia
   *[other] Tak szybko dotrze jeszcze { $orders } zamówień
  }; potem dostawa potrwa { $days } dni.
burn-last = Zostało tylko { $orders } szt.
