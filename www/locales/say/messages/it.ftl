# Non riletto da una persona di madrelingua.
order = [numero d’ordine]
shipped = Il Suo ordine { $order } ha lasciato il nostro magazzino. Consegna prevista: { $dates }
customs = Il Suo ordine { $order } è in fase di sdoganamento. Consegna prevista, al più tardi: { $day }
out = Il Suo ordine { $order } è stato affidato al corriere locale. Consegna prevista, al più tardi: { $day }
late = Ci dispiace, il Suo ordine { $order } è in ritardo; consegna prevista, al più tardi: { $day }. Stiamo verificando con il corriere e Le scriveremo appena ne sapremo di più
risk = Il Suo ordine { $order } sta impiegando più tempo del previsto e potrebbe arrivare dopo la data prevista: { $day }. Stiamo verificando con il corriere e Le scriveremo appena ne sapremo di più
