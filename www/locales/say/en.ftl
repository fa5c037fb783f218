# Read aloud by the host: short clauses.
country-GB = the UK
country-US = the US
country-AE = the UAE
country-CZ = Czechia
country-HK = Hong Kong
country-PH = the Philippines
country-TR = Turkey
days-range = To { $country } in { $min } to { $max } days
days-one = To { $country } in { $days ->
    [one] 1 day
   *[other] { $days } days
  }
tax-included = . Taxes are included, nothing to pay at the door
tax-at-door = . About { $amount } in duty and tax is due on delivery
tax-cod = . Pay { $amount } on delivery, taxes included
end = .
burn-range = { $orders ->
    [one] { $orders } more order arrives
   *[other] The next { $orders } orders arrive
  } this fast; after that it is { $min } to { $max } days.
burn-one = { $orders ->
    [one] { $orders } more order arrives
   *[other] The next { $orders } orders arrive
  } this fast; after that it is { $days } days.
burn-last = Only { $orders } left.
