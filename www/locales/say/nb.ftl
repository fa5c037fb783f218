# Not read over by anybody who speaks it from birth.
days-range = Levering til { $country } på { $min } til { $max } dager
days-one = Levering til { $country } på { $days } { $days ->
    [one] dag
   *[other] dager
  }
tax-included = . Toll og merverdiavgift er med i prisen, ingenting å betale på døren
tax-at-door = . Ved levering betales omtrent { $amount } i toll og merverdiavgift
tax-cod = . Betaling ved levering: { $amount }, toll og merverdiavgift er med
end = .
