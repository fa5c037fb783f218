//! The products of a stream: by which plan each goes, which carriers take it, and what a refund of it loses.

use super::lines::{first_day, intake, own_line, quota, reserve_line};
use super::terms::Reserve;
use crate::capacity::Line;
use crate::money::{Amount, Currency, Dec};
use crate::pack::{Pack, Service, StagePrior};
use crate::problem::{Problem, codes};
use crate::verdict::chain::refund_curve;
use crate::verdict::declare::collected_at_sale;
use crate::verdict::economics::net_of_fees;
use crate::verdict::plan::Plan;
use crate::verdict::quote::{Desk, ranked};
use crate::verdict::request::{Estimate, Request};
use crate::window::{Cache, RefundCurve};

/// A service that takes parcels in.
#[derive(Clone, Debug)]
pub struct Carrier<'p> {
    /// The service.
    pub service: &'p Service,
    /// Parcels a day; `None` where no number is known.
    pub quota: Option<u32>,
    /// Whether the quota is the seller's figure.
    pub own: bool,
    /// The reserve that it is; `None` for one that parcels start with.
    pub reserve: Option<Reserve>,
    /// What it takes day by day.
    pub line: Line,
}

/// A product of the stream.
#[derive(Clone, Debug)]
pub(super) struct Goods<'p> {
    /// The plan its orders start with, no carrier being short.
    pub(super) plan: Plan<'p>,
    /// Of the carriers, which one that is.
    pub(super) primary: usize,
    /// For each carrier, what an order by it costs more than by the plan, in the currency of the answer; `None` where it
    /// does not take the goods.
    pub(super) dearer: Vec<Option<Dec>>,
    /// Orders that local stock serves.
    pub(super) stocked: u64,
    /// What a refunded order loses beside the margin, and that margin, in the currency of the answer.
    pub(super) loss: Dec,
    pub(super) margin: Dec,
    /// Services of its usable plans, the best first.
    pub(super) others: Vec<String>,
    /// Refunds by late days.
    pub(super) curve: Option<RefundCurve>,
}

/// A product before the carriers of the stream are known.
struct Asked<'p, 'r> {
    desk: Desk<'p, 'r>,
    plans: Vec<Plan<'p>>,
    /// Index of the plan that its orders start with.
    start: usize,
}

/// Goods that a reserve refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// Index of the product.
    pub index: usize,
    /// The seller's own id or name for it.
    pub product: Option<String>,
    /// The reserve.
    pub service: String,
    /// Why it does not take them.
    pub why: Problem,
}

/// Everything of the stream that does not depend on how many orders come.
pub(super) struct Stream<'p> {
    pub(super) goods: Vec<Goods<'p>>,
    /// Index of the request of each of the goods.
    pub(super) asked: Vec<usize>,
    /// Those that parcels start with, the one of most orders first, then the reserves.
    pub(super) carriers: Vec<Carrier<'p>>,
    pub(super) stuck: Vec<Stuck>,
    pub(super) alerts: Vec<Problem>,
    /// Currency of the money.
    pub(super) currency: Currency,
}

/// The seller's own word for a product.
pub(super) fn called(request: &Request) -> Option<String> {
    request.product.name.clone().or_else(|| request.product.id.clone())
}

/// The request without anything that makes its parcels wait, its reserves allowed.
fn unhurried(request: &Request) -> Request {
    let mut plain = request.clone();
    plain.seller.daily_quota.clear();
    plain.seller.surge.outages.clear();
    plain.stream.orders_so_far = None;
    if let Some(allow) = &mut plain.seller.allow {
        allow.extend(plain.seller.surge.reserve.iter().map(|reserve| reserve.service.clone()));
    }
    plain.seller.surge.reserve.clear();
    plain
}

/// Usable plans of `request` without a queue, best first.
fn plans<'p>(pack: &'p Pack, request: &Request, cache: &mut Cache) -> Result<Vec<Plan<'p>>, Vec<Problem>> {
    let plain = unhurried(request);
    let chained = ranked(&Desk::new(pack, &plain), cache)?;
    Ok(chained.into_iter().map(|one| one.plan).collect())
}

/// The plan that orders start with: of those with a quota or an outage the best one, else the best.
fn start(desk: &Desk<'_, '_>, plans: &[Plan<'_>]) -> Option<usize> {
    let terms = &desk.request.seller.surge;
    let usable = |plan: &Plan<'_>| plan.feasible() && !plan.candidate.from_stock;
    let reserved = |plan: &Plan<'_>| {
        let service = intake(&plan.candidate);
        terms.reserve.iter().any(|reserve| reserve.service == service)
    };
    let limited = |plan: &Plan<'_>| {
        let service = intake(&plan.candidate);
        quota(desk, service).is_some() || terms.outages.iter().any(|outage| outage.service == service)
    };
    plans
        .iter()
        .position(|plan| usable(plan) && !reserved(plan) && limited(plan))
        .or_else(|| plans.iter().position(|plan| usable(plan) && !reserved(plan)))
        .or_else(|| plans.iter().position(usable))
}

/// Everything of the stream that does not depend on how many orders come; `days` is how long it is followed.
pub(super) fn stream<'p>(
    pack: &'p Pack,
    requests: &[Request],
    days: usize,
    cache: &mut Cache,
) -> Result<Stream<'p>, Vec<Problem>> {
    let currency = requests.first().map_or(Currency::CNY, |first| first.product.unit_cost.currency);
    let mut problems = Vec::new();
    let mut alerts = Vec::new();
    let mut asked: Vec<(usize, Asked<'p, '_>)> = Vec::new();
    for (at, request) in requests.iter().enumerate() {
        match plans(pack, request, cache) {
            Err(found) => problems.extend(found.into_iter().map(|one| one.under(&format!("[{at}]")))),
            Ok(plans) => {
                let desk = Desk::new(pack, request);
                match start(&desk, &plans) {
                    Some(start) => {
                        alerts.extend(other_is_better_a417(&plans, start));
                        asked.push((at, Asked { desk, plans, start }));
                    }
                    None => alerts.push(no_plan_a418(request, at)),
                }
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let carriers = carriers(&asked, days);
    let mut goods = Vec::new();
    let mut stuck = Vec::new();
    for (at, one) in &asked {
        let found =
            weigh(one, &carriers, currency).map_err(|problem| vec![problem.under(&format!("[{at}]"))])?;
        stuck.extend(refused_e1807(one, *at, &carriers));
        goods.push(found);
    }
    alerts.extend(
        carriers
            .iter()
            .filter(|one| one.reserve.is_none() && one.quota.is_none())
            .map(|one| Problem::new(codes::A410).with("service", &one.service.id)),
    );
    alerts.extend(stuck.iter().map(|one| {
        let product = one.product.clone().unwrap_or_else(|| format!("#{}", one.index.saturating_add(1)));
        Problem::new(codes::A414)
            .with("product", product)
            .with("service", &one.service)
            .with("code", one.why.code)
    }));
    let asked = asked.into_iter().map(|(at, _)| at).collect();
    Ok(Stream { goods, asked, carriers, stuck, alerts, currency })
}

/// The best plan starts with a service whose quota nobody knows: the surge is counted on another one.
fn other_is_better_a417(plans: &[Plan<'_>], start: usize) -> Option<Problem> {
    let best = plans.first().filter(|plan| plan.feasible() && !plan.candidate.from_stock)?;
    let used = plans.get(start)?;
    let (better, service) = (intake(&best.candidate), intake(&used.candidate));
    (better != service).then(|| Problem::new(codes::A417).with("service", service).with("plan", better))
}

/// Nothing carries the product: its orders are not counted.
fn no_plan_a418(request: &Request, at: usize) -> Problem {
    let product = called(request).unwrap_or_else(|| format!("#{}", at.saturating_add(1)));
    Problem::new(codes::A418).with("product", product)
}

/// Services that parcels start with, by their orders, then the reserves in the order of the request.
fn carriers<'p>(asked: &[(usize, Asked<'p, '_>)], days: usize) -> Vec<Carrier<'p>> {
    let mut starts: Vec<(u64, Carrier<'p>)> = Vec::new();
    for (_, one) in asked {
        let Some(plan) = one.plans.get(one.start) else { continue };
        let orders = one.desk.request.stream.orders.map_or(0, |orders| u64::from(orders.likely));
        let id = intake(&plan.candidate);
        if let Some((sum, _)) = starts.iter_mut().find(|(_, known)| known.service.id == id) {
            *sum = sum.saturating_add(orders);
            continue;
        }
        let Some((service, first)) = one.desk.pack.service(id).zip(plan.candidate.stages.first()) else {
            continue;
        };
        let terms = &one.desk.request.seller;
        let carrier = Carrier {
            service,
            quota: quota(&one.desk, id),
            own: terms.daily_quota.iter().any(|(known, _)| known == id),
            reserve: None,
            line: own_line(&one.desk, id, first.prior, days)
                .unwrap_or_else(|| Line::steady(u64::from(u32::MAX))),
        };
        starts.push((orders, carrier));
    }
    starts.sort_by_key(|(orders, _)| std::cmp::Reverse(*orders));
    let mut carriers: Vec<Carrier<'p>> = starts.into_iter().map(|(_, carrier)| carrier).collect();
    let Some((_, first)) = asked.first() else { return carriers };
    for (at, reserve) in first.desk.request.seller.surge.reserve.iter().enumerate() {
        let stage: Option<&'p StagePrior> =
            asked.iter().find_map(|(_, one)| one.desk.reserves.get(at).copied().flatten());
        let Some(service) = first.desk.pack.service(&reserve.service) else { continue };
        if carriers.iter().any(|known| known.service.id == service.id) {
            continue;
        }
        let line = match stage {
            Some(stage) => reserve_line(&first.desk, reserve, stage, days),
            None => {
                Line::steady(u64::from(reserve.daily_quota)).starting(first_day(first.desk.pack, reserve))
            }
        };
        carriers.push(Carrier {
            service,
            quota: Some(reserve.daily_quota),
            own: true,
            reserve: Some(reserve.clone()),
            line,
        });
    }
    carriers
}

/// Whether `plan` could be sent by the carrier of `service`, were it not for what the promise may be at most.
fn goes_by(plan: &Plan<'_>, service: &str) -> bool {
    !plan.candidate.from_stock
        && intake(&plan.candidate) == service
        && plan.money.is_some()
        && plan.candidate.feasible()
}

/// Money and carriers of a product.
fn weigh<'p>(
    one: &Asked<'p, '_>,
    carriers: &[Carrier<'p>],
    currency: Currency,
) -> Result<Goods<'p>, Problem> {
    let (desk, request) = (&one.desk, one.desk.request);
    let Some(plan) = one.plans.get(one.start) else { return Err(Problem::new(codes::A402)) };
    let own = request.product.unit_cost.currency;
    let converted =
        |value: Dec| desk.fx.convert(Amount::new(value, own), currency).map(|amount| amount.value);
    let primary =
        carriers.iter().position(|carrier| carrier.service.id == intake(&plan.candidate)).unwrap_or(0);
    let margin_of = |plan: &Plan<'p>| plan.margin().unwrap_or(Dec::ZERO);
    let mut dearer = Vec::with_capacity(carriers.len());
    for (at, carrier) in carriers.iter().enumerate() {
        let by = one.plans.iter().find(|plan| goes_by(plan, &carrier.service.id));
        dearer.push(match by {
            _ if at == primary => Some(Dec::ZERO),
            Some(by) if carrier.reserve.is_some() => Some(converted(margin_of(plan) - margin_of(by))?),
            _ => None,
        });
    }
    let (mut loss, mut margin) = (Dec::ZERO, Dec::ZERO);
    if let Some(money) = &plan.money {
        let number = |key: &str| desk.pack.assumption(key).map_or(Dec::ZERO, |entry| entry.value);
        let net = net_of_fees(request, (money.revenue, &money.duty), &desk.fx)?;
        let tax = if collected_at_sale(&money.duty) {
            money.costs.iter().filter(|cost| cost.code == "tax").map(|cost| cost.amount.value).sum()
        } else {
            Dec::ZERO
        };
        let spent = money.delivered.value - tax;
        let goods = request.product.unit_cost.value * Dec::from(request.order.quantity);
        let kept = goods * (Dec::ONE - number("refund.goods-loss-share"));
        let work = desk.fx.convert(Amount::new(number("refund.handling"), Currency::CNY), own)?.value;
        loss = converted(spent - kept + work)?.max(Dec::ZERO);
        margin = converted(net - spent)?.max(Dec::ZERO);
    }
    // The first orders come from stock where that is the best plan.
    let from_stock = one.plans.first().filter(|best| best.feasible() && best.candidate.from_stock);
    let units = from_stock.map_or(0, |best| best.candidate.on_hand);
    Ok(Goods {
        plan: plan.clone(),
        primary,
        dearer,
        stocked: u64::from(units.checked_div(request.order.quantity).unwrap_or(0)),
        loss,
        margin,
        others: one
            .plans
            .iter()
            .filter(|plan| plan.feasible() && !plan.candidate.from_stock)
            .map(|plan| intake(&plan.candidate).to_owned())
            .collect(),
        curve: refund_curve(desk),
    })
}

/// Reserves that do not take the goods, with the first thing that stops them; E1807 where they do not go there.
fn refused_e1807<'p>(one: &Asked<'p, '_>, index: usize, carriers: &[Carrier<'p>]) -> Vec<Stuck> {
    let reserves = carriers.iter().filter(|carrier| carrier.reserve.is_some());
    reserves
        .filter(|carrier| !one.plans.iter().any(|plan| goes_by(plan, &carrier.service.id)))
        .map(|carrier| {
            let service = carrier.service.id.as_str();
            let tried = one
                .plans
                .iter()
                .find(|plan| intake(&plan.candidate) == service && !plan.candidate.from_stock);
            let why = tried.and_then(|plan| plan.rejections.first()).cloned().unwrap_or_else(|| {
                let country = one.desk.request.destination.country;
                Problem::new(codes::E1807).with("service", service).with("country", country)
            });
            Stuck { index, product: called(one.desk.request), service: service.to_owned(), why }
        })
        .collect()
}

impl Goods<'_> {
    /// Which carriers take it; the reserves only where they are asked for.
    pub(super) fn may(&self, carriers: &[Carrier<'_>], reserves: bool) -> Vec<bool> {
        let taken = self.dearer.iter().zip(carriers);
        taken.map(|(by, carrier)| by.is_some() && (reserves || carrier.reserve.is_none())).collect()
    }

    /// Orders of each day that no stock serves, and those that it does, by `pick` of the estimates.
    pub(super) fn arrivals(&self, request: &Request, pick: fn(&Estimate) -> u32) -> (Vec<u64>, u64) {
        let days = |orders: &Estimate, days: u32| {
            std::iter::repeat_n(u64::from(pick(orders)), usize::try_from(days).unwrap_or(0))
                .collect::<Vec<_>>()
        };
        let stream = &request.stream;
        let mut all = stream.orders.map(|orders| days(&orders, stream.days)).unwrap_or_default();
        all.extend(stream.after.into_iter().flat_map(|after| days(&after.orders, after.days)));
        let mut left = self.stocked;
        for count in &mut all {
            let from_stock = left.min(*count);
            *count = count.saturating_sub(from_stock);
            left = left.saturating_sub(from_stock);
        }
        (all, self.stocked.saturating_sub(left))
    }
}
