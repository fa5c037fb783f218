//! Selling from stock inside the destination: the goods entered in bulk, the sale to the buyer is a local one.

use super::request::{Incoterm, Request};
use crate::calendar::Day;
use crate::customs::{
    self, Assessment, Collector, Consignee, Consignment, Formula, Line, LineKind, LineRounding, LocalId,
    PaidBy, Param, Payer, Place, Provenance, Range, Remark, SchemeChoice, TaxLine,
};
use crate::measure::Country;
use crate::money::{Amount, Dec, Fx, Rounding};
use crate::pack::{Channel, Confidence, Pack};
use crate::problem::{Problem, codes};

/// What a bulk shipment costs at the border, for one unit.
#[derive(Clone, Debug)]
pub(super) struct BulkEntry<'p> {
    /// Ordinary duty on the cost of the goods and their freight.
    pub(super) duty: Amount,
    /// Fees of the government, spread over the units.
    pub(super) fees: Amount,
    /// The assessment of the whole shipment.
    pub(super) assessment: Assessment<'p>,
}

/// A shipment of stock.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bulk {
    /// Where it enters.
    pub(super) country: Country,
    /// How it travels.
    pub(super) channel: Channel,
    /// Day of entry.
    pub(super) entry: Day,
    /// Units in it.
    pub(super) units: u32,
    /// Freight of one unit.
    pub(super) freight_per_unit: Amount,
}

/// Duty and fees of one unit of a bulk import. Import VAT is left out: a seller who sells from local stock is
/// registered there and deducts it.
///
/// # Errors
/// Problems of the assessment, or a currency without a rate.
pub(super) fn bulk_entry<'p>(
    pack: &'p Pack,
    fx: &Fx<'p>,
    request: &Request,
    bulk: Bulk,
) -> Result<BulkEntry<'p>, Vec<Problem>> {
    let one = |problem: Problem| vec![problem];
    let product = &request.product;
    let currency = pack.market(bulk.country).map_or(product.unit_cost.currency, |market| market.currency);
    let cost = fx.convert(product.unit_cost, currency).map_err(one)?.rounded();
    let freight = fx.convert(bulk.freight_per_unit, currency).map_err(one)?;
    let units = Dec::from(bulk.units);
    let mut line = Line::new(product.name.as_deref().unwrap_or(""), bulk.units, cost.value);
    line.hs = product.hs;
    line.category = product.category.clone();
    line.duty_rate = product.duty_rate;
    let own = bulk.country == request.destination.country;
    let mut consignment = Consignment::new(bulk.country, bulk.entry, currency, vec![line]);
    consignment.destination = Place {
        country: bulk.country,
        region: request.destination.region.clone().filter(|_| own),
        postcode: None,
    };
    consignment.origin = product.origin;
    consignment.freight = Amount::new(freight.value * units, currency).rounded().value;
    consignment.scheme = SchemeChoice::None;
    consignment.channel = bulk.channel;
    consignment.consignee = Consignee::Business;
    consignment.personal_use = false;
    consignment.paid_by = PaidBy::Seller;
    if own {
        consignment.settings = super::settings::settings_of(pack, bulk.country, &request.settings);
    }
    let assessment = customs::assess(pack, &consignment, fx)?;
    let per_unit = |value: Dec| {
        let share = value.over(units).unwrap_or(Dec::ZERO);
        Amount::new(share, assessment.currency)
    };
    let duty = assessment.duty.or_else(|| likely_duty(&assessment)).unwrap_or(Dec::ZERO);
    Ok(BulkEntry { duty: per_unit(duty), fees: per_unit(assessment.fees), assessment })
}

/// Without an exact rate the likely total stands in, less the fees; the plan's confidence says so.
fn likely_duty(assessment: &Assessment<'_>) -> Option<Dec> {
    let rest = assessment.range.likely? - assessment.fees - assessment.vat.unwrap_or(Dec::ZERO);
    Some(rest.max(Dec::ZERO))
}

/// A sale from stock.
#[derive(Clone, Debug)]
pub(super) struct LocalSale<'p> {
    /// Day of the sale's rules.
    pub(super) day: Day,
    /// The bulk shipment the unit came with.
    pub(super) bulk: BulkEntry<'p>,
    /// Units in that shipment.
    pub(super) units: u32,
}

impl<'p> LocalSale<'p> {
    /// The sale as an assessment: the country's ordinary VAT on the sale, contained in the price or on top of it;
    /// duty was paid in bulk and is a cost line of its own. Where a market has no national VAT (the United States)
    /// there is none, and state sales tax is the marketplace's.
    ///
    /// # Errors
    /// A currency without a rate.
    pub(super) fn assess(
        &self,
        pack: &'p Pack,
        fx: &Fx<'p>,
        request: &Request,
        price: Amount,
    ) -> Result<Assessment<'p>, Vec<Problem>> {
        let one = |problem: Problem| vec![problem];
        let destination = &request.destination;
        let rules = pack.rules(destination.country, destination.region.as_deref(), self.day).map_err(one)?;
        let currency = rules.market.currency;
        let gross = Amount::new(price.value * Dec::from(request.order.quantity), price.currency);
        let gross = fx.convert(gross, currency).map_err(one)?.value
            + fx.convert(request.order.shipping_charged, currency).map_err(one)?.value;
        let mut lines = Vec::new();
        let mut confidence = Confidence::High;
        let mut vat = Dec::ZERO;
        let mut base = gross;
        if let Some(rate) = rules.number("vat.standard") {
            if request.order.tax_included {
                let net = gross.over(Dec::ONE + rate.value).unwrap_or(gross);
                base = Rounding::HalfUp.to_minor(net, currency);
            }
            vat = Rounding::HalfUp.to_minor(base * rate.value, currency);
            confidence = rate.dated.confidence;
            lines.push(TaxLine {
                code: LocalId { market: destination.country, name: "vat.local-sale" },
                kind: LineKind::Vat,
                line: None,
                base,
                amount: vat,
                formula: Formula::Rate(rate.value),
                rounding: LineRounding::MINOR,
                source: Provenance::Rule(rate.key, rate.dated),
            });
        }
        Ok(Assessment {
            country: destination.country,
            region: rules.region.map(|region| region.code.as_str()),
            origin: Country::CN,
            entry: self.day,
            currency,
            customs_value: base,
            duty: Some(Dec::ZERO),
            vat: Some(vat),
            fees: Dec::ZERO,
            carrier_fees: Dec::ZERO,
            total: Some(vat),
            lines,
            regime: LocalId { market: destination.country, name: "local-sale" },
            threshold: None,
            thresholds: Vec::new(),
            collected_by: Collector::Seller,
            payer: match request.seller.incoterm {
                Incoterm::Ddp => Payer::Seller,
                Incoterm::Dap => Payer::Buyer,
            },
            range: Range { low: Some(vat), likely: Some(vat), high: Some(vat) },
            alerts: Vec::new(),
            missing: self.bulk.assessment.missing.clone(),
            notes: vec![
                Remark::new(codes::N201).with("country", Param::Country(self.bulk.assessment.country)),
                Remark::new(codes::N202).with("units", Param::Count(u64::from(self.units))),
            ],
            confidence: confidence.min(self.bulk.assessment.confidence),
            scheme: Some("local-sale"),
            items: None,
        })
    }
}
