# Not read over by anybody who speaks it from birth.
order = [tilausnumero]
shipped = Tilauksesi { $order } on lähtenyt varastostamme. Arvioitu toimitus: { $dates }
customs = Tilauksesi { $order } on nyt tullikäsittelyssä. Arvioitu toimitus: viimeistään { $day }
out = Tilauksesi { $order } on luovutettu paikalliselle kuljetusyhtiölle. Arvioitu toimitus: viimeistään { $day }
late = Pahoittelemme, tilauksesi { $order } on myöhässä: sen piti saapua viimeistään { $day }. Selvitämme asiaa kuljetusyhtiön kanssa ja kirjoitamme sinulle heti, kun tiedämme lisää
risk = Tilauksesi { $order } on matkalla suunniteltua pidempään ja saattaa saapua myöhemmin kuin { $day }. Selvitämme asiaa kuljetusyhtiön kanssa ja kirjoitamme sinulle heti, kun tiedämme lisää
