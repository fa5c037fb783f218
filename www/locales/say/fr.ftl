# Non relu par une personne de langue maternelle.
country-FR = en France
country-CA = au Canada
country-BE = en Belgique
country-CH = en Suisse
country-LU = au Luxembourg
days-range = Livraison { $country } en { $min } à { $max } jours
days-range-plain = { $country } : livraison en { $min } à { $max } jours
days-one = Livraison { $country } en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }
days-one-plain = { $country } : livraison en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }
tax-included = . Taxes et droits compris, rien à payer à la livraison
tax-at-door = . Environ { $amount } de droits et taxes à payer à la livraison
tax-cod = . Paiement à la livraison : { $amount }, taxes comprises
end = .
burn-range = { $orders ->
    [one] Encore { $orders } commande arrive
   *[other] Les { $orders } prochaines commandes arrivent
  } dans ce délai ; ensuite, comptez { $min } à { $max } jours.
burn-one = { $orders ->
    [one] Encore { $orders } commande arrive
   *[other] Les { $orders } prochaines commandes arrivent
  } dans ce délai ; ensuite, comptez { $days } jours.
burn-last = Plus que { $orders } { $orders ->
    [one] article
   *[other] articles
  }.
