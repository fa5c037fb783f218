//! Mailers and boxes for an order: all that hold it, priced on the lane of the plan, what is used today, and the side that
//! costs money.

use super::packing;
use super::quote::{Desk, glance};
use super::request::Request;
use crate::freight::{
    Carriage, Goods, Loss, Packed, Packing, break_even, choose, damage_share, packings, weigh,
};
use crate::measure::Parcel;
use crate::money::{Amount, Currency, Dec};
use crate::network::Candidate;
use crate::order::sort_by;
use crate::pack::Pack;
use crate::problem::{Problem, codes};
use crate::window::Cache;
use std::cmp::Ordering;

/// The seller's own packing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackingWish {
    /// Id of the packing used now.
    pub now: Option<String>,
    /// Outer sides of the parcel as it is packed now; without them the packing is taken in the size that fits.
    pub now_mm: Option<[u32; 3]>,
    /// Own weight of that packing.
    pub now_g: Option<u32>,
    /// What it costs.
    pub now_price: Option<Amount>,
    /// Room to keep around the goods on every side, on top of the padding each packing brings.
    pub margin_mm: u32,
}

/// Goods in one packing, in the seller's currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'p> {
    /// The packing on the plan's lane.
    pub packing: Packing<'p>,
    /// Inner sides of the size it is sold in; `None` for a parcel measured from the outside.
    pub inner_mm: Option<[u32; 3]>,
    /// A box cut down to the goods.
    pub fitted: bool,
    /// Material.
    pub material: Amount,
    /// Everything the way costs: freight, season, packing by the warehouse.
    pub freight: Amount,
    /// Expected damage.
    pub damage: Amount,
    /// The sum of the three.
    pub total: Amount,
    /// What speaks against it.
    pub warnings: Vec<Problem>,
}

/// A side of the goods' own box that would better be shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shorter {
    /// The side as it is.
    pub side_mm: u32,
    /// The longest that saves something.
    pub new_mm: u32,
    /// What is billed then.
    pub billed_g: u32,
    /// What an order costs less.
    pub saves: Amount,
}

/// All packings of an order on the lane of one plan.
#[derive(Clone, Debug)]
pub struct Packagings<'p> {
    /// The question, defaults filled in.
    pub request: Request,
    /// The plan; `None` where none can be priced.
    pub plan: Option<String>,
    /// Best first: the cheapest safe one, which the plan is priced with.
    pub choices: Vec<Choice<'p>>,
    /// What is used today.
    pub now: Option<Choice<'p>>,
    /// What the best saves against it.
    pub saves: Option<Amount>,
    /// Sides worth shortening, the one that needs to give least first.
    pub shorter: Vec<Shorter>,
    /// What one broken order costs in the best packing.
    pub loss: Option<Amount>,
    /// Why the first is the first.
    pub reasons: Vec<Problem>,
    /// What to act on.
    pub alerts: Vec<Problem>,
}

impl Packagings<'_> {
    /// The first choice, if it is safe.
    #[must_use]
    pub fn best(&self) -> Option<&Choice<'_>> {
        self.choices.first().filter(|choice| choice.packing.safe)
    }
}

/// Compares the packings of `request` on the lane of the plan `id`, or of the recommended one.
///
/// # Errors
/// What [`glance`] says of the request; E1009 at `plan` for a plan the request does not have.
pub fn packagings<'p>(
    pack: &'p Pack,
    request: &Request,
    id: Option<&str>,
    cache: &mut Cache,
) -> Result<Packagings<'p>, Vec<Problem>> {
    let verdict = glance(pack, request, cache)?;
    let known = || verdict.plans.iter().map(|plan| plan.candidate.id.as_str()).collect::<Vec<_>>().join(", ");
    let plan = match id {
        Some(id) => {
            let found = verdict.plans.iter().find(|plan| plan.candidate.id == id);
            let unknown = || vec![Problem::at(codes::E1009, "plan").with("known", known()).with("got", id)];
            Some(found.ok_or_else(unknown)?)
        }
        None => verdict.recommended().or_else(|| verdict.plans.iter().find(|plan| plan.money.is_some())),
    };
    let mut answer = Packagings {
        request: verdict.request.clone(),
        plan: plan.map(|plan| plan.candidate.id.clone()),
        choices: Vec::new(),
        now: None,
        saves: None,
        shorter: Vec::new(),
        loss: None,
        reasons: Vec::new(),
        alerts: Vec::new(),
    };
    if request.product.size_mm.is_none() {
        answer.alerts.push(Problem::at(codes::A503, "product.sizeMm"));
    }
    if let Some(plan) = plan {
        let desk = Desk::new(pack, request);
        let bench = Bench::new(&desk, &plan.candidate).map_err(|problem| vec![problem])?;
        bench.compare(&mut answer)?;
    }
    Ok(answer)
}

/// What every packing of one plan is priced by.
struct Bench<'p, 'd> {
    desk: &'d Desk<'p, 'd>,
    goods: Goods<'d>,
    carriage: Carriage<'p, 'd>,
    loss: Loss,
    own: Currency,
}

impl<'p, 'd> Bench<'p, 'd> {
    fn new(desk: &'d Desk<'p, 'd>, candidate: &Candidate<'p>) -> Result<Self, Problem> {
        let product = &desk.request.product;
        let sides = product.size_mm.unwrap_or_default();
        let contents = Parcel::stack(product.weight_g, sides, desk.request.order.quantity);
        Ok(Self {
            desk,
            goods: packing::goods(desk, candidate, &contents),
            carriage: packing::carriage(desk, candidate),
            loss: packing::loss(desk)?,
            own: product.unit_cost.currency,
        })
    }

    fn compare(&self, answer: &mut Packagings<'p>) -> Result<(), Vec<Problem>> {
        for packed in packings(&self.desk.pack.content().packaging, &self.goods) {
            if !self.carriage.takes(&packed.parcel) {
                continue;
            }
            // What the rate card does not reach is no choice.
            let Ok(packing) = weigh(packed, &self.carriage, self.loss, &self.desk.fx) else { continue };
            let inner = packed.size.inner_mm;
            answer.choices.push(self.choice(packing, Some(inner), true).map_err(|problem| vec![problem])?);
        }
        sort_by(&mut answer.choices, |a, b| {
            match (a.packing.is_better(&b.packing), b.packing.is_better(&a.packing)) {
                (true, false) => Ordering::Less,
                (false, true) => Ordering::Greater,
                _ => Ordering::Equal,
            }
        });
        answer.now = self.now(&mut answer.alerts).map_err(|problem| vec![problem])?;
        let Some(first) = answer.choices.first().cloned() else {
            answer.alerts.push(Problem::at(codes::E4206, "product.sizeMm"));
            return Ok(());
        };
        for choice in answer.choices.iter_mut().chain(&mut answer.now) {
            choice.warnings = self.warnings_a480_a482(choice, &first);
        }
        answer.saves = answer.now.as_ref().filter(|_| first.packing.safe).map(|now| {
            let saved = (now.total.value - first.total.value).max(Dec::ZERO);
            Amount::new(saved, self.own)
        });
        if let Some(saves) = answer.saves.filter(|saves| saves.value > Dec::ZERO) {
            let alert = Problem::at(codes::A485, "packaging.now").with("best", id(&first));
            answer.alerts.push(alert.with("saves", saves.text()).with("currency", self.own));
        }
        if !first.packing.safe {
            let share = percent(first.packing.packed.damage);
            let alert = Problem::new(codes::A483).with("packaging", id(&first)).with("share", share);
            answer.alerts.push(alert.with("safe", percent(self.loss.safe)));
        }
        answer.loss = Some(self.to_own(first.packing.loss).map_err(|problem| vec![problem])?);
        answer.reasons = self.reasons(&answer.choices);
        answer.shorter = self.shorter(&first.packing).map_err(|problem| vec![problem])?;
        Ok(())
    }

    fn to_own(&self, cny: Dec) -> Result<Amount, Problem> {
        Ok(self.desk.fx.convert(Amount::new(cny, Currency::CNY), self.own)?.rounded())
    }

    fn choice(
        &self,
        packing: Packing<'p>,
        inner_mm: Option<[u32; 3]>,
        fitted: bool,
    ) -> Result<Choice<'p>, Problem> {
        let damage = packing.packed.damage * packing.loss;
        let material = self.to_own(packing.packed.size.price)?;
        let freight = self.to_own(packing.expected.value - packing.packed.size.price - damage)?;
        let damage = self.to_own(damage)?;
        let total = Amount::new(material.value + freight.value + damage.value, self.own);
        Ok(Choice { packing, inner_mm, fitted, material, freight, damage, total, warnings: Vec::new() })
    }

    /// What is packed today: as measured from the outside, else in the size that holds the goods, as it is sold.
    fn now(&self, alerts: &mut Vec<Problem>) -> Result<Option<Choice<'p>>, Problem> {
        let wish = &self.desk.request.packaging;
        let content = self.desk.pack.content();
        let Some(kind) =
            wish.now.as_ref().and_then(|now| content.packaging.iter().find(|one| one.id == *now))
        else {
            return Ok(None);
        };
        let fitting = packings(std::slice::from_ref(kind), &self.goods).into_iter().next();
        let fits = || Problem::at(codes::A484, "packaging.now").with("packaging", &kind.id);
        let Some(mut size) = fitting.map(|packed| packed.size).or_else(|| {
            wish.now_mm?;
            kind.sizes.last().copied()
        }) else {
            alerts.push(fits());
            return Ok(None);
        };
        if let Some(price) = wish.now_price {
            size.price = self.desk.fx.convert(price, Currency::CNY)?.value;
        }
        size.weight_g = wish.now_g.unwrap_or(size.weight_g);
        let size_mm = match (wish.now_mm, size.inner_mm) {
            (Some(outer), _) => outer,
            // A bag lies close to the goods; a box is as large as it is sold, half of what it adds being wall.
            (None, [_, _, 0]) => self.goods.parcel.packed(0, kind.add_mm).size_mm,
            (None, inner) if kind.add_mm > 0 => inner.map(|side| side.saturating_add(kind.add_mm / 2)),
            (None, _) => self.goods.parcel.size_mm,
        };
        let parcel = Parcel::stack(self.goods.parcel.weight_g.saturating_add(size.weight_g), size_mm, 1);
        let parcel = Parcel { quantity: self.goods.parcel.quantity, ..parcel };
        let packed = Packed { packaging: kind, size, parcel, damage: damage_share(kind, &self.goods) };
        if !self.carriage.takes(&parcel) {
            alerts.push(fits());
            return Ok(None);
        }
        let Ok(packing) = weigh(packed, &self.carriage, self.loss, &self.desk.fx) else {
            alerts.push(fits());
            return Ok(None);
        };
        let inner = wish.now_mm.is_none().then_some(size.inner_mm);
        self.choice(packing, inner, false).map(Some)
    }

    /// Stronger than pays, air that is billed, weaker than is safe.
    fn warnings_a480_a482(&self, choice: &Choice<'_>, best: &Choice<'_>) -> Vec<Problem> {
        let mut warnings = Vec::new();
        let (own, first) = (&choice.packing, &best.packing);
        let extra = choice.total.value - best.total.value;
        let dearer = extra > Dec::ZERO && first.safe;
        if dearer && own.packed.damage <= first.packed.damage {
            let warning = Problem::new(codes::A480).with("best", id(best));
            let saved = Amount::new((best.damage.value - choice.damage.value).max(Dec::ZERO), self.own);
            let warning = warning.with("extra", Amount::new(extra + saved.value, self.own).text());
            warnings.push(warning.with("saved", saved.text()).with("currency", self.own));
        }
        let billed = own.fare.priced.billed;
        if billed.by_volume {
            let warning = Problem::new(codes::A481).with("billedG", billed.billed_g);
            warnings.push(warning.with("weightG", billed.actual_g));
        }
        if !own.safe {
            let warning = Problem::new(codes::A482).with("share", percent(own.packed.damage));
            warnings.push(warning.with("safe", percent(self.loss.safe)));
        }
        warnings
    }

    /// Against the next safe one; what a stronger one would have to do; the cheaper one that is not safe.
    fn reasons(&self, choices: &[Choice<'_>]) -> Vec<Problem> {
        let mut reasons = Vec::new();
        let Some((best, rest)) = choices.split_first().filter(|(best, _)| best.packing.safe) else {
            return reasons;
        };
        match rest.first().filter(|next| next.packing.safe) {
            Some(next) => {
                let gain = Amount::new(next.total.value - best.total.value, self.own);
                let reason = Problem::new(codes::R501).with("packaging", id(best)).with("next", id(next));
                reasons.push(reason.with("gain", gain.text()).with("currency", self.own));
            }
            None => reasons.push(Problem::new(codes::R504).with("packaging", id(best))),
        }
        let stronger = rest
            .iter()
            .find(|other| other.packing.safe && other.packing.packed.damage < best.packing.packed.damage);
        if let Some(other) = stronger {
            let (points, from) = break_even(&best.packing, &other.packing);
            if let Some(loss) = from.and_then(|loss| self.to_own(loss).ok()) {
                let reason = Problem::new(codes::R502).with("packaging", id(other));
                let reason = reason.with("points", (points * Dec::whole(100)).fixed(1));
                reasons.push(reason.with("loss", loss.text()).with("currency", self.own));
            }
        }
        let cheaper = rest.iter().find(|other| !other.packing.safe && other.total.value < best.total.value);
        if let Some(other) = cheaper {
            let saved = Amount::new(best.total.value - other.total.value, self.own);
            let reason = Problem::new(codes::R503).with("packaging", id(other)).with("saved", saved.text());
            let reason = reason.with("currency", self.own);
            reasons.push(reason.with("share", percent(other.packing.packed.damage)));
        }
        reasons
    }

    /// For each side of the contents the longest shorter one at which the best packing costs less. Price is a staircase in
    /// the sides (whole centimetres, thresholds of surcharges, sizes of boxes), so every millimetre is tried, down to
    /// half the side.
    fn shorter(&self, best: &Packing<'p>) -> Result<Vec<Shorter>, Problem> {
        let mut found = Vec::new();
        let today = self.to_own(best.expected.value)?;
        for (at, side_mm) in self.goods.parcel.size_mm.into_iter().enumerate() {
            for new_mm in (side_mm.div_ceil(2)..side_mm).rev() {
                let mut sides = self.goods.parcel.size_mm;
                for (_, side) in sides.iter_mut().enumerate().filter(|(place, _)| *place == at) {
                    *side = new_mm;
                }
                let parcel = Parcel::stack(self.goods.parcel.weight_g, sides, 1);
                let options = packings(&self.desk.pack.content().packaging, &Goods { parcel, ..self.goods });
                let Ok(packing) = choose(&options, &self.carriage, self.loss, &self.desk.fx) else {
                    continue;
                };
                let saves = today.value - self.to_own(packing.expected.value)?.value;
                if saves > Dec::ZERO {
                    let billed_g = packing.fare.priced.billed.billed_g;
                    let saves = Amount::new(saves, self.own);
                    found.push(Shorter { side_mm, new_mm, billed_g, saves });
                    break;
                }
            }
        }
        sort_by(&mut found, |a, b| {
            let gives = |one: &Shorter| one.side_mm.saturating_sub(one.new_mm);
            gives(a).cmp(&gives(b)).then_with(|| b.saves.value.cmp(&a.saves.value))
        });
        Ok(found)
    }
}

fn id<'c>(choice: &Choice<'c>) -> &'c str {
    &choice.packing.packed.packaging.id
}

fn percent(share: Dec) -> String {
    (share * Dec::whole(100)).fixed(1)
}
