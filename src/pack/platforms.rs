//! Selling platforms: what they charge and what they demand.

use super::provenance::{Confidence, Names};
use super::words::words;
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::Dec;
use serde::{Deserialize, Serialize};

words! {
    /// What a fact of a platform measures.
    PlatformKey {
        HandoverHours "handover-hours" "Hours from the order until the parcel must be handed over.";
        DispatchDays "dispatch-days" "Days from the order until the parcel must be dispatched.";
        DeliveryDays "delivery-days" "Days from the order until the parcel must be delivered.";
        Commission "commission" "Commission as a share of the price.";
        TransactionFee "transaction-fee" "Payment fee as a share of the price.";
        LateRateLimit "late-rate-limit" "Share of late parcels above which orders are capped.";
        OrderCap "order-cap" "Orders allowed from a share of late parcels on, as a share of the daily mean of 28 days.";
        LateRateDays "late-rate-days" "Days over which the share of late parcels is counted.";
        LateRateRecovered "late-rate-recovered" "Share of late parcels below which a cap on orders ends.";
    }
}

words! {
    /// How a limit counts time.
    LimitUnit {
        Hours "hours" "Hours from the moment of the order.";
        Days "days" "Calendar days after the day of the order.";
        BusinessDays "business-days" "Mondays to Fridays that are no holiday, and make-up working days, after the day of the order.";
    }
}

words! {
    /// Which parcels a fact is about.
    Shipped {
        Local "local" "Those from stock at a warehouse or hub.";
        Abroad "abroad" "Those that start in China.";
    }
}

/// One thing a platform demands or charges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformFact {
    /// What it measures.
    pub key: PlatformKey,
    /// Where it holds; empty for everywhere.
    pub countries: Vec<Country>,
    /// Which parcels it is about, where not all.
    pub shipped: Option<Shipped>,
    /// The number.
    pub value: Dec,
    /// Of a cap on orders: the share of late parcels from which on it holds.
    pub above: Option<Dec>,
    /// How the number counts time, where it is a limit of time.
    pub unit: LimitUnit,
    /// First day.
    pub from: Day,
    /// Last day, where one is known.
    pub to: Option<Day>,
    /// What a reader should know.
    pub note: Option<Names>,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A selling platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Platform {
    /// `tiktok-shop`.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// What it demands and charges, by key and date.
    pub facts: Vec<PlatformFact>,
}

impl Platform {
    /// The fact of `key` on `date` for parcels to `country`, from stock or from China: one that names the country wins
    /// over one for everywhere, then one that names the kind of parcel, then the later one.
    #[must_use]
    pub fn fact(
        &self,
        key: PlatformKey,
        country: Country,
        date: Day,
        from_stock: bool,
    ) -> Option<&PlatformFact> {
        self.in_force(key, country, date, from_stock)
            .max_by_key(|fact| (!fact.countries.is_empty(), fact.shipped.is_some(), fact.from))
    }
}

impl Platform {
    /// The cap on orders at a share `late` of late parcels, on `date` for parcels to `country`: that of the highest tier
    /// reached.
    #[must_use]
    pub fn order_cap(
        &self,
        country: Country,
        date: Day,
        from_stock: bool,
        late: Dec,
    ) -> Option<&PlatformFact> {
        self.in_force(PlatformKey::OrderCap, country, date, from_stock)
            .filter(|fact| fact.above.is_none_or(|above| above <= late))
            .max_by_key(|fact| (fact.above, fact.from))
    }

    /// Facts of `key` on `date` for parcels to `country`, from stock or from China.
    fn in_force(
        &self,
        key: PlatformKey,
        country: Country,
        date: Day,
        from_stock: bool,
    ) -> impl Iterator<Item = &PlatformFact> {
        let other = if from_stock { Shipped::Abroad } else { Shipped::Local };
        self.facts
            .iter()
            .filter(move |fact| fact.shipped != Some(other))
            .filter(move |fact| fact.key == key && fact.from <= date && fact.to.is_none_or(|to| date <= to))
            .filter(move |fact| fact.countries.is_empty() || fact.countries.contains(&country))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_fact_of_the_country_wins_and_ends_on_its_day() {
        let fact = |countries: &[&str], value, from, to: Option<&str>| PlatformFact {
            key: PlatformKey::HandoverHours,
            countries: countries.iter().filter_map(|code| Country::from_code(code)).collect(),
            shipped: None,
            value: Dec::whole(value),
            above: None,
            unit: LimitUnit::Hours,
            from: day(from),
            to: to.map(day),
            note: None,
            source: 0,
            confidence: Confidence::Low,
        };
        let platform = Platform {
            id: "shop".into(),
            name: Names::default(),
            facts: vec![
                fact(&[], 120, "2024-01-01", None),
                fact(&["TH"], 96, "2024-12-23", Some("2026-06-21")),
                fact(&["TH"], 72, "2026-06-22", None),
            ],
        };
        let th = Country::from_code("TH").unwrap();
        let value = |country, date| {
            platform.fact(PlatformKey::HandoverHours, country, day(date), true).map(|fact| fact.value)
        };
        assert_eq!(value(th, "2026-06-21"), Some(Dec::whole(96)));
        assert_eq!(value(th, "2026-06-22"), Some(Dec::whole(72)));
        assert_eq!(value(th, "2024-12-22"), Some(Dec::whole(120)));
        assert_eq!(value(Country::HK, "2026-06-22"), Some(Dec::whole(120)));
        assert_eq!(value(th, "2023-12-31"), None);
    }
    #[test]
    fn a_fact_about_parcels_from_stock_is_none_about_parcels_from_china() {
        let fact = |shipped, value, countries| PlatformFact {
            key: PlatformKey::DispatchDays,
            countries,
            shipped,
            value: Dec::whole(value),
            above: None,
            unit: LimitUnit::Days,
            from: day("2026-01-01"),
            to: None,
            note: None,
            source: 0,
            confidence: Confidence::Low,
        };
        let platform = Platform {
            id: "shop".into(),
            name: Names::default(),
            facts: vec![
                fact(None, 5, vec![]),
                fact(Some(Shipped::Local), 1, vec![]),
                fact(Some(Shipped::Abroad), 3, vec![Country::HK]),
            ],
        };
        let value = |country, from_stock| {
            let found =
                platform.fact(PlatformKey::DispatchDays, country, day("2026-06-22"), from_stock).unwrap();
            found.value.trunc_i64()
        };
        let de = Country::from_code("DE").unwrap();
        assert_eq!((value(de, true), value(de, false)), (1, 5));
        assert_eq!((value(Country::HK, true), value(Country::HK, false)), (1, 3));
    }

    #[test]
    fn a_cap_on_orders_tightens_at_each_tier() {
        let fact = |above, value| PlatformFact {
            key: PlatformKey::OrderCap,
            countries: vec![],
            shipped: None,
            value: Dec::new(value, 2),
            above: Some(Dec::new(above, 2)),
            unit: LimitUnit::Days,
            from: day("2024-06-01"),
            to: None,
            note: None,
            source: 0,
            confidence: Confidence::Low,
        };
        let facts = vec![fact(10, 50), fact(20, 30), fact(40, 20), fact(60, 10)];
        let platform = Platform { id: "shop".into(), name: Names::default(), facts };
        let cap = |late: i64| {
            let found = platform.order_cap(Country::HK, day("2024-06-01"), false, Dec::new(late, 4));
            found.map(|fact| fact.value.fixed(2))
        };
        let expected = [
            (999, None),
            (1000, Some("0.50")),
            (1999, Some("0.50")),
            (2000, Some("0.30")),
            (3999, Some("0.30")),
            (4000, Some("0.20")),
            (5999, Some("0.20")),
            (6000, Some("0.10")),
            (10_000, Some("0.10")),
        ];
        for (late, value) in expected {
            assert_eq!(cap(late).as_deref(), value, "{late}");
        }
        assert!(platform.order_cap(Country::HK, day("2024-05-31"), false, Dec::ONE).is_none());
    }
}
