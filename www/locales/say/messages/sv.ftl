# Not read over by anybody who speaks it from birth.
order = [ordernummer]
shipped = Din beställning { $order } har lämnat vårt lager. Beräknad leverans: { $dates }
customs = Din beställning { $order } är nu hos tullen. Beräknad leverans: senast { $day }
out = Din beställning { $order } har lämnats till det lokala transportföretaget. Beräknad leverans: senast { $day }
late = Vi beklagar att din beställning { $order } är försenad: den skulle ha kommit fram senast { $day }. Vi kontrollerar med transportföretaget och skriver till dig så snart vi vet mer
risk = Din beställning { $order } tar längre tid än planerat och kan komma efter { $day }. Vi kontrollerar med transportföretaget och skriver till dig så snart vi vet mer
