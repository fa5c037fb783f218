# Niet nagelezen door een moedertaalspreker.
short-range = { $name }: { $min } tot { $max } dagen
short-one = { $name }: { $days ->
    [one] 1 dag
   *[other] { $days } dagen
  }
short-tax-included = , belasting inbegrepen
short-tax-at-door = , plus ongeveer { $amount } aan de deur
short-tax-cod = , { $amount } bij bezorging, belasting inbegrepen
full-range = Bestel nu en het wordt tussen { $from } en { $to } bezorgd in { $country }, dus binnen { $min } tot { $max } dagen
full-one = Bestel nu en het wordt uiterlijk { $to } bezorgd in { $country }, dus binnen { $days ->
    [one] 1 dag
   *[other] { $days } dagen
  }
full-tax-included = . Invoerrechten en belasting betalen wij, ze zitten al in de prijs: aan de deur betaal je niets meer
full-tax-at-door = . Invoerrechten en belasting zitten niet in de prijs: aan de deur betaal je ongeveer { $amount }
full-tax-cod = . Je betaalt { $amount } bij bezorging; invoerrechten en belasting betalen wij, die zitten er al in
full-tax-open = . Bij bezorging kunnen er invoerrechten en belasting bij komen, dat bepaalt de douane
host-days = { $max ->
    [one] { $span } dag
   *[other] { $span } dagen
  }
host-included = Belasting inbegrepen
ask-time = hoe lang duurt/hoeveel dagen/levertijd/verzending
ask-date = welke dag/wanneer komt het/bezorgdatum
ask-tax = belasting/btw/douane/invoerrechten
ask-ship = verzenden naar { $name }/leveren in { $name }
