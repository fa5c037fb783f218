//! Who takes duty and tax in, and who bears them.

use super::assessment::{Collector, Payer};
use super::consignment::{Consignment, PaidBy};
use crate::pack::Channel;

/// Who takes them in: the seller under a scheme, else whoever brings the parcel before customs.
pub(crate) const fn collector(ask: &Consignment, at_sale: bool) -> Collector {
    if at_sale {
        return Collector::Seller;
    }
    match ask.channel {
        Channel::Post => Collector::Post,
        Channel::Express | Channel::Air => Collector::Carrier,
        _ => Collector::Customs,
    }
}

/// Who bears them: as agreed; if nothing is, the seller where a scheme takes them in at sale, else the buyer.
pub(crate) const fn payer(ask: &Consignment, at_sale: bool) -> Payer {
    match ask.paid_by {
        PaidBy::Seller => Payer::Seller,
        PaidBy::Buyer => Payer::Buyer,
        PaidBy::Auto => {
            if at_sale {
                Payer::Seller
            } else {
                Payer::Buyer
            }
        }
    }
}
