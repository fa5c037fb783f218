//! What a packed parcel costs on the way to the buyer: every price that hangs on its weight and its sides.
//!
//! Plans and the choice of a packing ask the same [`Carriage`], so that what one of them learns of prices (a card of the
//! seller's own, a season) the other knows too.

use super::card::{Extras, Shipment, bill};
use super::charge::Charge;
use super::peak::Season;
use super::price::{Priced, price_lane};
use super::warehouse::pick_pack;
use crate::calendar::Day;
use crate::measure::Parcel;
use crate::money::{Amount, Currency, Dec, Fx};
use crate::pack::card::Card;
use crate::pack::{Lane, Node};
use crate::problem::Problem;

/// The leg that reaches the buyer, and what is charged beside it.
#[derive(Clone, Copy, Debug)]
pub struct Carriage<'p, 'a> {
    /// The lane.
    pub lane: &'p Lane,
    /// The buyer's postcode.
    pub postcode: Option<&'a str>,
    /// The seller's own card, where one sets the price, with the day its dates are held against. The limits of the lane hold
    /// either way.
    pub own: Option<(&'p Card, Day)>,
    /// What the season adds.
    pub season: Option<Season<'p>>,
    /// The warehouse or hub that packs the order.
    pub node: Option<&'p Node>,
}

/// The price of one parcel by a [`Carriage`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fare<'p> {
    /// On the lane.
    pub priced: Priced<'p>,
    /// What the season adds.
    pub season: Option<Charge>,
    /// What the warehouse takes for packing it.
    pub pick_pack: Option<Charge>,
}

impl<'p> Carriage<'p, '_> {
    /// Whether the parcel is within every limit of weight and size.
    #[must_use]
    pub fn takes(&self, parcel: &Parcel) -> bool {
        self.lane.takes(parcel)
    }

    /// What `parcel` costs.
    ///
    /// # Errors
    /// As [`price_lane`] or [`bill`], and [`pick_pack`].
    pub fn fare(&self, parcel: &Parcel) -> Result<Fare<'p>, Vec<Problem>> {
        let priced = match self.own {
            Some((card, day)) => {
                let (pieces, extras) = (std::slice::from_ref(parcel), Extras::default());
                let shipment =
                    Shipment { country: self.lane.to, postcode: self.postcode, pieces, day, extras };
                bill(card, &shipment)?.priced()
            }
            None => price_lane(self.lane, parcel, self.postcode)?,
        };
        let season = self.season.map(|season| season.charge(priced.total));
        let pick_pack = self.node.map(|node| pick_pack(node, parcel)).transpose();
        Ok(Fare { season, pick_pack: pick_pack.map_err(|problem| vec![problem])?, priced })
    }
}

impl Fare<'_> {
    /// All of it in CNY, unrounded.
    ///
    /// # Errors
    /// A currency without a rate.
    pub fn in_cny(&self, fx: &Fx<'_>) -> Result<Dec, Problem> {
        let season = self.season.as_ref().map_or(Dec::ZERO, |charge| charge.amount.value);
        let own = Amount::new(self.priced.total.value + season, self.priced.total.currency);
        let mut sum = fx.convert(own, Currency::CNY)?.value;
        if let Some(charge) = &self.pick_pack {
            sum += fx.convert(charge.amount, Currency::CNY)?.value;
        }
        Ok(sum)
    }
}
