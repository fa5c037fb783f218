script-title = Scripts
script-about = { $product } → { $country } · { $days } · { $dates }
script-close = Close
script-length = Length
script-short = One breath
script-normal = Usual
script-full = With dates and who pays
script-one-length = this language has the usual length only
script-more = Other languages ({ $count })
script-unreviewed = not reviewed by a native speaker
script-read = Read { $language } aloud
script-stop = Stop reading { $language }
script-read-short = Read
script-stop-short = Stop
script-edit = Change the { $language } text
script-edit-short = Edit
script-reset = Undo
script-edit-label = { $language } text, your own
script-good = Nothing found that must not be said. Only words are checked: look once more before reading it out.
script-fault-free = Never say that there is no tax: “{ $words }”
script-fault-included = The verdict does not say that tax is included: “{ $words }”
script-fault-nothing = Something is paid at the door: “{ $words }”
script-fault-days = Earlier than promised: “{ $words }”. The promise is { $days }; a single number must be { $max }
script-fault-date = Before the promised dates: “{ $words }”. The promise is { $dates }
script-fault-soon = Not that soon: “{ $words }”. The promise is { $days }
script-fault-sure = A share of parcels is always late, so no guarantee: “{ $words }”
script-fault-silent = It leaves out about { $amount } due at the door: buyers will think nothing is
script-export = Control-room replies
script-export-hint = Each line is “keyword/keyword|answer”; of a group in braces one part, parted by /, is said at random. In keywords and answers | / { "{" } { "}" } become full-width. Languages: { $languages }
script-one-text = This product, TXT
script-one-json = This product, JSON
script-all-text = Whole run, TXT
script-all-json = Whole run, JSON
script-working = Working out { $done } of { $total }…
script-host = Host view
script-host-open = Open the host view
script-host-overlay = Open the stream overlay
script-host-copy = Copy the overlay's address
script-host-hand = Copy a link for another device
script-host-hint = The host view follows the desk on this device. In OBS add the desk as a custom browser dock and the overlay as a browser source, else they do not meet; ?overlay=00b140 gives a ground to key out.
script-host-language = Language of the host view
script-host-own = As the desk
script-hand = For another device
script-hand-hint = It takes the figures of this moment along and does not update; hand it over again when they change.
script-hand-code = Show the QR code
script-hand-code-away = Hide the QR code
script-hand-label = The host view of this moment, for the camera of another device
script-hand-here = This address opens on this device only, so a QR code is of no use.
script-where = Where to
script-where-one = To { $country } only
script-where-all = All { $count } compared destinations
script-count = This product: { $places ->
    [one] one set
   *[other] { $places } sets
  }. The whole run: { $products } × { $places }, { $total } sets in all.
script-placed = Keywords name the destination, such as “Germany how long”.
script-halt = Stop
script-halted = Stopped; no file was made.
script-done = { $count ->
    [one] One set
   *[other] { $count } sets
  } made, { $keywords } keywords{ $skipped ->
    [0] .
   *[other] ; { $skipped } cannot be sent now and are left out.
  }
script-doubled = { $count } keywords stand in more than one line; the first line keeps them.
script-within = { $count } keywords are part of another one (“{ $part }” of “{ $whole }”): set the tool to match whole keywords, else it answers wrongly.
script-host-file = This file holds the host view too: in another tab or window of the same browser it follows this one.
script-no-voice = No “Read” button: this device has no voice that works without a network; the system's speech settings offer some.
