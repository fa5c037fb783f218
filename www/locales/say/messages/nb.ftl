# Not read over by anybody who speaks it from birth.
order = [ordrenummer]
shipped = Bestillingen din { $order } har forlatt lageret vårt. Forventet levering: { $dates }
customs = Bestillingen din { $order } er nå til tollbehandling. Forventet levering: senest { $day }
out = Bestillingen din { $order } er overlevert til den lokale transportøren. Forventet levering: senest { $day }
late = Vi beklager at bestillingen din { $order } er forsinket: den skulle vært framme senest { $day }. Vi undersøker saken hos transportøren og skriver til deg så snart vi vet mer
risk = Bestillingen din { $order } bruker lengre tid enn planlagt og kan komme etter { $day }. Vi undersøker saken hos transportøren og skriver til deg så snart vi vet mer
