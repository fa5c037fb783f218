//! Reading what a seller says of a surge: orders after the stream, reserves, outages, refunds; and the products of one
//! stream together.

use super::fields::{Fields, Problems, text};
use super::request::{estimate_e1208, request};
use crate::api::value::Value;
use crate::pack::Pack;
use crate::problem::{Problem, codes};
use crate::verdict::{After, Outage, RefundPair, Request, Reserve, SurgeTerms};

/// Days after the stream that are followed at most: more than a year tells nothing of one stream.
const MOST_DAYS: u32 = 400;
/// Most reserves and outages of a request, and most products of a stream.
const MOST: usize = 20;
const MOST_PRODUCTS: usize = 200;

const FROM_ZERO: (i64, crate::problem::Code) = (0, codes::E1201);
const FROM_ONE: (i64, crate::problem::Code) = (1, codes::E1202);

/// `stream.after: {orders, days}`
pub(super) fn after(stream: &mut Fields<'_>, problems: &mut Problems) -> Option<After> {
    let path = stream.at("after");
    let mut fields = Fields::open(stream.get("after")?, &path, problems)?;
    let orders = fields
        .need("orders", problems)
        .and_then(|value| estimate_e1208(value, &format!("{path}.orders"), problems));
    fields.need("days", problems);
    let days = fields.count("days", FROM_ONE, problems);
    fields.close(problems);
    Some(After { orders: orders?, days: days?.min(MOST_DAYS) })
}

/// `seller.carriers.reserve` and `seller.carriers.outages`
pub(super) fn carriers(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> SurgeTerms {
    let mut terms = SurgeTerms::default();
    for (path, value) in few(fields, "reserve", problems) {
        let Some(reserve) = reserve(value, &path, pack, problems) else { continue };
        if terms.reserve.iter().any(|known| known.service == reserve.service) {
            let twice = Problem::at(codes::E1806, format!("{path}.service"));
            problems.push(twice.with("got", &reserve.service));
        }
        terms.reserve.push(reserve);
    }
    for (path, value) in few(fields, "outages", problems) {
        terms.outages.extend(outage_e1243(value, &path, pack, problems));
    }
    terms
}

fn few<'v>(fields: &mut Fields<'v>, name: &'static str, problems: &mut Problems) -> Vec<(String, &'v Value)> {
    let items = fields.list(name, problems).unwrap_or_default();
    if items.len() > MOST {
        let many = Problem::at(codes::E1204, fields.at(name)).with("got", items.len());
        problems.push(many.with("max", MOST));
        return Vec::new();
    }
    items
}

fn service_e1804(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> Option<String> {
    let path = fields.at("service");
    let value = fields.need("service", problems)?;
    let id = text(value, &path, problems)?;
    if pack.service(id).is_none() {
        problems.push(Problem::at(codes::E1804, path).with("got", id));
    }
    Some(id.to_owned())
}

fn reserve(value: &Value, path: &str, pack: &Pack, problems: &mut Problems) -> Option<Reserve> {
    let mut fields = Fields::open(value, path, problems)?;
    let service = service_e1804(&mut fields, pack, problems);
    fields.need("dailyQuota", problems);
    let daily_quota = fields.count("dailyQuota", FROM_ZERO, problems);
    let from_day = fields.count("fromDay", FROM_ZERO, problems);
    let signed = fields.flag("signed", problems).unwrap_or(false);
    let setup = fields.amount("setup", problems);
    fields.close(problems);
    Some(Reserve { service: service?, daily_quota: daily_quota?, from_day, signed, setup })
}

fn outage_e1243(value: &Value, path: &str, pack: &Pack, problems: &mut Problems) -> Option<Outage> {
    let mut fields = Fields::open(value, path, problems)?;
    let service = service_e1804(&mut fields, pack, problems);
    fields.need("from", problems);
    let from = fields.day("from", problems);
    fields.need("to", problems);
    let to = fields.day("to", problems);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        problems.push(Problem::at(codes::E1243, fields.at("to")).with("got", format!("{from} {to}")));
    }
    fields.close(problems);
    Some(Outage { service: service?, from: from?, to: to? })
}

/// `seller.refunds: {base, days, share}`
pub(super) fn refunds_e1805(seller: &mut Fields<'_>, problems: &mut Problems) -> Option<RefundPair> {
    let path = seller.at("refunds");
    let mut fields = Fields::open(seller.get("refunds")?, &path, problems)?;
    for name in ["base", "days", "share"] {
        fields.need(name, problems);
    }
    let base = fields.share_e1207("base", problems);
    let days = fields.count("days", FROM_ONE, problems);
    let share = fields.share_e1207("share", problems);
    fields.close(problems);
    let pair = RefundPair { base: base?, days: days?, share: share? };
    if pair.curve().is_none() {
        let no_curve = Problem::at(codes::E1805, path).with("base", pair.base).with("share", pair.share);
        problems.push(no_curve.with("days", pair.days));
        return None;
    }
    Some(pair)
}

/// The products of one stream: requests of the same moment, with the same carriers.
///
/// # Errors
/// Every problem of every request, with its place in the array.
pub fn requests(value: &Value, pack: &Pack) -> Result<Vec<Request>, Problems> {
    let Value::List(items) = value else {
        return Err(vec![super::fields::wrong_type("", "array", value)]);
    };
    if items.is_empty() || items.len() > MOST_PRODUCTS {
        return Err(vec![Problem::new(codes::E1801).with("got", items.len()).with("max", MOST_PRODUCTS)]);
    }
    let mut problems = Problems::new();
    let mut asked: Vec<Request> = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        match request(item, pack) {
            Ok(next) => {
                if let Some(first) = asked.first() {
                    problems.extend(check_e1802_e1803_same_stream(first, &next, at));
                }
                asked.push(next);
            }
            Err(found) => problems.extend(found.into_iter().map(|one| one.under(&format!("[{at}]")))),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if let Some(first) = asked.first().cloned() {
        for other in asked.iter_mut().skip(1) {
            let refunds = other.seller.surge.refunds;
            other.seller.daily_quota.clone_from(&first.seller.daily_quota);
            other.seller.surge.clone_from(&first.seller.surge);
            other.seller.surge.refunds = refunds.or(first.seller.surge.refunds);
        }
    }
    Ok(asked)
}

/// One moment, and one set of carriers: a later product names none, or the same.
fn check_e1802_e1803_same_stream(first: &Request, next: &Request, at: usize) -> Problems {
    let mut problems = Problems::new();
    if next.as_of != first.as_of {
        let other = Problem::at(codes::E1802, format!("[{at}].asOf")).with("got", next.as_of.text());
        problems.push(other.with("expected", first.as_of.text()));
    }
    let (own, given) = (&first.seller, &next.seller);
    let silent =
        given.daily_quota.is_empty() && given.surge.reserve.is_empty() && given.surge.outages.is_empty();
    let same = given.daily_quota == own.daily_quota
        && given.surge.reserve == own.surge.reserve
        && given.surge.outages == own.surge.outages;
    if !silent && !same {
        problems.push(Problem::at(codes::E1803, format!("[{at}].seller.carriers")));
    }
    problems
}
