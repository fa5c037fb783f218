//! Files of parcels: tracker exports, carriers' lists, order exports with both dates, the seller's own.

mod book;
mod row;

pub(crate) use book::{Book, Entered};
pub(crate) use row::{Told, understand};

use crate::columns::Field;
use crate::options::Options;
use crate::report::{Report, Tally};
use crate::services::Services;
use crate::sheet::{Dictionary, Refusal, Sheet};
use landcast::calendar::Day;
use landcast::pack::Pack;
use serde::Serialize;

/// Parcels shown as they were understood.
const SAMPLE: usize = 20;

/// A parcel as understood.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Shown {
    row: usize,
    number: String,
    order: String,
    service: String,
    carrier: String,
    country: String,
    ordered: Option<String>,
    dispatched: String,
    delivered: Option<String>,
    promised: Option<String>,
    last_seen: Option<String>,
    /// Days from dispatch to delivery.
    days: Option<i32>,
}

impl Shown {
    fn new(row: usize, told: &Told, services: &Services) -> Self {
        let iso = |day: Option<Day>| day.map(Day::iso);
        Self {
            row,
            number: told.number.clone(),
            order: told.order.clone(),
            service: services.label(told.service).to_owned(),
            carrier: services.label(told.carrier).to_owned(),
            country: told.country.code().to_owned(),
            ordered: iso(told.ordered),
            dispatched: told.dispatched.iso(),
            delivered: iso(told.delivered),
            promised: iso(told.promised),
            last_seen: iso(told.seen),
            days: told.delivered.map(|day| day.since(told.dispatched)),
        }
    }
}

/// Reads a file of parcels into `book`.
pub(crate) fn read(
    text: &str,
    options: &Options,
    dictionary: &Dictionary,
    pack: &Pack,
    services: &mut Services,
    book: &mut Book,
) -> Result<Report<Shown>, Refusal> {
    let mut sheet = Sheet::open(text, dictionary, options)?;
    services.say(pack, &options.services)?;
    if !sheet.has_country() {
        return Err(sheet.lacks(Field::Country));
    }
    let last = [Field::Updated, Field::Event, Field::Events, Field::Days];
    let tells_delivery = sheet.has(Field::Delivered)
        || (sheet.has(Field::Status) && last.iter().any(|field| sheet.has(*field)));
    if !tells_delivery {
        return Err(sheet.lacks(Field::Delivered));
    }
    let starts =
        [Field::Dispatched, Field::Received, Field::Outbound, Field::Scanned, Field::Events, Field::Days];
    if !starts.iter().any(|field| sheet.has(*field)) && !sheet.starts_at_order() {
        return Err(sheet.lacks(Field::Dispatched));
    }
    let mut tally = Tally::default();
    let (mut fresh, mut sample) = (Vec::new(), Vec::new());
    sheet.rows(&mut |sheet, row| match understand(sheet, row, services, &mut tally) {
        Ok(told) => {
            tally.read();
            tally.counted(told.counted);
            match book.enter(told) {
                Entered::New(at) => {
                    if sample.len() < SAMPLE {
                        sample.push((row.number, at));
                    }
                    fresh.push(at);
                }
                Entered::Again => tally.again(),
            }
        }
        Err(wrong) => tally.refuse(row.number, wrong),
    });
    let parcels: Vec<&Told> = fresh.iter().filter_map(|at| book.parcels().get(*at)).collect();
    for told in &parcels {
        tally.take(told.service, Some(told.country), told.dispatched);
    }
    let delivered = parcels.iter().filter(|told| told.delivered.is_some()).count();
    let shown = sample
        .iter()
        .filter_map(|(row, at)| Some(Shown::new(*row, book.parcels().get(*at)?, services)))
        .collect();
    let under_way = parcels.len().saturating_sub(delivered);
    Ok(Report::new(&sheet, services, tally, [delivered, under_way, 0, 0], shown))
}
