# Not read over by anybody who speaks it from birth.
days-range = { $country }: pristatymas per { $min }–{ $max } { $max ->
    [one] dieną
    [few] dienas
   *[other] dienų
  }
days-one = { $country }: pristatymas per { $days } { $days ->
    [one] dieną
    [few] dienas
   *[other] dienų
  }
tax-included = . Mokesčiai ir muitas įskaičiuoti į kainą, prie durų mokėti nereikia
tax-at-door = . Pristatant reikės sumokėti apie { $amount } muito ir mokesčių
tax-cod = . Mokėjimas pristatant: { $amount }, mokesčiai įskaičiuoti
end = .
