### Texts of the import of rate cards, loaded when it is first opened.

rates-none = No prices of your own yet: carrier prices are illustrations. Import a carrier's or forwarder's sheet and the plans go by your prices.
rates-choose = Drop or choose price sheets
rates-kinds = XLSX, XLS or CSV, several if you like; or a JSON file exported here. Read on this device only, never uploaded.
rates-reading = Reading { $name }…
rates-failed = This could not be read.
rates-used = In use. The answers above go by your prices.
rates-removed = Removed.
rates-kept = Rate cards on this device
rates-use = { $count ->
    [one] Use this rate card
   *[other] Use these { $count } rate cards
  }
rates-use-how = They replace the illustrations from their first day; kept on this device only, removable at any time.
rates-unassigned = { $count ->
    [one] One has no service yet: it is kept, but prices no plan
   *[other] { $count } have no service yet: they are kept, but price no plan
  }
rates-drop = Leave out
rates-drop-name = Leave out { $name }
rates-remove = Remove
rates-remove-name = Remove { $name }
rates-remove-all = Remove all
rates-export-json = Export as JSON
rates-export-csv = Export as CSV table
rates-cards-of = Rate cards in { $name }
rates-product = Product
rates-service = Stands for
rates-service-of = Service that { $name } stands for
rates-service-none = Not chosen
rates-from = From
rates-from-of = First day of { $name }
rates-from-assumed = Not on the sheet: today for now
rates-to = Until
rates-to-of = Last day of { $name }
rates-open = Empty: no end
rates-state = State
rates-state-in-force = In force
rates-state-not-yet = Not yet
rates-state-expired = Expired
rates-state-unassigned = No service
rates-bands = { $count ->
    [one] { $count } price
   *[other] { $count } prices
  }
rates-countries-more = { $named } … { $count } countries
rates-role = These prices are
rates-role-cost = what I pay
rates-role-quoted = a public price list
rates-all-from = All hold from
rates-carrier = Carrier
rates-rows-cards = Rate cards
rates-rows-read = Price rows
rates-rows-taken = Understood
rates-rows-refused = Refused
rates-rows-told = To look at
rates-problems = To look at: { $count }
rates-where = Where
rates-reason = What it is
rates-text = As written
rates-row-at = row { $row }
rates-more = { $rows } more are not listed.
rates-preview = Prices as understood
rates-preview-how = each with its words and cell
rates-country = Destination
rates-band = Weight
rates-price = Price
rates-per-kg = { $price }/kg
rates-per-step = { $price } a step
rates-per-parcel = { $price } a parcel
rates-total = { $price } a parcel
rates-first = first weight { $price }
rates-tests = Test weights
rates-tests-how = hold them against the sheet; without fuel and surcharges
rates-diff = Against the version before
rates-diff-counts = { $changed } changed, { $added } new, { $removed } gone, { $same } the same
rates-diff-none = As the version before: { $same } prices, none changed.
rates-before = Before
rates-after = Now
rates-columns = Columns
rates-columns-how = { $count ->
    [one] one kind of header; what you correct is remembered for next month
   *[other] { $count } kinds of header; what you correct is remembered for next month
  }
rates-table = headers in row { $header }, rows { $from }–{ $to }
rates-mapped = as remembered
rates-no-header = no header
rates-rules = Billing rules on the sheet
rates-rules-how = { $known } understood, { $missed } not
rates-understood = Read as
rates-not-understood = Not understood and not used: please check
rates-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
  }
rates-sheet = Sheet
rates-taken = Taken for
rates-why = Why
rates-rows = Rows
rates-text-file = The whole text

container-xlsx = Excel workbook
container-xls = old Excel workbook
container-text = table of text

taken-prices = prices
taken-catalogue = catalogue
taken-reference = reference
taken-notes = notes
taken-hidden = hidden, not read
taken-unknown = not understood

layout-bands = weight bands
layout-zones-across = zones across
layout-channels-across = channels across
layout-breaks = break weights
layout-points = totals by weight
layout-first-step = first weight and steps
layout-courier = courier
layout-post = post
layout-flat = flat list

col-country = Country
col-countrycode = Country code
col-zone = Zone
col-product = Product
col-code = Product code
col-carrier = Carrier
col-origin = Origin
col-band = Weight band
col-bandfrom = Band from
col-bandto = Band to
col-perkg = Price per kg
col-netperkg = Settled price per kg
col-discount = Discount
col-perparcel = Fee per parcel
col-price = Total price
col-first = First weight
col-firstprice = First price
col-step = Step
col-stepprice = Step price
col-minimum = Minimum weight
col-rounding = Rounding
col-limit = Weight limit
col-transit = Days
col-note = Notes
col-option = Optional fee
col-ignore = Not used

rates-words = Names of no known country
rates-words-how = say it once, and it is known from then on
rates-word-open = Not known yet
rates-word-none = No country: leave out

sheet-hidden = the sheet is hidden
sheet-empty = empty
sheet-name = by its name
sheet-prices = a table with prices
sheet-no-price-columns = a table without prices
sheet-no-headers = numbers without known headers
sheet-text-only = text only

rule-read-minimum = billed from { $value } g
rule-read-minimum-piece = each piece billed from { $value } g
rule-read-rounding = rounded up to { $value } g
rule-read-divisor = volume divided by { $value }
rule-read-volume-from-ratio = volume counts from { $value } times the scale
rule-read-volume-above-ratio = volume counts beyond { $value } times the scale
rule-read-volume-from-side = volume counts from a side of { $value } mm
rule-read-no-volume = volume does not count{ $value }
rule-read-volume-share = share of the excess volume billed: { $value }
rule-read-max-weight = up to { $value } g
rule-read-max-sides = sides up to { $value } mm
rule-read-max-sum = sides together up to { $value } mm
rule-read-max-girth = length and girth up to { $value } mm
rule-read-fuel = fuel { $value }
rule-read-taxes-included = { $value ->
    [true] taxes included
   *[other] taxes not included
  }
