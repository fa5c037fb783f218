# Not read over by anybody who speaks it from birth.
days-range = Levering til { $country } på { $min } til { $max } dage
days-one = Levering til { $country } på { $days } { $days ->
    [one] dag
   *[other] dage
  }
tax-included = . Told og moms er med i prisen, der er intet at betale ved døren
tax-at-door = . Ved levering betales cirka { $amount } i told og moms
tax-cod = . Betaling ved levering: { $amount }, told og moms er med
end = .
