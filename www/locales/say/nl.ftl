# Niet nagelezen door een moedertaalspreker.
country-AE = de Emiraten
country-GB = het Verenigd Koninkrijk
country-PH = de Filipijnen
country-US = de Verenigde Staten
days-range = Levering in { $country } binnen { $min } tot { $max } dagen
days-one = Levering in { $country } binnen { $days ->
    [one] 1 dag
   *[other] { $days } dagen
  }
tax-included = . Belastingen inbegrepen, aan de deur betaal je niets meer
tax-at-door = . Bij levering betaal je ongeveer { $amount } aan invoerrechten en belasting
tax-cod = . Betaling bij levering: { $amount }, belastingen inbegrepen
end = .
burn-range = { $orders ->
    [one] Nog { $orders } bestelling komt
   *[other] De volgende { $orders } bestellingen komen
  } zo snel aan; daarna duurt het { $min } tot { $max } dagen.
burn-one = { $orders ->
    [one] Nog { $orders } bestelling komt
   *[other] De volgende { $orders } bestellingen komen
  } zo snel aan; daarna duurt het { $days } dagen.
burn-last = Nog maar { $orders } over.
