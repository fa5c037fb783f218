### Texts of the sheet of keys, loaded when it is first opened.

help-title = Keys
help-close = Close
help-page = On the whole page, outside of fields
help-box = To the one-line box
help-digits = The first nine destinations compared
help-products = Previous and next product
help-pick = Pick a product: type its number, name, article number or pinyin, then Enter
help-say = To the host's sentence; where nothing can be sent, to why
help-this = Open this sheet
help-undo = Undo one step of input
help-redo = Redo
help-in-box = In the one-line box
help-enter = Fill in all that was understood as one step; the rest stays in the box. Once more goes to the host's sentence
help-esc = Clear; leave when it is empty
help-up = In the empty box: write the present inputs as a line
help-single = Use single keys (switch off if a screen reader or voice control gets in their way)
help-examples = Any order, full-width or not, for example:
help-example-1 = ¥46 0.62kg 24x12x9 battery DE €24.99
help-example-2 = wireless earbuds cost 42 110 g 10x9x3.5 cm to France €29.90
help-example-3 = US 90210 $27.99 3 pcs
