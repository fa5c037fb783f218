# Sin revisar por una persona nativa.
short-range = { $name }: de { $min } a { $max } días
short-one = { $name }: { $days ->
    [one] 1 día
   *[other] { $days } días
  }
short-tax-included = , impuestos incluidos
short-tax-at-door = , más unos { $amount } al recibirlo
short-tax-cod = , { $amount } contra reembolso, impuestos incluidos
full-range = Si lo pides ahora, llega a { $name } entre el { $from } y el { $to }, es decir, en un plazo de { $min } a { $max } días
full-one = Si lo pides ahora, llega a { $name } como muy tarde el { $to }, es decir, en { $days ->
    [one] 1 día
   *[other] { $days } días
  }
full-tax-included = . Los aranceles e impuestos corren de nuestra cuenta y ya están incluidos en el precio: al recibirlo no pagas nada más
full-tax-at-door = . Los aranceles e impuestos no están incluidos en el precio: al recibirlo pagas unos { $amount }
full-tax-cod = . Pagas { $amount } al recibirlo; los aranceles e impuestos corren de nuestra cuenta y ya están incluidos
full-tax-open = . Al recibirlo puede haber aranceles e impuestos que pagar, según decida la aduana
host-days = { $max ->
    [one] { $span } día
   *[other] { $span } días
  }
host-included = Impuestos incluidos
ask-time = cuánto tarda/cuántos días/plazo de entrega/envío
ask-date = qué día llega/cuándo llega/fecha de entrega
ask-tax = impuestos/aduana/aranceles/IVA
ask-ship = envío a { $name }/enviáis a { $name }
