# Not read over by anybody who speaks it from birth.
days-range = { $country }: доставка за { $min } до { $max } дни
days-one = { $country }: доставка за { $days } { $days ->
    [one] ден
   *[other] дни
  }
tax-included = . Данъците и митата са включени в цената, на вратата не се плаща нищо
tax-at-door = . При доставката се плащат около { $amount } мита и данъци
tax-cod = . Плащане при доставка: { $amount }, с включени данъци
end = .
