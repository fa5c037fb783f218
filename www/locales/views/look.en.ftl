### Choosing the plan to look at: shared by cost and route, loaded when one of them is first opened.

look-plan = Plan
look-recommended = recommended
look-other = Not the recommended plan: { $amount } less an order.
look-back = Show the recommended plan
