### Texts of the window view, loaded when it is first shown.

window-spread = Days to arrival · { $service }
window-from = Counted from the order on { $date }, weekends and holidays included
window-band = Promised { $days } days · { $from } – { $to }
window-kept = { $share } within the promise
window-late = { $share } later
window-before = before
window-now = now
window-lost = { $share } not there in 120 days, or lost
share-below = under { $share }
window-quantiles = Days and dates by share
window-share-by = { $share } there
window-mean = Mean
window-days = Days
window-every-day = Day by day
window-day = Day
window-share = That day
window-by = By then

window-stages = Stages on the calendar
window-stages-how = Bar: median start to median end; whisker: nine in ten parcels through
window-weakest = weakest
window-cutoff = cut-off { $time }
window-median = median span
window-slow = to nine in ten
day-holiday = holiday
day-weekend = weekend, no work
day-make-up-day = make-up working day
day-peak = peak, slower

stops-title = Sudden stops
stops-how = What no rules pack knows, said by you; take it away when it is over
stops-slow = The whole network is slow, line-haul to last mile
stops-kind = Cause
stops-from = From
stops-to = To
stops-add = Add
stops-remove = Remove
stop-typhoon = Typhoon
stop-customs-strike = Customs strike
stop-carrier-strike = Carrier's strike
stop-slow-network = Slow network

window-policies = Another rule for the promise
window-policies-how = Choosing one sets the rule in the panel too
window-keeps = Kept
window-thumb = rule of thumb
policy-figure-target = target { $share }
policy-figure-days = { $count ->
    [one] one day on top of the median
   *[other] { $count } days on top of the median
  }
policy-figure-cost = a late order costs { $late }, a further promised day { $long }

window-limits = The platform's limits
limit-what = Demand
limit-within = Within
limit-by = At the latest
limit-dispatch-days = Dispatch
limit-delivery-days = Delivery
limit-handover-hours = Handover to the carrier
limit-unit-hours = { $count ->
    [one] hour
   *[other] hours
  }
limit-unit-days = { $count ->
    [one] day
   *[other] days
  }
limit-unit-business-days = { $count ->
    [one] business day
   *[other] business days
  }

window-priors = What the days of each stage rest on
prior-days = Fastest – usual – slowest
prior-whole = Whole way, as published
prior-inspection = { $share } inspected: { $low }–{ $high } days more
prior-grade = Confidence
prior-unit-days = calendar days
prior-unit-working-days = working days

burn-title = How many more orders this promise carries
burn-stock = { $count ->
    [one] Stock for one more order
   *[other] Stock for { $orders } more orders
  }
burn-quota = { $count ->
    [one] Today's quota carries one more order
   *[other] Today's quota carries { $orders } more orders
  }
burn-then = ; then { $mode } ({ $service }), { $days } days, { $from } – { $to }, kept for { $share }.
burn-nothing = ; after that no service is left.

own-title = Your own parcels
own-none = The days rest on published ranges. Import your dispatch records and they are calibrated on your parcels.
own-stays = The CSV is read on this device and goes nowhere.
own-import = Import parcel records
own-failed = The import did not load. Check the network and press again.
own-learned = Calibrated on { $parcels } parcels ({ $delivered } delivered, { $underway } under way) sent { $from } to { $to }, as of { $date }.
own-level-lane = { $parcels } of your parcels on this service to this country: { $how }
own-level-region = { $parcels } of your parcels to this region: { $how }
own-level-seller = None of your parcels on this lane; by all { $parcels } of yours: { $how }
own-faster = { $share } faster than the published range.
own-slower = { $share } slower than the published range.
own-same = much as the published range.
own-promise = Promise { $before } → { $now } days; nine in ten there in { $p90before } → { $p90 } days.
own-shape = Over 100 parcels: the shape of the distribution is yours, too.
own-network = Speed of delivery in the last 14 days: { $change }.
own-preparation = Speed of your own preparation: { $change }.
own-elsewhere = Your parcels play no part on this lane.
own-export = Export as a file
own-forget = Remove, back to published ranges

monitor-title = Promises kept in the last { $days } days
monitor-kept = { $kept } of { $due } promises that fell due
monitor-drawing = { $share } kept, with nine in ten certainty between { $low } and { $high }; target { $target }
monitor-target = target { $target }
monitor-fine = The target of { $target } lies within { $low }–{ $high }.
monitor-below = Clearly fewer kept than the target of { $target } (between { $low } and { $high }): the promise is too tight. Promise longer or change the service.
monitor-above = Clearly more kept than the target of { $target } (between { $low } and { $high }): the promise is too loose and could be shorter.
