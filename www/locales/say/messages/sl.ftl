# Not read over by anybody who speaks it from birth.
order = [številka naročila]
shipped = Vaše naročilo { $order } je zapustilo naše skladišče. Predvidena dostava: { $dates }
customs = Vaše naročilo { $order } je v carinskem postopku. Predvidena dostava, najpozneje: { $day }
out = Vaše naročilo { $order } je bilo predano lokalnemu dostavljavcu. Predvidena dostava, najpozneje: { $day }
late = Žal vaše naročilo { $order } zamuja; predvidena dostava je bila najpozneje: { $day }. Preverjamo pri dostavljavcu in vam pišemo, takoj ko izvemo več
risk = Vaše naročilo { $order } je na poti dlje, kot je bilo načrtovano, in lahko prispe po predvidenem dnevu: { $day }. Preverjamo pri dostavljavcu in vam pišemo, takoj ko izvemo več
