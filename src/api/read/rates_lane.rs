//! The lanes of a rate card: where they go, their prices, their rules.

use super::fields::{Fields, Problems};
use super::overlay::{list, one};
use super::rates::{count_or, countries_e1605, filled, optional_price, price, span_e1243, texts, words};
use crate::money::Dec;
use crate::pack::DayUnit;
use crate::pack::card::{
    Band, CardLane, CardPrice, CardSurcharge, CardVolumetric, ChargePer, Point, QuotedStep, StepBand,
    SurchargeCode, Transit, VolumeRule, Zone,
};
use crate::problem::{Problem, codes};

const NONE_LESS: (i64, crate::problem::Code) = (0, codes::E1201);
const FROM_ONE: (i64, crate::problem::Code) = (1, codes::E1202);

pub(super) fn lane(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<CardLane> {
    let countries = countries_e1605(fields, problems);
    let path = fields.at("zone");
    let zone = fields.get("zone").map(|value| one(value, &path, problems, zone));
    let path = fields.at("price");
    let prices = fields.need("price", problems).and_then(|value| one(value, &path, problems, prices));
    let from_g = count_or(fields, "fromG", NONE_LESS, 0, problems);
    let round_g = count_or(fields, "roundG", FROM_ONE, 1, problems);
    let min_g = count_or(fields, "minG", NONE_LESS, 0, problems);
    let min_piece_g = count_or(fields, "minPieceG", NONE_LESS, 0, problems);
    let [max_g, max_sum_mm, max_girth_mm] =
        ["maxG", "maxSumMm", "maxGirthMm"].map(|name| fields.count(name, FROM_ONE, problems));
    let path = fields.at("volumetric");
    let volumetric = fields.get("volumetric").map(|value| one(value, &path, problems, volumetric));
    let divisor_unknown = fields.flag("divisorUnknown", problems).unwrap_or(false);
    let per_piece_max = fields.flag("perPieceMax", problems).unwrap_or(false);
    let max_side_mm = sides_e1206(fields, problems);
    let surcharges = if fields.get("surcharges").is_some() {
        list(fields, "surcharges", problems, surcharge)
    } else {
        Some(Vec::new())
    };
    let path = fields.at("transit");
    let transit = fields.get("transit").map(|value| one(value, &path, problems, transit_e1242));
    let cell = cell(fields, problems);
    Some(CardLane {
        countries: countries?,
        zone: told(zone)?,
        price: prices?,
        from_g,
        round_g,
        min_g,
        min_piece_g,
        max_g,
        volumetric: told(volumetric)?,
        divisor_unknown,
        per_piece_max,
        max_side_mm,
        max_sum_mm,
        max_girth_mm,
        surcharges: surcharges?,
        transit: told(transit)?,
        cell,
    })
}

/// What was left out is nothing; what was given and could not be read is a problem already.
fn told<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    read.map_or(Some(None), |read| read.map(Some))
}

fn cell(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<String> {
    fields.text("cell", problems).map(str::to_owned)
}

fn sides_e1206(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<[u32; 3]> {
    let path = fields.at("maxSideMm");
    let items = fields.list("maxSideMm", problems)?;
    let sides: Vec<u32> = items
        .iter()
        .filter_map(|(path, value)| super::fields::count(value, path, FROM_ONE, problems))
        .collect();
    let Ok(mut sides) = <[u32; 3]>::try_from(sides) else {
        problems.push(Problem::at(codes::E1206, path));
        return None;
    };
    sides.sort_unstable_by(|a, b| b.cmp(a));
    Some(sides)
}

fn zone(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Zone> {
    fields.need("name", problems);
    let name = fields.text("name", problems).map(str::to_owned);
    let prefixes = postcodes_e1607(fields, problems);
    Some(Zone { name: name?, prefixes: prefixes.unwrap_or_default() })
}

/// Postcode prefixes and ranges, in capitals and without the spaces people write.
fn postcodes_e1607(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Vec<String>> {
    let found = texts(fields, "prefixes", problems)?;
    let mut prefixes = Vec::with_capacity(found.len());
    for (path, text) in found {
        let plain: String = text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
        let ends: Vec<&str> = plain.split('-').collect();
        let sound = |end: &&str| !end.is_empty() && end.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let fit = match ends.as_slice() {
            [prefix] => sound(prefix),
            [from, to] => sound(from) && sound(to) && from.len() == to.len() && from <= to,
            _ => false,
        };
        if fit {
            prefixes.push(plain);
        } else {
            problems.push(Problem::at(codes::E1607, path).with("got", text));
        }
    }
    Some(prefixes)
}

const KINDS: [&str; 4] = ["tiers", "first-step", "points", "steps-above"];

fn prices(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<CardPrice> {
    fields.need("kind", problems);
    let known = |word: &str| KINDS.into_iter().find(|kind| *kind == word);
    match fields.word("kind", &KINDS, known, problems)? {
        "tiers" => {
            let bands = filled(fields, "bands", problems, band_e1606)?;
            rising_e1604(fields, "bands", bands.iter().map(ends_of_band), problems)?;
            Some(CardPrice::Tiers(bands))
        }
        "first-step" => first_step(fields, problems),
        "points" => points(fields, problems).map(CardPrice::Points),
        _ => {
            let points = points(fields, problems);
            let steps = filled(fields, "steps", problems, step_band);
            let (points, steps) = (points?, steps?);
            let last = points.last().map_or(0, |point| point.up_to_g);
            let rows = std::iter::once((0, last)).chain(steps.iter().map(|step| (0, step.up_to_g)));
            // The first step lies beyond the last point.
            rising_e1604(fields, "steps", rows, problems)?;
            Some(CardPrice::StepsAbove { points, steps })
        }
    }
}

fn ends_of_band(band: &Band) -> (u32, u32) {
    (band.from_g.unwrap_or(0), band.last_g())
}

/// Each row ends behind the one before it, and does not begin inside it.
fn rising_e1604(
    fields: &Fields<'_>,
    name: &str,
    rows: impl Iterator<Item = (u32, u32)>,
    problems: &mut Problems,
) -> Option<()> {
    let mut before = None;
    let mut sound = Some(());
    for (at, (from, last)) in rows.enumerate() {
        let begun = before.is_some_and(|before| last <= before || (from > 0 && from <= before));
        if begun || from > last {
            let path = format!("{}[{at}]", fields.at(name));
            let got = if last < from || begun && last > before.unwrap_or(0) { from } else { last };
            let before = before.unwrap_or(last);
            problems.push(Problem::at(codes::E1604, path).with("got", got).with("before", before));
            sound = None;
        }
        before = Some(last);
    }
    sound
}

fn band_e1606(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Band> {
    let from_g = fields.count("fromG", NONE_LESS, problems);
    let up_to_g = weight(fields, "upToG", problems);
    let up_to_included = fields.flag("upToIncluded", problems).unwrap_or(true);
    let per_kg = price(fields, "perKg", problems);
    let per_parcel = optional_price(fields, "perParcel", problems).unwrap_or(Dec::ZERO);
    let [quoted_per_kg, quoted_per_parcel] =
        ["quotedPerKg", "quotedPerParcel"].map(|name| optional_price(fields, name, problems));
    let round_g = fields.count("roundG", FROM_ONE, problems);
    let min_g = fields.count("minG", NONE_LESS, problems);
    let cell = cell(fields, problems);
    let per_kg = per_kg?;
    not_free_e1606(fields, "perKg", per_kg + per_parcel, problems)?;
    Some(Band {
        from_g,
        up_to_g: up_to_g?,
        up_to_included,
        per_kg,
        per_parcel,
        quoted_per_kg,
        quoted_per_parcel,
        round_g,
        min_g,
        cell,
    })
}

/// Zero is how spreadsheets write "no price".
fn not_free_e1606(fields: &Fields<'_>, name: &str, amount: Dec, problems: &mut Problems) -> Option<()> {
    if amount.is_zero() {
        problems.push(Problem::at(codes::E1606, fields.at(name)));
        return None;
    }
    Some(())
}

fn first_step(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<CardPrice> {
    let first_g = weight(fields, "firstG", problems);
    let first = price(fields, "first", problems);
    let step_g = weight(fields, "stepG", problems);
    let step = price(fields, "step", problems);
    let per_parcel = optional_price(fields, "perParcel", problems).unwrap_or(Dec::ZERO);
    let up_to_g = fields.count("upToG", FROM_ONE, problems);
    let path = fields.at("quoted");
    let quoted = fields.get("quoted").and_then(|value| one(value, &path, problems, quoted_step));
    let (first, step) = (first?, step?);
    not_free_e1606(fields, "first", first + step + per_parcel, problems)?;
    Some(CardPrice::FirstStep {
        first_g: first_g?,
        first,
        step_g: step_g?,
        step,
        per_parcel,
        up_to_g,
        quoted,
    })
}

fn quoted_step(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<QuotedStep> {
    let [first, step] = ["first", "step"].map(|name| price(fields, name, problems));
    let per_parcel = optional_price(fields, "perParcel", problems).unwrap_or(Dec::ZERO);
    Some(QuotedStep { first: first?, step: step?, per_parcel })
}

fn points(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Vec<Point>> {
    let points = filled(fields, "points", problems, point)?;
    rising_e1604(fields, "points", points.iter().map(|point| (0, point.up_to_g)), problems)?;
    Some(points)
}

fn point(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Point> {
    let up_to_g = weight(fields, "upToG", problems);
    let amount = price(fields, "amount", problems);
    let quoted = optional_price(fields, "quoted", problems);
    let cell = cell(fields, problems);
    let amount = amount?;
    not_free_e1606(fields, "amount", amount, problems)?;
    Some(Point { up_to_g: up_to_g?, amount, quoted, cell })
}

fn step_band(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<StepBand> {
    let step_g = weight(fields, "stepG", problems);
    let Point { up_to_g, amount, quoted, cell } = point(fields, problems)?;
    Some(StepBand { up_to_g, step_g: step_g?, amount, quoted, cell })
}

/// A weight above zero that must be given.
fn weight(fields: &mut Fields<'_>, name: &'static str, problems: &mut Problems) -> Option<u32> {
    fields.need(name, problems);
    fields.count(name, FROM_ONE, problems)
}

const RULES: [&str; 4] = ["always", "from-ratio", "above-ratio", "from-side"];

fn volumetric(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<CardVolumetric> {
    let divisor = weight(fields, "divisor", problems);
    // Without a rule that needs one, the form writes the value as null.
    let _ = fields.get("value");
    let known = |word: &str| RULES.into_iter().find(|rule| *rule == word);
    let word = match fields.get("rule") {
        Some(_) => fields.word("rule", &RULES, known, problems),
        None => Some("always"),
    };
    let rule = word.and_then(|word| match word {
        "from-ratio" => price(fields, "value", problems).map(VolumeRule::FromRatio),
        "above-ratio" => price(fields, "value", problems).map(VolumeRule::AboveRatio),
        "from-side" => weight(fields, "value", problems).map(VolumeRule::FromSide),
        _ => Some(VolumeRule::Always),
    });
    let share = fields.share_e1207("share", problems);
    let given = fields.get("share").is_some();
    let share = if given { share? } else { Dec::ONE };
    Some(CardVolumetric { divisor: divisor?, rule: rule?, share })
}

fn surcharge(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<CardSurcharge> {
    fields.need("code", problems);
    let known = words(SurchargeCode::ALL, SurchargeCode::as_str);
    let code = fields.word("code", &known, SurchargeCode::parse, problems);
    let name = fields.text("name", problems).unwrap_or_default().to_owned();
    fields.need("per", problems);
    let per = fields.word("per", &words(ChargePer::ALL, ChargePer::as_str), ChargePer::parse, problems);
    let amount = price(fields, "amount", problems);
    let min = optional_price(fields, "min", problems).unwrap_or(Dec::ZERO);
    let with_fuel = fields.flag("withFuel", problems).unwrap_or(false);
    let group = fields.text("group", problems).map(str::to_owned);
    let (from, to) = span_e1243(fields, problems, false);
    let prefixes = postcodes_e1607(fields, problems);
    let [from_side_mm, from_sum_mm, from_girth_mm, from_g, up_to_g] =
        ["fromSideMm", "fromSumMm", "fromGirthMm", "fromG", "upToG"]
            .map(|name| fields.count(name, NONE_LESS, problems));
    Some(CardSurcharge {
        code: code?,
        name,
        per: per?,
        amount: amount?,
        min,
        with_fuel,
        group,
        from,
        to,
        prefixes,
        from_side_mm,
        from_sum_mm,
        from_girth_mm,
        from_g,
        up_to_g,
    })
}

fn transit_e1242(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Transit> {
    for name in ["low", "high"] {
        fields.need(name, problems);
    }
    let [low, high] = ["low", "high"].map(|name| fields.count(name, NONE_LESS, problems));
    let known = words(DayUnit::ALL, DayUnit::as_str);
    let unit = match fields.get("unit") {
        Some(_) => fields.word("unit", &known, DayUnit::parse, problems),
        None => Some(DayUnit::Days),
    };
    let (low, high) = (low?, high?);
    if high < low || high == 0 {
        problems.push(Problem::at(codes::E1242, fields.at("high")).with("got", format!("{low} {high}")));
        return None;
    }
    Some(Transit { low, high, unit: unit? })
}
