# Not read over by anybody who speaks it from birth.
order = [broj narudžbe]
shipped = Vaša narudžba { $order } napustila je naše skladište. Predviđena dostava: { $dates }
customs = Vaša narudžba { $order } trenutačno prolazi carinjenje. Predviđena dostava: do { $day }
out = Vaša narudžba { $order } predana je lokalnoj dostavnoj službi. Predviđena dostava: do { $day }
late = Žao nam je, vaša narudžba { $order } kasni: trebala je stići do { $day }. Provjeravamo s dostavnom službom i pisat ćemo vam čim saznamo više
risk = Vaša narudžba { $order } putuje dulje nego što je planirano i mogla bi stići nakon { $day }. Provjeravamo s dostavnom službom i pisat ćemo vam čim saznamo više
