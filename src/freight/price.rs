//! A parcel on a rate card.

use super::charge::{Charge, Formula};
use super::chargeable::{Billed, chargeable};
use crate::measure::Parcel;
use crate::money::{Amount, Currency, Dec};
use crate::pack::{Lane, Price, Remote};
use crate::problem::{Problem, codes};

/// A parcel's price on a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced<'p> {
    /// What it is billed by.
    pub billed: Billed,
    /// Items of the bill, in the lane's currency.
    pub charges: Vec<Charge>,
    /// Their sum.
    pub total: Amount,
    /// The remote area or zone of the postcode.
    pub remote: Option<&'p Remote>,
}

/// The price of `parcel` on `lane` to `postcode`, without the season's surcharge ([`super::season`]) and packing.
///
/// The whole billed weight is charged at the tier it falls into, so a little more weight may cost less at the edge of
/// a tier. Fuel, where it is billed apart, is a share of freight and registration. Of several handling surcharges
/// that apply only the dearest is charged.
///
/// # Errors
/// [`codes::E4205`] when the billed weight lies beyond the last tier, [`codes::E4501`] for a postcode that is not
/// served. Limits of weight and size are not checked here.
pub fn price_lane<'p>(
    lane: &'p Lane,
    parcel: &Parcel,
    postcode: Option<&str>,
) -> Result<Priced<'p>, Vec<Problem>> {
    let billed = chargeable(lane, parcel);
    let remote = postcode.and_then(|postcode| lane.remote_area(postcode));
    let mut problems = Vec::new();
    if let Some(area) = remote.filter(|area| area.per_parcel.is_none()) {
        problems.push(
            Problem::at(codes::E4501, "destination.postcode")
                .with("postcode", postcode.unwrap_or_default())
                .with("area", &area.name.en)
                .with("areaZh", &area.name.zh),
        );
    }
    let mut bill = Bill { lane, charges: Vec::with_capacity(4), total: Dec::ZERO };
    match carriage(lane, billed.billed_g) {
        Ok((freight, registration)) => {
            bill.add("freight", freight);
            if let Some(registration) = registration {
                bill.add("registration", registration);
            }
        }
        Err(problem) => problems.push(problem),
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if let Some(share) = lane.fuel {
        bill.add("fuel", Formula::Share { share, of: bill.total });
    }
    if let Some(price) = remote.and_then(|area| area.per_parcel).filter(|price| !price.is_zero()) {
        bill.add("remote", Formula::Fixed(price));
    }
    if let Some(price) = surcharge(lane, parcel) {
        bill.add("surcharge", Formula::Fixed(price));
    }
    let total = Amount::new(bill.total, lane.currency);
    Ok(Priced { billed, charges: bill.charges, total, remote })
}

/// Freight, and the fee of the parcel where the card has one beside a rate by weight.
fn carriage(lane: &Lane, billed_g: u32) -> Result<(Formula, Option<Formula>), Problem> {
    match &lane.price {
        Price::Tiers(tiers) => {
            let Some(tier) = tiers.iter().find(|tier| billed_g <= tier.up_to_g) else {
                let max = tiers.last().map_or(0, |last| last.up_to_g);
                return Err(Problem::at(codes::E4205, "product.sizeMm")
                    .with("billedG", billed_g)
                    .with("maxG", max));
            };
            if tier.per_kg.is_zero() {
                return Ok((Formula::Fixed(tier.per_parcel), None));
            }
            let freight = Formula::PerKg { kg: kilograms(billed_g), rate: tier.per_kg };
            let registration = (!tier.per_parcel.is_zero()).then_some(Formula::Fixed(tier.per_parcel));
            Ok((freight, registration))
        }
        Price::FirstAndStep { first_g, first, step_g, step } => {
            let steps = billed_g.saturating_sub(*first_g).div_ceil((*step_g).max(1));
            Ok((Formula::FirstAndStep { first: *first, steps, step: *step }, None))
        }
    }
}

pub(super) fn kilograms(grams: u32) -> Dec {
    Dec::new(i64::from(grams), 3)
}

fn surcharge(lane: &Lane, parcel: &Parcel) -> Option<Dec> {
    let [long, _, _] = parcel.size_mm;
    lane.surcharges
        .iter()
        .filter(|one| {
            one.from_side_mm.is_none_or(|from| long >= from)
                && one.from_girth_mm.is_none_or(|from| parcel.girth_mm() >= from)
                && one.from_g.is_none_or(|from| parcel.weight_g >= from)
        })
        .map(|one| one.per_parcel)
        .max()
}

/// Collects charges of one lane, each rounded to the minor unit, so that the bill adds up as printed.
struct Bill<'p> {
    lane: &'p Lane,
    charges: Vec<Charge>,
    total: Dec,
}

impl Bill<'_> {
    fn add(&mut self, code: &'static str, formula: Formula) {
        let amount = formula.amount(self.lane.currency);
        self.total += amount.value;
        self.charges.push(Charge {
            code,
            amount,
            formula,
            date: self.lane.price_date,
            source: self.lane.source,
            confidence: self.lane.confidence,
        });
    }
}

impl Formula {
    /// What it comes to, rounded half up to the minor unit of `currency`.
    #[must_use]
    pub fn amount(&self, currency: Currency) -> Amount {
        let value = match self {
            Self::Fixed(amount) => *amount,
            Self::PerKg { kg, rate } => *kg * *rate,
            Self::FirstAndStep { first, steps, step } => *first + Dec::from(*steps) * *step,
            Self::Share { share, of } => *share * *of,
            Self::PerUnit { units, fee } => Dec::from(*units) * *fee,
            Self::OrderAndExtra { order, extra, fee } => *order + Dec::from(*extra) * *fee,
            Self::Storage { m3, per_m3, .. } => *m3 * *per_m3,
        };
        Amount::new(value, currency).rounded()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::freight::fixture::{lane, tiers};
    use crate::pack::{DayRange, Names, Surcharge};

    fn total(lane: &Lane, weight_g: u32) -> String {
        price_lane(lane, &Parcel::stack(weight_g, [100, 100, 10], 1), None).unwrap().total.text()
    }

    fn codes_and_amounts(priced: &Priced<'_>) -> Vec<(&'static str, String)> {
        priced.charges.iter().map(|charge| (charge.code, charge.amount.text())).collect()
    }

    #[test]
    fn the_whole_weight_takes_the_tier_it_falls_into() {
        let line = Lane { price: tiers(&[(450, 105, 21), (30_000, 100, 16)]), ..lane() };
        assert_eq!(total(&line, 450), "68.25", "0.450 × 105 + 21");
        assert_eq!(total(&line, 451), "61.10", "0.451 × 100 + 16: less than a gram before");
        assert_eq!(total(&line, 2000), "216.00");
        assert_eq!(total(&line, 30_000), "3016.00");
    }

    #[test]
    fn more_weight_is_cheaper_only_at_the_edge_of_a_tier() {
        let edges = [100, 300, 700];
        let line = Lane {
            price: tiers(&[(100, 112, 23), (300, 105, 19), (700, 103, 19), (2000, 102, 12)]),
            ..lane()
        };
        let price =
            |grams| price_lane(&line, &Parcel::stack(grams, [10, 10, 10], 1), None).unwrap().total.value;
        for grams in 1..2000 {
            if price(grams + 1) < price(grams) {
                assert!(edges.contains(&grams), "cheaper after {grams} g");
            }
        }
        assert!(price(701) < price(700), "the edge at 700 g falls");
    }

    #[test]
    fn a_gram_beyond_the_last_tier_has_no_price() {
        let line = Lane { price: tiers(&[(30_000, 50, 20)]), ..lane() };
        let problems = price_lane(&line, &Parcel::stack(30_001, [10, 10, 10], 1), None).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].code, codes::E4205);
        assert_eq!(problems[0].params, [("billedG", "30001".to_owned()), ("maxG", "30000".to_owned())]);
    }

    #[test]
    fn first_weight_and_begun_steps() {
        let price =
            Price::FirstAndStep { first_g: 500, first: Dec::whole(33), step_g: 500, step: Dec::whole(6) };
        let line = Lane { price, round_g: 1, ..lane() };
        for (grams, expected) in
            [(1, "33.00"), (500, "33.00"), (501, "39.00"), (1000, "39.00"), (1001, "45.00")]
        {
            assert_eq!(total(&line, grams), expected, "{grams} g");
        }
    }

    #[test]
    fn a_price_by_parcel_is_freight_and_one_by_weight_has_its_registration_apart() {
        let by_parcel = Lane { price: tiers(&[(30_000, 0, 5)]), ..lane() };
        let parcel = Parcel::stack(620, [100, 100, 10], 1);
        let priced = price_lane(&by_parcel, &parcel, None).unwrap();
        assert_eq!(codes_and_amounts(&priced), [("freight", "5.00".to_owned())]);
        let by_weight = Lane { price: tiers(&[(30_000, 70, 24)]), ..lane() };
        let priced = price_lane(&by_weight, &parcel, None).unwrap();
        assert_eq!(
            codes_and_amounts(&priced),
            [("freight", "43.40".to_owned()), ("registration", "24.00".to_owned())]
        );
        assert_eq!(priced.charges[0].formula.to_string(), "0.62 kg × 70");
    }

    #[test]
    fn fuel_is_a_share_of_freight_and_registration_and_not_of_surcharges() {
        let remote = Remote {
            prefixes: vec!["99".into()],
            per_parcel: Some(Dec::whole(200)),
            add_days: DayRange { min: 1, mode: 1, max: 1 },
            name: Names::default(),
        };
        let line = Lane {
            price: tiers(&[(30_000, 50, 195)]),
            round_g: 500,
            fuel: Some(Dec::new(25, 2)),
            remote: vec![remote],
            ..lane()
        };
        let parcel = Parcel::stack(620, [100, 100, 10], 1);
        let priced = price_lane(&line, &parcel, Some("99501")).unwrap();
        let expected =
            [("freight", "50.00"), ("registration", "195.00"), ("fuel", "61.25"), ("remote", "200.00")];
        assert_eq!(codes_and_amounts(&priced), expected.map(|(code, amount)| (code, amount.to_owned())));
        assert_eq!(priced.total.text(), "506.25");
        let near = price_lane(&line, &parcel, Some("98101")).unwrap();
        assert_eq!(near.total.text(), "306.25");
        assert!(near.remote.is_none());
    }

    #[test]
    fn a_postcode_that_is_not_served_has_no_price() {
        let remote = Remote {
            prefixes: vec!["35".into()],
            per_parcel: None,
            add_days: DayRange { min: 1, mode: 1, max: 1 },
            name: Names { zh: "加那利".into(), en: "Canary Islands".into() },
        };
        let line = Lane { remote: vec![remote], ..lane() };
        let parcel = Parcel::stack(620, [100, 100, 10], 1);
        assert_eq!(price_lane(&line, &parcel, Some("35001")).unwrap_err()[0].code, codes::E4501);
        assert!(price_lane(&line, &parcel, Some("28001")).is_ok());
    }

    #[test]
    fn of_several_surcharges_the_dearest_is_charged_from_its_threshold_on() {
        let condition = |side, girth, grams, price| Surcharge {
            from_side_mm: side,
            from_girth_mm: girth,
            from_g: grams,
            per_parcel: Dec::whole(price),
            name: Names::default(),
        };
        let line = Lane {
            surcharges: vec![
                condition(Some(1001), None, None, 155),
                condition(None, None, Some(25_001), 100),
                condition(None, Some(1200), Some(500), 20),
            ],
            ..lane()
        };
        let charged = |weight_g, size| {
            let priced = price_lane(&line, &Parcel::stack(weight_g, size, 1), None).unwrap();
            priced.charges.iter().find(|charge| charge.code == "surcharge").map(|charge| charge.amount.text())
        };
        assert_eq!(charged(400, [1000, 90, 10]), None);
        assert_eq!(charged(400, [1001, 90, 10]).as_deref(), Some("155.00"));
        assert_eq!(charged(25_000, [100, 90, 10]), None);
        assert_eq!(charged(25_001, [100, 90, 10]).as_deref(), Some("100.00"));
        assert_eq!(charged(25_001, [1001, 90, 10]).as_deref(), Some("155.00"));
        assert_eq!(charged(500, [400, 300, 100]).as_deref(), Some("20.00"), "girth of exactly 1200");
        assert_eq!(charged(500, [399, 300, 100]), None, "girth of 1199");
        assert_eq!(charged(499, [400, 300, 100]), None, "both conditions must hold");
    }
}
