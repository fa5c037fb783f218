# Not read over by anybody who speaks it from birth.
days-range = { $country }: доставка за { $min }–{ $max } { $max ->
    [one] день
    [few] дня
   *[other] дней
  }
days-one = { $country }: доставка за { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
  }
tax-included = . Налоги и пошлины включены в цену, при получении платить не нужно
tax-at-door = . При получении нужно оплатить около { $amount } пошлин и налогов
tax-cod = . Оплата при получении: { $amount }, налоги включены
end = .
