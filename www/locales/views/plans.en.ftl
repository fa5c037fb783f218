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
