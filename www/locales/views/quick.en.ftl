### Texts of the one-line box, loaded behind the first answer.

quick-label = One-line input
quick-undo = Undo
quick-redo = Redo
quick-undo-keys = Undo (Ctrl Z)
quick-redo-keys = Redo (Ctrl Y)
quick-help = Keys
quick-digit = Key { $digit }
quick-understood = { $count ->
    [one] 1 field understood
   *[other] { $count } fields understood
  }
quick-not = { $count ->
    [one] 1 part not understood, it will not be filled in
   *[other] { $count } parts not understood, they will not be filled in
  }
quick-and = { "; " }
quick-done = { $count ->
    [one] 1 field filled in
   *[other] { $count } fields filled in
  }
quick-how = Enter fills in · Esc clears · what is not named stays
quick-fill = { $count ->
    [one] Fill in 1 field
   *[other] Fill in { $count } fields
 }
quick-next = ✓ { $count } filled in ({ $fields }) · Enter again: the host's sentence
quick-cost = Cost
quick-weight = Weight
quick-rounded = { $value } (rounded up to the gram)
quick-no-battery = No battery
quick-item = Product { $number }
quick-new = New product
quick-new-goods = New product, goods known
quick-name-word = name:
quick-as-new = A new product “{ $name }”
quick-why-number = can be read in two ways; choose:
quick-why-bare = has no unit; which field is it?
quick-why-broken = is no whole number; its separators do not fit.
quick-why-currency = is a mark of several currencies; which one?
quick-why-cost-currency = The cost is taken in yuan only; convert it first.
quick-why-two-costs = There is an amount in yuan already; is this the price?
quick-why-yen = To Japan, ¥ may be yuan or yen:
quick-why-twice = This field was named before; the first one counts.
quick-why-sides = A size needs three sides: L × W × H.
quick-why-place = The rules pack does not have this country.
quick-why-word = Is it a country code?
quick-why-region = is a country's code and a region's code there; is it the region?
quick-why-volts = Watt hours need the voltage; a single lithium cell mostly has 3.7 V:
quick-why-alone = has no value behind it.
quick-why-item = The run-of-show has no such number.
quick-why-name = may be one of these:
quick-why-unknown = was not understood.
pick-hint = Number, name, article number or pinyin ({ $count })
pick-none = Not in the line-up. Its number, a part of its name, its article number or pinyin will do.
pick-more = { $count } more; type to narrow them down
pick-extra = is not in the line-up and has no number
pick-add = Add to the line-up
pick-where = Name, pinyin or code ({ $count } more)
pick-compared = compared
