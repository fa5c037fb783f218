# Not read over by anybody who speaks it from birth.
order = [pasūtījuma numurs]
shipped = Jūsu pasūtījums { $order } ir izsūtīts no mūsu noliktavas. Paredzamā piegāde: { $dates }
customs = Jūsu pasūtījums { $order } pašlaik tiek noformēts muitā. Paredzamā piegāde, vēlākais: { $day }
out = Jūsu pasūtījums { $order } ir nodots vietējam kurjeram. Paredzamā piegāde, vēlākais: { $day }
late = Atvainojamies, jūsu pasūtījums { $order } kavējas; paredzamā piegāde bija, vēlākais: { $day }. Noskaidrojam to ar kurjeru un uzrakstīsim jums, tiklīdz zināsim vairāk
risk = Jūsu pasūtījums { $order } ir ceļā ilgāk, nekā plānots, un var tikt piegādāts vēlāk; paredzamā piegāde bija, vēlākais: { $day }. Noskaidrojam to ar kurjeru un uzrakstīsim jums, tiklīdz zināsim vairāk
