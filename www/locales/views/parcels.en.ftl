### Texts of the import of own parcels, loaded when it is first opened.

parcels-choose = Drop or choose files
parcels-kinds = CSV from 17TRACK, AfterShip, TrackingMore, a forwarder or your own sheet, several if you like; or a calibration exported here.
parcels-reading = Reading { $name }…
parcels-learning = Calibrating…
parcels-done = Calibrated. The days above are computed anew from your parcels.
parcels-failed = This could not be read.
parcels-learn = { $count ->
    [one] Calibrate on one parcel
   *[other] Calibrate on { $parcels } parcels
  }
parcels-learn-how = Kept on this device only; can be removed at any time.
parcels-drop = Remove
parcels-drop-name = Remove { $name }
parcels-count = Parcels
parcels-services = Services
parcels-services-known = { $known } of { $count } names known
parcels-service-text = In the file
parcels-service = Service here
parcels-service-none = None: counts for you as a whole
parcels-columns = Columns
parcels-columns-known = { $known } of { $count } used
parcels-column-none = No such column
parcels-column-more = Name another column
parcels-all-to = All sent to
parcels-dates = Dates are written
parcels-dates-dmy = day / month / year
parcels-dates-mdy = month / day / year
parcels-refused = { $rows } rows refused, and why
parcels-refused-more = { $rows } more are not listed.
parcels-row = Row
parcels-reason = Reason
parcels-text = As written
parcels-sample = The first 20 parcels as understood

rows-read = Read
rows-understood = Understood
rows-delivered = Delivered
rows-under-way = Under way
rows-duplicates = Repeated
rows-refused = Refused

format-17track = 17TRACK export
format-aftership = AfterShip export
format-trackingmore = TrackingMore export
format-carrier = Forwarder's or carrier's list
format-temu = Temu orders
format-tiktok = TikTok Shop orders
format-lazada = Lazada orders
format-shopee = Shopee orders
format-shopify = Shopify orders
format-woocommerce = WooCommerce orders
format-own = Own list

column-number = Parcel number
column-lastMile = Last-mile number
column-order = Order number
column-service = Service
column-carrier = Carrier
column-country = Destination
column-status = Status
column-detail = Finer status
column-ordered = Ordered
column-dispatched = Dispatched
column-received = Taken in
column-outbound = Left the warehouse
column-scanned = First scan
column-departed = Left the country
column-arrived = Arrived in the country
column-cleared = Cleared
column-handed = At the last mile
column-delivered = Delivered
column-updated = Updated
column-event = Newest event
column-events = All events
column-days = Days
column-promised = Promised by
column-dispatchBy = Dispatch by
column-cancelled = Cancelled
