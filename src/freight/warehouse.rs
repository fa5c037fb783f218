//! Fees of warehouses and hubs: taking in, storing, picking and packing.

use super::charge::{Charge, Formula};
use crate::measure::Parcel;
use crate::money::Dec;
use crate::pack::Node;
use crate::problem::{Problem, codes};

/// Taking in the units of `goods`.
#[must_use]
pub fn inbound(node: &Node, goods: &Parcel) -> Charge {
    charge(node, "inbound", Formula::PerUnit { units: goods.quantity, fee: node.inbound_per_unit })
}

/// Storing `goods` for `days` from their arrival. With steady sales over T days a unit waits T/2 on average.
///
/// Each day is charged at the tier of its age: day 0 is the day of arrival.
#[must_use]
pub fn storage(node: &Node, goods: &Parcel, days: u32) -> Charge {
    let m3 = cubic_metres(goods);
    charge(node, "storage", Formula::Storage { m3, per_m3: storage_per_m3(node, days), days })
}

/// First day of each tier of age and what `unit` costs on each of its days, in the node's currency.
pub fn storage_of_unit(node: &Node, unit: &Parcel) -> impl Iterator<Item = (u32, Dec)> {
    let m3 = cubic_metres(unit);
    node.storage.iter().map(move |tier| (u32::from(tier.from_day), tier.per_m3_day * m3))
}

fn cubic_metres(goods: &Parcel) -> Dec {
    Dec::new(i64::try_from(goods.volume_mm3()).unwrap_or(i64::MAX), 9)
}

/// What a cubic metre costs over its first `days` days.
fn storage_per_m3(node: &Node, days: u32) -> Dec {
    let mut ends = node.storage.iter().skip(1).map(|next| u32::from(next.from_day));
    node.storage
        .iter()
        .map(|tier| {
            let until = ends.next().unwrap_or(u32::MAX).min(days);
            Dec::from(until.saturating_sub(u32::from(tier.from_day))) * tier.per_m3_day
        })
        .sum()
}

/// Picking and packing an order of `goods`: a fee by weight, and one for each further unit.
///
/// # Errors
/// [`codes::E4205`] beyond the last tier of weight.
pub fn pick_pack(node: &Node, goods: &Parcel) -> Result<Charge, Problem> {
    let tier = node.pick_pack.iter().find(|tier| goods.weight_g <= tier.up_to_g).ok_or_else(|| {
        let max = node.pick_pack.last().map_or(0, |last| last.up_to_g);
        Problem::at(codes::E4205, "product.weightG").with("billedG", goods.weight_g).with("maxG", max)
    })?;
    let order = super::price::kilograms(goods.weight_g) * tier.per_kg + tier.per_parcel;
    let extra = goods.quantity.saturating_sub(1);
    Ok(charge(node, "pick-pack", Formula::OrderAndExtra { order, extra, fee: node.pick_extra }))
}

fn charge(node: &Node, code: &'static str, formula: Formula) -> Charge {
    Charge {
        code,
        amount: formula.amount(node.currency),
        formula,
        date: node.price_date,
        source: node.source,
        confidence: node.confidence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::freight::fixture::node;

    #[test]
    fn storage_is_charged_day_by_day_at_the_tier_of_its_age() {
        let node = node();
        for (days, expected) in
            [(0, "0"), (31, "0"), (32, "0.5"), (61, "15"), (62, "16"), (91, "45"), (92, "46.5"), (181, "180")]
        {
            assert_eq!(storage_per_m3(&node, days).plain(), expected, "{days} days");
        }
        // 1000 units of 0.002592 m³ for 61 days: 2.592 m³ × 15.
        let goods = Parcel { weight_g: 620, size_mm: [2400, 1200, 900], quantity: 1000 };
        assert_eq!(storage(&node, &goods, 61).amount.text(), "38.88");
    }

    #[test]
    fn picking_is_by_weight_and_by_further_units() {
        let node = node();
        let price = |weight_g, quantity| {
            let goods = Parcel { weight_g, size_mm: [100, 100, 100], quantity };
            pick_pack(&node, &goods).map(|charge| charge.amount.text())
        };
        assert_eq!(price(2000, 1).unwrap(), "2.50");
        assert_eq!(price(2001, 1).unwrap(), "3.50");
        assert_eq!(price(2000, 3).unwrap(), "3.50", "2.5 + 2 × 0.5");
        assert!(price(30_000, 1).is_ok());
        assert_eq!(price(30_001, 1).unwrap_err().code, codes::E4205);
    }

    #[test]
    fn taking_in_is_by_unit() {
        let goods = Parcel { weight_g: 620, size_mm: [100, 100, 100], quantity: 3 };
        assert_eq!(inbound(&node(), &goods).amount.text(), "0.45");
    }
}
