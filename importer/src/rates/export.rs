//! Cards as a table, a band a row: for spreadsheets, and for reading back.

use super::changes::figures;
use landcast::calendar::Day;
use landcast::pack::card::{Card, CardLane, CardPrice};

/// Headers of the table, words this module reads.
pub const HEADERS: [&str; 22] = [
    "Carrier",
    "Product",
    "Product code",
    "Currency",
    "Effective",
    "Until",
    "Role",
    "Service id",
    "Country",
    "Zone",
    "Postcodes",
    "Over (g)",
    "Up to (g)",
    "Rate/kg",
    "Per parcel",
    "First weight price",
    "Step price",
    "Step (g)",
    "Min chargeable (g)",
    "Increment (g)",
    "Volumetric",
    "Cell",
];

/// The rows of all cards.
#[must_use]
pub fn rows(cards: &[Card]) -> Vec<Vec<String>> {
    cards.iter().flat_map(|card| card.lanes.iter().flat_map(move |lane| lane_rows(card, lane))).collect()
}

fn lane_rows(card: &Card, lane: &CardLane) -> Vec<Vec<String>> {
    let head = [
        card.carrier.clone().unwrap_or_default(),
        card.product.clone(),
        card.code.clone().unwrap_or_default(),
        card.currency.code().to_owned(),
        card.from.iso(),
        card.to.map(Day::iso).unwrap_or_default(),
        card.role.as_str().to_owned(),
        card.service.clone().unwrap_or_default(),
        lane.countries.iter().map(|country| country.code().to_owned()).collect::<Vec<_>>().join(" "),
        lane.zone.as_ref().map(|zone| zone.name.clone()).unwrap_or_default(),
        lane.zone.as_ref().map(|zone| zone.prefixes.join(" ")).unwrap_or_default(),
    ];
    let volume = lane.volumetric.map(|volume| format!("/{}", volume.divisor)).unwrap_or_default();
    let is_total = matches!(lane.price, CardPrice::Points(_) | CardPrice::StepsAbove { .. });
    let mut found = Vec::new();
    if let CardPrice::FirstStep { first_g, first, step_g, step, per_parcel, up_to_g, .. } = &lane.price {
        let mut row = head.to_vec();
        row.extend([
            lane.from_g.saturating_sub(1).to_string(),
            up_to_g.map(|g| g.to_string()).unwrap_or_default(),
            String::new(),
            per_parcel.plain(),
            format!("{} / {first_g} g", first.plain()),
            step.plain(),
            step_g.to_string(),
            lane.min_g.to_string(),
            lane.round_g.to_string(),
            volume,
            lane.cell.clone().unwrap_or_default(),
        ]);
        return vec![row];
    }
    let bands: &[landcast::pack::card::Band] =
        if let CardPrice::Tiers(bands) = &lane.price { bands } else { &[] };
    for (at, (over, up_to, per_kg, per_parcel)) in figures(lane.from_g, &lane.price).into_iter().enumerate() {
        let band = bands.get(at);
        let step = if is_total { per_kg } else { None };
        let mut row = head.to_vec();
        row.extend([
            over.to_string(),
            up_to.to_string(),
            if step.is_some() {
                String::new()
            } else {
                per_kg.map(landcast::money::Dec::plain).unwrap_or_else(|| "0".to_owned())
            },
            per_parcel.map(landcast::money::Dec::plain).unwrap_or_default(),
            String::new(),
            step.map(landcast::money::Dec::plain).unwrap_or_default(),
            String::new(),
            band.and_then(|band| band.min_g).unwrap_or(lane.min_g).to_string(),
            band.and_then(|band| band.round_g).unwrap_or(lane.round_g).to_string(),
            volume.clone(),
            band.and_then(|band| band.cell.clone()).or_else(|| lane.cell.clone()).unwrap_or_default(),
        ]);
        found.push(row);
    }
    found
}

/// The table as text, with a mark so that spreadsheets read the words rightly.
#[must_use]
pub fn csv(cards: &[Card]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in std::iter::once(HEADERS.map(str::to_owned).to_vec()).chain(rows(cards)) {
        // Writing to memory cannot fail.
        let _ = writer.write_record(&row);
    }
    writer.into_inner().unwrap_or_default()
}
