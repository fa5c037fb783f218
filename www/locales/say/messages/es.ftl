# Sin revisar por una persona nativa.
order = [número de pedido]
shipped = Su pedido { $order } ha salido de nuestro almacén. Entrega prevista: { $dates }
customs = Su pedido { $order } está pasando la aduana. Entrega prevista: a más tardar el { $day }
out = Su pedido { $order } se ha entregado a la empresa de reparto local. Entrega prevista: a más tardar el { $day }
late = Lamentamos que su pedido { $order } se retrase: debía llegar a más tardar el { $day }. Estamos consultando con la empresa de reparto y le escribiremos en cuanto sepamos más
risk = Su pedido { $order } está tardando más de lo previsto y podría llegar después del { $day }. Lo estamos siguiendo con la empresa de reparto y le escribiremos en cuanto sepamos más
