# لم تتم مراجعته من متحدث أصلي.
short-range = { $name }: { $min } إلى { $max } { $max ->
    [two] يومين
    [few] أيام
   *[other] يومًا
  }
short-one = { $name }: { $days } { $days ->
    [one] يوم
    [two] يومين
    [few] أيام
   *[other] يومًا
  }
short-tax-included = ، شاملًا الضرائب
short-tax-at-door = ، ويُدفع نحو { $amount } عند الاستلام
short-tax-cod = ، الدفع عند الاستلام { $amount } شاملًا الضرائب
full-range = عند الطلب الآن يصل إلى { $name } بين { $from } و{ $to }، أي خلال { $min } إلى { $max } { $max ->
    [two] يومين
    [few] أيام
   *[other] يومًا
  }
full-one = عند الطلب الآن يصل إلى { $name } في موعد أقصاه { $to }، أي خلال { $days } { $days ->
    [one] يوم
    [two] يومين
    [few] أيام
   *[other] يومًا
  }
full-tax-included = . الرسوم الجمركية والضرائب علينا وهي ضمن السعر، ولا شيء يُدفع عند الاستلام
full-tax-at-door = . الرسوم الجمركية والضرائب ليست ضمن السعر، ويُدفع عند الاستلام نحو { $amount }
full-tax-cod = . يُدفع { $amount } عند الاستلام، والرسوم الجمركية والضرائب علينا وهي ضمن هذا المبلغ
full-tax-open = . قد تُستحق رسوم جمركية وضرائب عند الاستلام بحسب قرار الجمارك
host-days = { $span } { $max ->
    [one] يوم
    [two] يومين
    [few] أيام
   *[other] يومًا
  }
host-included = شامل الضرائب
ask-time = كم يوم/كم يستغرق/مدة التوصيل/الشحن
ask-date = متى يصل/أي يوم يصل/تاريخ الوصول
ask-tax = ضريبة/ضرائب/جمارك/رسوم
ask-ship = توصيل إلى { $name }/شحن إلى { $name }
