# Non riletto da una persona di madrelingua.
country-AE = negli Emirati Arabi Uniti
country-CY = a Cipro
country-GB = nel Regno Unito
country-HK = a Hong Kong
country-MT = a Malta
country-NL = nei Paesi Bassi
country-PH = nelle Filippine
country-SG = a Singapore
country-TW = a Taiwan
country-US = negli Stati Uniti
days-range = Consegna { $country } in { $min }-{ $max } giorni
days-range-plain = Consegna in { $country } in { $min }-{ $max } giorni
days-one = Consegna { $country } in { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
  }
days-one-plain = Consegna in { $country } in { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
  }
tax-included = . Tasse e dazi inclusi nel prezzo, niente da pagare alla consegna
tax-at-door = . Alla consegna si pagano circa { $amount } di dazi e imposte
tax-cod = . Pagamento alla consegna: { $amount }, tasse incluse
end = .
burn-range = { $orders ->
    [one] Ancora { $orders } ordine arriva
   *[other] I prossimi { $orders } ordini arrivano
  } in questi tempi; poi servono { $min }-{ $max } giorni.
burn-one = { $orders ->
    [one] Ancora { $orders } ordine arriva
   *[other] I prossimi { $orders } ordini arrivano
  } in questi tempi; poi servono { $days } giorni.
burn-last = { $orders ->
    [one] Ne resta solo
   *[other] Ne restano solo
  } { $orders }.
