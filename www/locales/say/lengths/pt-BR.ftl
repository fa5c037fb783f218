# Não revisado por falante nativo.
short-range = { $name }: { $min } a { $max } dias
short-one = { $name }: { $days ->
    [one] { $days } dia
   *[other] { $days } dias
  }
short-tax-included = , impostos inclusos
short-tax-at-door = , mais cerca de { $amount } na entrega
short-tax-cod = , { $amount } na entrega, impostos inclusos
full-range = Pedindo agora, chega { $country } entre { $from } e { $to }, ou seja, em { $min } a { $max } dias
full-range-plain = { $name }: pedindo agora, chega entre { $from } e { $to }, ou seja, em { $min } a { $max } dias
full-one = Pedindo agora, chega { $country } até { $to }, ou seja, em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
  }
full-one-plain = { $name }: pedindo agora, chega até { $to }, ou seja, em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
  }
full-tax-included = . Os impostos de importação são por nossa conta e já estão inclusos no preço: na entrega você não paga mais nada
full-tax-at-door = . Os impostos de importação não estão inclusos no preço: na entrega você paga cerca de { $amount }
full-tax-cod = . Você paga { $amount } na entrega; os impostos de importação são por nossa conta e já estão inclusos
full-tax-open = . Pode haver impostos de importação a pagar na entrega, conforme a decisão da alfândega
host-days = { $max ->
    [one] { $span } dia
   *[other] { $span } dias
  }
host-included = Impostos inclusos
ask-time = quanto tempo/quantos dias/prazo/prazo de entrega/frete
ask-date = que dia chega/quando chega/data de entrega
ask-tax = imposto/impostos/taxa/taxado/alfândega/ICMS
ask-ship = entrega { $name }/envia para { $name }
