//! A second opinion on a verdict: its chains, limits, sums, days and ranking, from the pack and the words of the request.
//! It reads what the engine answered and calls nothing that answered it.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use super::limits;
use landcast::calendar::Day;
use landcast::customs::LineKind;
use landcast::money::{Currency, Dec};
use landcast::pack::{Pack, Price};
use landcast::verdict::{Origin, Plan, Verdict};
use serde_json::Value;
use std::collections::BTreeSet;

/// Costs until the buyer holds the goods; the others are fees, refunds and interest.
const AFTER: &[&str] = &[
    "commission",
    "payment-fee",
    "refunds",
    "late",
    "capital",
    "damage",
    "cod-refusal",
    "seizure",
    "cod-return",
];

/// What does not hold; empty for a sound verdict.
pub fn check(pack: &Pack, asked: &Value, verdict: &Verdict<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let country = asked["destination"]["country"].as_str().unwrap();
    let found: BTreeSet<String> = verdict.plans.iter().map(|plan| plan.candidate.id.clone()).collect();
    let expected = limits::ids(pack, country);
    if found != expected || found.len() != verdict.plans.len() {
        wrong.push(format!("chains differ: {:?}", found.symmetric_difference(&expected).collect::<Vec<_>>()));
    }
    for plan in &verdict.plans {
        let told: Vec<String> = plan.rejections.iter().map(|problem| problem.code.to_string()).collect();
        limits::check(pack, asked, &plan.candidate, &told, &mut wrong);
        let mut say = |what: String| wrong.push(format!("{}: {what}", plan.candidate.id));
        money(pack, asked, plan, &mut say);
        days(pack, asked, plan, &mut say);
    }
    ranking(verdict, &mut wrong);
    for point in &verdict.switches {
        // Staying with today's answer never earns more than the plan that wins there.
        if point.regret.is_some_and(|regret| regret.value < Dec::ZERO) {
            wrong.push(format!("{point:?}"));
        }
    }
    wrong
}

fn near(a: f64, b: f64, off: f64) -> bool {
    (a - b).abs() <= off
}

fn decimal(value: &Value) -> f64 {
    value.as_str().map_or(0.0, |text| text.parse().unwrap())
}

/// Units of `to` for one of `from`, by the table of the pack.
fn rate(pack: &Pack, from: Currency, to: Currency) -> f64 {
    let per_euro = |currency: Currency| {
        let entry = pack.content().fx.iter().find(|entry| entry.currency == currency);
        if currency == Currency::EUR { 1.0 } else { entry.map_or(f64::NAN, |entry| entry.per_eur.to_f64()) }
    };
    per_euro(to) / per_euro(from)
}

fn money(pack: &Pack, asked: &Value, plan: &Plan<'_>, wrong: &mut impl FnMut(String)) {
    let Some(money) = &plan.money else { return };
    let own = money.total.currency;
    let quantity = asked["order"]["quantity"].as_f64().unwrap_or(1.0);
    let mut sum = Dec::ZERO;
    let mut delivered = Dec::ZERO;
    let of = |code: &str| -> f64 {
        money.costs.iter().filter(|cost| cost.code == code).map(|cost| cost.amount.value.to_f64()).sum()
    };
    for cost in &money.costs {
        sum += cost.amount.value;
        if !AFTER.contains(&cost.code) {
            delivered += cost.amount.value;
        }
        if cost.amount.currency != own || cost.amount.value <= Dec::ZERO || cost.formula.is_empty() {
            wrong(format!("cost {cost:?}"));
        }
        let sourced = match cost.origin {
            Origin::Price { key, date, source, .. } => {
                let known = pack.service(key).is_some()
                    || pack.node(key).is_some()
                    || pack.content().packaging.iter().any(|one| one.id == key)
                    || key.starts_with("cod");
                known
                    && date <= pack.content().horizon
                    && pack.source(source).is_some_and(|one| !one.title.is_empty())
            }
            Origin::Assumption(entry) => pack.source(entry.source).is_some() && !entry.note.zh.is_empty(),
            Origin::Seller(field) => field.contains('.'),
            Origin::Derived(from) => !from.is_empty(),
            #[allow(
                unreachable_patterns,
                reason = "kinds of origin that this checker does not know are sound"
            )]
            _ => true,
        };
        if !sourced {
            wrong(format!("no source for {cost:?}"));
        }
    }
    if sum != money.total.value || money.revenue.value - sum != money.margin.value {
        wrong(format!("costs {sum}, total {}, margin {}", money.total.value, money.margin.value));
    }
    if delivered != money.delivered.value {
        wrong(format!("delivered {delivered}, told {}", money.delivered.value));
    }
    let revenue = money.revenue.value.to_f64();
    if revenue > 0.0 && !near(money.margin_rate.to_f64(), money.margin.value.to_f64() / revenue, 1e-9) {
        wrong(format!("margin rate {}", money.margin_rate));
    }
    let fees = &asked["seller"]["fees"];
    for (code, expected) in [
        ("goods", decimal(&asked["product"]["unitCost"]["amount"]) * quantity),
        ("commission", decimal(&fees["commission"]) * revenue),
        ("payment-fee", decimal(&fees["payment"]) * revenue),
    ] {
        if !near(of(code), expected, 0.006) {
            wrong(format!("{code}: {} for {expected}", of(code)));
        }
    }
    carriage(pack, asked, plan, of("freight") + of("registration"), wrong);
    let duty = &money.duty;
    for (kind, told) in
        [(LineKind::Duty, duty.duty), (LineKind::Vat, duty.vat), (LineKind::Fee, Some(duty.fees))]
    {
        let lines: Dec = duty.lines.iter().filter(|line| line.kind == kind).map(|line| line.amount).sum();
        if told.is_some_and(|told| told != lines) {
            wrong(format!("{} {told:?}, its lines {lines}", kind.as_str()));
        }
    }
    if let (Some(a), Some(b), Some(total)) = (duty.duty, duty.vat, duty.total)
        && a + b + duty.fees != total
    {
        wrong(format!("duty total {total}"));
    }
}

/// Freight from the lane's own price at the weight it says it bills.
fn carriage(pack: &Pack, asked: &Value, plan: &Plan<'_>, paid: f64, wrong: &mut impl FnMut(String)) {
    let (lane, Some(grams)) = (plan.candidate.outbound.lane, plan.chargeable_g) else { return };
    let own = plan.money.as_ref().map_or(Currency::CNY, |money| money.total.currency);
    let quantity = asked["order"]["quantity"].as_u64().unwrap_or(1);
    let actual = asked["product"]["weightG"].as_u64().unwrap() * quantity;
    if u64::from(grams) < actual || grams < lane.min_g || grams % lane.round_g.max(1) != 0 {
        wrong(format!("bills {grams} g for {actual} g"));
    }
    let price = match &lane.price {
        Price::Tiers(tiers) => tiers
            .iter()
            .find(|tier| grams <= tier.up_to_g)
            .map(|tier| tier.per_kg.to_f64() * f64::from(grams) / 1000.0 + tier.per_parcel.to_f64()),
        Price::FirstAndStep { first_g, first, step_g, step } => {
            let beyond = f64::from(grams.saturating_sub(*first_g)) / f64::from(*step_g);
            Some(first.to_f64() + beyond.ceil() * step.to_f64())
        }
    };
    let expected = price.map(|price| price * rate(pack, lane.currency, own));
    // Each of the two lines is rounded in both currencies.
    let off = 0.011
        + 0.011 * rate(pack, lane.currency, own)
            / 10_f64.powi(i32::try_from(lane.currency.exponent()).unwrap() - 2);
    if expected.is_none_or(|expected| !near(expected, paid, off)) {
        wrong(format!("freight {paid}, the lane's price at {grams} g is {expected:?}"));
    }
}

/// Monday is 0. SOURCE: Zeller's congruence.
fn weekday(day: Day) -> usize {
    let (year, month, day) = day.ymd().unwrap();
    let (month, year) = if month < 3 { (i32::from(month) + 12, year - 1) } else { (i32::from(month), year) };
    let sunday_is_one =
        (i32::from(day) + 13 * (month + 1) / 5 + year % 100 + year % 100 / 4 + year / 400 + 5 * (year / 100))
            % 7;
    usize::try_from((sunday_is_one + 5) % 7).unwrap()
}

fn days(pack: &Pack, asked: &Value, plan: &Plan<'_>, wrong: &mut impl FnMut(String)) {
    let Some(window) = &plan.window else { return };
    let cells = window.pmf.cells();
    let mut mass = 0.0;
    let sums: Vec<f64> = cells
        .iter()
        .map(|cell| {
            mass += cell;
            mass
        })
        .collect();
    if !near(mass, 1.0, 1e-9) || cells.iter().any(|cell| !(-1e-12..=1.0 + 1e-9).contains(cell)) {
        wrong(format!("shares add up to {mass}"));
    }
    // The last cell is what comes later still, or never.
    let upto = |last: usize| sums[last.min(cells.len() - 2)];
    let quantile = |q: f64| sums.iter().position(|sum| *sum >= q - 1e-12).unwrap_or(cells.len() - 1);
    if plan.p90().abs_diff(quantile(0.9)) > 0 {
        wrong(format!("nine in ten within {}, worked out {}", plan.p90(), quantile(0.9)));
    }
    let promise = window.promise;
    if !near(upto(promise.max_days), promise.on_time, 1e-9) {
        wrong(format!("keeps {}, the shares say {}", promise.on_time, upto(promise.max_days)));
    }
    if !near(plan.risk.late.to_f64(), 1.0 - promise.on_time, 1e-4) {
        wrong(format!("late {}, on time {}", plan.risk.late, promise.on_time));
    }
    let day = |count: usize| window.order_day.plus(i32::try_from(count).unwrap());
    if day(promise.min_days) != promise.from
        || day(promise.max_days) != promise.to
        || promise.from > promise.to
    {
        wrong(format!("promise {promise:?} from {}", window.order_day));
    }
    let asked_on = Day::parse(&asked["asOf"].as_str().unwrap()[..10]).unwrap();
    let apart = window.order_day.since(asked_on).abs();
    if apart > i32::from(plan.candidate.from_stock) {
        wrong(format!("ordered {asked_on}, counted from {}", window.order_day));
    }
    let stages = &window.stages;
    if stages.iter().any(|stage| stage.days.from > stage.days.to || stage.days.to > stage.days.alarm)
        || stages.windows(2).any(|pair| pair[1].days.to < pair[0].days.to)
    {
        wrong("stages out of order".to_owned());
    }
    // Nobody is promised a parcel on a day on which hardly anybody delivers.
    let party = plan.candidate.stages.last().and_then(|stage| pack.party(&stage.prior.party));
    let Some(party) = party else { return wrong("the last mile has no party".to_owned()) };
    let table = party.calendar.as_deref().and_then(|id| pack.holidays(id));
    for date in [promise.from, promise.to] {
        let inside = promise.max_days < cells.len() - 1;
        let holiday = table.is_some_and(|table| table.days.iter().any(|(listed, _)| *listed == date));
        let made_up = table.is_some_and(|table| table.make_up.contains(&date));
        let week = party.week;
        let weight = if holiday {
            week.holiday
        } else if made_up {
            week.make_up
        } else {
            week.week[weekday(date)]
        };
        if inside && weight <= 10 {
            wrong(format!("promised for {date}, on which {} works {weight} %", party.id));
        }
    }
}

fn ranking(verdict: &Verdict<'_>, wrong: &mut Vec<String>) {
    let plans = &verdict.plans;
    let open = |plan: &Plan<'_>| plan.rejections.is_empty() && plan.money.is_some();
    let margin = |plan: &Plan<'_>| plan.money.as_ref().map(|money| money.margin.value);
    let shut = plans.iter().position(|plan| !open(plan)).unwrap_or(plans.len());
    if plans.iter().skip(shut).any(open) {
        wrong.push("a rejected plan stands before one that can be used".to_owned());
    }
    if !plans[..shut].is_sorted_by(|a, b| margin(a) >= margin(b)) {
        wrong.push("the plan that earns most is not the first".to_owned());
    }
    let point = |plan: &Plan<'_>| {
        let risk = ((plan.risk.late + plan.risk.seizure).to_f64() * 100.0 + 1e-9).round();
        (margin(plan).map_or(f64::MIN, Dec::to_f64), plan.p90(), risk)
    };
    let points: Vec<_> = plans[..shut].iter().map(point).collect();
    for (plan, own) in plans[..shut].iter().zip(&points) {
        let beaten = points
            .iter()
            .any(|other| other.0 >= own.0 && other.1 <= own.1 && other.2 <= own.2 && other != own);
        if plan.pareto == beaten {
            wrong.push(format!("{}: marked {}, beaten {beaten}", plan.candidate.id, plan.pareto));
        }
    }
    if plans[shut..].iter().any(|plan| plan.pareto) {
        wrong.push("a rejected plan is marked as unbeaten".to_owned());
    }
}

/// What a verdict says as JSON of the money of its plans and mixes.
pub fn check_json(answer: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let plans = answer["plans"].as_array().unwrap();
    let cents = |value: &Value| (decimal(value) * 10_000.0).round();
    for plan in plans {
        let lines: f64 = plan["cost"].as_array().unwrap().iter().map(|line| cents(&line["amount"])).sum();
        if plan["margin"].is_string() && cents(&plan["revenue"]["amount"]) - lines != cents(&plan["margin"]) {
            wrong.push(format!("{}: margin {}", plan["id"], plan["margin"]));
        }
        let regret = &plan["regret"]["amount"];
        if plan["feasible"] == true && cents(&plans[0]["margin"]) - cents(&plan["margin"]) != cents(regret) {
            wrong.push(format!("{}: regret {regret}", plan["id"]));
        }
    }
    for line in plans.iter().take(1).flat_map(|plan| plan["duty"]["lines"].as_array().into_iter().flatten()) {
        let source = &line["source"];
        if source["title"].as_str().is_none_or(str::is_empty) || source["confidence"].is_null() {
            wrong.push(format!("a line of duty without its source: {line}"));
        }
    }
    for mix in answer["mixes"].as_array().unwrap() {
        let parts = mix["parts"].as_array().unwrap();
        let share: f64 = parts.iter().map(|part| decimal(&part["share"])).sum();
        let known = parts.iter().all(|part| plans.iter().any(|plan| plan["id"] == part["plan"]));
        if parts.len() < 2 || !near(share, 1.0, 1e-3) || !known {
            wrong.push(format!("mix {mix}"));
        }
        let gross: f64 = parts.iter().map(|part| decimal(&part["orders"]) * decimal(&part["margin"])).sum();
        let told = decimal(&mix["margin"]["amount"]);
        if mix["kind"] == "stock-then-direct" && !near(gross, told, 0.006) {
            wrong.push(format!("mix of {gross}: {mix}"));
        }
        if mix["kind"] == "air-then-sea" && told > gross {
            wrong.push(format!("mix above {gross}: {mix}"));
        }
    }
    wrong
}
