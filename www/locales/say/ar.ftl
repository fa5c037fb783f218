# Not read over by anybody who speaks it from birth.
days-range = التوصيل إلى { $country } خلال { $min } إلى { $max } { $max ->
    [two] يومين
    [few] أيام
   *[other] يومًا
  }
days-one = التوصيل إلى { $country } خلال { $days } { $days ->
    [one] يوم
    [two] يومين
    [few] أيام
   *[other] يومًا
  }
tax-included = . الضرائب والرسوم ضمن السعر، ولا شيء يُدفع عند الاستلام
tax-at-door = . عند الاستلام يُدفع نحو { $amount } رسومًا وضرائب
tax-cod = . الدفع عند الاستلام: { $amount }، شاملًا الضرائب
end = .
burn-range = الطلبات القادمة وعددها { $orders } تصل بهذه السرعة، وبعدها خلال { $min } إلى { $max } { $max ->
    [few] أيام
   *[other] يومًا
  }.
burn-one = الطلبات القادمة وعددها { $orders } تصل بهذه السرعة، وبعدها خلال { $days } { $days ->
    [few] أيام
   *[other] يومًا
  }.
burn-last = لم يتبق سوى { $orders }.
