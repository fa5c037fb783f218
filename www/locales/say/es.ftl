# Sin revisar por una persona nativa.
country-US = Estados Unidos
days-range = Entrega en { $country } en un plazo de { $min } a { $max } días
days-one = Entrega en { $country } en { $days ->
    [one] 1 día
   *[other] { $days } días
  }
tax-included = . Impuestos incluidos en el precio, no se paga nada al recibirlo
tax-at-door = . En la entrega se pagan unos { $amount } de aranceles e impuestos
tax-cod = . Pago contra reembolso: { $amount }, impuestos incluidos
end = .
burn-range = { $orders ->
    [one] Queda { $orders } pedido que llega
   *[other] Los próximos { $orders } pedidos llegan
  } en este plazo; después serán de { $min } a { $max } días.
burn-one = { $orders ->
    [one] Queda { $orders } pedido que llega
   *[other] Los próximos { $orders } pedidos llegan
  } en este plazo; después serán { $days } días.
burn-last = { $orders ->
    [one] Solo queda
   *[other] Solo quedan
  } { $orders }.
