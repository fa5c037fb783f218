//! The seller's own rate cards on a service: which of them is in force for an order.

use super::ask::Ask;
use crate::calendar::Day;
use crate::measure::Country;
use crate::pack::card::{Card, CardRole, DayBasis, OwnLane};
use crate::pack::{Lane, Pack};
use crate::problem::{Problem, codes};

/// A card that prices a leg.
#[derive(Clone, Copy, Debug)]
pub struct Own<'p> {
    /// The card.
    pub card: &'p Card,
    /// Its lanes to the country, on the service.
    pub lane: &'p OwnLane,
    /// The day of the order that the card's dates are held against.
    pub day: Day,
    /// The price list of the same product, where the card holds settled prices.
    pub list: Option<&'p Card>,
}

/// Cards in force on `lane` of the service of that id, one for each product: of several versions the newest, a price list only
/// where no card of settled prices covers the product.
pub(super) fn own<'p>(pack: &'p Pack, service: &str, lane: &Lane, ask: &Ask<'_>) -> Vec<Own<'p>> {
    let Some(cards) = pack.cards() else { return Vec::new() };
    let lanes = cards.lanes(service, lane.to);
    if lanes.is_empty() {
        return Vec::new();
    }
    let days = Days::of(pack, lane, ask);
    let mut found: Vec<Own<'p>> = Vec::new();
    for lane in lanes {
        let Some(card) = cards.card(lane) else { continue };
        let day = days.on(card.basis);
        if !card.in_force(day) {
            continue;
        }
        match found.iter_mut().find(|own| own.card.same_product(card)) {
            Some(own) if own.card.from < card.from => *own = Own { card, lane, day, list: None },
            Some(_) => {}
            None => found.push(Own { card, lane, day, list: None }),
        }
    }
    let all: Vec<&Card> = found.iter().map(|own| own.card).collect();
    found.retain(|own| {
        let settled = all.iter().any(|card| card.role != own.card.role && card.same_goods(own.card));
        own.card.role == CardRole::Cost || !settled
    });
    for own in &mut found {
        own.list = all.iter().copied().find(|card| card.role != own.card.role && card.same_goods(own.card));
    }
    found
}

/// A511 and A512: products with cards to `country` of which none holds, while the seller may believe one does.
#[must_use]
pub fn idle_a511_a512(pack: &Pack, country: Country, ask: &Ask<'_>) -> Vec<Problem> {
    let Some(cards) = pack.cards() else { return Vec::new() };
    let mut told: Vec<&Card> = Vec::new();
    let mut alerts = Vec::new();
    let lanes: Vec<(&Card, Day)> = cards
        .lanes_to(country)
        .filter_map(|own| Some((cards.card(own)?, Days::of(pack, &own.lane, ask).on(cards.card(own)?.basis))))
        .collect();
    for (card, _) in &lanes {
        if told.iter().any(|other| other.same_product(card)) {
            continue;
        }
        told.push(card);
        let versions = || lanes.iter().filter(|(other, _)| other.same_product(card));
        if versions().any(|(version, day)| version.in_force(*day)) {
            continue;
        }
        // The next one tells more than the last one.
        let next =
            versions().filter(|(version, day)| version.from > *day).min_by_key(|(version, _)| version.from);
        let last = versions().max_by_key(|(version, _)| version.to);
        alerts.extend(match (next, last) {
            (Some((next, _)), _) => Some(
                Problem::new(codes::A512)
                    .with("card", &next.id)
                    .with("product", &next.product)
                    .with("from", next.from),
            ),
            (None, Some((last, _))) => {
                let ended = last.to.unwrap_or_default();
                let alert = Problem::new(codes::A511).with("card", &last.id).with("product", &last.product);
                Some(alert.with("to", ended))
            }
            (None, None) => None,
        });
    }
    alerts
}

/// The two days of an order that cards ask for.
#[derive(Clone, Copy)]
struct Days {
    receipt: Day,
    dispatch: Day,
}

/// A carrier that takes nothing in for longer than this is not asked further.
const LONGEST_REST: i32 = 30;

impl Days {
    /// The first day on which the lane's first stage works on the order, and the day it is done with it by its mean.
    fn of(pack: &Pack, lane: &Lane, ask: &Ask<'_>) -> Self {
        let Some(first) = lane.stages.first() else { return Self { receipt: ask.date, dispatch: ask.date } };
        let party = pack.party(&first.party);
        let holidays = party.and_then(|party| pack.holidays(party.calendar.as_deref()?));
        let works = |day: Day| party.is_none_or(|party| party.week.weight(holidays, day) > 0);
        let late = first.cutoff_min.is_some_and(|cutoff| ask.minute > cutoff);
        let earliest = ask.date.plus(i32::from(late));
        let receipt =
            (0..LONGEST_REST).map(|days| earliest.plus(days)).find(|day| works(*day)).unwrap_or(earliest);
        let stays = i32::try_from(first.mean_hundredths().div_ceil(100)).unwrap_or(0);
        Self { receipt, dispatch: receipt.plus(stays) }
    }

    const fn on(self, basis: DayBasis) -> Day {
        match basis {
            DayBasis::Receipt => self.receipt,
            DayBasis::Dispatch => self.dispatch,
        }
    }
}
