# Not read over by anybody who speaks it from birth.
days-range = { $country }: toimitus { $min }–{ $max } päivässä
days-one = { $country }: toimitus { $days } päivässä
tax-included = . Verot ja tulli sisältyvät hintaan, ovella ei makseta mitään
tax-at-door = . Toimituksen yhteydessä maksetaan noin { $amount } tullia ja veroja
tax-cod = . Maksu toimituksen yhteydessä: { $amount }, verot sisältyvät
end = .
