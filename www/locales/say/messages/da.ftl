# Not read over by anybody who speaks it from birth.
order = [ordrenummer]
shipped = Din ordre { $order } har forladt vores lager. Forventet levering: { $dates }
customs = Din ordre { $order } er nu ved toldbehandling. Forventet levering: senest { $day }
out = Din ordre { $order } er overdraget til den lokale fragtmand. Forventet levering: senest { $day }
late = Vi beklager, at din ordre { $order } er forsinket: den skulle være fremme senest { $day }. Vi undersøger sagen hos fragtmanden og skriver til dig, så snart vi ved mere
risk = Din ordre { $order } er længere tid undervejs end planlagt og kommer muligvis først efter { $day }. Vi undersøger sagen hos fragtmanden og skriver til dig, så snart vi ved mere
