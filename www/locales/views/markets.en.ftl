### Words of the markets to enter, loaded when they are first opened.

markets-title = { $product }: which markets first
markets-back = Back to the board
markets-busy = Comparing { $count } markets…
markets-best = Sell here
markets-worst = Leave alone
markets-entry = Europe, in this order
markets-core = The core first
markets-next = Once they stand
markets-later = Last
markets-margin = margin { $share }
markets-all = All markets by rank
markets-score = Score
markets-part-margin = Margin
markets-part-duty = Duty
markets-part-lastMile = Last mile
markets-part-returns = Returns
markets-part-reach = Shared stock
markets-why = Why
markets-reasons = { $count } reasons
