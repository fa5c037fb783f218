# Not read over by anybody who speaks it from birth.
order = [numărul comenzii]
shipped = Comanda dumneavoastră { $order } a plecat din depozitul nostru. Livrare estimată: { $dates }
customs = Comanda dumneavoastră { $order } trece acum prin vamă. Livrare estimată: până la { $day }
out = Comanda dumneavoastră { $order } a fost predată curierului local. Livrare estimată: până la { $day }
late = Ne pare rău, comanda dumneavoastră { $order } întârzie: trebuia să ajungă până la { $day }. Verificăm cu firma de curierat și vă scriem imediat ce aflăm mai multe
risk = Comanda dumneavoastră { $order } durează mai mult decât era planificat și ar putea ajunge după { $day }. Verificăm cu firma de curierat și vă scriem imediat ce aflăm mai multe
