# Bez korekty rodzimego użytkownika języka.
order = [numer zamówienia]
shipped = Zamówienie { $order } opuściło nasz magazyn. Przewidywana dostawa: { $dates }
customs = Zamówienie { $order } przechodzi teraz odprawę celną. Przewidywana dostawa: do { $day }
out = Zamówienie { $order } zostało przekazane lokalnemu kurierowi. Przewidywana dostawa: do { $day }
late = Przepraszamy, zamówienie { $order } jest opóźnione: miało dotrzeć do { $day }. Wyjaśniamy to z przewoźnikiem i napiszemy, gdy tylko dowiemy się więcej
risk = Zamówienie { $order } jest w drodze dłużej, niż planowano, i może dotrzeć po { $day }. Wyjaśniamy to z przewoźnikiem i napiszemy, gdy tylko dowiemy się więcej
