### Words of the route view, loaded when it is first opened.

route-title = The way of the parcel
route-map = Map: { $stops }
route-cutoff = Cut-off every day at { $time }, next on { $next }
route-way = Leg
route-by = How
route-by-air = Air
route-by-sea = Sea
route-by-rail = Rail
route-by-road = Road
route-by-local = Local delivery
route-by-other = First leg
route-leg = { $by }, { $p50 }–{ $p90 } days
route-ahead = { $by }, stocked ahead
route-before = in stock before the order
route-drawn = Countries and warehouses stand at their main airport, for orientation: parcels may enter elsewhere. Land: Natural Earth; coordinates: OurAirports, both in the public domain.
route-calendar = Days on which work stops are told for the recommended plan only.
