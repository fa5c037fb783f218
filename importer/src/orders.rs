//! Files of orders: what was promised to whom until when, and what has been sent.

use crate::columns::Field;
use crate::format::Format;
use crate::options::Options;
use crate::read::Row;
use crate::report::{Report, Tally};
use crate::services::Services;
use crate::sheet::{Dictionary, Refusal, STARTS, Sheet, Wrong};
use crate::status::Status;
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::pack::Pack;
use landcast::problem::{Problem, codes};
use serde::Serialize;
use std::collections::BTreeMap;

/// Orders shown as they were understood.
const SAMPLE: usize = 20;

/// An order as its rows tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Order {
    pub(crate) order: String,
    pub(crate) number: String,
    pub(crate) country: Option<Country>,
    /// As [`Services::place`] keeps it.
    pub(crate) service: u32,
    pub(crate) ordered: Option<Day>,
    pub(crate) promised: Option<Day>,
    pub(crate) dispatch_by: Option<Day>,
    pub(crate) dispatched: Option<Day>,
    pub(crate) delivered: Option<Day>,
    pub(crate) cancelled: bool,
    /// Id of the selling platform in the pack.
    pub(crate) platform: Option<String>,
}

/// An order as understood.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShownOrder {
    row: usize,
    order: String,
    number: String,
    country: Option<String>,
    service: String,
    ordered: Option<String>,
    promised: Option<String>,
    dispatch_by: Option<String>,
    dispatched: Option<String>,
    delivered: Option<String>,
    cancelled: bool,
}

impl ShownOrder {
    fn new(row: usize, order: &Order, services: &Services) -> Self {
        let iso = |day: Option<Day>| day.map(Day::iso);
        Self {
            row,
            order: order.order.clone(),
            number: order.number.clone(),
            country: order.country.map(|country| country.code().to_owned()),
            service: services.label(order.service).to_owned(),
            ordered: iso(order.ordered),
            promised: iso(order.promised),
            dispatch_by: iso(order.dispatch_by),
            dispatched: iso(order.dispatched),
            delivered: iso(order.delivered),
            cancelled: order.cancelled,
        }
    }
}

/// Orders read so far. Rows of one order, an item each, become one; an order in several parcels has one for each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Orders {
    all: Vec<Order>,
    places: BTreeMap<(String, String), usize>,
}

impl Orders {
    pub(crate) fn all(&self) -> &[Order] {
        &self.all
    }

    /// Adds an order, or what a later file knows of one that is there. Gives its place, and whether it is new.
    fn enter(&mut self, order: Order) -> (usize, bool) {
        let key = (order.order.clone(), order.number.clone());
        // An order that was exported before it had a parcel is the same one now.
        let bare = (order.order.clone(), String::new());
        let found = self
            .places
            .get(&key)
            .or_else(|| self.places.get(&bare).filter(|_| !order.order.is_empty()))
            .copied();
        if let Some((at, kept)) = found.and_then(|at| Some((at, self.all.get_mut(at)?))) {
            let number = if order.number.is_empty() { kept.number.clone() } else { order.number };
            *kept = Order {
                number,
                country: order.country.or(kept.country),
                service: order.service,
                ordered: order.ordered.or(kept.ordered),
                promised: order.promised.or(kept.promised),
                dispatch_by: order.dispatch_by.or(kept.dispatch_by),
                dispatched: order.dispatched.or(kept.dispatched),
                delivered: order.delivered.or(kept.delivered),
                cancelled: order.cancelled,
                platform: order.platform.or_else(|| kept.platform.clone()),
                order: order.order,
            };
            self.places.remove(&bare);
            self.places.insert(key, at);
            return (at, false);
        }
        let at = self.all.len();
        self.places.insert(key, at);
        self.all.push(order);
        (at, true)
    }
}

/// Reads a file of orders into `orders`.
pub(crate) fn read(
    text: &str,
    options: &Options,
    dictionary: &Dictionary,
    pack: &Pack,
    services: &mut Services,
    orders: &mut Orders,
) -> Result<Report<ShownOrder>, Refusal> {
    let mut sheet = Sheet::open(text, dictionary, options)?;
    services.say(pack, &options.services)?;
    let platform = platform(pack, options, sheet.format)?;
    if !sheet.has(Field::Order) && !sheet.has(Field::Number) {
        return Err(sheet.lacks(Field::Order));
    }
    if !sheet.has(Field::Ordered) && !sheet.has(Field::Promised) {
        return Err(sheet.lacks(Field::Ordered));
    }
    let mut tally = Tally::default();
    let (mut fresh, mut sample) = (Vec::new(), Vec::new());
    // The rows of an order that follow its first may hold the item only.
    let mut in_file: BTreeMap<String, ()> = BTreeMap::new();
    sheet.rows(&mut |sheet, row| {
        let name = sheet.cell(row, Field::Order).into_owned();
        let item_only = !name.is_empty()
            && in_file.contains_key(&name)
            && [Field::Ordered, Field::Number, Field::Country]
                .iter()
                .all(|field| sheet.cell(row, *field).is_empty());
        if item_only {
            tally.read();
            tally.again();
            return;
        }
        match understand(sheet, row, services, &mut tally) {
            Ok(order) => {
                tally.read();
                in_file.insert(name, ());
                let (at, new) = orders.enter(Order { platform: platform.clone(), ..order });
                if new {
                    if sample.len() < SAMPLE {
                        sample.push((row.number, at));
                    }
                    fresh.push(at);
                } else {
                    tally.again();
                }
            }
            Err(wrong) => tally.refuse(row.number, wrong),
        }
    });
    let mut counts = [0_usize; 4];
    for order in fresh.iter().filter_map(|at| orders.all().get(*at)) {
        if let Some(day) = order.ordered.or(order.promised) {
            tally.take(order.service, order.country, day);
        }
        let kind = match order {
            Order { delivered: Some(_), .. } => 0,
            Order { cancelled: true, .. } => 3,
            Order { dispatched: Some(_), .. } => 1,
            _ => 2,
        };
        if let Some(count) = counts.get_mut(kind) {
            *count = count.saturating_add(1);
        }
    }
    let shown = sample
        .iter()
        .filter_map(|(row, at)| Some(ShownOrder::new(*row, orders.all().get(*at)?, services)))
        .collect();
    Ok(Report::new(&sheet, services, tally, counts, shown))
}

/// The platform whose limits hold: the one that is named, else the one whose file it is.
fn platform(pack: &Pack, options: &Options, format: Format) -> Result<Option<String>, Refusal> {
    let platforms = &pack.content().platforms;
    let known = |id: &str| platforms.iter().any(|platform| platform.id == id);
    match &options.platform {
        Some(id) if known(id) => Ok(Some(id.clone())),
        Some(id) => {
            let all: Vec<&str> = platforms.iter().map(|platform| platform.id.as_str()).collect();
            let problem = Problem::at(codes::E1009, "platform").with("known", all.join(" ")).with("got", id);
            Err(vec![problem].into())
        }
        None => Ok(format.platform().filter(|id| known(id)).map(str::to_owned)),
    }
}

fn understand(
    sheet: &mut Sheet<'_>,
    row: &Row<'_>,
    services: &mut Services,
    tally: &mut Tally,
) -> Result<Order, Wrong> {
    if let Some(wrong) = sheet.runaway(row) {
        return Err(wrong);
    }
    let status = sheet.status_of(row);
    let ordered = sheet.past_day(row, Field::Ordered)?;
    let promised = sheet.day(row, Field::Promised)?;
    if ordered.is_none() && promised.is_none() {
        let problem = Problem::at(codes::E5111, sheet.path(Field::Ordered));
        return Err(Wrong { problem, text: String::new() });
    }
    let country = match sheet.country_of(row) {
        Ok(country) => Some(country),
        // The tracking may know it; a name that means nothing is worth saying.
        Err(_) if sheet.cell(row, Field::Country).is_empty() => None,
        Err(wrong) => return Err(wrong),
    };
    let mut dispatched = None;
    for field in STARTS {
        if dispatched.is_none() {
            dispatched = sheet.past_day(row, field)?;
        }
    }
    let delivered = sheet.past_day(row, Field::Delivered)?;
    let mut aside = |field: Field| match sheet.day(row, field) {
        Ok(day) => day,
        Err(wrong) => {
            tally.aside(wrong);
            None
        }
    };
    let dispatch_by = aside(Field::DispatchBy);
    let cancelled = aside(Field::Cancelled).is_some() || status == Some(Status::Cancelled);
    let order = sheet.cell(row, Field::Order).into_owned();
    let number = sheet.cell(row, Field::Number).into_owned();
    Ok(Order {
        order,
        number,
        country,
        service: services.place(&sheet.service_of(row)),
        ordered,
        promised,
        dispatch_by,
        dispatched,
        delivered,
        cancelled: cancelled && delivered.is_none(),
        platform: None,
    })
}
