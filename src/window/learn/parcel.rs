//! A seller's own parcel, whatever file it was read from.

use crate::calendar::Day;
use crate::measure::Country;

/// A parcel the seller sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Id of a service of the pack, where the file's service could be told to be one.
    pub service: Option<String>,
    /// Carrier as the file names it.
    pub carrier: Option<String>,
    /// Where it went.
    pub country: Country,
    /// Day of the order, where known: from it to the dispatch is how fast the seller gets parcels out.
    pub ordered: Option<Day>,
    /// Day the carrier got it.
    pub dispatched: Day,
    /// Day it arrived; `None` while under way.
    pub delivered: Option<Day>,
    /// Last day that was promised to the buyer, where known.
    pub promised: Option<Day>,
}
