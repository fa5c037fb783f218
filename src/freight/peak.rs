//! What a season adds to freight.

use super::charge::{Charge, Formula};
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::{Amount, Dec};
use crate::pack::{Pack, Peak, ServiceRole};

/// A season that makes freight dearer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Season<'p> {
    peak: &'p Peak,
    share: Dec,
}

/// The season for a service of that role to `country`, of a parcel handed over on `day`; `None` outside every season. Of
/// several seasons the dearest counts.
#[must_use]
pub fn season(pack: &Pack, role: ServiceRole, country: Country, day: Day) -> Option<Season<'_>> {
    let (peak, multiple) = pack
        .content()
        .peaks
        .iter()
        .filter(|peak| peak.from <= day && day <= peak.to)
        .filter(|peak| peak.destinations.is_empty() || peak.destinations.contains(&country))
        .filter_map(|peak| Some((peak, multiple_of(peak, role)?)))
        .max_by_key(|(_, multiple)| *multiple)?;
    Some(Season { peak, share: Dec::new(i64::from(multiple), 2) - Dec::ONE })
}

impl Season<'_> {
    /// Its share on top of `freight`.
    #[must_use]
    pub fn charge(&self, freight: Amount) -> Charge {
        let formula = Formula::Share { share: self.share, of: freight.value };
        Charge {
            code: "peak",
            amount: formula.amount(freight.currency),
            formula,
            date: self.peak.from,
            source: self.peak.source,
            confidence: self.peak.confidence,
        }
    }
}

fn multiple_of(peak: &Peak, role: ServiceRole) -> Option<u16> {
    let (_, multiple) = peak.freight.iter().find(|(name, _)| *name == role)?;
    (*multiple > 100).then_some(*multiple)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;
    use crate::pack::{Confidence, Content, Names};

    #[test]
    fn a_season_counts_from_its_first_to_its_last_day_for_its_services() {
        let day = |text| Day::parse(text).unwrap();
        let peak = Peak {
            id: "black-friday".into(),
            name: Names::default(),
            from: day("2026-11-19"),
            to: day("2026-12-06"),
            stages: Vec::new(),
            freight: vec![(ServiceRole::Direct, 115)],
            destinations: Vec::new(),
            source: 0,
            confidence: Confidence::Assumption,
        };
        let pack = Pack::new(Content { peaks: vec![peak], ..Content::default() }, String::new());
        let extra = |role, date| {
            let freight = Amount::new(Dec::whole(60), Currency::CNY);
            season(&pack, role, Country::HK, day(date)).map(|found| found.charge(freight).amount.text())
        };
        assert_eq!(extra(ServiceRole::Direct, "2026-11-18"), None);
        assert_eq!(extra(ServiceRole::Direct, "2026-11-19").as_deref(), Some("9.00"));
        assert_eq!(extra(ServiceRole::Direct, "2026-12-06").as_deref(), Some("9.00"));
        assert_eq!(extra(ServiceRole::Direct, "2026-12-07"), None);
        assert_eq!(extra(ServiceRole::LastMile, "2026-11-23"), None);
    }
}
