//! A hundred thousand random consignments to every destination on every day: each number of each answer worked out again
//! by fractions of whole numbers, from the consignment and the lines; and more value never less tax, unless another
//! regime or another side of a limit says why.

use crate::support;
use crate::support::exact;
use crate::support::random;
use exact::Exact;
use landcast::customs::{Assessment, Basis, Consignment, Formula, LineKind, TaxLine, assess};
use landcast::money::{Currency, Dec, Rounding};
use std::collections::BTreeMap;
use support::customs::{fx, pack};

const USUAL: usize = 100_000;
const SEED: u32 = 20_261_123;

/// What one thread found.
#[derive(Default)]
struct Found {
    answers: usize,
    known: usize,
    lines: usize,
    limits: usize,
    /// Taxes whose base was found among what taxes are charged on.
    composed: usize,
    wrong: Vec<String>,
    /// Why dearer goods paid less, with how often and the largest drop in minor units.
    cliffs: BTreeMap<String, usize>,
    by_country: BTreeMap<String, usize>,
}

impl Found {
    fn expect(&mut self, sound: bool, ask: &Consignment, what: impl FnOnce() -> String) {
        if !sound && self.wrong.len() < 12 {
            let goods: Vec<String> = ask
                .lines
                .iter()
                .map(|line| {
                    format!(
                        "{:?} {} × {}",
                        line.hs.map(|code| code.to_string()),
                        line.quantity,
                        line.unit_price
                    )
                })
                .collect();
            self.wrong.push(format!(
                "{}-{:?} {} {} [{}] freight {} {:?}: {}",
                ask.destination.country,
                ask.destination.region,
                ask.entry,
                ask.currency,
                goods.join("; "),
                ask.freight,
                ask.channel,
                what()
            ));
        }
    }
}

/// Units of a currency for one euro, read from the pack's table.
fn per_euro(currency: Currency) -> Exact {
    let quoted = pack().content().fx.iter().find(|rate| rate.currency == currency);
    quoted.map_or(Exact::whole(1), |rate| Exact::of(rate.per_eur))
}

fn convert(value: Exact, from: Currency, to: Currency) -> Exact {
    if from == to { value } else { value.times(per_euro(to)).by(per_euro(from)) }
}

/// An amount from its base and formula.
fn again(line: &TaxLine<'_>, currency: Currency) -> Exact {
    let base = Exact::of(line.base);
    let minor = Exact::cents(currency.exponent());
    let exact = match line.formula {
        Formula::Rate(rate) => base.times(Exact::of(rate)),
        Formula::Each { count, amount } => {
            convert(Exact::of(amount.value).times(Exact::whole(count)), amount.currency, currency)
        }
        Formula::Bounded { rate, least, most } => {
            let share = base.times(Exact::of(rate)).rounded(Rounding::HalfUp, minor).max(Exact::of(least));
            most.map_or(share, |most| share.min(Exact::of(most)))
        }
        Formula::Less { rate, less } => base.times(Exact::of(rate)).minus(Exact::of(less)).max(Exact::ZERO),
        Formula::Ratio(over, under) => base.times(Exact::of(over)).by(Exact::of(under)),
    };
    let step = if line.rounding.step.is_zero() { minor } else { Exact::of(line.rounding.step) };
    exact.rounded(line.rounding.direction, step)
}

fn sum(answer: &Assessment<'_>, kind: LineKind) -> Exact {
    let of_kind = answer.lines.iter().filter(|line| line.kind == kind);
    of_kind.fold(Exact::ZERO, |sum, line| sum.plus(Exact::of(line.amount)))
}

fn lines(found: &mut Found, ask: &Consignment, answer: &Assessment<'_>) {
    for line in &answer.lines {
        found.lines += 1;
        let amount = Exact::of(line.amount);
        found.expect(amount >= Exact::ZERO && line.base >= Dec::ZERO, ask, || {
            format!("{} is below zero", line.code)
        });
        // In Japan the sum of all duties is cut to hundreds, and what is cut is taken from the last lines.
        let sound = match line.rate().filter(|_| answer.country.code() == "JP" && line.kind == LineKind::Duty)
        {
            Some(rate) => amount <= Exact::of(line.base).times(Exact::of(rate)),
            None => amount == again(line, answer.currency),
        };
        found.expect(sound, ask, || {
            format!("{} {} is {}", line.code, line.formula_text(answer.currency), line.amount)
        });
    }
    let (duty, vat) = (sum(answer, LineKind::Duty), sum(answer, LineKind::Vat));
    let fees = sum(answer, LineKind::Fee);
    found.expect(answer.duty.is_none_or(|sum| Exact::of(sum) == duty), ask, || "duties do not add up".into());
    found.expect(answer.vat.is_none_or(|sum| Exact::of(sum) == vat), ask, || "taxes do not add up".into());
    found.expect(Exact::of(answer.fees) == fees, ask, || "fees do not add up".into());
    let carrier = sum(answer, LineKind::CarrierFee);
    found.expect(Exact::of(answer.carrier_fees) == carrier, ask, || "carriers' fees do not add up".into());
    if let Some(total) = answer.total {
        found.known += 1;
        found.expect(Exact::of(total) == duty.plus(vat).plus(fees), ask, || {
            "the total does not add up".into()
        });
        found.expect(answer.range.likely == Some(total), ask, || "the likely end is not the total".into());
    } else {
        found.expect(!answer.missing.is_empty(), ask, || "no total and nothing missing".into());
    }
    let range = [answer.range.low, answer.range.likely, answer.range.high].into_iter().flatten();
    let ends: Vec<Dec> = range.collect();
    let both = answer.range.low.is_some() == answer.range.likely.is_some();
    found.expect(both, ask, || "a likely end without a low one".into());
    found.expect(ends.windows(2).all(|pair| pair[0] <= pair[1]), ask, || format!("{ends:?} falls"));
    found.expect(ends.iter().all(|end| *end >= Dec::ZERO), ask, || format!("{ends:?} below zero"));
}

/// Value of the goods, and with transport and insurance, in the destination's currency: each line is rounded once.
fn values(ask: &Consignment, currency: Currency) -> (Exact, Exact) {
    let minor = Exact::cents(currency.exponent());
    let local = |value: Exact| convert(value, ask.currency, currency).rounded(Rounding::HalfUp, minor);
    let goods = ask.lines.iter().fold(Exact::ZERO, |sum, line| {
        sum.plus(local(Exact::of(line.unit_price).times(Exact::whole(line.quantity))))
    });
    (goods, goods.plus(local(Exact::of(ask.freight).plus(Exact::of(ask.insurance)))))
}

/// What a tax may be charged on: price, price and transport, or the customs value, with duty, and with fees.
fn composition(found: &mut Found, ask: &Consignment, answer: &Assessment<'_>) {
    let taxes: Vec<&TaxLine<'_>> = answer.lines.iter().filter(|line| line.kind == LineKind::Vat).collect();
    // With more lines some may be free of the tax; with one the base is one of a few sums.
    if ask.lines.len() != 1 || taxes.len() != 1 || answer.total.is_none() {
        return;
    }
    let line = taxes[0];
    let (goods, cif) = values(ask, answer.currency);
    let duty = sum(answer, LineKind::Duty);
    let fees: Vec<Exact> = answer
        .lines
        .iter()
        .filter(|line| matches!(line.kind, LineKind::Fee | LineKind::CarrierFee))
        .map(|line| Exact::of(line.amount))
        .collect();
    // Some countries put a sum into the base that nobody pays.
    let rules = pack().rules(answer.country, None, ask.entry).unwrap();
    let extra = rules.number("tax.base-extra").map(|rule| Exact::of(rule.value));
    let mut sums: Vec<Exact> = std::iter::once(Exact::ZERO).chain(extra).collect();
    for fee in fees.iter().take(6) {
        let with: Vec<Exact> = sums.iter().map(|sum| sum.plus(*fee)).collect();
        sums.extend(with);
    }
    let base = Exact::of(line.base);
    // A base may hold the tax itself.
    let within = line.rate().map(|rate| base.times(Exact::whole(1).minus(Exact::of(rate))));
    let step = if line.rounding.step.is_zero() {
        Exact::cents(answer.currency.exponent())
    } else {
        Exact::of(line.rounding.step)
    };
    // Bases are cut to a step: Japan cuts to thousands of yen; Indonesia values in cents of a dollar and rounds what it charges to thousands.
    let slack = match answer.country.code() {
        "JP" => Exact::whole(1_000),
        // Switzerland rounds bases to whole francs.
        "CH" => Exact::whole(1),
        "ID" => Exact::whole(2_000),
        _ => step.plus(step),
    };
    let fits = |value: Exact, transport: Exact| {
        sums.iter().any(|fees| {
            [Exact::ZERO, duty].iter().any(|duty| {
                let sum = value.plus(transport).plus(*duty).plus(*fees);
                [Some(base), within].into_iter().flatten().any(|base| base.minus(sum).abs() <= slack)
            })
        })
    };
    let customs = Exact::of(answer.customs_value);
    // South Africa adds a tenth of the value before the tax.
    let uplift = rules.number("vat.uplift").map(|rule| Exact::of(rule.value));
    let uplifted = [goods, cif, customs].map(|value| uplift.map(|share| value.plus(value.times(share))));
    let composed = [goods, cif, customs].iter().any(|value| fits(*value, Exact::ZERO))
        || uplifted.into_iter().flatten().any(|value| fits(value, Exact::ZERO))
        || fits(customs, cif.minus(goods));
    found.composed += 1;
    found.expect(composed, ask, || {
        format!(
            "{} of {}: {} is no sum of {goods:?}, {cif:?}, {duty:?}, {fees:?}",
            answer.regime, line.code, line.base
        )
    });
}

fn limits(found: &mut Found, ask: &Consignment, answer: &Assessment<'_>) {
    for tested in answer.thresholds.iter().chain(&answer.threshold) {
        found.limits += 1;
        let (limit, measured) = (Exact::of(tested.limit.value), Exact::of(tested.measured));
        let headroom = Exact::of(tested.headroom().abs());
        found.expect(headroom == limit.minus(measured).abs(), ask, || format!("headroom of {}", tested.id));
        found.expect(tested.is_within() == (measured <= limit), ask, || format!("side of {}", tested.id));
        let currency = tested.limit.currency;
        let minor = Exact::cents(currency.exponent());
        let (goods, cif) = values(ask, currency);
        let slack = minor.times(Exact::whole(4 * u32::try_from(ask.lines.len()).unwrap()));
        let unit = tested.line.and_then(|at| ask.lines.get(at)).map(|line| {
            convert(Exact::of(line.unit_price), ask.currency, currency).rounded(Rounding::HalfUp, minor)
        });
        let expected = match (tested.basis, unit) {
            (Basis::Goods, None) => goods,
            (Basis::Cif, None) => cif,
            (Basis::Item, Some(unit)) => unit,
            // The share of transport of one piece, and customs' own valuation, are between nothing and everything.
            (Basis::ItemCif, Some(unit)) => {
                let inside =
                    unit <= measured.plus(slack) && measured <= unit.plus(cif.minus(goods)).plus(slack);
                found.expect(inside, ask, || format!("{} measured {}", tested.id, tested.measured));
                continue;
            }
            _ => continue,
        };
        found.expect(expected.minus(measured).abs() <= slack, ask, || {
            format!("{} measured {}, by hand {expected:?}", tested.id, tested.measured)
        });
    }
    let name = answer.regime.name;
    if ["de-minimis", "gift", "exempt"].contains(&name) {
        let nothing = sum(answer, LineKind::Duty).plus(sum(answer, LineKind::Vat));
        found.expect(nothing == Exact::ZERO, ask, || format!("{} pays duty or tax", answer.regime));
    }
}

/// Why the tax of dearer goods may be lower: another regime, another side of a limit, another collector, other fees.
fn reason(low: &Assessment<'_>, high: &Assessment<'_>) -> Option<String> {
    if low.regime != high.regime {
        return Some(format!("{} → {}", low.regime, high.regime));
    }
    let sides = |answer: &Assessment<'_>| {
        answer.thresholds.iter().map(|one| (one.id.to_string(), one.is_within())).collect::<Vec<_>>()
    };
    let (before, after) = (sides(low), sides(high));
    let crossed = before
        .iter()
        .find(|one| !after.contains(one))
        .or_else(|| after.iter().find(|one| !before.contains(one)));
    if let Some((id, _)) = crossed {
        return Some(format!("limit {id}"));
    }
    (low.scheme != high.scheme || low.collected_by != high.collected_by).then(|| "who collects".to_owned())
}

fn dearer(found: &mut Found, ask: &Consignment, low: &Assessment<'_>, more: u32) {
    let mut other = ask.clone();
    for line in &mut other.lines {
        // All by the same factor, so that shares of transport stay; a single line by any amount.
        line.unit_price = if ask.lines.len() == 1 {
            line.unit_price + Dec::new(i64::from(more), 2)
        } else {
            line.unit_price * Dec::from(2 + more % 4)
        };
    }
    let Ok(high) = assess(pack(), &other, &fx()) else { return };
    let (Some(less), Some(most)) = (low.total, high.total) else { return };
    // Several lines round several times, each by less than a minor unit or the step of its line.
    let lines = i64::try_from(low.lines.len()).unwrap();
    let rounded = ask.lines.len() > 1;
    let slack = if rounded { Dec::new(lines, low.currency.exponent()) } else { Dec::ZERO };
    if less <= most + slack {
        return;
    }
    match reason(low, &high) {
        Some(reason) => *found.cliffs.entry(reason).or_default() += 1,
        None => found.expect(false, ask, || {
            format!(
                "{} pays {less}, and {most} when dearer ({more}): {} and no limit is crossed",
                low.regime, high.regime
            )
        }),
    }
}

fn run(seed: u32, count: usize) -> Found {
    let tables = random::tables(pack());
    let mut draw = random::Random::new(seed);
    let mut found = Found::default();
    for _ in 0..count {
        let ask = random::consignment(&mut draw, &tables);
        let more = draw.below(100_000) + 1;
        let asked = landcast::api::consignment(&support::value(&ask), pack());
        let asked = asked.unwrap_or_else(|problems| panic!("{ask}: {problems:?}")).consignment;
        let answer = match assess(pack(), &asked, &fx()) {
            Ok(answer) => answer,
            Err(problems) => {
                found.expect(false, &asked, || format!("{problems:?}"));
                continue;
            }
        };
        found.answers += 1;
        *found.by_country.entry(answer.country.code().to_owned()).or_default() += 1;
        lines(&mut found, &asked, &answer);
        limits(&mut found, &asked, &answer);
        composition(&mut found, &asked, &answer);
        dearer(&mut found, &asked, &answer, more);
    }
    found
}

#[test]
fn every_number_follows_from_the_consignment_when_other_arithmetic_works_it_out() {
    let count = random::count(USUAL);
    let halves: Vec<Found> = std::thread::scope(|scope| {
        let running = [SEED, SEED ^ 0x5555_5555].map(|seed| scope.spawn(move || run(seed, count / 2)));
        running.into_iter().map(|half| half.join().unwrap()).collect()
    });
    let total = |of: fn(&Found) -> usize| halves.iter().map(of).sum::<usize>();
    let mut cliffs: BTreeMap<&str, usize> = BTreeMap::new();
    for (reason, count) in halves.iter().flat_map(|half| &half.cliffs) {
        *cliffs.entry(reason).or_default() += count;
    }
    println!(
        "{} answers, {} with a total, {} lines, {} bases of tax, {} limits",
        total(|half| half.answers),
        total(|half| half.known),
        total(|half| half.lines),
        total(|half| half.composed),
        total(|half| half.limits)
    );
    println!("dearer and yet less tax, by what changed: {cliffs:#?}");
    let wrong: Vec<&String> = halves.iter().flat_map(|half| &half.wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(total(|half| half.answers), count / 2 * 2);
    assert!(total(|half| half.known) > count / 3 && total(|half| half.composed) > count / 30);
    for market in pack().destinations() {
        let asked: usize = halves.iter().filter_map(|half| half.by_country.get(market.code.code())).sum();
        assert!(asked > 0 || count < 10_000, "{} was never asked", market.code);
    }
}
