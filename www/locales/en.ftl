### The page's own texts. Texts of codes are in codes.en.ftl, the host's sentences in say/.

page-title = Landcast · delivery window, duty and mode for live streams
list-separator = { ", " }
yes = yes
no = no
on = on
off = off
not-known = not known
retry = Try again
copy = Copy
copied = Copied

## Header
switcher = Run-of-show
product-previous = Previous product
product-next = Next product
product-pick = Pick a product
clock-shanghai = Shanghai
clock-there = { $country }
offline-ready = Works offline
offline-not-yet = Online
pack-version = rules { $version } ({ $age })
skip-say = Skip to the host's sentence
update-waiting = A newer page and rules pack are ready. Answers are computed again once they are in place.
update-apply = Put in place
pack-past = The rules pack holds until { $date }. Rates may have changed since: treat answers as indications and go online to update.

## Engine
engine-blocked = This page's security policy does not let the engine run.
engine-blocked-do = Ask its administrator to add 'wasm-unsafe-eval' to script-src, or open Landcast as a page of its own.
engine-old-browser = This browser is too old for the engine.
engine-old-browser-do = Chrome or Edge 111, Safari 16.4, Firefox 116 or newer will do.
engine-network = The engine did not arrive whole.
engine-network-do = The first visit needs the network. Check it and try again.
engine-pack = The rules pack cannot be read.
engine-pack-do = Reload the page; if that does not help, clear this site's data.
engine-trap = The engine failed and was started afresh.
engine-trap-do = Change an input and go on; if it keeps happening, send this line to the maintainers:

## Inputs
inputs-title = Inputs
section-product = Product
section-destination = Destination
section-stream = This stream
section-seller = Seller
section-settings = Rule switches · exchange rates
problems-count = { $count ->
    [one] One field needs a change
   *[other] { $count } fields need a change
  }
understood = Read as { $value }
product-reset = Undo changes to this product
field-name = Name
field-category = Category
category-none = None
field-hs = HS code
field-cost = Cost, CNY
field-price = Price
field-currency = Currency
field-weight = Weight, g
field-size = L × W × H
field-unit = Unit
field-goods = Goods classes
field-battery = Battery energy
field-fragility = Fragility
field-stage = Life cycle
field-country = Destination
field-postcode = Postcode
field-region = Province
region-none = None
field-cod = Cash on delivery
field-orders = Orders low / likely / high
field-orders-low = Orders low
field-orders-likely = Likely
field-orders-high = High
field-days = Days
field-max-promise = Longest promise, days
field-schemes = Tax registrations
field-incoterm = Who pays the tax
field-policy = Promise by
field-on-time = On time
field-buffer = Days on top
field-commission = Commission
field-payment = Payment
field-returns = Returns
field-stock = Stock · { $node }
field-theme = Colours
field-language = Language
theme-auto = As the system
theme-light = Light
theme-dark = Dark
switches-none = No unconfirmed rules for { $country }.
switch-default = Default: { $value }.
source-is = Source: { $title }
fx-title = Exchange rates
fx-field = 1 EUR = ? { $currency }
fx-date = Rates of { $date }, { $source }. Your own rate wins.
fx-assumed = No official rate for this currency: an assumption
look-title = Display

goods-general = General
goods-battery-built-in = Battery inside
goods-battery-packed-with = Battery beside
goods-battery-standalone = Loose battery
goods-liquid = Liquid
goods-powder = Powder
goods-aerosol = Aerosol
goods-magnet = Magnet
goods-cosmetics = Cosmetics
goods-food = Food
goods-supplement = Supplement
goods-medicine = Medicine
goods-blade = Blade
goods-brand = Brand / IP

fragility-low = Sturdy
fragility-normal = Normal
fragility-electronics = Electronics
fragility-high = Fragile
life-test = Test
life-proven = Proven
life-tail = Tail

incoterm-ddp = Me (DDP, taxes paid)
incoterm-dap = The buyer (DAP, at the door)
policy-choice-quantile = On-time share
policy-choice-article = Rule of thumb: 1.2–1.5 × mean
policy-choice-buffer = Days on top
policy-choice-cost = Cost of lateness

choice-ad-valorem = by value
choice-flat = flat per item

## The three answers
answers-stale = Below is the answer to the last valid inputs.
window-title = Delivery window
window-on-time = { $share } on time
window-none = No service available
window-likely = most likely { $days } days
window-drawing = Days to arrival: one in ten within { $p10 }, half within { $p50 }, nine in ten within { $p90 }; promised { $min } to { $max }
unit-days-short = d
unit-days = { $count ->
    [one] day
   *[other] days
  }
policy-quantile = promised for { $share } on time
policy-article = rule of thumb: 1.2 to 1.5 × the mean
policy-buffer = usual days plus a buffer
policy-cost = by the cost of lateness

duty-title = Duty & tax
duty-at-door = At the door
duty-by-seller = borne by me
duty-by-buyer = buyer, at the door
kind-duty = Duty
kind-vat = VAT
kind-fee = Fees
kind-carrier-fee = Carrier's fee
kind-carrier-fee-short = Carrier
scheme-none = taxed at the border
collected-seller = collected by the seller
collected-marketplace = collected by the marketplace
collected-carrier = collected by the carrier
collected-post = collected by the post
collected-customs = collected by customs
threshold-drawing = Value { $measured }, limit { $limit }
threshold-left = limit { $limit } · { $headroom } left
threshold-over = limit { $limit } · { $headroom } over
threshold-none = no value limit
payer-seller = Seller
payer-buyer = Buyer

mode-title = Mode
mode-why = Why
mode-all = All
mode-direct = Direct mail
mode-overseas = Overseas warehouse
mode-border = Border warehouse
mode-none = Cannot ship
mode-short-direct = Direct
mode-short-overseas = Overseas
mode-short-border = Border
mode-short-none = None
mode-not-possible = not possible
no-service = No service can carry this.
nearest-fix = Closest: { $service }
cost-delivered = Landed cost
cost-short = Landed
margin = Margin
switch-orders = ≥ { $at } orders/day: { $to }
switch-price = price above { $at }: { $to }
switch-price-same = tax jumps above { $at }
switch-price-floor = loss below { $at }
switch-none = No volume or price nearby changes this

alerts-more = +{ $count }
severity-info = Note
severity-warning = Warning
severity-error = Serious
light-green = sell
light-amber = watch
light-red = stop
spoken = { $country }: { $days } days, buyer pays { $door } at the door, { $mode }.
spoken-none = { $country }: no service available.
strip-seller = I bear { $amount }

## Host
say-title = Host's sentence
say-language = Buyer's language
say-copy-in = Copy the sentence in { $language }
say-unreviewed = not reviewed by a native speaker
say-stale = An input is wrong. Mend it before reading out.
say-nothing = Cannot be shipped there now: promise nothing.
say-waiting = Loading the rules pack…

## Views
tabs-title = Views
tab-board = Board
tab-plans = Plans
tab-cost = Cost
tab-why = Why

board-caption = The same product to every destination
board-waiting = Loading the rules pack…
board-country = Destination
board-window = Promise
board-pays = Buyer pays
board-tax = Tax
board-payer = Tax by
board-mode = Mode
board-margin = Margin
board-safe = Safe price
board-door = + { $amount } at door
board-no-limit = no limit

plans-filter = Filter by mode
plans-rejected = With rejected
plans-prices = Carrier prices are illustrations of { $date }
plans-service = Service
plans-days = Promise, d
plans-chosen = Chosen
plans-pareto = Efficient
plans-pareto-why = No other plan is both cheaper and faster
plans-empty = No plan in this mode.
stages-title = Days by stage
stage = Stage
stage-party = Who
stage-dates = Dates
stage-late = Share of risk
stage-calendar = Calendar
plan-chargeable = Chargeable weight { $grams } g
plan-stock = { $count } in stock
plan-overflow = { $share } above quota, { $days } days more on average
plan-late = { $share } late, expected refunds { $cost }
plan-price = Carrier price is an illustration ({ $date }, { $confidence }); your own rate card is what counts

cost-title = Cost of one order

why-print = Print
why-reasons = Why this choice
why-duty = How duty and tax are computed
why-regime = { $regime } · { $scheme } · rules for entry on { $date } · customs value { $value } · confidence: { $confidence }
why-line = Item
why-base = Base
why-rate = Rate
why-amount = Amount
why-source = Source
why-total = Total
why-range = A rate is missing; expected between { $low } and { $high }.
why-missing = Missing: { $what }
why-threshold = { $name }: limit { $limit }, measured on { $basis }: { $measured }.
why-left = { $amount } left.
why-over = { $amount } over.
why-cost = Cost: { $service }
why-time = How the days are computed
why-mean = mean { $days } days
why-lost = lost or extremely late { $share }
why-documents = Documents to prepare
why-inputs = Computed from these inputs
why-engine = Engine { $engine } · rules pack { $pack }
valid-from = from { $from }
valid-between = { $from } to { $to }
checked-on = checked { $date }

confidence-high = high
confidence-medium = medium
confidence-low = low
confidence-assumption = assumption

stage-consolidation = Consolidation
stage-export-clearance = Export clearance
stage-line-haul = Line-haul
stage-import-clearance = Import clearance
stage-last-mile = Last mile
stage-hub = Hub
stage-warehouse = Warehouse
stage-queue = Queue
stage-handling = Handling
variable-orders = orders
variable-price = price

cost-goods = Goods
cost-freight = Freight
cost-fuel = Fuel surcharge
cost-registration = Registration fee
cost-remote = Remote area
cost-surcharge = Surcharge
cost-packaging = Packaging
cost-duty = Duty
cost-tax = VAT / GST
cost-customs-fees = Government fees
cost-carrier-fees = Carrier's clearance fee
cost-bulk-freight = Bulk freight
cost-bulk-duty = Duty on the bulk leg
cost-bulk-fees = Fees of the bulk leg
cost-inbound = Inbound
cost-storage = Storage
cost-pick-pack = Pick and pack
cost-cod-fee = Cash-on-delivery fee
cost-commission = Platform commission
cost-payment-fee = Payment fee
cost-refunds = Expected refunds
cost-late = Expected cost of lateness
cost-capital = Capital

calendar-every-day = every day

scheme-ioss = IOSS
scheme-uk-vat = UK VAT
scheme-sg-ovr = Singapore OVR
scheme-my-lvg = Malaysia LVG
scheme-au-gst = Australia GST
scheme-nz-gst = New Zealand GST
scheme-voec = VOEC
scheme-auto = automatic

source-own = your figure
confidence-seller = yours
missing-hs = HS code or category
missing-duty-rate = duty rate
missing-classification = classification
missing-national-code = national code
missing-specific-duty = basis of a specific duty
missing-additional-duty = additional duty
missing-metal-share = share of metal
missing-region = region
missing-tax-rate = tax rate
basis-goods = goods
basis-cif = goods, freight and insurance
basis-item = value of the item
basis-item-cif = item with freight
basis-customs-value = customs value
reason-above-limit = above its limit
reason-not-a-distance-sale = not a distance sale
setting-eu-handlingfee = EU handling fee of EUR 2 an item
setting-eu-vatonflatduty = The flat EUR 3 duty bears VAT
setting-fr-parceltax = French parcel tax
setting-it-parceltax = Italian parcel tax
setting-us-postalmethod = US postal method
setting-us-excesscapacity301 = Section 301 on excess capacity
setting-us-metalunder15 = Metal content under 15 %
setting-au-fees = Australian import charges
setting-au-chafta = ChAFTA rate
setting-jp-retailfactor = Personal use at 0.6 of retail
setting-jp-rcep = RCEP rate
setting-jp-simplifiedtariff = Japanese simplified tariff
peak-pre-new-year = the rush before Chinese New Year
peak-new-year-closure = the Chinese New Year closure
peak-new-year-restart = the restart after Chinese New Year
peak-golden-week = Golden Week
peak-double-eleven = Double Eleven
peak-black-friday = Black Friday
peak-christmas = Christmas
peak-ramadan = Ramadan
