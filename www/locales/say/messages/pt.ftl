# Not read over by anybody who speaks it from birth.
order = [número do pedido]
shipped = O seu pedido { $order } saiu do nosso armazém. Entrega prevista: { $dates }
customs = O seu pedido { $order } está passando pela alfândega. Entrega prevista: até { $day }
out = O seu pedido { $order } foi entregue à transportadora local. Entrega prevista: até { $day }
late = Lamentamos que o seu pedido { $order } esteja atrasado: deveria chegar até { $day }. Estamos verificando com a transportadora e escreveremos assim que soubermos mais
risk = O seu pedido { $order } está demorando mais do que o previsto e pode chegar depois de { $day }. Estamos acompanhando com a transportadora e escreveremos assim que soubermos mais
