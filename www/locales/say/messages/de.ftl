# Nicht von einer muttersprachlichen Person geprüft.
order = [Bestellnummer]
shipped = Ihre Bestellung { $order } hat unser Lager verlassen. Voraussichtliche Zustellung: { $dates }
customs = Ihre Bestellung { $order } wird gerade vom Zoll abgefertigt. Voraussichtliche Zustellung: spätestens am { $day }
out = Ihre Bestellung { $order } wurde dem Zustelldienst übergeben. Voraussichtliche Zustellung: spätestens am { $day }
late = Ihre Bestellung { $order } verspätet sich leider: Sie sollte bis zum { $day } bei Ihnen sein. Wir klären das mit dem Zustelldienst und melden uns, sobald wir mehr wissen
risk = Ihre Bestellung { $order } ist länger unterwegs als geplant und kommt möglicherweise erst nach dem { $day } an. Wir klären das mit dem Zustelldienst und melden uns, sobald wir mehr wissen
