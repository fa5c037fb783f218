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
burn-range = Os próximos { $orders } pedidos chegam neste prazo; depois, em { $min } a { $max } dias.
burn-one = Os próximos { $orders } pedidos chegam neste prazo; depois, em { $days } dias.
burn-last = Restam apenas { $orders }.
