//! Rate cards of the seller, read with every problem found. They come from sheets by way of the importer, from other programs
//! or from a text editor, so nothing in them is taken on trust.

use super::fields::{Fields, Problems, country, text};
use super::overlay::{day, list, one};
use super::rates_lane::lane;
use crate::api::value::Value;
use crate::calendar::Day;
use crate::money::Dec;
use crate::pack::card::{Card, CardOptions, CardRole, CodFee, DayBasis, FuelRate, ShareFee};
use crate::problem::{Code, Problem, codes};

/// The word in the field `format`.
pub(crate) const FORMAT: &str = "landcast-rates";

/// The form this engine writes and reads.
pub(crate) const VERSION: u32 = 1;

/// Reads a file of rate cards.
///
/// # Errors
/// E1601 for something else than a file of cards, E1602 for one of another version, E1603 to E1608 for what is wrong with a
/// card, and the other E1xxx for fields that are missing, unknown or of another type; all of them at once.
pub fn rates(value: &Value) -> Result<Vec<Card>, Vec<Problem>> {
    let mut problems = Vec::new();
    match read(value, &mut problems) {
        Some(cards) if problems.is_empty() => Ok(cards),
        _ => Err(problems),
    }
}

fn read(value: &Value, problems: &mut Problems) -> Option<Vec<Card>> {
    let mut fields = Fields::open(value, "", problems)?;
    let format = fields.text("format", problems);
    if format != Some(FORMAT) {
        let got = format.unwrap_or_default();
        problems.push(Problem::at(codes::E1601, "format").with("expected", FORMAT).with("got", got));
        return None;
    }
    fields.need("version", problems);
    let version = fields.count("version", (0, codes::E1201), problems)?;
    if version != VERSION {
        problems.push(Problem::at(codes::E1602, "version").with("expected", VERSION).with("got", version));
        return None;
    }
    let cards = list(&mut fields, "cards", problems, card);
    fields.close(problems);
    let cards = cards?;
    let mut ids: Vec<(&str, usize)> =
        cards.iter().enumerate().map(|(at, card)| (card.id.as_str(), at)).collect();
    ids.sort_unstable();
    for pair in ids.windows(2) {
        if let [(before, _), (id, at)] = pair
            && before == id
        {
            problems.push(Problem::at(codes::E1603, format!("cards[{at}].id")).with("got", id));
        }
    }
    Some(cards)
}

fn card(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Card> {
    let id = id_e1608(fields, problems);
    fields.need("product", problems);
    let product = fields.text("product", problems).map(str::to_owned);
    let [carrier, code, file, sheet, service, note] = ["carrier", "code", "file", "sheet", "service", "note"]
        .map(|name| {
            let text = fields.text(name, problems).filter(|text| !text.is_empty());
            text.map(str::to_owned)
        });
    fields.need("currency", problems);
    let currency = fields.currency("currency", problems);
    let (from, to) = span_e1243(fields, problems, true);
    let basis = fields.word("basis", &words(DayBasis::ALL, DayBasis::as_str), DayBasis::parse, problems);
    let role = fields.word("role", &words(CardRole::ALL, CardRole::as_str), CardRole::parse, problems);
    let lanes = filled(fields, "lanes", problems, lane);
    let fuel =
        if fields.get("fuel").is_some() { list(fields, "fuel", problems, fuel) } else { Some(Vec::new()) };
    let path = fields.at("options");
    let options = fields.get("options").and_then(|value| one(value, &path, problems, options));
    Some(Card {
        id: id?,
        carrier,
        product: product?,
        code,
        file,
        sheet,
        service,
        currency: currency?,
        from: from?,
        to,
        basis: basis.unwrap_or(DayBasis::Receipt),
        role: role.unwrap_or(CardRole::Cost),
        note,
        lanes: lanes?,
        fuel: fuel?,
        options: options.unwrap_or_default(),
    })
}

/// Ids become part of plan ids, whose parts are told apart by other signs.
fn id_e1608(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<String> {
    fields.need("id", problems);
    let id = fields.text("id", problems)?;
    let fit = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    if id.is_empty() || id.chars().count() > 64 || !id.chars().all(fit) {
        problems.push(Problem::at(codes::E1608, fields.at("id")).with("got", id));
        return None;
    }
    Some(id.to_owned())
}

/// First and last day; the last must not lie before the first.
pub(super) fn span_e1243(
    fields: &mut Fields<'_>,
    problems: &mut Problems,
    needed: bool,
) -> (Option<Day>, Option<Day>) {
    let from = if needed { day(fields, "from", problems) } else { fields.day("from", problems) };
    let to = fields.day("to", problems);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let got = format!("{from} {to}");
        problems.push(Problem::at(codes::E1243, fields.at("to")).with("got", got));
    }
    (from, to)
}

/// A list with something in it.
pub(super) fn filled<T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    problems: &mut Problems,
    read: fn(&mut Fields<'_>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let found = list(fields, name, problems, read)?;
    if found.is_empty() {
        problems.push(Problem::at(codes::E1605, fields.at(name)));
        return None;
    }
    Some(found)
}

fn fuel(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<FuelRate> {
    let (from, to) = span_e1243(fields, problems, true);
    let rate = price(fields, "rate", problems);
    Some(FuelRate { from: from?, to, rate: rate? })
}

fn options(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<CardOptions> {
    let [insurance, ddp_prepay] = ["insurance", "ddpPrepay"].map(|name| {
        let path = fields.at(name);
        fields.get(name).and_then(|value| one(value, &path, problems, share_fee))
    });
    let path = fields.at("cod");
    let cod = fields.get("cod").and_then(|value| one(value, &path, problems, cod_fee));
    Some(CardOptions { insurance, cod, ddp_prepay })
}

fn share_fee(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<ShareFee> {
    let rate = price(fields, "rate", problems);
    let min = optional_price(fields, "min", problems);
    Some(ShareFee { rate: rate?, min: min.unwrap_or(Dec::ZERO) })
}

fn cod_fee(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<CodFee> {
    let ShareFee { rate, min } = share_fee(fields, problems)?;
    fields.need("remittanceDays", problems);
    let remittance_days = fields.count("remittanceDays", (0, codes::E1201), problems)?;
    Some(CodFee { rate, min, remittance_days })
}

/// The words of an enumeration.
pub(super) fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| word(*one)).collect()
}

/// A decimal that is not negative and that the packed form keeps.
pub(super) fn price(fields: &mut Fields<'_>, name: &'static str, problems: &mut Problems) -> Option<Dec> {
    fields.need(name, problems);
    optional_price(fields, name, problems)
}

/// The same where it may be left out.
pub(super) fn optional_price(
    fields: &mut Fields<'_>,
    name: &'static str,
    problems: &mut Problems,
) -> Option<Dec> {
    let value = fields.decimal_e1201_not_negative(name, problems)?;
    if value.parts().is_none() {
        problems.push(Problem::at(codes::E1006, fields.at(name)).with("got", value));
        return None;
    }
    Some(value)
}

/// A whole number of at least `least`, or `otherwise` where it is left out.
pub(super) fn count_or(
    fields: &mut Fields<'_>,
    name: &'static str,
    (least, below): (i64, Code),
    otherwise: u32,
    problems: &mut Problems,
) -> u32 {
    fields.count(name, (least, below), problems).unwrap_or(otherwise)
}

/// Texts of a list, each with its path.
pub(super) fn texts<'v>(
    fields: &mut Fields<'v>,
    name: &'static str,
    problems: &mut Problems,
) -> Option<Vec<(String, &'v str)>> {
    let items = fields.list(name, problems)?;
    let read: Vec<Option<(String, &'v str)>> = items
        .into_iter()
        .map(|(path, value)| {
            let text = text(value, &path, problems)?;
            Some((path, text))
        })
        .collect();
    read.into_iter().collect()
}

/// Countries of a lane, at least one.
pub(super) fn countries_e1605(
    fields: &mut Fields<'_>,
    problems: &mut Problems,
) -> Option<Vec<crate::measure::Country>> {
    fields.need("countries", problems)?;
    let items = fields.list("countries", problems)?;
    if items.is_empty() {
        problems.push(Problem::at(codes::E1605, fields.at("countries")));
    }
    let read: Vec<_> = items.iter().map(|(path, value)| country(value, path, problems)).collect();
    read.into_iter().collect()
}
