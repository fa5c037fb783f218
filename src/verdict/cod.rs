//! Cash on delivery: what collecting costs, how many refuse, what a refusal loses, and when something else is better.
//!
//! An order earns π(ρ) = (1−ρ)(p(1−g) − c − fee) − freight − ρ(return + (1−x)c), where ρ is refused, x is what of its cost a
//! refused unit fetches and g are the fees on what is collected. So one refusal loses p(1−g) − fee − xc + return, and the
//! order earns nothing at ρ* = π(0) over that. Late parcels are refused more often: ρ(k) = 1 − (1−ρ)·exp(−growth·k).

use super::chain::Chained;
use super::economics::outcome;
use super::ledger::{Formulas, Ledger};
use super::plan::{Origin, Plan};
use super::quote::Desk;
use super::request::Request;
use crate::freight;
use crate::freight::card::share_fee;
use crate::money::{Amount, Dec, Fx};
use crate::pack::card::{Card, CodFee, ShareFee};
use crate::pack::{CodTerms, Mode, Pack};
use crate::problem::{Problem, codes};
use crate::window::{Pmf, RefundCurve};

/// What a seller knows of cash on delivery.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnCod {
    /// Share refused when nothing is late.
    pub refusal: Option<Dec>,
    /// Growth of refusals with each late day.
    pub growth: Option<Dec>,
    /// Bringing a refused parcel back, and the work on it.
    pub return_cost: Option<Amount>,
    /// Share of its cost that a refused unit fetches.
    pub recovery: Option<Dec>,
    /// Share of those who would pay at the door who also order where they must pay at once.
    pub prepaid_share: Option<Dec>,
}

/// How many refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusals {
    /// When nothing is late: low, likely, high.
    pub shares: [Dec; 3],
    /// The likely share with the window's late and lost parcels in it.
    pub delayed: Dec,
}

/// What cash on delivery makes of an order.
#[derive(Clone, Copy, Debug)]
pub struct CodMoney<'p> {
    /// For collecting, in the seller's currency.
    pub fee: Amount,
    /// How many refuse.
    pub refusals: Refusals,
    /// The share at which the order earns nothing; `None` where it earns nothing anyhow.
    pub break_even: Option<Dec>,
    /// What a refused order costs against one that is taken.
    pub loss: Amount,
    /// Of that: the way back.
    pub reverse: Amount,
    /// Share of its cost that a refused unit fetches.
    pub recovery: Dec,
    /// Days from the delivery until the cash is there.
    pub remittance_days: u16,
    /// The pack's terms.
    pub terms: &'p CodTerms,
}

/// Refusals of parcels that come by `late` (share by late days); `None` where the pack knows no terms.
pub(super) fn refusals(pack: &Pack, request: &Request, late: &Pmf) -> Option<Refusals> {
    let terms = pack.cod(request.destination.country)?;
    let own = &request.seller.cod;
    let shares = own.refusal.map_or(terms.refusal, |share| [share; 3]);
    let [_, likely, _] = shares;
    let assumed = || pack.assumption("cod.refusal-growth-per-late-day").map(|entry| entry.value);
    let growth = own.growth.or_else(assumed).unwrap_or(Dec::ZERO);
    let curve = RefundCurve { in_time: likely.to_f64(), eta: growth.to_f64() };
    let delayed = Dec::from_share(curve.expected(late), 6).max(likely).min(Dec::ONE);
    Some(Refusals { shares, delayed })
}

/// What an order is worth when it is taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    /// What is collected at the door.
    pub(super) revenue: Amount,
    /// Of that, after the platform's fees and the tax collected with it.
    pub(super) net: Dec,
    /// Cost of the goods.
    pub(super) goods: Dec,
    /// It is sold from stock in the destination: a refused unit goes back on the shelf.
    pub(super) local: bool,
}

/// Adds the lines of cash on delivery: the fee, what refused orders lose, their way back. `None` where the pack knows no
/// terms for the country.
///
/// # Errors
/// E3001 for a currency without a rate.
pub(super) fn lines<'p>(
    ledger: &mut Ledger<'p, '_>,
    pack: &'p Pack,
    fx: &Fx<'p>,
    request: &Request,
    (taken, refusals, card): (Taken, Refusals, Option<&'p Card>),
) -> Result<Option<CodMoney<'p>>, Problem> {
    let Some(terms) = pack.cod(request.destination.country) else { return Ok(None) };
    let Taken { revenue, net, goods, local } = taken;
    let own = revenue.currency;
    let priced = Origin::Price {
        key: "cod",
        date: pack.content().built,
        source: terms.source,
        confidence: terms.confidence,
    };
    // A carrier that says what it takes for collecting takes that, and not what others do.
    let card = card.and_then(|card| Some((card, card.options.cod?)));
    let (charged, formula, by) = match card {
        Some((card, CodFee { rate, min, .. })) => {
            let collected = fx.convert(revenue, card.currency)?.rounded();
            let formula = share_fee(ShareFee { rate, min }, collected.value);
            (formula.amount(card.currency), formula, Origin::Card { card, cell: None })
        }
        None => {
            let (charged, formula) = freight::cod_fee(terms, fx.convert(revenue, terms.currency)?);
            (charged, formula, priced)
        }
    };
    ledger.add("cod-fee", charged, || formula.to_string(), by)?;
    let fee = fx.convert(charged, own)?.rounded();
    let (recovery, _) = recovery(pack, request, local);
    let (back, returned) = return_cost(pack, request, terms);
    let reverse = fx.convert(back, own)?;
    let lost = lost(net, fee.value, goods, recovery);
    let share = refusals.delayed;
    let percent = (share * Dec::whole(100)).fixed(2);
    let origin =
        if request.seller.cod.refusal.is_some() { Origin::Seller("seller.cod.refusal") } else { priced };
    let money = |value: Dec| value.fixed(own.exponent());
    let text = || {
        let sold = (recovery * Dec::whole(100)).plain();
        format!("{percent} % × ({} − {} − {sold} % × {})", money(net), money(fee.value), money(goods))
    };
    ledger.add("cod-refusal", Amount::new(lost * share, own), text, origin)?;
    let text = || format!("{percent} % × {}", back.text());
    ledger.add(
        "cod-return",
        Amount::new(back.value * share, back.currency),
        text,
        returned.unwrap_or(priced),
    )?;
    Ok(Some(CodMoney {
        fee,
        refusals,
        break_even: None,
        loss: Amount::new(lost + reverse.value, own),
        reverse: reverse.rounded(),
        recovery,
        remittance_days: card
            .and_then(|(_, fee)| u16::try_from(fee.remittance_days).ok())
            .unwrap_or(terms.remittance_days),
        terms,
    }))
}

/// What a refused order does not earn: the money for it less the fee that is not charged, and less what the goods fetch.
fn lost(net: Dec, fee: Dec, goods: Dec, recovery: Dec) -> Dec {
    (net - fee - goods * recovery).max(Dec::ZERO)
}

/// What a refused unit fetches, as a share of its cost: the seller's figure, else one of two assumptions.
fn recovery<'p>(pack: &'p Pack, request: &Request, local: bool) -> (Dec, Option<Origin<'p>>) {
    if let Some(share) = request.seller.cod.recovery {
        return (share, Some(Origin::Seller("seller.cod.recovery")));
    }
    let key = if local { "cod.recovery-share-local" } else { "cod.recovery-share" };
    let entry = pack.assumption(key);
    (entry.map_or(Dec::ZERO, |entry| entry.value), entry.map(Origin::Assumption))
}

/// The way back of a refused parcel: the seller's figure, else the country's, else an assumption.
fn return_cost<'p>(pack: &'p Pack, request: &Request, terms: &CodTerms) -> (Amount, Option<Origin<'p>>) {
    if let Some(own) = request.seller.cod.return_cost {
        return (own, Some(Origin::Seller("seller.cod.returnCost")));
    }
    if let Some(known) = terms.return_cost {
        return (Amount::new(known, terms.currency), None);
    }
    let entry = pack.assumption("cod.return-cny");
    let value = entry.map_or(Dec::ZERO, |entry| entry.value);
    (Amount::new(value, crate::money::Currency::CNY), entry.map(Origin::Assumption))
}

impl CodMoney<'_> {
    /// With the share at which an order that earns `margin` now would earn nothing, and with what a refusal spares.
    pub(super) fn settled(self, margin: Dec, spared: Dec) -> Self {
        let loss = (self.loss.value - spared).max(Dec::ZERO);
        let untouched = margin + self.refusals.delayed * loss;
        let break_even =
            untouched.over(loss).filter(|share| *share > Dec::ZERO).map(|share| share.min(Dec::ONE));
        Self { loss: Amount::new(loss, self.loss.currency), break_even, ..self }
    }

    /// What an order that earns `margin` today would earn if `share` were refused when nothing is late.
    fn margin_at(&self, margin: Dec, share: Dec) -> Dec {
        let [_, likely, _] = self.refusals.shares;
        // Late parcels keep the same part of those who would take a parcel in time.
        let kept = (Dec::ONE - self.refusals.delayed).over(Dec::ONE - likely).unwrap_or(Dec::ONE);
        let refused = Dec::ONE - (Dec::ONE - share) * kept;
        margin + (self.refusals.delayed - refused) * self.loss.value
    }
}

/// What is better than paying at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Prepayment only.
    Prepaid,
    /// Another way to fulfil it, still paid at the door.
    Mode(Mode),
    /// Nothing earns.
    Nothing,
}

impl Instead {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Prepaid => "prepaid",
            Self::Mode(mode) => mode.as_str(),
            Self::Nothing => "none",
        }
    }
}

/// A refusal rate at which the answer turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalPoint {
    /// Share refused when nothing is late.
    pub at: Dec,
    /// What is better from there on, away from today's rate.
    pub to: Instead,
    /// The plan that wins there.
    pub plan: Option<String>,
}

/// Paid at the door, or at once.
#[derive(Clone, Debug)]
pub struct CodChoice<'p> {
    /// Of an order by the recommended plan.
    pub margin: Amount,
    /// Of a buyer who would pay at the door, were only prepayment offered.
    pub prepaid: Amount,
    /// Share of those buyers who would still order.
    pub prepaid_share: Dec,
    /// Where that share comes from.
    pub origin: Option<Origin<'p>>,
    /// Where the answer turns, from the lowest rate on.
    pub switches: Vec<RefusalPoint>,
}

impl CodChoice<'_> {
    /// Whether prepayment only earns more.
    #[must_use]
    pub fn prepaid_wins(&self) -> bool {
        self.prepaid.value > self.margin.value
    }

    /// What to act on (A460, A461) and why cash is worth its cost (R301).
    pub(super) fn told(&self, best: &Plan<'_>) -> (Option<Problem>, Vec<Problem>) {
        let shown = |code| {
            Problem::new(code)
                .with("margin", self.margin.text())
                .with("prepaid", self.prepaid.text())
                .with("currency", self.margin.currency)
                .with("share", self.prepaid_share.fixed(2))
        };
        let mut alerts = Vec::new();
        if self.prepaid_wins() {
            alerts.push(shown(codes::A460));
        }
        let cod = best.money.as_ref().and_then(|money| money.cod);
        if let Some((cod, at)) = cod.and_then(|cod| Some((cod, cod.break_even?)))
            && cod.refusals.delayed > at
        {
            let over = Problem::new(codes::A461).with("share", cod.refusals.delayed.fixed(4));
            alerts.push(over.with("rate", at.fixed(4)));
        }
        let reason = (!self.prepaid_wins() && self.margin.value > Dec::ZERO).then(|| shown(codes::R301));
        (reason, alerts)
    }
}

/// Compares the best plan with prepayment only and with the other plans; `None` where the buyer pays at once, or nothing can
/// be sent. Where the answer turns is asked apart: [`refusal_points`].
pub(super) fn choice<'p>(desk: &Desk<'p, '_>, chained: &[Chained<'p>]) -> Option<CodChoice<'p>> {
    let request = desk.request;
    let best = chained.first().filter(|one| one.plan.feasible())?;
    let money = best.plan.money.as_ref()?;
    money.cod?;
    let entry = desk.pack.assumption("cod.prepaid-share");
    let (prepaid_share, origin) = match request.seller.cod.prepaid_share {
        Some(share) => (share, Some(Origin::Seller("seller.cod.prepaidShare"))),
        None => (entry.map_or(Dec::ZERO, |entry| entry.value), entry.map(Origin::Assumption)),
    };
    let mut at_once = request.clone();
    at_once.destination.cod = false;
    // A plan that only fails to collect cash is one for prepayment.
    let usable = |one: &&Chained<'_>| one.plan.rejections.iter().all(|problem| problem.code == codes::E4401);
    let earned = chained
        .iter()
        .filter(usable)
        .filter_map(|one| {
            let basis = one.basis.as_ref()?;
            let price = request.product.price;
            outcome(desk.pack, &desk.fx, &at_once, basis, desk.assumed, price, Formulas::Left).ok()
        })
        .map(|money| money.margin.value)
        .max()?;
    // Nobody sells at a loss because a share of the buyers is left.
    let prepaid = Amount::new((earned * prepaid_share).max(Dec::ZERO), money.margin.currency).rounded();
    Some(CodChoice { margin: money.margin, prepaid, prepaid_share, origin, switches: Vec::new() })
}

/// Refusal rates, on both sides of today's, at which another plan, or prepayment that earns `prepaid`, becomes better than
/// the best plan of today. All are straight lines over the rate, so the crossings are exact.
pub(super) fn refusal_points(chained: &[Chained<'_>], prepaid: Dec) -> Vec<RefusalPoint> {
    let ends = |one: &Chained<'_>| {
        let cod = one.plan.money.as_ref()?.cod?;
        let margin = one.plan.margin()?;
        Some((cod.margin_at(margin, Dec::ZERO), cod.margin_at(margin, Dec::ONE)))
    };
    let Some((best, (zero, one))) = chained.first().and_then(|one| Some((one, ends(one)?))) else {
        return Vec::new();
    };
    let Some(cod) = best.plan.money.as_ref().and_then(|money| money.cod) else { return Vec::new() };
    let [_, today, _] = cod.refusals.shares;
    let plans = chained.iter().skip(1).filter(|one| one.plan.feasible()).filter_map(|other| {
        Some((ends(other)?, Instead::Mode(other.plan.candidate.mode), Some(other.plan.candidate.id.clone())))
    });
    let flat =
        [((prepaid, prepaid), Instead::Prepaid, None), ((Dec::ZERO, Dec::ZERO), Instead::Nothing, None)];
    let mut below: Option<RefusalPoint> = None;
    let mut above: Option<RefusalPoint> = None;
    for ((at_zero, at_one), to, plan) in plans.chain(flat) {
        // Where the two lines meet; the other one is better beyond it, on the side away from today.
        let Some(at) = (zero - at_zero).over((zero - at_zero) - (one - at_one)) else { continue };
        if at <= Dec::ZERO || at >= Dec::ONE {
            continue;
        }
        let point = RefusalPoint { at, to, plan };
        let side = if at > today { &mut above } else { &mut below };
        let nearer = side.as_ref().is_none_or(|known| (at - today).abs() < (known.at - today).abs());
        if nearer {
            *side = Some(point);
        }
    }
    below.into_iter().chain(above).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Country;
    use crate::money::Currency;
    use crate::pack::Confidence;

    /// The worked example: price 160, fees 8 %, goods 60, cash fee 3 %, freight 46, way back 30 and 4, resale half.
    const NET: i64 = 1472;
    const FEE: i64 = 48;

    fn dec(tenths: i64) -> Dec {
        Dec::new(tenths, 1)
    }

    fn terms() -> CodTerms {
        CodTerms {
            country: Country::HK,
            fee_rate: Dec::new(3, 2),
            fee_min: Dec::ZERO,
            currency: Currency::CNY,
            remittance_days: 7,
            refusal: [Dec::ZERO; 3],
            return_cost: None,
            source: 0,
            confidence: Confidence::Low,
        }
    }

    /// Margin and terms of the example where `share` is refused.
    fn example(terms: &CodTerms, share: Dec) -> (Dec, CodMoney<'_>) {
        let loss = lost(dec(NET), dec(FEE), dec(600), Dec::new(5, 1)) + dec(340);
        let margin = dec(NET) - dec(600) - dec(FEE) - dec(460) - share * loss;
        let own = |value| Amount::new(value, Currency::CNY);
        let money = CodMoney {
            fee: own(dec(FEE)),
            refusals: Refusals { shares: [share; 3], delayed: share },
            break_even: None,
            loss: own(loss),
            reverse: own(dec(340)),
            recovery: Dec::new(5, 1),
            remittance_days: 7,
            terms,
        };
        (margin, money.settled(margin, Dec::ZERO))
    }

    #[test]
    fn an_order_earns_nothing_from_a_refusal_rate_of_24_9_percent() {
        let terms = terms();
        for (percent, pi) in [(8, "24.69"), (19, "8.58"), (25, "-0.20")] {
            let (margin, cod) = example(&terms, Dec::new(percent, 2));
            assert_eq!(margin.fixed(2), pi, "{percent} %");
            assert_eq!(cod.break_even.unwrap().fixed(3), "0.249");
            assert_eq!(cod.loss.value, dec(1464));
        }
        // Five late days turn 19 % into 26.7 %.
        let late = RefundCurve { in_time: 0.19, eta: 0.02 }.at(5);
        assert_eq!(Dec::from_share(late, 3).fixed(3), "0.267");
        let (margin, cod) = example(&terms, Dec::new(19, 2));
        assert_eq!(cod.margin_at(margin, Dec::from_share(late, 6)).fixed(2), "-2.70");
        assert_eq!(cod.margin_at(margin, Dec::new(8, 2)).fixed(2), "24.69");
    }

    #[test]
    fn the_margin_is_that_of_orders_that_are_refused_one_by_one() {
        let mut state = 7_u64;
        let mut cents = 0_i64;
        let orders = 400_000;
        for _ in 0..orders {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let refused = (state >> 33) % 100 < 19;
            // Taken: 147.20 − 60 − 4.80 − 46. Refused: half the goods, freight and the way back.
            cents += if refused { -4600 - 3400 - 3000 } else { 14_720 - 6000 - 480 - 4600 };
        }
        let (margin, _) = example(&terms(), Dec::new(19, 2));
        let simulated = Dec::whole(cents).over(Dec::whole(orders * 100)).unwrap();
        assert!((simulated - margin).abs() < Dec::new(15, 2), "{simulated:?} {margin:?}");
    }

    #[test]
    fn an_order_that_loses_money_anyhow_has_no_break_even() {
        let terms = terms();
        let (_, cod) = example(&terms, Dec::ZERO);
        assert_eq!(cod.settled(dec(-10), Dec::ZERO).break_even, None);
        assert_eq!(cod.settled(Dec::whole(1000), Dec::ZERO).break_even, Some(Dec::ONE));
        // What a refused parcel is not asked back for is no loss.
        assert_eq!(cod.settled(dec(364), dec(64)).loss.value, dec(1400));
    }
}
