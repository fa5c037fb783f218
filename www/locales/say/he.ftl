# Not read over by anybody who speaks it from birth.
days-range = משלוח ל{ $country } תוך { $min } עד { $max } ימים
days-one = משלוח ל{ $country } תוך { $days ->
    [one] יום 1
   *[other] { $days } ימים
  }
tax-included = . המסים והמכס כלולים במחיר, אין תשלום בדלת
tax-at-door = . במסירה ישולמו כ־{ $amount } מכס ומסים
tax-cod = . תשלום במסירה: { $amount }, כולל מסים
end = .
