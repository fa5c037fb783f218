//! What an order earns by one plan: revenue less every cost the seller bears, each with where it comes from.

use super::cod::{self, CodMoney, Refusals, Taken};
use super::declare::{Crossing, collected_at_sale, declare};
use super::ledger::{Formulas, Ledger};
use super::plan::{Cost, Origin, Outcome};
use super::request::{Incoterm, Request};
use super::seizure::{self, Seizure};
use crate::customs::{Assessment, LineKind, Payer};
use crate::money::{Amount, Currency, Dec, Fx};
use crate::pack::card::Card;
use crate::pack::{Assumption, Pack};
use crate::problem::Problem;

/// Costs until the buyer holds the goods.
pub(super) const DELIVERED: &[&str] = &[
    "goods",
    "freight",
    "peak",
    "fuel",
    "registration",
    "remote",
    "surcharge",
    "packaging",
    "collection",
    "duty",
    "tax",
    "customs-fees",
    "carrier-fees",
    "bulk-freight",
    "bulk-duty",
    "bulk-fees",
    "inbound",
    "storage",
    "pick-pack",
    "cod-fee",
];

/// Assumptions of the pack that every plan uses.
#[derive(Clone, Copy, Debug)]
pub(super) struct Assumed<'p> {
    /// Share of orders refunded when nothing is late.
    pub(super) returns: Option<&'p Assumption>,
    /// Growth of refunds with each late day.
    pub(super) refund_growth: Option<&'p Assumption>,
    /// Work on a refund, in CNY.
    pub(super) refund_handling: Option<&'p Assumption>,
    /// Days from delivery until a platform pays out.
    pub(super) payout_days: Option<&'p Assumption>,
}

impl<'p> Assumed<'p> {
    /// From the pack.
    pub(super) fn of(pack: &'p Pack) -> Self {
        Self {
            returns: pack.assumption("refund.base-share"),
            refund_growth: pack.assumption("refund.growth-per-late-day"),
            refund_handling: pack.assumption("refund.handling"),
            payout_days: pack.assumption("payout.days"),
        }
    }
}

/// What of a plan does not depend on the price.
#[derive(Clone, Debug)]
pub(super) struct Basis<'p> {
    /// Freight, packing, stock and handling of one order, in the seller's currency.
    pub(super) costs: Vec<Cost<'p>>,
    /// How it crosses the border to the buyer; `None` for a sale from stock inside the destination.
    pub(super) crossing: Option<Crossing>,
    /// The day whose rules a local sale meets, and what is known of the bulk import.
    pub(super) local: Option<super::local::LocalSale<'p>>,
    /// Share of orders refunded because they are late or lost.
    pub(super) late_refunds: Dec,
    /// How many refuse a parcel that is paid at the door.
    pub(super) refusals: Option<Refusals>,
    /// Days the seller's money is out.
    pub(super) cash_days: Dec,
    /// The chance that the goods are seized.
    pub(super) seizure: Option<Seizure<'p>>,
    /// The seller's own card that prices the leg to the buyer.
    pub(super) own: Option<&'p Card>,
}

/// The money of an order sold at `price` a unit, with its `formulas` or without.
///
/// # Errors
/// Problems of the assessment, or a currency without a rate.
pub(super) fn outcome<'p>(
    pack: &'p Pack,
    fx: &Fx<'p>,
    request: &Request,
    basis: &Basis<'p>,
    assumed: Assumed<'p>,
    price: Amount,
    formulas: Formulas,
) -> Result<Outcome<'p>, Vec<Problem>> {
    let own = request.product.unit_cost.currency;
    let one = |problem: Problem| vec![problem];
    let duty = match (&basis.crossing, &basis.local) {
        (Some(crossing), _) => declare(pack, fx, request, *crossing, price)?.duty,
        (None, Some(local)) => local.assess(pack, fx, request, price)?,
        (None, None) => return Err(Vec::new()),
    };
    let quantity = Dec::from(request.order.quantity);
    let asked = Amount::new(price.value * quantity, price.currency);
    let shipping = fx.convert(request.order.shipping_charged, price.currency).map_err(one)?;
    let mut buyer_pays = Amount::new(asked.value + shipping.value, price.currency).rounded();
    let at_sale_on_top = !request.order.tax_included && collected_at_sale(&duty);
    if at_sale_on_top {
        let tax = Amount::new(duty.vat.unwrap_or(Dec::ZERO), duty.currency);
        buyer_pays.value += fx.convert(tax, price.currency).map_err(one)?.rounded().value;
    }
    let revenue = fx.convert(buyer_pays, own).map_err(one)?.rounded();

    let mut ledger = Ledger::new(fx, own, formulas);
    let goods = Amount::new(request.product.unit_cost.value * quantity, own);
    ledger
        .add(
            "goods",
            goods,
            || format!("{} × {}", request.order.quantity, request.product.unit_cost.text()),
            Origin::Seller("product.unitCost"),
        )
        .map_err(one)?;
    for cost in &basis.costs {
        ledger.add(cost.code, cost.amount, || cost.formula.clone(), cost.origin).map_err(one)?;
    }
    taxes(&mut ledger, &duty, request.seller.incoterm, basis.own).map_err(one)?;
    fees(&mut ledger, request, revenue).map_err(one)?;
    let net = net_of_fees(request, (revenue, &duty), fx).map_err(one)?;
    let cod = match basis.refusals.filter(|_| request.destination.cod) {
        Some(refusals) => {
            let taken = Taken { revenue, net, goods: goods.value, local: basis.local.is_some() };
            cod::lines(&mut ledger, pack, fx, request, (taken, refusals, basis.own)).map_err(one)?
        }
        None => None,
    };
    let delivered = ledger.sum(|code| DELIVERED.contains(&code));
    let lost = lost(assumed, net, own, fx).map_err(one)?;
    let refund = refunds(&mut ledger, request, basis, assumed, (lost, cod.as_ref())).map_err(one)?;
    if let Some(chance) = basis.seizure {
        seizure::add(&mut ledger, chance, lost, own).map_err(one)?;
    }
    let paid_out = cod.as_ref().map(|cod| Dec::from(u32::from(cod.remittance_days)));
    let paid_out = request.stock.payout_days.map(Dec::from).or(paid_out);
    let paid_out = paid_out.or(assumed.payout_days.map(|entry| entry.value)).unwrap_or(Dec::ZERO);
    capital(&mut ledger, request, basis, delivered, paid_out).map_err(one)?;

    let total = ledger.sum(|_| true);
    let margin = Amount::new(revenue.value - total.value, own);
    let margin_rate = margin.value.over(revenue.value).unwrap_or(Dec::ZERO);
    let at_door = door(&duty);
    Ok(Outcome {
        revenue,
        costs: ledger.into_costs(),
        delivered,
        total,
        margin,
        margin_rate,
        duty,
        buyer_pays,
        at_door,
        cod: cod.map(|cod| cod.settled(margin.value, refund)),
    })
}

/// What is left of the revenue after the platform's fees and the tax collected with it.
pub(super) fn net_of_fees<'p>(
    request: &Request,
    (revenue, duty): (Amount, &Assessment<'p>),
    fx: &Fx<'p>,
) -> Result<Dec, Problem> {
    let fee_rate = request.seller.commission + request.seller.payment;
    let tax = if collected_at_sale(duty) {
        fx.convert(Amount::new(duty.vat.unwrap_or(Dec::ZERO), duty.currency), revenue.currency)?.value
    } else {
        Dec::ZERO
    };
    Ok(revenue.value * (Dec::ONE - fee_rate) - tax)
}

/// What the buyer pays when the parcel comes: nothing where the seller bears it or it was paid at sale.
fn door(duty: &Assessment<'_>) -> Amount {
    let due = super::exposure::door(duty).into_iter().map(|line| line.amount.value).sum();
    Amount::new(due, duty.currency)
}

/// Duty, tax and fees: those the seller bears under DDP, and the tax at sale, which the seller hands on either way.
fn taxes<'p>(
    ledger: &mut Ledger<'p, '_>,
    duty: &Assessment<'p>,
    incoterm: Incoterm,
    own: Option<&'p Card>,
) -> Result<(), Problem> {
    let at_sale = collected_at_sale(duty);
    let bears = duty.payer == Payer::Seller || incoterm == Incoterm::Ddp;
    let amount = |value: Dec| Amount::new(value, duty.currency);
    if bears || at_sale {
        let vat = duty.vat.unwrap_or(Dec::ZERO);
        ledger.add("tax", amount(vat), || lines(duty, LineKind::Vat), Origin::Derived("duty.vat"))?;
    }
    if bears {
        match duty.duty {
            Some(due) => {
                ledger.add(
                    "duty",
                    amount(due),
                    || lines(duty, LineKind::Duty),
                    Origin::Derived("duty.duty"),
                )?;
            }
            None => {
                let text = || estimate(duty);
                ledger.add("duty", amount(likely_rest(duty)), text, Origin::Derived("duty.range"))?;
            }
        }
        ledger.add(
            "customs-fees",
            amount(duty.fees),
            || lines(duty, LineKind::Fee),
            Origin::Derived("duty.fees"),
        )?;
        // A carrier that says what it takes for paying duty and tax takes that, and not what others do.
        if let Some((card, fee)) = own.and_then(|card| Some((card, card.options.ddp_prepay?))) {
            let paid =
                duty.duty.unwrap_or_else(|| likely_rest(duty)) + duty.vat.unwrap_or(Dec::ZERO) + duty.fees;
            let origin = Origin::Card { card, cell: None };
            return ledger.add_share(fee, amount(paid), card.currency, "carrier-fees", origin);
        }
        ledger.add(
            "carrier-fees",
            amount(duty.carrier_fees),
            || lines(duty, LineKind::CarrierFee),
            Origin::Derived("duty.carrierFees"),
        )?;
    }
    Ok(())
}

/// Where duty, or duty and tax, are not known exactly: the likely total less what is known. Alert A209 tells the span;
/// without a likely total nothing can be counted, and the alert says that too.
fn likely_rest(duty: &Assessment<'_>) -> Dec {
    let known = duty.fees + duty.vat.unwrap_or(Dec::ZERO);
    duty.range.likely.map_or(Dec::ZERO, |likely| (likely - known).max(Dec::ZERO))
}

/// The span an estimate was taken from.
fn estimate(duty: &Assessment<'_>) -> String {
    let shown = |end: Option<Dec>| end.map_or("?".to_owned(), |end| end.fixed(duty.currency.exponent()));
    format!("{} … {} … {}", shown(duty.range.low), shown(duty.range.likely), shown(duty.range.high))
}

/// Formulas of the lines of one kind, joined.
fn lines(duty: &Assessment<'_>, kind: LineKind) -> String {
    let texts: Vec<String> = duty
        .lines
        .iter()
        .filter(|line| line.kind == kind)
        .map(|line| line.formula_text(duty.currency))
        .collect();
    texts.join(" + ")
}

/// The platform's commission and the payment fee, on what the buyer pays.
fn fees(ledger: &mut Ledger<'_, '_>, request: &Request, revenue: Amount) -> Result<(), Problem> {
    for (code, rate, field) in [
        ("commission", request.seller.commission, "seller.fees.commission"),
        ("payment-fee", request.seller.payment, "seller.fees.payment"),
    ] {
        ledger.add(
            code,
            Amount::new(revenue.value * rate, revenue.currency),
            || format!("{} × {} %", revenue.text(), (rate * Dec::whole(100)).plain()),
            Origin::Seller(field),
        )?;
    }
    Ok(())
}

/// What a refund loses: the net revenue and the work on it; goods and freight are spent already.
fn lost(assumed: Assumed<'_>, net: Dec, own: Currency, fx: &Fx<'_>) -> Result<Dec, Problem> {
    let handling = match assumed.refund_handling {
        Some(entry) => fx.convert(Amount::new(entry.value, Currency::CNY), own)?.value,
        None => Dec::ZERO,
    };
    Ok((net + handling).max(Dec::ZERO))
}

/// Expected refunds: those that happen anyway and those that lateness adds. Who pays at the door refuses instead of asking for money back: then
/// lateness is among the refusals, and only taken parcels are returned. Says what a taken parcel is charged for that.
fn refunds<'p>(
    ledger: &mut Ledger<'p, '_>,
    request: &Request,
    basis: &Basis<'p>,
    assumed: Assumed<'p>,
    (lost, cod): (Dec, Option<&CodMoney<'p>>),
) -> Result<Dec, Problem> {
    let own = request.product.unit_cost.currency;
    let (base, origin) = match (request.seller.returns, request.seller.surge.refunds, assumed.returns) {
        (Some(share), ..) => (share, Origin::Seller("seller.fees.returns")),
        (None, Some(pair), _) => (pair.base, Origin::Seller("seller.refunds")),
        (None, None, Some(entry)) => (entry.value, Origin::Assumption(entry)),
        (None, None, None) => (Dec::ZERO, Origin::Derived("none")),
    };
    let percent = |share: Dec| (share * Dec::whole(100)).fixed(1);
    let line = |share: Dec| format!("{} % × {}", percent(share), lost.fixed(own.exponent()));
    let taken = cod.map_or(Dec::ONE, |cod| Dec::ONE - cod.refusals.delayed);
    let text = || match cod {
        Some(_) => format!("{} % × {}", percent(taken), line(base)),
        None => line(base),
    };
    ledger.add("refunds", Amount::new(lost * base * taken, own), text, origin)?;
    if cod.is_none() {
        let late = basis.late_refunds;
        let origin = match request.seller.surge.refunds {
            Some(_) => Origin::Seller("seller.refunds"),
            None => assumed.refund_growth.map_or(Origin::Derived("window"), Origin::Assumption),
        };
        ledger.add("late", Amount::new(lost * late, own), || line(late), origin)?;
    }
    Ok(lost * base)
}

/// Interest on what was paid for the order until the money comes: from the platform, or from who collected the cash.
fn capital<'p>(
    ledger: &mut Ledger<'p, '_>,
    request: &Request,
    basis: &Basis<'p>,
    delivered: Amount,
    paid_out: Dec,
) -> Result<(), Problem> {
    let days = basis.cash_days + paid_out;
    let interest =
        (delivered.value * request.seller.capital_rate * days).over(Dec::whole(365)).unwrap_or(Dec::ZERO);
    ledger.add(
        "capital",
        Amount::new(interest, delivered.currency),
        || {
            let rate = (request.seller.capital_rate * Dec::whole(100)).plain();
            format!("{} × {rate} % × {} / 365", delivered.text(), days.plain())
        },
        Origin::Seller("seller.capitalRate"),
    )
}
