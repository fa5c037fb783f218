### Words of the stock view, loaded when it is first opened.

stock-head-direct = Stay with direct mail for now and send no stock: expect { $profit } over { $days } days.
stock-head-send = Send { $units } units to { $node } now ({ $mode }): expect { $profit } over { $days } days.
stock-head-best = Over this window alone { $mode } earns most ({ $profit }), but it is too early to change.
stock-head-turn = From { $orders } orders a day on: { $to } instead of { $from }.
stock-best = earns most
stock-now = now
stock-demand-stream = By the orders on the left: { $mean } units over { $days } days on average, { $p10 }–{ $p90 } in eight windows of ten (variation { $variation }, { $shape }).
stock-demand-weeks = By your weekly sales: { $mean } units over { $days } days on average, { $p10 }–{ $p90 } in eight windows of ten (variation { $variation }, { $shape }).

stock-basis-of = Where the demand comes from
stock-by-stream = By this stream
stock-by-weeks = By weekly sales
stock-modes = The three modes side by side
stock-send = Units to send
stock-never = no quantity pays
stock-on-hand = { $count } there already
stock-profit = Profit of the window
stock-per-unit = { $amount } per unit asked for
stock-unit-margin = Earned on a unit sold
stock-cash = Money tied up at most
stock-cash-days = back after { $days } days on average
stock-fill = Served from stock
stock-sold = { $count } units sold
stock-leftover = Left over
stock-loss-each = { $amount } lost on each
stock-spilled = Sent from China when it is gone
stock-arrival = On the shelf in
stock-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
stock-break-even = Beats direct mail
stock-orders-a-day = from { $orders } orders a day on
stock-break-even-none = at no volume

stock-costs = Costs by item
stock-costs-how = First line per unit sold, second line over the window.
cost-overstock = Loss on leftovers
cost-lost-margin = Margin lost when it is gone
cost-fixed = Fixed cost

stock-over-volume = Who earns more as orders grow
stock-over-variation = Who stands uncertain demand better
stock-orders-axis = orders a day
stock-variation-axis = variation (deviation ÷ mean)
stock-profit-axis = profit over { $days } days, { $currency }
stock-per-unit-axis = profit per unit asked for, { $currency }
stock-turn = { $to } from { $at }

stock-ageing = Age of stock
stock-age = Days in the warehouse
stock-age-band = { $from }–{ $to } days
stock-age-last = { $from } days and more
stock-held = Still there
stock-leaves = Leaves meanwhile

stock-refill = Refilling by air or by sea ({ $node })
stock-refill-legs = The bulk legs compared
stock-sea = Slow and cheap
stock-air = Fast and dear
stock-freight = Freight a unit
stock-landed = Freight and duty a unit
stock-season = For this season only: { $sea } units by sea now and the rest by air as it is wanted, { $air } expected ({ $share }); { $each } a unit on average against { $all } all by air; { $left } left over.
stock-steady = Always on sale: { $sea } a day by sea ({ $share }), { $air } by air; { $extra } units more in stock, { $cost } more a day.

stock-life = Where the product stands
stock-life-test = direct mail, one by one
stock-life-proven = stocked, sent locally
stock-life-tail = sold until gone
stock-life-was = as you have it now
stock-life-stay = Stay at “{ $from }”.
stock-life-move = Move from “{ $from }” to “{ $to }”.
stock-life-band = Break-even at { $middle } units a week: stock it after { $weeks } weeks at { $up } or more, withdraw after as many below { $down }, change nothing in between.

stock-inputs = What you know
stock-inputs-how = An empty field takes the pack's estimate, shown in grey.
stock-field-current = Sent today by
stock-current-none = Not sold yet
stock-field-weeks = Units sold a week, oldest first
stock-weeks-how = Separated by spaces or commas. They tell where the product stands, and the demand may be taken from them.
stock-field-windowDays = Days one batch is sold over
stock-field-variation = Variation of demand
stock-field-fixed = Fixed cost of a refill, CNY
stock-field-salvage = Leftovers fetch, of their cost
stock-field-leftoverDays = Days until leftovers are gone
stock-field-spillOverseas = Still wait when overseas is empty
stock-field-spillBorder = Still wait when border is empty
stock-field-payoutDays = Days until the platform pays
stock-field-distribution = Shape of demand
stock-as-assumed = As estimated
stock-lognormal = lognormal
stock-negative-binomial = negative binomial

stock-budget = One budget over the run-of-show
stock-budget-amount = Budget for stock, CNY
stock-budget-ask = Share it over { $count } products
stock-budget-busy = Working it out…
stock-budget-how = Each yuan goes where it earns most; orders as on the left, the same for each product.
stock-budget-sum = { $cash } spent, { $left } left; { $gain } more than all by direct mail (at best { $most } more with this budget).
stock-product = Product
stock-where = Where
stock-per-cash = Gain per yuan
stock-wanted = { $units } without a limit
stock-gain = { $amount } more than direct
stock-basis = Where these figures come from
