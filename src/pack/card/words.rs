//! Words of a rate card.

use crate::pack::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// Which day of a parcel picks the card, the fuel rate and the surcharges.
    DayBasis {
        Receipt "receipt" "The day the carrier takes the parcel in (入仓).";
        Dispatch "dispatch" "The day it leaves the carrier's warehouse (出库, 起飞).";
    }
}

words! {
    /// What the prices of a card are.
    CardRole {
        Cost "cost" "What the seller pays: settled prices.";
        Quoted "quoted" "A price list: used where no card of settled prices covers the product, shown beside it where one does.";
    }
}

words! {
    /// What a surcharge is counted by.
    ChargePer {
        Parcel "parcel" "Once for the shipment (票).";
        Piece "piece" "For each piece that meets the conditions (件).";
        Kg "kg" "For each billed kilogram of the shipment.";
        Share "share" "A share of freight and registration.";
    }
}

words! {
    /// What a surcharge is for.
    SurchargeCode {
        Remote "remote" "An address off the network (偏远).";
        Peak "peak" "A busy season (旺季).";
        Oversize "oversize" "Long or bulky (超长, 超尺寸).";
        Overweight "overweight" "A heavy piece (超重).";
        Battery "battery" "Goods with a battery (带电).";
        Customs "customs" "Clearance (清关, 报关).";
        Signature "signature" "Delivery against signature (签名).";
        Residential "residential" "Delivery to a home (住宅).";
        Minimum "minimum" "A shipment below the least one taken (不足起收量).";
        Other "other" "Anything else, as its name says.";
    }
}
