### Milestones: dates and messages, late orders, clocks and calls. Fetched when the view is first shown.

parts-title = Parts of this view
part-dates = Dates and messages
part-late = Late orders
part-clocks = Clocks and calls
part-failed = This part did not arrive whole. Go online and press again.

## Dates
milestones-basis = For an order placed { $date } { $time }, Beijing time
milestones-none = No plan is possible, so there are no milestones.
milestones-export = Export to calendar (.ics)
milestones-table = Dates by stage
milestones-expected = Expected by
milestones-alarm = Alarm
milestones-alarm-how = Alarm: on this day or earlier 95% of parcels have passed the stage. One that has not is worth a call.
milestones-calendar-how = In the calendar, alarms, platform deadlines and the last promised day ring at 9:00. Importing again replaces the old entries.
milestones-no-platform = No platform is chosen under Seller, so no deadline of one is checked.
milestones-no-limit = The rules pack knows no deadline of { $platform } for { $country }.
deadline-dispatch-days = { $platform }: dispatched by
deadline-handover-hours = { $platform }: with the carrier by
deadline-delivery-days = { $platform }: delivered by
deadline-kept = kept by { $share }

## Messages
messages-title = Messages to the buyer
messages-order = Order number
messages-order-blank = left open if empty
messages-on = about { $day }
messages-late-on = not there on { $day }
message-shipped = Shipped
message-customs = At customs
message-out = Out for delivery
message-late = Late
messages-copy = Copy the message “{ $name }” in { $language }
messages-failed = The messages did not arrive whole. Go online and try again.

## Late orders
late-how = Orders against tracking: which are late, and which probably will be. Files are read on this device only and are gone when the page is closed.
late-orders = Choose order files
late-orders-how = Exports of TikTok Shop, Temu, Shopee, Lazada, Shopify, WooCommerce, or your own sheet as CSV
late-parcels = Choose tracking files
late-parcels-how = 17TRACK, AfterShip, TrackingMore or a forwarder's sheet, several if need be; not a must
late-reading = Reading…
late-said = { $late } late, { $risk } probably late
late-missing = This build has no module to read files with.
late-failed = It could not be read.
late-files = { $count ->
    [one] One file
   *[other] { $count } files
  }: put columns and services right, see refused rows
late-rows = { $understood } rows understood, { $refused } refused
late-unread = not read
late-count-orders = Orders
late-count-tracked = Tracked
late-count-missed = Late
late-count-at-risk = Probably late
late-count-dispatch-overdue = Not sent in time
late-count-delivered-late = Arrived late
late-count-without-promise = No promised day
late-promise = Where the file has no promised day, count
late-promise-unit = days from the order
late-export = Export CSV
late-none = None is late, and none probably will be.
late-order = Order
late-to = To
late-state = State
late-days = Days late
late-promised = Promised by
late-share = Still on time
late-message = Message
late-expected = expected { $day }
late-state-missed = Late
late-state-at-risk = Probably late
late-state-dispatch-overdue = Not sent in time
late-state-delivered-late = Arrived late
late-why-not-dispatched = not dispatched
late-why-not-dispatched-by = not dispatched, due { $day }
late-why-under-way = under way
late-why-seen = under way, last seen { $day }
late-why-dispatched = dispatched { $day }, under way
late-why-delivered = delivered { $day }
late-write = Write
late-write-to = Write to the buyer of order { $order }
late-more = { $rows } more are not listed; all are in the exported CSV.
late-basis-prior = Still on time: from published times, without your own parcels.
late-basis-learned = Still on time: corrected by your own parcels in these files.
late-csv-order = Order
late-csv-number = Number
late-csv-to = To
late-csv-service = Service
late-csv-ordered = Ordered
late-csv-promised = Promised by
late-csv-state = State
late-csv-days = Days late
late-csv-share = Still on time
late-csv-dispatched = Dispatched
late-csv-seen = Last seen
late-csv-delivered = Delivered
late-csv-expected = Expected

## Calendar
case-name = { $product } → { $country }
case-unnamed = unnamed product
case-colon = { ": " }
calendar-expected = { $case }: { $stage } should be done
calendar-alarm = { $case }: if { $stage } is not done, call { $party }
calendar-alarm-nobody = { $case }: if { $stage } is not done, call
calendar-promise = { $case }: last promised day

## Clocks
cutoff-title = Next cut-off in
cutoff-days = { $count ->
    [one] 1 day
   *[other] { $count } days
  }
cutoff-at = { $day } { $time }, clock of: { $party }
cutoff-none = The recommended plan has no cut-off.
cutoff-rule = An order after the cut-off counts for the next working day.
cutoff-soon = { $count ->
    [one] Less than a minute to the cut-off.
   *[other] Less than { $count } minutes to the cut-off.
  }
cutoff-passed = The cut-off has passed: an order counts for the next working day.
clocks-day = Day
clocks-title = When each party can be called
clocks-scale = Beijing time, { $day }
clocks-now = now { $time }
clocks-local = local { $opens }–{ $closes }
clocks-next-day = { $time } next day
clocks-here = Beijing { $spans }
clocks-off = closed that day
clocks-holiday = holiday { $day }: { $name }
clocks-holiday-unnamed = holiday { $day }
clocks-in = In the call
clocks-assumed = Nobody publishes these hours: they are assumptions from the trade's habits. What a party tells you is better. Holidays count on the days a parcel is with the party.
clocks-own = your own
clocks-change = Change
clocks-opens = Opens
clocks-closes = Closes
clocks-days = Working days
clocks-bad = write it as 09:00
clocks-reset = Back to the assumption
role-seller = Seller
role-forwarder = Forwarder
role-warehouse = Warehouse
role-broker = Broker
role-last-mile = Last mile
role-buyer = Buyer
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun

## Call
call-heading = Call
call-shared = Shared by all: Beijing { $spans }
call-none = There is no shared stretch long enough on this day.
call-nobody = Choose at least two parties.
call-next = Next day that suits: { $day }
call-never = None within two weeks: leave one party out, or change the hours.
call-start = Start
call-length = Length
call-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
call-there = { $party } { $time }
call-yesterday = { $time } the day before
call-tomorrow = { $time } the day after
call-link = Meeting link
call-link-kept = kept on this device only
call-link-bad = A link begins with https://
call-language = Language of the invitation
call-invite = Download the invitation (.ics)
call-copy = Copy the summary
call-title = Landcast: { $case }
call-summary = Summary of the case

## Summary of the case
summary-product = Product: { $product }
summary-destination = Destination: { $place }
summary-window = Promised: { $days } days ({ $from } to { $to }), { $share } on time
summary-no-window = Promised: no plan is possible
summary-duty-seller = Duty and tax: { $total }, borne by the seller; at the door the buyer pays { $door }
summary-duty-buyer = Duty and tax: { $total }, borne by the buyer; at the door the buyer pays { $door }
summary-no-duty = Duty and tax: not known
summary-mode = Mode: { $mode }
summary-plan = Plan: { $plan }
summary-alarms = Alarms: { $stages }
summary-alarm = { $stage } { $day }
summary-pack = Rules pack { $version } ({ $hash }), engine { $engine }
