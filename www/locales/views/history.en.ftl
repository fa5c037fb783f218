### Texts of the history, loaded when it is first opened.

history-find = Search
history-find-how = Product, destination, price, service
history-clear = Clear
history-bring-back = { $count ->
    [one] Bring back the one just cleared
   *[other] Bring back the { $count } just cleared
  }
history-found = { $count } found
history-count = { $count ->
    [one] 1 answer.
   *[other] { $count } answers.
  } Those that stood for 3 seconds are kept, { $kept } at most, on this device only. The time brings its inputs back.
history-restored = The inputs of { $time } are back, answered anew by today's rules. Undo takes them away again.
history-none = Nothing yet. Change an input: an answer that stands for 3 seconds will be listed here.
history-caption = Answers of this stream, newest first
history-restore = { $time }, bring back the inputs for { $product }
history-time = Time
history-product = Product
history-country = Destination
history-price = Price
history-window = Promise
history-duty = Duty and tax
history-mode = Mode
history-margin = Margin
history-currency = Currency
history-days-from = Days from
history-days-to = Days to
history-date-from = Date from
history-date-to = Date to
history-on-time = On time
history-duty-currency = Currency of tax
history-payer = Tax by
history-door = Due at the door
history-service = Service
history-cost = Cost, CNY
history-weight = Weight, g
history-engine = Engine
history-pack = Rules
