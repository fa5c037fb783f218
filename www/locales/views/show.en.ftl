### Words of the line-up view, loaded when it is first opened.

show-import = Import a line-up
show-kinds = CSV or XLSX, dropped or chosen; read on this device only
show-undo = Undo
show-undone = Undone
show-export = Export as CSV
show-example = Back to the example
show-example-back = Back to the example line-up
show-title = { $count ->
    [one] { $count } product
   *[other] { $count } products
 } to { $country }
show-own = Your own line-up, kept on this device
show-is-example = This is the example; importing your own replaces it
show-asking = Working it out…
show-up = Move { $name } up
show-down = Move { $name } down
show-remove = Remove { $name }
show-extra = is not in the line-up and has no number.
show-add = Add to the line-up
show-added = Added at the end of the line-up; it can be undone
show-place = Move “{ $name }” to place
show-moved = { $name } is now number { $place }
show-removed = Removed { $name }; this can be undone
show-taken = { $count ->
    [one] { $count } product taken
   *[other] { $count } products taken
 }; this can be undone
show-file-large = The file is larger than 10 MB. A line-up has some dozen rows: keep only its sheet.
show-file-old = This is an old .xls file. Save it as .xlsx or CSV in Excel or WPS and import that.
show-file-broken = The file cannot be opened: it is no complete XLSX or CSV. Export it anew.
show-file-empty = The file is empty.
show-file-failed = Importing could not be loaded. Check the network and try again.
show-preview = What was understood of { $file }
show-understood = { $sheet }: { $rows } rows, { $taken } taken
show-no-headers = { $sheet }: no headers found (a name or number, and a column of prices, weights or the like); this sheet is not used.
show-columns = Columns understood
show-unused = Columns not used: { $columns }
show-remarks = { $count ->
    [one] { $count } place to look at
   *[other] { $count } places to look at
 }
show-clean = Every cell was understood
show-first = { $count ->
    [one] The first product
   *[other] The first { $count } products
 }
show-more = and { $count } more
show-replace = { $count ->
    [one] Replace the line-up by this product
   *[other] Replace the line-up by these { $count }
 }
show-append = Add { $count } at the end
show-leave = Leave it
show-field-id = Number
show-field-name = Name
show-field-nameEn = English name
show-field-category = Category
show-field-hs = HS code
show-field-cost = Cost
show-field-price = Price
show-field-currency = Currency
show-field-weight = Weight
show-field-size = Size
show-field-length = Length
show-field-width = Width
show-field-height = Height
show-field-goods = Goods classes
show-field-batteryWh = Battery energy
show-field-fragility = Fragility
show-field-stage = Stage
show-field-batteryKind = Kind of battery
show-field-batteries = Batteries
show-field-batteryCells = Cells
show-field-lithiumG = Lithium content
show-field-stateOfCharge = State of charge
show-field-liquidMl = Liquid
show-field-flashPointC = Flash point
show-field-at2100mm = Magnetic field at 2.1 m
show-field-at4600mm = Magnetic field at 4.6 m
show-field-papers = Papers at hand
show-field-packedIn = Packed in
show-field-packedSize = Packed size
show-field-packedWeight = Weight of packing
show-field-packedPrice = Cost of packing
show-field-packedMargin = Padding
show-field-weeks = Sales by week
show-field-current = Sent by
show-said-kg = “{ $text }” was taken as kilograms: no product weighs less than a gram
show-said-currency = Prices without a currency are taken as { $text }
show-said-twice = Number “{ $text }” stands twice; the later one got a suffix
show-said-goods = No goods class given: those usual for “{ $text }” were taken; change them in the product if they are wrong
show-bad-number = “{ $text }” is no amount; it stays in the field as it is until you change it
show-bad-figure = “{ $text }” was not understood here; it stays in its field as typed, for you to mend
show-bad-papers = “{ $text }” is no paper the rules know; it was left out, tick it under Documents
show-bad-weight = “{ $text }” is no weight; it stays in the field as it is until you change it
show-bad-size = “{ $text }” is not length × width × height; it stays in the field as it is until you change it
show-bad-goods = “{ $text }” is no goods class that is known and was left out; tick it in the product
show-bad-category = “{ $text }” is no category that is known; choose it in the product, or give an HS code
show-bad-currency = “{ $text }” cannot be used: costs are in CNY, prices need the code of a currency
show-bad-word = “{ $text }” is not known; the usual value counts
show-row-nameless = This row has no name and was not taken: { $text }
