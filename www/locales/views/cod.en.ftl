### Words of cash on delivery, loaded where the destination pays at the door.

cod-title = Cash on delivery · { $country }
cod-nobody = No usable service collects cash there.
cod-under = { $delayed } refusals expected; a loss only from { $limit } on.
cod-over = { $delayed } refusals expected; beyond { $limit } it is a loss.
cod-never = It earns nothing even if nobody refuses.
cod-best-cod = Stay with cash on delivery.
cod-best-prepaid = Taking only payment in advance earns more.
cod-compare = { $cod } an order paid at the door; paid in advance { $share } of these buyers would still order, which makes { $prepaid } an order.
cod-turn = From { $at } refusals on, { $to } is better.
cod-prepaid = payment in advance
cod-plans = Cash on delivery by service
cod-fee = Collecting fee
cod-refusal = Refused if on time
cod-delayed = With late days
cod-break-even = Loss from
cod-loss = Lost on a refusal
cod-reverse = return { $amount } of it
cod-remittance = Cash after
cod-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
cod-inputs = Enter your own refusals
cod-inputs-how = An empty field takes the pack's estimate.
cod-field-refusal = Refused even if on time
cod-field-perLateDay = More for each late day
cod-field-returnCost = Bringing one back, CNY
cod-field-recovery = Returned goods still fetch
cod-field-prepaid = Would still buy if prepaid
cod-service = Service
