# Non relu par une personne de langue maternelle.
short-range = { $name } : { $min } à { $max } jours
short-one = { $name } : { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }
short-tax-included = , taxes comprises
short-tax-at-door = , plus environ { $amount } à la livraison
short-tax-cod = , { $amount } à la livraison, taxes comprises
full-range = En commandant maintenant, livraison { $country } entre le { $from } et le { $to }, soit { $min } à { $max } jours
full-range-plain = { $name } : en commandant maintenant, livraison entre le { $from } et le { $to }, soit { $min } à { $max } jours
full-one = En commandant maintenant, livraison { $country } au plus tard le { $to }, soit { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }
full-one-plain = { $name } : en commandant maintenant, livraison au plus tard le { $to }, soit { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }
full-tax-included = . Les droits et taxes sont à notre charge et déjà compris dans le prix : rien à payer à la livraison
full-tax-at-door = . Les droits et taxes ne sont pas compris dans le prix : environ { $amount } à payer à la livraison
full-tax-cod = . Vous payez { $amount } à la livraison ; les droits et taxes sont à notre charge et déjà compris
full-tax-open = . Des droits et taxes peuvent être dus à la livraison, selon la décision de la douane
host-days = { $max ->
    [one] { $span } jour
   *[other] { $span } jours
  }
host-included = Taxes comprises
ask-time = combien de temps/combien de jours/délai/délai de livraison/expédition
ask-date = quelle date/quel jour/ça arrive quand
ask-tax = taxe/taxes/douane/droits de douane/TVA
ask-ship = livraison { $name }/vous livrez { $name }
