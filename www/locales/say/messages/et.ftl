# Not read over by anybody who speaks it from birth.
order = [tellimuse number]
shipped = Teie tellimus { $order } on meie laost lahkunud. Eeldatav kättetoimetamine: { $dates }
customs = Teie tellimus { $order } läbib praegu tollivormistust. Eeldatav kättetoimetamine, hiljemalt: { $day }
out = Teie tellimus { $order } on üle antud kohalikule kullerile. Eeldatav kättetoimetamine, hiljemalt: { $day }
late = Vabandame, teie tellimus { $order } hilineb; eeldatav kättetoimetamine oli hiljemalt: { $day }. Selgitame kulleriga asja ja kirjutame teile kohe, kui teame rohkem
risk = Teie tellimus { $order } on teel kauem kui plaanitud ja võib saabuda hiljem; eeldatav kättetoimetamine oli hiljemalt: { $day }. Selgitame kulleriga asja ja kirjutame teile kohe, kui teame rohkem
