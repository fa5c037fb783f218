short-range = { $min } to { $max } days to { $country }
short-one = { $days ->
    [one] 1 day
   *[other] { $days } days
  } to { $country }
short-tax-included = , taxes included
short-tax-at-door = , plus about { $amount } at the door
short-tax-cod = , { $amount } on delivery, taxes included
full-range = Order now and it reaches { $country } between { $from } and { $to }, that is in { $min } to { $max } days
full-one = Order now and it reaches { $country } by { $to }, that is in { $days ->
    [one] 1 day
   *[other] { $days } days
  }
full-tax-included = . Import duty and tax are on us and already in the price: nothing to pay at the door
full-tax-at-door = . Import duty and tax are not in the price: you pay about { $amount } on delivery
full-tax-cod = . You pay { $amount } on delivery; import duty and tax are on us and already in it
full-tax-open = . Import duty and tax may be due on delivery, as customs there decides
host-days = { $max ->
    [one] { $span } day
   *[other] { $span } days
  }
host-included = Taxes included
ask-time = how long/how many days/delivery time/shipping time/when will it ship
ask-date = what date/which day/when does it arrive/when will it arrive
ask-tax = tax/taxes/duty/customs/VAT/import fee
ask-ship = ship to { $name }/deliver to { $name }
