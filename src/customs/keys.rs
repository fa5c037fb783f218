//! What each kind of regime reads from the pack. The packer refuses a market whose keys, lists or switches its regime
//! does not know, and the data documentation is generated from these tables.

use super::regime;
use crate::pack::RegimeKind;

/// Unit a parameter must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyUnit {
    /// A fraction.
    Rate,
    /// An amount.
    Money,
    /// A pure number.
    Count,
    /// True or false.
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// The key of a switch of the same market.
    SwitchKey,
    /// The code of a region of the same market.
    RegionCode,
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// As in the data files.
    pub name: &'static str,
    /// Its unit.
    pub unit: KeyUnit,
    /// Whether every market of the regime must have it from the pack's first day on.
    pub required: bool,
    /// What it means.
    pub doc: &'static str,
}

/// A code list or a switch.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its id; one that ends in `*` stands for all that begin so.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
}

impl Entry {
    /// Whether `id` is meant.
    #[must_use]
    pub fn names(&self, id: &str) -> bool {
        match self.name.strip_suffix('*') {
            Some(stem) => id.starts_with(stem),
            None => id == self.name,
        }
    }
}

/// Everything one kind of regime reads.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    /// Parameters of its own.
    pub keys: &'static [Key],
    /// Code lists of its own.
    pub lists: &'static [Entry],
    /// Switches of its own.
    pub switches: &'static [Entry],
}

/// A parameter every market must have.
pub(super) const fn required(name: &'static str, unit: KeyUnit, doc: &'static str) -> Key {
    Key { name, unit, required: true, doc }
}

/// A parameter a market may have.
pub(super) const fn optional(name: &'static str, unit: KeyUnit, doc: &'static str) -> Key {
    Key { name, unit, required: false, doc }
}

/// A list or switch.
pub(super) const fn entry(name: &'static str, doc: &'static str) -> Entry {
    Entry { name, doc }
}

/// Parameters every kind of regime reads.
pub static COMMON: &[Key] = &[
    optional(
        "carrier-fee.post",
        KeyUnit::Money,
        "what the post charges for handling a taxed parcel; never part of the total",
    ),
    optional("carrier-fee.post.rate", KeyUnit::Rate, "share of the goods' value that it charges on top"),
    optional(
        "carrier-fee.express.rate",
        KeyUnit::Rate,
        "share of duty and tax that an express carrier charges for advancing them",
    ),
    optional(
        "carrier-fee.express.flat",
        KeyUnit::Money,
        "what an express carrier charges for advancing duty and tax, whatever they are",
    ),
    optional("carrier-fee.express.min", KeyUnit::Money, "the least it charges"),
    optional(
        "carrier-fee.express.dearest",
        KeyUnit::Money,
        "the least that the dearest of several known carriers charges; the least of the cheapest is what counts",
    ),
    optional("carrier-fee.express.from", KeyUnit::Money, "duty and tax above which it charges at all"),
    optional(
        "collect.minimum",
        KeyUnit::Money,
        "duty and tax at the border below this sum are not collected",
    ),
    optional(
        "region.default",
        KeyUnit::RegionCode,
        "region assumed where none is given; the range covers them all",
    ),
    optional(
        "recipient.identity",
        KeyUnit::Word(&["pccc", "ez-way"]),
        "what the recipient must give before clearance",
    ),
    optional(
        "aggregation",
        KeyUnit::Word(&[
            "same-arrival-day",
            "same-seller-same-day",
            "same-shipper-same-waybill",
            "same-recipient-same-day",
            "same-recipient-same-flight",
            "one-order",
        ]),
        "parcels that count as one",
    ),
    optional("fx.basis", KeyUnit::Word(&["customs-weekly"]), "the exchange rate customs converts by"),
    optional("ban.list", KeyUnit::Word(&["mw0"]), "a list of goods of China that may not be imported"),
    optional("territory.own-rules", KeyUnit::Flag, "a territory whose own rules are not in the pack"),
    optional("territory.provincial-tax", KeyUnit::Flag, "a further tax of the province is not in the pack"),
    optional("fees.incomplete", KeyUnit::Flag, "fees of the state on that day are not all in the pack"),
    optional("gift.closed", KeyUnit::Flag, "goods that were sold are not accepted as gifts"),
    optional("trade.sanctions", KeyUnit::Flag, "sanctions and payment are not judged by the pack"),
    optional(
        "bulk.certificate",
        KeyUnit::Word(&["soncap", "pvoc", "saber", "eac-mark", "bis-qco"]),
        "what a shipment to a company needs before it is loaded",
    ),
];

/// Code lists every kind of regime reads.
pub static COMMON_LISTS: &[Entry] = &[
    entry("vat.reduced.*", "goods that meet the list's rate instead of the standard one"),
    entry("alert.*", "goods that raise an alert named by what follows the point"),
    entry("permit.*", "goods that need what follows the point before they are imported"),
];

/// What the regimes of `kind` read beyond the common tables.
#[must_use]
pub fn schema(kind: RegimeKind) -> &'static Schema {
    match kind {
        RegimeKind::EuLowValue => &regime::eu_low_value::SCHEMA,
        RegimeKind::PointOfSale => &regime::point_of_sale::SCHEMA,
        RegimeKind::LayeredDuty => &regime::layered_duty::SCHEMA,
        RegimeKind::DeMinimis => &regime::de_minimis::SCHEMA,
        RegimeKind::Japan => &regime::japan::SCHEMA,
        RegimeKind::ConsignmentNote => &regime::consignment_note::SCHEMA,
        RegimeKind::FreePort => &regime::free_port::SCHEMA,
        RegimeKind::SellerCollected => &regime::seller_collected::SCHEMA,
        RegimeKind::FlatCourier => &regime::flat_courier::SCHEMA,
        RegimeKind::GrossUp => &regime::gross_up::SCHEMA,
        RegimeKind::SmallTax => &regime::small_tax::SCHEMA,
        RegimeKind::Levies => &regime::levies::SCHEMA,
        RegimeKind::SingleRate => &regime::single_rate::SCHEMA,
        RegimeKind::PersonalAllowance => &regime::personal_allowance::SCHEMA,
    }
}
