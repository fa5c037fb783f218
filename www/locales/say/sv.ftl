# Not read over by anybody who speaks it from birth.
days-range = Leverans till { $country } inom { $min } till { $max } dagar
days-one = Leverans till { $country } inom { $days } { $days ->
    [one] dag
   *[other] dagar
  }
tax-included = . Tull och moms ingår i priset, inget att betala vid dörren
tax-at-door = . Vid leverans betalas cirka { $amount } i tull och moms
tax-cod = . Betalning vid leverans: { $amount }, tull och moms ingår
end = .
