//! The days of a window on which a party of the chain works differently.

use super::ask::Window;
use crate::calendar::{Day, DayKind};
use crate::measure::Country;
use crate::order::sort_by;
use crate::pack::{Pack, StageName};

/// Why a day is not like the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayChange {
    /// A public holiday on which the party works less than on that day of other weeks.
    Holiday,
    /// A day of the week on which it works less than on its best ones.
    Weekend,
    /// A day of the weekend that is worked (调休).
    MakeUp,
    /// A season in which the stage takes longer.
    Peak,
}

impl DayChange {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Holiday => "holiday",
            Self::Weekend => "weekend",
            Self::MakeUp => "make-up-day",
            Self::Peak => "peak",
        }
    }
}

/// A day on which some stages go differently, for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecialDay<'p> {
    /// The civil day where the stage is.
    pub date: Day,
    /// Why.
    pub change: DayChange,
    /// Stages under way on it, in the order of the chain.
    pub stages: Vec<StageName>,
    /// The holiday or season, in Chinese and English.
    pub name: Option<(&'p str, &'p str)>,
}

/// Such days of `window`, by date. A stage counts from the day half of the parcels have come to it to the day it is
/// worth a call. `party` says who does the stage asked for at that place.
#[must_use]
pub fn special_days<'p, 'a>(
    pack: &'p Pack,
    window: &Window,
    destination: Country,
    party: impl Fn(usize) -> Option<&'a str>,
) -> Vec<SpecialDay<'p>> {
    let mut found: Vec<SpecialDay<'p>> = Vec::new();
    for stage in &window.stages {
        let party = stage.prior.and_then(&party).and_then(|id| pack.party(id));
        let table = party.and_then(|party| pack.holidays(party.calendar.as_deref()?));
        let mut put = |date: Day, change: DayChange, name: Option<(&'p str, &'p str)>| {
            let same =
                |day: &&mut SpecialDay<'p>| day.date == date && day.change == change && day.name == name;
            match found.iter_mut().find(same) {
                Some(day) => day.stages.push(stage.stage),
                None => found.push(SpecialDay { date, change, stages: vec![stage.stage], name }),
            }
        };
        let mut date = stage.days.from;
        while date <= stage.days.alarm {
            if let Some(party) = party {
                let week = &party.week;
                let usual = week.week.get(date.weekday()).copied().unwrap_or(0);
                let kind = table.map_or(DayKind::Weekday(date.weekday()), |table| table.kind(date));
                match kind {
                    DayKind::Holiday if week.holiday < usual => {
                        let name = table.and_then(|table| table.name(date));
                        put(date, DayChange::Holiday, name.map(|(zh, en)| (zh.as_str(), en.as_str())));
                    }
                    DayKind::MakeUp if week.make_up > usual => put(date, DayChange::MakeUp, None),
                    _ if week.week.iter().any(|best| usual < *best) => put(date, DayChange::Weekend, None),
                    _ => {}
                }
            }
            for peak in &pack.content().peaks {
                let met = peak.from <= date
                    && date <= peak.to
                    && peak.stages.iter().any(|(name, _)| *name == stage.stage)
                    && (peak.destinations.is_empty() || peak.destinations.contains(&destination));
                if met {
                    put(date, DayChange::Peak, Some((&peak.name.zh, &peak.name.en)));
                }
            }
            date = date.plus(1);
        }
    }
    sort_by(&mut found, |a, b| (a.date, a.change).cmp(&(b.date, b.change)));
    found
}
