//! One row of a file as a parcel, or why it is none.

use crate::columns::Field;
use crate::read::{Row, days};
use crate::report::Tally;
use crate::services::Services;
use crate::sheet::{STARTS, Sheet, Wrong};
use crate::status::Status;
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::problem::{Problem, codes};

/// No parcel takes longer; a number used a second time looks as if one did.
const LONGEST_DAYS: i32 = 400;

/// A parcel as its row tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) number: String,
    pub(crate) last_mile: String,
    pub(crate) order: String,
    /// Its service and its carrier, as [`Services::place`] keeps them.
    pub(crate) service: u32,
    pub(crate) carrier: u32,
    pub(crate) country: Country,
    pub(crate) ordered: Option<Day>,
    pub(crate) dispatched: Day,
    pub(crate) delivered: Option<Day>,
    pub(crate) promised: Option<Day>,
    /// Day of its newest event.
    pub(crate) seen: Option<Day>,
    /// Whether a day was worked out from the maker's count of days.
    pub(crate) counted: bool,
}

/// Reads a row. Cells beside the point that say nothing sensible are left out and counted.
pub(crate) fn understand(
    sheet: &mut Sheet<'_>,
    row: &Row<'_>,
    services: &mut Services,
    tally: &mut Tally,
) -> Result<Told, Wrong> {
    if let Some(wrong) = sheet.runaway(row) {
        return Err(wrong);
    }
    let status = sheet.status_of(row);
    let country = sheet.country_of(row)?;
    let mut starts = None;
    for field in STARTS {
        if starts.is_none() {
            starts = sheet.past_day(row, field)?;
        }
    }
    let as_of = sheet.as_of;
    let mut aside = |sheet: &mut Sheet<'_>, field: Field| match sheet.day(row, field) {
        Ok(day) => day,
        Err(wrong) => {
            tally.aside(wrong);
            None
        }
    };
    let ordered = aside(sheet, Field::Ordered).filter(|day| *day <= as_of);
    let promised = aside(sheet, Field::Promised);
    let cancelled = aside(sheet, Field::Cancelled);
    let updated = aside(sheet, Field::Updated);
    // An event without its time first is words only.
    let event = sheet.day(row, Field::Event).ok().flatten();
    let events = sheet.events(row);
    let mut seen = [updated, event, events.map(|(_, last)| last)].into_iter().flatten().max();
    for field in [Field::Departed, Field::Arrived, Field::Cleared, Field::Handed] {
        seen = seen.max(aside(sheet, field));
    }
    let seen = seen.filter(|day| *day <= sheet.as_of);

    let counted = days(&sheet.cell(row, Field::Days)).map(i32::from);
    let mut used_count = false;
    let mut delivered = sheet.past_day(row, Field::Delivered)?;
    if delivered.is_none() && status == Some(Status::Delivered) {
        let told = event.filter(|_| sheet.told_delivered(row));
        // A file without a column for it has the delivery as its newest event; with one, an empty cell is no day.
        let last = if sheet.has(Field::Delivered) {
            None
        } else {
            updated.or(event).or(events.map(|(_, last)| last))
        };
        delivered = told.or(last).filter(|day| *day <= sheet.as_of);
        if delivered.is_none() && !sheet.has(Field::Delivered) {
            delivered =
                starts.zip(counted).map(|(from, days)| from.plus(days)).filter(|day| *day <= sheet.as_of);
            used_count |= delivered.is_some();
        }
    }
    let from_order = sheet.starts_at_order();
    let dispatched =
        starts.or(events.map(|(first, _)| first)).or(ordered.filter(|_| from_order)).or_else(|| {
            let from = delivered.zip(counted).map(|(day, days)| day.plus(days.saturating_neg()));
            used_count |= from.is_some();
            from
        });
    let said = || {
        let text = sheet.cell(row, Field::Status).into_owned();
        let path = sheet.path(Field::Status);
        (path, text)
    };
    let never_sent = status == Some(Status::Unsent) && (dispatched.is_none() || from_order);
    let called_off = (status == Some(Status::Cancelled) || cancelled.is_some()) && delivered.is_none();
    if never_sent || called_off {
        let (path, text) = said();
        return Err(Wrong { problem: Problem::at(codes::E5107, path).with("status", &text), text });
    }
    let Some(dispatched) = dispatched else {
        let field = STARTS.into_iter().find(|field| sheet.has(*field)).unwrap_or(Field::Dispatched);
        return Err(Wrong { problem: Problem::at(codes::E5102, sheet.path(field)), text: String::new() });
    };
    if delivered.is_none() && status == Some(Status::Delivered) {
        let (_, text) = said();
        let problem = Problem::at(codes::E5103, sheet.path(Field::Delivered)).with("status", &text);
        return Err(Wrong { problem, text });
    }
    if let Some(delivered) = delivered {
        let took = delivered.since(dispatched);
        let text = sheet.cell(row, Field::Delivered).into_owned();
        let path = sheet.path(Field::Delivered);
        if took < 0 {
            let problem = Problem::at(codes::E5104, path);
            return Err(Wrong {
                problem: problem.with("delivered", delivered).with("dispatched", dispatched),
                text,
            });
        }
        if took > LONGEST_DAYS {
            return Err(Wrong { problem: Problem::at(codes::E5109, path).with("days", took), text });
        }
    }
    let name = |field: Field| sheet.cell(row, field).into_owned();
    Ok(Told {
        number: name(Field::Number),
        last_mile: name(Field::LastMile),
        order: name(Field::Order),
        service: services.place(&sheet.service_of(row)),
        carrier: services.place(&sheet.cell(row, Field::Carrier)),
        country,
        // Ordered after it was sent is the clock of another zone, or another column: worth nothing.
        ordered: ordered.filter(|day| *day <= dispatched && !from_order),
        dispatched,
        delivered,
        promised,
        seen: seen.max(delivered),
        counted: used_count,
    })
}
