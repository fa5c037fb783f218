//! Learning from a seller's own parcels, against the data pack: what is put in comes out.

use crate::support;
use crate::support::parcels;
use landcast::problem::codes;
use landcast::window::learn::{LaneLearned, Learned, Parcel, learn};
use parcels::{World, country, day};
use support::pack;

fn lane<'l>(learned: &'l Learned, service: &str, to: &str) -> &'l LaneLearned {
    let found = learned.lanes.iter().find(|lane| lane.service == service && lane.country == country(to));
    found.unwrap_or_else(|| panic!("{service} to {to} was not learned: {:?}", learned.lanes))
}

#[test]
fn a_known_factor_is_found_though_many_parcels_are_under_way() {
    for factor in [0.8, 1.0, 1.3] {
        let mut world = World::new(7);
        world.send("air-line-general", "DE", "2026-08-03", 28, 80, factor);
        // On the 19th August the slow ones of the first weeks and nearly all of the last are under way.
        let learned = world.learn("2026-08-19");
        let lane = lane(&learned, "air-line-general", "DE");
        assert!(2 * learned.under_way > learned.delivered, "{} {}", learned.under_way, learned.delivered);
        assert!((lane.speed.factor / factor - 1.0).abs() < 0.05, "{factor}: {:?}", lane.speed);
        let learned = world.learn("2026-12-01");
        let lane = self::lane(&learned, "air-line-general", "DE");
        assert!((lane.speed.factor / factor - 1.0).abs() < 0.03, "{factor}: {:?}", lane.speed);
        assert_eq!((learned.under_way, learned.delivered), (0, 28 * 80));
        assert_eq!(learned.alerts, [], "all were sent long ago");
    }
}

#[test]
fn few_parcels_of_a_lane_lean_on_its_region_and_the_region_on_the_seller() {
    let mut world = World::new(3);
    world.send("air-line-general", "DE", "2026-07-06", 30, 8, 1.4);
    world.send("air-line-general", "FR", "2026-07-06", 2, 1, 1.4);
    world.send("air-line-general", "US", "2026-07-06", 30, 8, 1.0);
    let learned = world.learn("2026-10-01");
    let [de, fr, us] = ["DE", "FR", "US"].map(|to| lane(&learned, "air-line-general", to).speed);
    let region = |name: &str| learned.regions.iter().find(|one| one.region == name).unwrap();
    assert!((de.factor - 1.4).abs() < 0.06 && (us.factor - 1.0).abs() < 0.06, "{de:?} {us:?}");
    // Two parcels say little: France goes with Europe, which is Germany's.
    assert!(fr.factor > 1.25 && fr.spread > 2.0 * de.spread, "{fr:?}");
    assert!((region("europe").speed.factor - de.factor).abs() < 0.05);
    assert!(region("europe").countries.contains(&country("PL")));
    assert!(!region("europe").countries.contains(&country("US")));
    assert_eq!((region("europe").parcels, region("north-america").parcels), (242, 240));
    assert!((1.1..1.3).contains(&learned.seller.factor), "{:?}", learned.seller);
}

#[test]
fn a_shape_is_learned_from_a_hundred_parcels_on() {
    let shape = |parcels: u32| {
        let mut world = World::new(5);
        world.send("air-line-general", "DE", "2026-08-03", 1, parcels, 1.0);
        // Two months later a parcel weighs 2^(-60/180).
        lane(&world.learn("2026-10-02"), "air-line-general", "DE").clone()
    };
    let (below, above) = (shape(125), shape(127));
    assert!(below.speed.weight < 100.0 && below.shape.is_none(), "{:?}", below.speed);
    assert!(above.speed.weight > 100.0, "{:?}", above.speed);
    let shape = above.shape.unwrap();
    assert!((shape.days.iter().sum::<f64>() - 1.0).abs() < 2e-3);
    assert!(shape.tilt.iter().all(|tilt| (0.1..10.0).contains(tilt)), "{:?}", shape.tilt);
}

#[test]
fn a_file_of_arrivals_loses_its_last_weeks_and_says_so() {
    let mut world = World::new(9);
    world.send("air-line-general", "DE", "2026-06-01", 120, 5, 1.2);
    // An export of arrivals only, made on the 20th September.
    let made = day("2026-09-20");
    world.parcels.retain(|parcel| parcel.delivered.is_some_and(|arrived| arrived < made));
    let learned = world.learn("2026-09-20");
    let told = learned.alerts.iter().find(|alert| alert.code == codes::A321).expect("it is told");
    let dropped: u32 = told.params[0].1.parse().unwrap();
    assert_eq!(u32::try_from(world.parcels.len()).unwrap(), learned.parcels + dropped);
    assert!(learned.span.unwrap().1 < made.plus(-45) && dropped > 100);
    let factor = lane(&learned, "air-line-general", "DE").speed.factor;
    assert!((factor / 1.2 - 1.0).abs() < 0.04, "{factor}");
    assert_eq!(learned.network.factor, 1.0, "what is under way is not in the file");
}

#[test]
fn a_network_that_slows_down_is_seen_within_a_fortnight() {
    let world = |pace: f64| {
        let mut world = World::new(13);
        world.send("air-line-general", "DE", "2026-06-01", 110, 12, 1.0);
        // From the 5th September on each step happens at that pace: what would take n days more takes n / pace.
        let slow = day("2026-09-05");
        for parcel in &mut world.parcels {
            if let Some(arrived) = parcel.delivered.filter(|arrived| *arrived >= slow) {
                let after = f64::from(arrived.since(slow)) / pace;
                parcel.delivered = Some(slow.plus(after.round() as i32));
            }
        }
        world.learn("2026-09-19").network
    };
    let (usual, slow) = (world(1.0), world(0.6));
    assert!((usual.factor - 1.0).abs() < 0.12, "{usual:?}");
    assert!((0.35..0.7).contains(&slow.factor), "{slow:?}");
}

#[test]
fn how_fast_a_seller_gets_parcels_out_is_learned_from_order_and_dispatch() {
    let world = |days: i32| {
        let mut world = World::new(17);
        world.send("air-line-general", "DE", "2026-08-03", 20, 5, 1.0);
        for parcel in &mut world.parcels {
            parcel.ordered = Some(parcel.dispatched.plus(-days));
        }
        world.learn("2026-11-01").preparation
    };
    let (quick, slow) = (world(0), world(6));
    assert!(quick.factor > 2.0, "{quick:?}");
    assert!(slow.factor < 0.6, "{slow:?}");
    assert_eq!(quick.observed, 100.0);
    assert_eq!(world(-1).observed, 0.0, "ordered after the dispatch: not an order's day");
    assert_eq!(world(31).observed, 0.0, "a pre-order");
}

#[test]
fn parcels_nobody_carries_are_told_and_unknown_services_teach_the_region_alone() {
    let mut world = World::new(21);
    world.send("air-line-general", "DE", "2026-07-06", 20, 5, 1.3);
    let own = world.parcels.clone();
    world.parcels.extend(own.iter().map(|parcel| Parcel {
        service: None,
        country: country("AQ"),
        ..parcel.clone()
    }));
    world
        .parcels
        .extend(own.iter().map(|parcel| Parcel { service: Some("unheard-of".into()), ..parcel.clone() }));
    let learned = world.learn("2026-10-01");
    let told = learned.alerts.iter().find(|alert| alert.code == codes::A323).expect("it is told");
    assert_eq!(told.params, [("parcels", "100".to_owned()), ("countries", "AQ".to_owned())]);
    assert_eq!(learned.parcels, 200);
    assert_eq!(learned.lanes.len(), 1, "only the named service is a lane");
    assert!(learned.regions[0].speed.weight > 1.9 * learned.lanes[0].speed.weight);
}

#[test]
fn nothing_is_learned_from_what_was_not_known_yet() {
    let mut world = World::new(25);
    world.send("air-line-general", "DE", "2026-07-06", 60, 5, 1.2);
    let as_of = day("2026-08-20");
    let mut other = world.parcels.clone();
    let mut changed = 0;
    for (at, parcel) in other.iter_mut().enumerate() {
        if parcel.delivered.is_some_and(|arrived| arrived >= as_of) {
            parcel.delivered = (at % 2 == 0).then_some(as_of.plus(40));
            changed += 1;
        }
    }
    assert!(changed > 50);
    assert_eq!(learn(pack(), &other, as_of, 0.9), learn(pack(), &world.parcels, as_of, 0.9));
    let later = as_of.plus(20);
    assert_ne!(learn(pack(), &other, later, 0.9), learn(pack(), &world.parcels, later, 0.9));
}

#[test]
fn a_year_of_a_hundred_thousand_parcels_teaches_every_lane() {
    let mut world = World::new(29);
    let lanes = ["DE", "FR", "US", "GB", "ES", "IT", "NL", "PL", "CA", "AU"];
    for to in lanes {
        world.send("air-line-general", to, "2025-11-24", 360, 28, 1.1);
    }
    assert!(world.parcels.len() > 100_000);
    let learned = world.learn("2026-11-20");
    assert_eq!(learned.lanes.len(), lanes.len());
    assert!(
        learned.lanes.iter().all(|lane| (lane.speed.factor / 1.1 - 1.0).abs() < 0.03),
        "{:?}",
        learned.lanes.iter().map(|lane| lane.speed).collect::<Vec<_>>()
    );
}
