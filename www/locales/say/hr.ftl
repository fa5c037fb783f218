# Not read over by anybody who speaks it from birth.
days-range = { $country }: dostava za { $min } do { $max } { $max ->
    [one] dan
   *[other] dana
  }
days-one = { $country }: dostava za { $days } { $days ->
    [one] dan
   *[other] dana
  }
tax-included = . Porezi i carina uključeni su u cijenu, pri dostavi ne plaćate ništa
tax-at-door = . Pri dostavi se plaća oko { $amount } carine i poreza
tax-cod = . Plaćanje pouzećem: { $amount }, porezi uključeni
end = .
