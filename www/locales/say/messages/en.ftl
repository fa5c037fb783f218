# Written to a buyer by the seller; the tax clause and the full stop follow from say/.
order = [order number]
shipped = Your order { $order } has left our warehouse. Expected delivery: { $dates }
customs = Your order { $order } is now going through customs. Expected delivery: by { $day }
out = Your order { $order } has been handed to the local carrier. Expected delivery: by { $day }
late = We are sorry that your order { $order } is late: it was due by { $day }. We are checking with the carrier and will write to you as soon as we know more
risk = Your order { $order } is taking longer than planned and may arrive after { $day }. We are following it up with the carrier and will write to you as soon as we know more
