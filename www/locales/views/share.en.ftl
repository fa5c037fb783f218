### Sharing, receipts, own data: loaded when first opened.

share-title = Share and keep
share-close = Close
share-understood = Understood
share-section-link = Link and QR code
share-section-receipt = Receipt
share-scope = What goes along
share-scope-all = All inputs
share-scope-product = Product and destination only
share-scope-public = Product and destination, no cost
share-carries-all = Carries your unit cost, commission, stock and all settings. For your own team only.
share-carries-product = Carries your unit cost, but not your commission, stock and settings: the receiver's own apply. For your own team only.
share-carries-public = Carries no cost, sales, commission or stock; the receiver has to enter a unit cost of their own before there is an answer.
share-link = Link
share-text = Text
share-hand = Send…
share-letters = { $count } characters
share-never-sent = The inputs stand after the #, a part that browsers send to no server.
share-not-reachable = This page was opened from a file or on this very device, so others cannot open its address. Send them this text; in their Landcast it goes into Share → Receipt.
share-copy-by-hand = The browser does not let the page use the clipboard; the text is selected, please copy it.

qr-title = QR code
qr-link = QR code of the link
qr-text = QR code of the text
qr-receipt = QR code of the receipt
qr-link-how = Point another device's camera at it: it opens the page with these inputs.
qr-text-how = Point another device's camera at it, copy the text it shows and paste it in that device's Landcast under Share → Receipt.
qr-parts = QR code in several parts
qr-part = Part { $at } of { $of }
qr-previous = Previous part
qr-next = Next part

link-broken = This link is not whole or was changed on the way; nothing was taken from it. Ask for it again, copied in full.
link-too-long = This link is too long to be one of Landcast; nothing was taken from it.
link-newer = This link was made by a newer page (format { $version }) that this one cannot read. Update this page, then open it again.
link-fields = This link holds what cannot be read; nothing was taken from it: { $fields }.

aside-link = The inputs of the link are on the desk. Those you had are still here.
aside-receipt = The inputs of the receipt are on the desk, computed for today. Those you had are still here.
aside-file = The data file was imported. What was here before is still kept.
aside-back = Take mine back
aside-keep = Keep the new ones
aside-unknown = The sender's page is newer: { $count } { $count ->
    [one] field this page does not know was left out
   *[other] fields this page does not know were left out
  } ({ $names }).
aside-cost = The link carries no unit cost; please enter your own.
aside-pack = The sender's rules pack was { $then }, this page has { $now }: answers may differ.
aside-rates = The sender used rate cards of their own, which the link does not carry; here this device's prices apply.
aside-learned = The sender's window was learned from their own parcels, which the link does not carry.

receipt-of-this = Receipt of this verdict
receipt-none-yet = The inputs have problems, so there is no verdict now and no receipt of it.
receipt-what = Engine { $engine } · rules pack { $pack }. Keep this code: pasted here months later, it makes this verdict again. It contains your unit cost and commission.
receipt-own = Your own rate cards or parcels went into it; the receipt holds only their fingerprints, so export and keep that data as well.
receipt-copy = Copy the receipt
receipt-paste = Make a verdict again
receipt-paste-field = Receipt, link, or a code in several parts
receipt-paste-how = Line breaks and words around it do not matter; a link may be pasted here too.
receipt-read = Make again
receipt-refused = Today's engine does not take the request of this receipt:
receipt-identical = Made again, to the last byte ({ $number }).
receipt-same-answers = The three answers are the same as then; details of the calculation differ ({ $number }).
receipt-other = Made again it differs from then ({ $number }). On the left what it was, on the right what it is now.
receipt-unexplained = Engine, rules pack and own data are the same; this device may still lack a tariff table. Try again with a network.
receipt-engine = Another engine: then { $then }, this page { $now }.
receipt-pack = Another rules pack: then { $then }, this page { $now }. The old pack is not on this page; the right side follows this page's rules.
receipt-rates-then = Rate cards of the seller's own were used then; this device does not have the same ones.
receipt-rates-now = No rate cards of the seller's own were used then; this device has some now.
receipt-learned-then = The window was learned from own parcels then; this device has not learned from the same ones.
receipt-learned-now = Nothing was learned from own parcels then; this device has learned since.
receipt-table = Answers then, and made again now
receipt-then = Then
receipt-now = Made again now
receipt-changed = changed
receipt-duty = Duty and tax in all
receipt-service = Service
receipt-cost = Landed cost
receipt-lay = Put these inputs on the desk
receipt-lay-how = The desk computes for today ({ $date }).
receipt-no-engine = The engine is not ready yet; try again in a moment.
receipt-broken = The parts do not fit together: one is not whole or belongs to another code.
receipt-parts-missing = There are { $of } parts; still missing: { $missing }. Scan the next one and paste it behind.
receipt-problem-none = No receipt found. A receipt begins with LANDCAST1.
receipt-problem-broken = The receipt is not whole or was changed. Copy all of it.
receipt-problem-too-long = This text is too long to be a receipt.
receipt-problem-newer = This receipt was made by a newer page (format { $version }) that this one cannot read. Update this page first.
receipt-problem-fields = The receipt holds what cannot be read: { $fields }.

share-section-mine = My data
share-section-device = This device

mine-here = On this device
mine-not-kept = This browser lets the page keep nothing (as it may for pages from disk and private windows): when the page is closed the data is gone. Export it, and import it next time.
mine-what = What
mine-how-much = How much
mine-there = there
mine-key-desk-1 = The desk: inputs, changed products, language
mine-key-learned-1 = Window learned from own parcels
mine-key-rates-1 = Own rate cards
mine-key-sheets-1 = How price sheets were read
mine-key-team-1 = Hours of the parties and the meeting room
mine-key-show-1 = Own run-of-show
mine-count-show-1 = { $count ->
    [one] { $count } product
   *[other] { $count } products
  }
mine-key-history = History: verdicts of the stream
mine-count-history = { $count ->
    [one] { $count } verdict
   *[other] { $count } verdicts
  }
mine-key-keys-1 = Single-key shortcuts
mine-count-keys-1 = one setting
mine-key-aside-1 = Inputs that were replaced
mine-key-other = Other
mine-count-desk-1 = { $count ->
    [one] the present inputs, { $count } changed product
   *[other] the present inputs, { $count } changed products
  }
mine-count-learned-1 = one
mine-count-rates-1 = { $count ->
    [one] { $count } card
   *[other] { $count } cards
  }
mine-count-sheets-1 = { $count ->
    [one] { $count } kind of header
   *[other] { $count } kinds of header
  }
mine-count-team-1 = { $count ->
    [one] { $count } party
   *[other] { $count } parties
  }
mine-count-aside-1 = one
mine-export = Export all data
mine-export-how = One JSON file, saved on your device and uploaded nowhere. It holds your costs and prices: keep it safe.
mine-exported = { $count ->
    [one] { $count } entry exported.
   *[other] { $count } entries exported.
  }
mine-import = Import
mine-choose = Choose or drop a data file
mine-choose-how = landcast-data-….json; you see what would change before anything does
mine-refused = { $name } was not imported, nothing changed on this device:
mine-problem-json = No whole JSON file; perhaps it was not downloaded completely.
mine-problem-format = No data file of Landcast.
mine-problem-empty = There is no data in the file.
mine-problem-newer = The file was made by a newer page (format { $version }); update this page first.
mine-problem-entry = cannot be read:
mine-file = { $name } · exported { $date } · engine { $engine } · rules pack { $pack }
mine-preview = What the import would change
mine-here-now = Here now
mine-in-file = In the file
mine-do = What to do
mine-same = the same, stays
mine-choice-merge = Merge (the file's where both have one)
mine-choice-replace = Replace by the file's
mine-choice-add = Add
mine-choice-keep = Keep this device's
mine-stays = What is not in the file stays. After the import you can take everything back.
mine-take = { $count ->
    [one] Import { $count } entry
   *[other] Import { $count } entries
  }
mine-leave = Do not import

device-offline-title = Without a network
device-offline = Works offline: page, engine, rules pack and tariff tables are on this device.
device-offline-single = Works offline: this page is one file with everything inside.
device-offline-not-yet = Not stored yet. Stay online for a moment; after that it works without a network.
device-install = Install on this device
device-install-how = Opens by itself like an app, without an address.
device-storage-title = Keeping your data
device-kept = Your data is on this device, and the browser will not clear it when space runs short.
device-kept-for-now = Your data is on this device; the browser may clear it when space runs short.
device-not-kept = This browser lets the page keep nothing: when the page is closed the data is gone. Export it under “My data”.
device-used = { $megabytes } MB in use
device-keep = Ask the browser to keep it
device-keep-granted = The browser agreed.
device-keep-refused = The browser did not agree. Install the page or bookmark it and try again, or export your data now and then.
device-single-title = Landcast in one file
device-single-how = The whole page as one file: copy it to a tablet and open it, no network and no server. Its data is apart from this page's; move it under “My data”.
device-single = Download landcast.html ({ $megabytes } MB)
device-single-offline = Downloading needs the network, and a site that offers the file.
device-release-title = Release
device-release = Engine { $engine } · rules pack { $pack }, built { $date }
device-changes = { $count ->
    [one] { $count } change in this release
   *[other] { $count } changes in this release
  }

news-same-pack = The rules pack stays { $now }.
news-pack = Rules pack { $then } → { $now } (built { $date }).
news-engine = Engine { $then } → { $now }.
news-changes = Changes:

share-section-picture = Picture and print
share-cost = Landed cost
share-receipt = Receipt
picture-title = The three answers as a picture
picture-what = Picture of the three answers, the host's sentence and the receipt's number
picture-inner = With cost and margin (for your own team only)
picture-save = Save PNG
picture-copy = Copy picture
picture-copy-refused = The browser does not let pictures be copied; save it and send the file.
print-title = One page of paper
print-how = One A4 page: the three answers, the reasons, the source of every line of tax and cost, and the receipt to scan or paste.
print-do = Print…

mine-key-words-1 = Own sentences
mine-count-words-1 = { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
  }
mine-key-tour-1 = Tour
mine-count-tour-1 = seen

tour-title = Tour
tour-how = Five steps, one minute; nothing stops for it.
tour-offer = New here? A look around takes a minute.
tour-start = Look around
tour-no = No, and do not ask again
tour-end = End
tour-back = Back
tour-next = Next
tour-done = Begin
tour-quick = One line for everything
tour-quick-text = Type “¥46 0.62kg 24x12x9 battery DE €24.99” here and press Enter: the fields are filled. / comes back here at any time, ? lists the keys.
tour-answers = The three answers
tour-answers-text = Delivery window, duty exposure, recommended mode. They follow every input at once and never leave the screen.
tour-say = The host's sentence
tour-say-text = Read it out: it says only what was computed, no earlier date and no "tax free". Copy it, or take it in the buyer's language.
tour-tabs = Further down
tour-tabs-text = Markets side by side, plans, cost, route, surge, stock and more. Where each number comes from stands under Why.
tour-share = Share and keep
tour-share-text = Send the inputs to a colleague, keep a receipt, export your data, download the page as one file. This tour is there too, under This device.
