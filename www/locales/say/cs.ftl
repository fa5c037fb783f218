# Not read over by anybody who speaks it from birth.
days-range = { $country }: doručení za { $min } až { $max } { $max ->
    [one] den
    [few] dny
   *[other] dní
  }
days-one = { $country }: doručení za { $days } { $days ->
    [one] den
    [few] dny
   *[other] dní
  }
tax-included = . Daně a clo jsou v ceně, při doručení nic neplatíte
tax-at-door = . Při doručení se platí asi { $amount } na cle a daních
tax-cod = . Platba na dobírku: { $amount }, včetně daní
end = .
