# Not read over by anybody who speaks it from birth.
order = [rendelésszám]
shipped = { $order } számú rendelése elhagyta a raktárunkat. Várható kézbesítés: { $dates }
customs = { $order } számú rendelése jelenleg vámkezelés alatt áll. Várható kézbesítés, legkésőbb: { $day }
out = { $order } számú rendelését átadtuk a helyi futárszolgálatnak. Várható kézbesítés, legkésőbb: { $day }
late = Sajnáljuk, { $order } számú rendelése késik; a várható kézbesítés legkésőbb ez volt: { $day }. Egyeztetünk a futárszolgálattal, és írunk, amint többet tudunk
risk = { $order } számú rendelése a tervezettnél tovább van úton, és a várt napnál később érkezhet meg; a várt nap: { $day }. Egyeztetünk a futárszolgálattal, és írunk, amint többet tudunk
