# Não revisado por falante nativo.
order = [número do pedido]
shipped = Seu pedido { $order } saiu do nosso armazém. Entrega prevista: { $dates }
customs = Seu pedido { $order } está passando pela alfândega. Entrega prevista: até { $day }
out = Seu pedido { $order } foi entregue à transportadora local. Entrega prevista: até { $day }
late = Lamentamos que seu pedido { $order } esteja atrasado: ele deveria chegar até { $day }. Estamos verificando com a transportadora e escreveremos assim que soubermos mais
risk = Seu pedido { $order } está demorando mais do que o previsto e pode chegar depois de { $day }. Estamos acompanhando com a transportadora e escreveremos assim que soubermos mais
