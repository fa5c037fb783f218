# Non relu par une personne de langue maternelle.
order = [numéro de commande]
shipped = Votre commande { $order } a quitté notre entrepôt. Livraison prévue : { $dates }
customs = Votre commande { $order } est en cours de dédouanement. Livraison prévue : au plus tard le { $day }
out = Votre commande { $order } a été remise au transporteur local. Livraison prévue : au plus tard le { $day }
late = Nous sommes désolés, votre commande { $order } est en retard : elle devait arriver au plus tard le { $day }. Nous vérifions auprès du transporteur et vous écrirons dès que nous en saurons plus
risk = Votre commande { $order } met plus de temps que prévu et pourrait arriver après le { $day }. Nous suivons cela avec le transporteur et vous écrirons dès que nous en saurons plus
