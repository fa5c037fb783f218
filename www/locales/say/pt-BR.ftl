# Não revisado por falante nativo.
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
tax-included = . Impostos já inclusos no preço, você não paga nada na entrega
tax-at-door = . Na entrega você paga cerca de { $amount } de impostos de importação
tax-cod = . Pagamento na entrega: { $amount }, impostos inclusos
end = .
burn-range = { $orders ->
    [one] Mais { $orders } pedido chega
   *[other] Os próximos { $orders } pedidos chegam
  } neste prazo; depois, em { $min } a { $max } dias.
burn-one = { $orders ->
    [one] Mais { $orders } pedido chega
   *[other] Os próximos { $orders } pedidos chegam
  } neste prazo; depois, em { $days } dias.
burn-last = { $orders ->
    [one] Resta apenas
   *[other] Restam apenas
  } { $orders }.
