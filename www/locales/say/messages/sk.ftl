# Not read over by anybody who speaks it from birth.
order = [číslo objednávky]
shipped = Vaša objednávka { $order } opustila náš sklad. Predpokladané doručenie: { $dates }
customs = Vaša objednávka { $order } práve prechádza colným konaním. Predpokladané doručenie: do { $day }
out = Vaša objednávka { $order } bola odovzdaná miestnemu dopravcovi. Predpokladané doručenie: do { $day }
late = Ospravedlňujeme sa, vaša objednávka { $order } mešká: mala prísť do { $day }. Overujeme to u dopravcu a napíšeme vám, hneď ako budeme vedieť viac
risk = Vaša objednávka { $order } je na ceste dlhšie, ako sa plánovalo, a môže prísť neskôr než { $day }. Overujeme to u dopravcu a napíšeme vám, hneď ako budeme vedieť viac
