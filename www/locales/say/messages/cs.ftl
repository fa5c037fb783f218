# Not read over by anybody who speaks it from birth.
order = [číslo objednávky]
shipped = Vaše objednávka { $order } opustila náš sklad. Předpokládané doručení: { $dates }
customs = Vaše objednávka { $order } právě prochází celním řízením. Předpokládané doručení: do { $day }
out = Vaše objednávka { $order } byla předána místnímu dopravci. Předpokládané doručení: do { $day }
late = Omlouváme se, vaše objednávka { $order } má zpoždění: měla dorazit do { $day }. Ověřujeme to u dopravce a napíšeme vám, jakmile budeme vědět víc
risk = Vaše objednávka { $order } je na cestě déle, než se plánovalo, a může dorazit až po { $day }. Ověřujeme to u dopravce a napíšeme vám, jakmile budeme vědět víc
