# Not read over by anybody who speaks it from birth.
days-range = { $country }: dostava v { $min } do { $max } dneh
days-one = { $country }: dostava v { $days } { $days ->
    [one] dnevu
   *[other] dneh
  }
tax-included = . Davki in carina so v ceni, ob dostavi ne plačate ničesar
tax-at-door = . Ob dostavi plačate približno { $amount } carine in davkov
tax-cod = . Plačilo ob dostavi: { $amount }, davki so v ceni
end = .
