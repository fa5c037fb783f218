# Non riletto da una persona di madrelingua.
short-range = { $name }: { $min }-{ $max } giorni
short-one = { $name }: { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
  }
short-tax-included = , tasse incluse
short-tax-at-door = , più circa { $amount } alla consegna
short-tax-cod = , { $amount } alla consegna, tasse incluse
full-range = { $name }: ordinando ora, arriva tra { $fromDay ->
    [8] l’
    [11] l’
   *[other] il{ " " }
  }{ $from } e { $toDay ->
    [8] l’
    [11] l’
   *[other] il{ " " }
  }{ $to }, cioè in { $min }-{ $max } giorni
full-one = { $name }: ordinando ora, arriva al più tardi { $toDay ->
    [8] l’
    [11] l’
   *[other] il{ " " }
  }{ $to }, cioè in { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
  }
full-tax-included = . Dazi e imposte sono a nostro carico e già compresi nel prezzo: alla consegna non si paga altro
full-tax-at-door = . Dazi e imposte non sono compresi nel prezzo: alla consegna si pagano circa { $amount }
full-tax-cod = . Si pagano { $amount } alla consegna; dazi e imposte sono a nostro carico e già compresi
full-tax-open = . Alla consegna potrebbero essere dovuti dazi e imposte, secondo la decisione della dogana
host-days = { $max ->
    [one] { $span } giorno
   *[other] { $span } giorni
  }
host-included = Tasse incluse
ask-time = quanto ci mette/quanti giorni/tempi di consegna/spedizione
ask-date = che giorno arriva/quando arriva/data di consegna
ask-tax = tasse/dogana/dazi/IVA
ask-ship = spedite in { $name }/spedizione { $name }
