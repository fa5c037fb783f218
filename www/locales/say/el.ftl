# Not read over by anybody who speaks it from birth.
days-range = { $country }: παράδοση σε { $min } έως { $max } ημέρες
days-one = { $country }: παράδοση σε { $days } { $days ->
    [one] ημέρα
   *[other] ημέρες
  }
tax-included = . Οι φόροι και οι δασμοί περιλαμβάνονται στην τιμή, στην πόρτα δεν πληρώνετε τίποτα
tax-at-door = . Στην παράδοση πληρώνονται περίπου { $amount } για δασμούς και φόρους
tax-cod = . Αντικαταβολή: { $amount }, με τους φόρους
end = .
