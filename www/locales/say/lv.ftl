# Not read over by anybody who speaks it from birth.
days-range = { $country }: piegāde { $min } līdz { $max } { $max ->
    [one] dienā
   *[other] dienās
  }
days-one = { $country }: piegāde { $days } { $days ->
    [one] dienā
   *[other] dienās
  }
tax-included = . Nodokļi un muita ir iekļauti cenā, pie durvīm nekas nav jāmaksā
tax-at-door = . Saņemot jāmaksā aptuveni { $amount } muitas un nodokļu
tax-cod = . Apmaksa saņemot: { $amount }, nodokļi iekļauti
end = .
