//! What the air rules say of the goods themselves, whoever carries them: found once for an order, asked by every leg that
//! flies.

use super::{battery, liquid, magnet};
use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::pack::{Channel, GoodsClass, Pack};
use crate::problem::Problem;

/// The rules for one order.
#[derive(Clone, Debug, Default)]
pub(in crate::network) struct Air {
    /// Why it may not fly.
    pub(super) refusals: Vec<Problem>,
    /// Its magnet was measured and is weak enough to count as ordinary goods.
    pub(super) weak_magnet: bool,
}

impl Air {
    /// What holds for `ask`.
    pub(in crate::network) fn of(pack: &Pack, ask: &Ask<'_>) -> Self {
        if ask.classes() == [GoodsClass::General] {
            return Self::default();
        }
        let mut refusals = battery::check(pack, ask);
        refusals.extend(liquid::check(pack, ask));
        refusals.extend(magnet::check(pack, ask));
        Self { refusals, weak_magnet: magnet::is_weak(pack, ask) }
    }

    /// Why the order may not fly with this leg; nothing for a leg by road, rail or sea.
    pub(super) fn refusals(&self, leg: Leg<'_>) -> impl Iterator<Item = Problem> {
        let flies = flies(leg.service.channel);
        self.refusals.iter().filter(move |_| flies).cloned()
    }
}

/// Whether a channel goes by air: couriers, special lines and the post do.
pub(in crate::network) const fn flies(channel: Channel) -> bool {
    matches!(channel, Channel::Express | Channel::Post | Channel::Air)
}

/// What was not said and would decide: asked for as alerts, never guessed.
#[must_use]
pub fn open_questions(pack: &Pack, ask: &Ask<'_>) -> Vec<Problem> {
    if ask.classes() == [GoodsClass::General] {
        return Vec::new();
    }
    let mut open = battery::open_questions(pack, ask);
    open.extend(liquid::open_a474(pack, ask));
    open.extend(magnet::open_a475(pack, ask));
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::fixture::{Order, service};
    use crate::network::limits::testing::rules;
    use crate::pack::ServiceRole;

    #[test]
    fn legs_by_road_rail_and_sea_do_not_ask_the_air_rules() {
        let pack = rules();
        let mut order = Order { goods: vec![GoodsClass::BatteryPackedWith], ..Order::default() };
        order.battery_wh = Some("10");
        order.hazards.charge = crate::money::parse_decimal("0.5").ok();
        for (channel, refused) in [
            (Channel::Express, true),
            (Channel::Post, true),
            (Channel::Air, true),
            (Channel::Road, false),
            (Channel::Rail, false),
            (Channel::Sea, false),
        ] {
            let mut line = service("line", ServiceRole::Direct);
            line.channel = channel;
            let leg = Leg { service: &line, lane: &line.lanes[0], own: None };
            order.with_ask(|ask| {
                assert_eq!(Air::of(&pack, ask).refusals(leg).count() > 0, refused, "{channel:?}");
            });
        }
    }

    #[test]
    fn ordinary_goods_are_asked_nothing() {
        let pack = rules();
        Order::default().with_ask(|ask| {
            assert!(Air::of(&pack, ask).refusals.is_empty());
            assert!(open_questions(&pack, ask).is_empty());
        });
    }
}
