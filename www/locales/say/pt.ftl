# Not read over by anybody who speaks it from birth.
country-BR = no Brasil
country-PT = em Portugal
days-range = Entrega { $country } em { $min } a { $max } dias
days-range-plain = { $country }: entrega em { $min } a { $max } dias
days-one = Entrega { $country } em { $days } { $days ->
    [one] dia
   *[other] dias
  }
days-one-plain = { $country }: entrega em { $days } { $days ->
    [one] dia
   *[other] dias
  }
tax-included = . Impostos incluídos no preço, nada a pagar na entrega
tax-at-door = . Na entrega pagam-se cerca de { $amount } de direitos e impostos
tax-cod = . Pagamento na entrega: { $amount }, impostos incluídos
end = .
burn-range = { $orders ->
    [one] Mais { $orders } pedido chega
   *[other] Os próximos { $orders } pedidos chegam
  } neste prazo; depois serão { $min } a { $max } dias.
burn-one = { $orders ->
    [one] Mais { $orders } pedido chega
   *[other] Os próximos { $orders } pedidos chegam
  } neste prazo; depois serão { $days } dias.
burn-last = { $orders ->
    [one] Resta apenas
   *[other] Restam apenas
  } { $orders }.
