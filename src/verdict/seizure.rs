//! Goods that customs or a carrier stops: how often, for want of papers or on a service that refuses them, and what it costs.
//!
//! A plan that would surely lose its goods is rejected; a missing paper raises the chance, and the chance times the loss is a
//! cost of the order. Goods that need no papers have none of it. How often is an assumption of the pack throughout.

use super::exposure::FREIGHT;
use super::ledger::Ledger;
use super::plan::{Origin, Plan};
use super::quote::Desk;
use crate::money::{Amount, Currency, Dec};
use crate::network::{self, Candidate};
use crate::pack::{Confidence, Document};
use crate::problem::{Code, Problem, codes};

/// Refusals of goods: a service that carried them all the same would carry them hidden.
const UNFIT: &[Code] = &[
    codes::E4101,
    codes::E4102,
    codes::E4103,
    codes::E4104,
    codes::E4107,
    codes::E4108,
    codes::E4109,
    codes::E4110,
    codes::E4112,
    codes::E4113,
    codes::E4114,
    codes::E4115,
    codes::E4116,
    codes::E4121,
    codes::E4122,
    codes::E4123,
    codes::E4124,
    codes::E4125,
    codes::E4126,
];

/// Papers the seller said not to have, of those whose want has parcels seized.
#[derive(Clone, Debug, Default)]
pub(super) struct Papers<'p> {
    missing: Vec<&'p Document>,
    /// Share of parcels seized without them.
    share: Dec,
}

/// The chance of a seizure on a way across the border.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seizure<'p> {
    /// Share of parcels.
    pub(super) share: Dec,
    /// Destroying one, in the seller's currency.
    pub(super) destruction: Dec,
    origin: Origin<'p>,
}

/// Documents whose want has parcels of the request seized, and whether the seller has them.
fn risky<'p>(desk: &Desk<'p, '_>) -> Vec<(&'p Document, Option<bool>)> {
    let ask = desk.ask(desk.request.product.price);
    let needed = network::documents(desk.pack, &ask);
    needed
        .into_iter()
        .filter(|one| !one.document.seizure.is_zero())
        .map(|one| (one.document, one.has))
        .collect()
}

/// The chance that one of several things happens.
fn any(shares: impl IntoIterator<Item = Dec>) -> Dec {
    Dec::ONE - shares.into_iter().fold(Dec::ONE, |kept, share| kept * (Dec::ONE - share))
}

impl<'p> Papers<'p> {
    /// By what the seller said; nothing where nothing was said.
    pub(super) fn of(desk: &Desk<'p, '_>) -> Self {
        if desk.request.product.hazards.papers.is_none() {
            return Self::default();
        }
        let missing: Vec<_> =
            risky(desk).into_iter().filter(|(_, has)| *has == Some(false)).map(|(one, _)| one).collect();
        Self { share: any(missing.iter().map(|document| document.seizure)), missing }
    }
}

fn ids(documents: &[&Document]) -> String {
    documents.iter().map(|document| document.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Cost of destroying a parcel, in the seller's currency.
fn destruction(desk: &Desk<'_, '_>) -> Dec {
    let own = desk.request.product.unit_cost.currency;
    let fee = Amount::new(desk.number("seizure.destruction", Dec::ZERO), Currency::CNY);
    desk.fx.convert(fee, own).map_or(Dec::ZERO, |fee| fee.value)
}

/// The chance on a chain whose parcel crosses the border; `None` where there is none.
pub(super) fn seizure<'p>(desk: &Desk<'p, '_>, candidate: &Candidate<'p>) -> Option<Seizure<'p>> {
    let unfit = candidate.rejections.iter().any(|problem| UNFIT.contains(&problem.code));
    let hidden = desk.pack.assumption("seizure.share-unfit").filter(|_| unfit);
    let worst = desk.papers.missing.iter().max_by_key(|document| document.seizure);
    let share = any([desk.papers.share, hidden.map_or(Dec::ZERO, |entry| entry.value)]);
    let origin = match (hidden, worst) {
        (Some(entry), _) => Origin::Assumption(entry),
        (None, Some(document)) => Origin::Price {
            key: &document.id,
            date: desk.pack.content().built,
            source: document.source,
            confidence: Confidence::Assumption,
        },
        (None, None) => return None,
    };
    (!share.is_zero()).then(|| Seizure { share, destruction: destruction(desk), origin })
}

/// Papers are missing without which too many parcels are seized.
pub(super) fn check_e4601_papers(desk: &Desk<'_, '_>) -> Option<Problem> {
    let Papers { missing, share } = &desk.papers;
    let most = desk.number("seizure.reject-share", Dec::ONE);
    (!missing.is_empty() && *share >= most).then(|| {
        Problem::at(codes::E4601, "product.papers")
            .with("papers", ids(missing))
            .with("share", percent(*share))
    })
}

/// Adds the cost: the revenue that is refunded with the work on it, and destroying the goods; what was spent on the
/// parcel is among the costs already.
pub(super) fn add<'p>(
    ledger: &mut Ledger<'p, '_>,
    seizure: Seizure<'p>,
    lost: Dec,
    own: Currency,
) -> Result<(), Problem> {
    let Seizure { share, destruction, origin } = seizure;
    let amount = Amount::new(share * (lost + destruction), own);
    let digits = own.exponent();
    let text = || format!("{} % × ({} + {})", percent(share), lost.fixed(digits), destruction.fixed(digits));
    ledger.add("seizure", amount, text, origin)
}

/// What is gone when it happens: goods, the way so far, destroying them, the work on the refund.
fn loss(desk: &Desk<'_, '_>, plan: &Plan<'_>) -> Option<Amount> {
    let money = plan.money.as_ref()?;
    let own = money.revenue.currency;
    let counts = |code: &str| code == "goods" || FREIGHT.contains(&code);
    let spent: Dec = money.costs.iter().filter(|cost| counts(cost.code)).map(|cost| cost.amount.value).sum();
    let work = desk.assumed.refund_handling.map_or(Dec::ZERO, |entry| entry.value);
    let work = desk.fx.convert(Amount::new(work, Currency::CNY), own).ok()?.value;
    Some(Amount::new(spent + destruction(desk) + work, own).rounded())
}

/// Notes on `plan` what a seizure costs.
pub(super) fn note(desk: &Desk<'_, '_>, plan: &mut Plan<'_>, seizure: Option<Seizure<'_>>) {
    plan.risk.seizure = seizure.map_or(Dec::ZERO, |seizure| seizure.share);
    plan.risk.seizure_loss = seizure.and_then(|_| loss(desk, plan));
}

/// A470 papers of which the seller said nothing, A477 papers that are missing, of a plan whose parcel crosses the border.
pub(super) fn alerts_a470_a477(desk: &Desk<'_, '_>, plan: &Plan<'_>) -> Option<Problem> {
    let open: Vec<&Document> =
        risky(desk).into_iter().filter(|(_, has)| *has != Some(true)).map(|(one, _)| one).collect();
    let (known, loss) = (desk.request.product.hazards.papers.is_some(), loss(desk, plan)?);
    (!open.is_empty()).then(|| {
        Problem::at(if known { codes::A477 } else { codes::A470 }, "product.papers")
            .with("papers", ids(&open))
            .with("share", percent(any(open.iter().map(|document| document.seizure))))
            .with("loss", loss.text())
            .with("currency", loss.currency)
            .with("days", desk.number("seizure.days", Dec::ZERO).plain())
    })
}

fn percent(share: Dec) -> String {
    (share * Dec::whole(100)).fixed(1)
}
