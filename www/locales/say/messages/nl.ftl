# Niet nagelezen door een moedertaalspreker.
order = [bestelnummer]
shipped = Uw bestelling { $order } heeft ons magazijn verlaten. Verwachte levering: { $dates }
customs = Uw bestelling { $order } wordt nu door de douane afgehandeld. Verwachte levering: uiterlijk { $day }
out = Uw bestelling { $order } is overgedragen aan de plaatselijke bezorgdienst. Verwachte levering: uiterlijk { $day }
late = Het spijt ons dat uw bestelling { $order } te laat is: de levering was uiterlijk { $day } verwacht. We vragen dit na bij de bezorgdienst en schrijven u zodra we meer weten
risk = Uw bestelling { $order } is langer onderweg dan gepland en komt mogelijk pas na { $day } aan. We vragen dit na bij de bezorgdienst en schrijven u zodra we meer weten
