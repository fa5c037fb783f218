# Sin revisar por una persona nativa.
order = [número de pedido]
shipped = Tu pedido { $order } salió de nuestro almacén. Entrega estimada: { $dates }
customs = Tu pedido { $order } está pasando por la aduana. Entrega estimada: a más tardar el { $day }
out = Tu pedido { $order } ya está con la paquetería local. Entrega estimada: a más tardar el { $day }
late = Lamentamos que tu pedido { $order } se haya retrasado: debía llegar a más tardar el { $day }. Lo estamos revisando con la paquetería y te escribiremos en cuanto sepamos más
risk = Tu pedido { $order } está tardando más de lo previsto y podría llegar después del { $day }. Le damos seguimiento con la paquetería y te escribiremos en cuanto sepamos más
