### Words of the surge view, loaded when it is first opened.

surge-scope = Which products
surge-scope-one = This product only
surge-scope-show = The whole run-of-show ({ $count })
surge-show-how = The orders typed on the left count for the whole stream and are spread evenly over the products; stock is known of the present product only.
surge-times = What if orders were
surge-times-orders = { $low } / { $likely } / { $high } a day
surge-stream-days = Sold over
surge-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
surge-take = Take this over into the panel
surge-back = Back to what it was

surge-scenarios = Few, likely and many orders
surge-case-low = Low
surge-case-likely = Likely
surge-case-high = High
surge-case-alone = Likely, no reserve
surge-orders = Orders in all
surge-from-stock = { $count } of them from local stock
surge-peak = Largest backlog
surge-none = None
surge-delay = Longest wait
surge-mean = { $days } days on average
surge-affected = Parcels affected
surge-clear = Cleared on
surge-never = Never
surge-extra = Refunds beyond the usual
surge-of = { $count } refunds in all
surge-loss = Lost with them
surge-margin = and margin of { $amount }
surge-cap = The platform's cap
surge-cap-orders = { $orders } orders a day at most
surge-cap-from = { $from } – { $until }
surge-cap-lost = { $count } orders refused, margin of { $amount } lost

surge-no-primary = There is no service for these goods that could have a queue.
surge-fits = Nothing waits at the likely orders: { $service } takes { $quota } a day, which is enough.
surge-piles = At the likely orders { $peak } parcels pile up at worst, the last of them waits { $days } days, and all is cleared on { $date }.
surge-piles-on = At the likely orders { $peak } parcels pile up at worst, the last of them waits { $days } days, and the backlog is not cleared within the days looked at.
surge-switch = From { $date } (day { $day }) on, { $service } takes a part; tell them by { $call }.
surge-switch-money = Switching costs { $cost } and saves { $saves }.
surge-worth = Worth it
surge-not-worth = Not worth it
surge-switch-mark = Switch on { $date }
surge-backup = To wait { $days } days at most: another carrier for { $quota } parcels a day from { $date } on, such as { $service }.
surge-any = any service that takes these goods
surge-sell = Without a reserve, no more than { $orders } orders a day, or some wait longer than { $days } days.
surge-closed = { $service } takes none on { $days }

surge-waiting = Parcels still waiting at the end of each day
surge-sent = Who sends how many each day, at the likely orders
surge-date = Date
surge-parcels = parcels
surge-parcels-a-day = parcels a day
surge-arrivals = New orders

surge-plan = Battle plan
surge-plan-of = { $product } · { $country } · orders × { $times }
surge-plan-copy = Copy the battle plan
surge-plan-print = Print one page
surge-throughout = Throughout
surge-stuck = Products that cannot switch
surge-stuck-none = Every product of the run-of-show can go by the reserve.
surge-stuck-none-one = This product can go by the reserve.
surge-product = Product
surge-reserve = Reserve
surge-why = Why not

surge-inputs = Your carriers and refunds
surge-quotas = Parcels other services take a day
surge-reserves = Carriers in reserve, in the order they are called on
surge-reserve-at = Reserve { $rank }
surge-reserve-add = Add a reserve
surge-service = Service
surge-quota = Parcels a day
surge-from-day = Takes parcels from day
surge-from-day-none = estimated
surge-setup = Cost of switching, once, CNY
surge-signed = Contract signed
surge-remove = Remove
surge-after = Orders a day after the stream
surge-after-days = For how many days
surge-refunds = How many ask for their money back
surge-refunds-how = One pair from your own records: the share refunded as a rule, and the share at so many late days. Without it the pack's estimate holds.
surge-refund-base = Refunded as a rule
surge-refund-days = Days late
surge-refund-share = Refunded then
surge-outages = Days without pick-up · { $service }
surge-from = From
surge-to = To
surge-outage-add = Add these days
surge-basis = Where these figures come from
surge-takes = takes { $quota } a day from { $from } on
surge-no-quota = takes any number
surge-unknown = Fill in how many parcels { $service } takes a day; until then nothing is taken to wait.
surge-switch-cheaper = Switching costs nothing more, it saves { $cost } of freight, and { $saves } of losses.
