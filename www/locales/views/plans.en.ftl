### Texts of the view of plans, loaded when it is first opened.

plans-filter = Filter by mode
plans-rejected = With rejected
plans-prices = Carrier prices are illustrations, the oldest of { $date }
plans-service = Service
plans-days = Promise, d
plans-chosen = Chosen
plans-pareto = Efficient
plans-pareto-why = No other plan is both cheaper and faster
plans-empty = No plan in this mode.
plan-chargeable = Chargeable weight { $grams } g
plan-stock = { $count } in stock
plan-overflow = { $share } above quota, { $days } days more on average
plan-late = { $share } late, expected refunds { $cost }

plans-list = List of plans
plans-out = Not possible
plans-regret = Earns less by
plans-front = Cheapest and fastest
plans-x = Landed cost, { $currency }
plans-y = Nine in ten arrive, days
plans-drawing = Cost and days of { $count } plans; each figure is in the list below
plans-spot = { $name } ({ $mode }): { $cost }, nine in ten within { $days } days
plans-rates = Rate cards
plans-rates-failed = This part did not load; try again with a network.
plans-own = { $count ->
    [one] { $count } plan priced by your rate cards
   *[other] { $count } plans priced by your rate cards
  }
plans-own-price = Your price
plans-expired = { $count ->
    [one] { $count } rate card has expired and is no longer used
   *[other] { $count } rate cards have expired and are no longer used
  }
sentence-separator = ; { "" }
plan-seizure = Seized with { $share }, which then costs { $cost }

plans-mixes = Several plans together earn more
mix-stock-then-direct = What is in stock first, then from China
mix-air-then-sea = Refill by air now, by sea afterwards
mix-orders = { $orders } orders
mix-facts = { $margin } over the stream, { $gain } more than one plan alone; nine in ten within { $days } days, { $late } late

plan-quoted = List price { $price }
plan-cell = Price from { $place }
plans-see-cost = See where its money goes
plans-see-route = See its route
