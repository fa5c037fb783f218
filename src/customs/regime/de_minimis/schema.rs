//! What a country of this kind may say in its data files.

use super::super::super::keys::{KeyUnit, Schema, entry, optional, required};

/// How an authority rounds.
pub(super) const ROUNDING: KeyUnit = KeyUnit::Word(&["down", "nearest", "up"]);

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "standard rate of tax on import"),
        optional("vat.low", KeyUnit::Rate, "a lower rate that some goods meet; the range covers both"),
        // Limits.
        optional(
            "threshold.duty",
            KeyUnit::Money,
            "value up to which no duty is due; without it there is no relief",
        ),
        optional(
            "threshold.vat",
            KeyUnit::Money,
            "value up to which no tax is due; without it there is no relief",
        ),
        required(
            "threshold.basis",
            KeyUnit::Word(&["goods", "cif", "item", "item-cif"]),
            "what both are measured on, in the currency of the limit",
        ),
        required(
            "threshold.channels",
            KeyUnit::Word(&["any", "courier-post"]),
            "channels that have the relief",
        ),
        optional(
            "threshold.exclusive",
            KeyUnit::Flag,
            "the relief ends just below the limits instead of at them",
        ),
        optional(
            "threshold.duty.switch",
            KeyUnit::SwitchKey,
            "the switch that decides whether duty is relieved at all",
        ),
        optional(
            "threshold.duty.choice",
            KeyUnit::SwitchKey,
            "a choice of amounts: one that is not its default takes the place of the limit for duty",
        ),
        optional(
            "threshold.duty.us-mx",
            KeyUnit::Money,
            "the limit for duty on courier shipments from the United States or Mexico",
        ),
        optional("threshold.vat.us-mx", KeyUnit::Money, "the limit for tax on them"),
        optional(
            "threshold.duty.us",
            KeyUnit::Money,
            "the limit for duty on courier shipments from the United States",
        ),
        optional("threshold.vat.us", KeyUnit::Money, "the limit for tax on them"),
        optional("threshold.gift", KeyUnit::Money, "value up to which gifts are free"),
        optional("threshold.simplified-entry", KeyUnit::Money, "value above which a formal entry is needed"),
        optional(
            "cap.count",
            KeyUnit::Count,
            "consignments of one recipient that have the relief in a period",
        ),
        optional("cap.months", KeyUnit::Count, "the months of that period"),
        // Duty.
        required("duty.base", KeyUnit::Word(&["goods", "cif"]), "what duty is computed on"),
        optional(
            "insurance.default",
            KeyUnit::Rate,
            "share of the price customs adds where no insurance is declared",
        ),
        optional("insurance.switch", KeyUnit::SwitchKey, "the switch that says it does"),
        optional("duty.rate", KeyUnit::Rate, "one rate of duty for all goods"),
        optional("preference.rate", KeyUnit::Rate, "duty on goods of China with a proof of origin"),
        optional("preference.switch", KeyUnit::SwitchKey, "the switch that says there is such a proof"),
        optional(
            "simplified.rate",
            KeyUnit::Rate,
            "one rate for duty and tax together, on the customs value",
        ),
        optional("simplified.rate-high", KeyUnit::Rate, "the highest it may be"),
        optional("simplified.switch", KeyUnit::SwitchKey, "the switch that asks for it"),
        // Tax.
        optional(
            "tax.base",
            KeyUnit::Word(&["goods", "cif"]),
            "what tax is computed on besides the duty; the base of the duty where it is not said",
        ),
        optional(
            "tax.base-extra",
            KeyUnit::Money,
            "added to the tax base of a taxed consignment and charged by nobody",
        ),
        // Fees of the government on a taxed consignment.
        optional("fee.entry", KeyUnit::Money, "so much a taxed consignment"),
        optional("fee.entry-in-base", KeyUnit::Flag, "it belongs to the tax base"),
        optional("fee.share", KeyUnit::Rate, "share of the customs value of a taxed consignment"),
        optional("fee.share-min", KeyUnit::Money, "the least that share comes to"),
        optional("fee.share-max", KeyUnit::Money, "the most it comes to"),
        optional("fee.share-in-base", KeyUnit::Flag, "it belongs to the tax base"),
        optional("fee.switch", KeyUnit::SwitchKey, "the switch that decides whether these fees are charged"),
        // Arithmetic. Without these: half up to the minor unit.
        optional("rounding.base", ROUNDING, "which way the base of a duty goes"),
        optional("rounding.base-step", KeyUnit::Money, "to multiples of this"),
        optional("rounding.duty", ROUNDING, "which way each duty goes"),
        optional("rounding.duty-step", KeyUnit::Money, "to multiples of this"),
        optional("rounding.tax", ROUNDING, "which way the tax goes"),
        optional("rounding.tax-step", KeyUnit::Money, "to multiples of this"),
    ],
    lists: &[
        entry("relief.excluded", "goods without relief, whatever they are worth"),
        entry(
            "clearance.excluded",
            "goods that put the whole parcel into general clearance, without the higher limits of some channels",
        ),
    ],
    switches: &[],
};
