//! Reading what is known of a product's stock.

use super::fields::{Fields, Problems, count, wrong_type};
use super::request::request;
use crate::api::value::Value;
use crate::inventory::Shape;
use crate::money::{Amount, Dec};
use crate::pack::{Mode, Pack};
use crate::problem::{Problem, codes};
use crate::verdict::{Request, StockAsk};

/// Five years.
const MOST_WEEKS: usize = 260;

/// Two years: stock that waits longer is no stock for a stream.
const MOST_DAYS: u32 = 730;

/// A longer run-of-show than any stream has.
const MOST_PRODUCTS: usize = 5000;

/// Requests in their order, each read or refused.
type RunOfShow = Vec<Result<Request, Problems>>;

/// The requests of a run-of-show, and the budget for its stock.
///
/// # Errors
/// Problems of the list or of the budget; those of a request stay with it.
pub(crate) fn run_of_show(
    requests: &Value,
    budget: &Value,
    pack: &Pack,
) -> Result<(RunOfShow, Amount), Problems> {
    let mut problems = Problems::new();
    let wrapped = Value::Object(vec![("budget".to_owned(), budget.clone())]);
    let budget = Fields::open(&wrapped, "", &mut problems).and_then(|mut fields| {
        fields.need("budget", &mut problems);
        fields.amount("budget", &mut problems)
    });
    let Value::List(items) = requests else {
        problems.push(wrong_type("requests", "array", requests));
        return Err(problems);
    };
    if items.len() > MOST_PRODUCTS {
        let fault = Problem::at(codes::E1204, "requests").with("got", items.len());
        problems.push(fault.with("max", MOST_PRODUCTS));
    }
    match budget.filter(|_| problems.is_empty()) {
        Some(budget) => Ok((items.iter().map(|item| request(item, pack)).collect(), budget)),
        None => Err(problems),
    }
}

/// `stock: {windowDays, variation, distribution, spill, salvageShare, leftoverDays, payoutDays, fixed, current, weeks}`.
pub(super) fn stock(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> StockAsk {
    let path = fields.at("stock");
    let Some(mut own) = fields.get("stock").and_then(|value| Fields::open(value, &path, problems)) else {
        return StockAsk::default();
    };
    let window_days = days(&mut own, "windowDays", 1, problems);
    let variation = variation_e1703(&mut own, problems);
    let shape = own.word("distribution", &Shape::WORDS, Shape::parse, problems);
    let at = own.at("spill");
    let spill = own.get("spill").and_then(|value| Fields::open(value, &at, problems));
    let (spill_overseas, spill_border) = spill.map_or((None, None), |mut spill| {
        let shares = (spill.share_e1207("overseas", problems), spill.share_e1207("border", problems));
        spill.close(problems);
        shares
    });
    let salvage_share = own.share_e1207("salvageShare", problems);
    let leftover_days = days(&mut own, "leftoverDays", 1, problems);
    let payout_days = days(&mut own, "payoutDays", 0, problems);
    let fixed = own.amount("fixed", problems);
    let words: Vec<&str> = Mode::ALL.iter().map(|mode| mode.as_str()).collect();
    let current = own.word("current", &words, Mode::parse, problems);
    let weeks = weeks(&mut own, problems);
    let read = StockAsk {
        window_days,
        variation,
        shape,
        spill_overseas,
        spill_border,
        salvage_share,
        leftover_days,
        payout_days,
        fixed,
        current,
        weeks,
    };
    check_e1702_leftovers_outlast(&read, &own.at("leftoverDays"), pack, problems);
    own.close(problems);
    read
}

fn days(own: &mut Fields<'_>, name: &'static str, least: i64, problems: &mut Problems) -> Option<u32> {
    let at = own.at(name);
    let below = if least == 0 { codes::E1201 } else { codes::E1202 };
    let days = own.count(name, (least, below), problems)?;
    if days > MOST_DAYS {
        problems.push(Problem::at(codes::E1204, at).with("got", days).with("max", MOST_DAYS));
    }
    Some(days)
}

fn variation_e1703(own: &mut Fields<'_>, problems: &mut Problems) -> Option<Dec> {
    let at = own.at("variation");
    let variation = own.decimal("variation", problems)?;
    let (least, most) = (Dec::new(1, 2), Dec::whole(3));
    if variation < least || variation > most {
        let fault = Problem::at(codes::E1703, at).with("got", variation);
        problems.push(fault.with("least", least).with("max", most));
    }
    Some(variation)
}

fn weeks(own: &mut Fields<'_>, problems: &mut Problems) -> Option<Vec<u32>> {
    let at = own.at("weeks");
    let items = own.list("weeks", problems)?;
    if items.len() > MOST_WEEKS {
        problems.push(Problem::at(codes::E1204, at).with("got", items.len()).with("max", MOST_WEEKS));
        return None;
    }
    Some(items.iter().filter_map(|(path, value)| count(value, path, (0, codes::E1201), problems)).collect())
}

/// Leftovers are what is there when the window ends.
fn check_e1702_leftovers_outlast(read: &StockAsk, path: &str, pack: &Pack, problems: &mut Problems) {
    let assumed = |key| pack.assumption(key).and_then(|entry| u32::try_from(entry.value.trunc_i64()).ok());
    let window = read.window_days.or_else(|| assumed("stock.window-days"));
    let (Some(leftover), Some(window)) = (read.leftover_days, window) else { return };
    if leftover < window {
        let fault = Problem::at(codes::E1702, path).with("got", leftover);
        problems.push(fault.with("window", window));
    }
}
