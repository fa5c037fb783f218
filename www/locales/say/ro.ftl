# Not read over by anybody who speaks it from birth.
days-range = Livrare în { $country } în { $min }–{ $max } { $max ->
    [one] zi
    [few] zile
   *[other] de zile
  }
days-one = Livrare în { $country } în { $days } { $days ->
    [one] zi
    [few] zile
   *[other] de zile
  }
tax-included = . Taxele sunt incluse în preț, la livrare nu se plătește nimic
tax-at-door = . La livrare se plătesc circa { $amount } taxe vamale și TVA
tax-cod = . Plata la livrare: { $amount }, taxe incluse
end = .
