# Non riletto da una persona di madrelingua.
days-range = Consegna in { $country } in { $min }-{ $max } giorni
days-one = Consegna in { $country } in { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
  }
tax-included = . Tasse e dazi inclusi nel prezzo, niente da pagare alla consegna
tax-at-door = . Alla consegna si pagano circa { $amount } di dazi e imposte
tax-cod = . Pagamento alla consegna: { $amount }, tasse incluse
end = .
burn-range = I prossimi { $orders } ordini arrivano in questi tempi; poi servono { $min }-{ $max } giorni.
burn-one = I prossimi { $orders } ordini arrivano in questi tempi; poi servono { $days } giorni.
burn-last = Ne restano solo { $orders }.
