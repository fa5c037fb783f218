# Not read over by anybody who speaks it from birth.
days-range = { $country }: doručenie za { $min } až { $max } { $max ->
    [one] deň
    [few] dni
   *[other] dní
  }
days-one = { $country }: doručenie za { $days } { $days ->
    [one] deň
    [few] dni
   *[other] dní
  }
tax-included = . Dane a clo sú v cene, pri doručení nič neplatíte
tax-at-door = . Pri doručení sa platí asi { $amount } na cle a daniach
tax-cod = . Platba na dobierku: { $amount }, vrátane daní
end = .
