use super::*;
use crate::random::Random;

/// The tripled stream of the worked examples: `days` days of 300 orders, then 100 a day.
fn surge(days: usize, after: usize) -> Vec<u64> {
    std::iter::repeat_n(300, days).chain(std::iter::repeat_n(100, after)).collect()
}

/// One parcel after the other, as a clerk would do it: each leaves on the first day that still has room.
fn by_hand(arrivals: &[u64], takes: impl Fn(usize) -> u64, days: usize) -> Vec<(usize, usize)> {
    let mut room: Vec<u64> = (0..days).map(takes).collect();
    let mut out = Vec::new();
    let mut day = 0;
    for (arrived, count) in arrivals.iter().enumerate() {
        for _ in 0..*count {
            day = day.max(arrived);
            while room[day] == 0 {
                day += 1;
            }
            room[day] -= 1;
            out.push((arrived, day));
        }
    }
    out
}

fn spread(arrivals: &[u64], lines: &[Line]) -> Run {
    run(&[arrivals.to_vec()], lines, &[vec![true; lines.len()]], arrivals.len() + 400)
}

fn most_wait(run: &Run) -> usize {
    run.parcels.iter().filter_map(|parcels| Some(parcels.left? - parcels.arrived)).max().unwrap()
}

/// Worked example: base 100 a day, quota 120, three times the orders for ten days.
#[test]
fn a_tripled_stream_backs_up_1800_parcels_and_clears_after_90_days() {
    let arrivals = surge(10, 95);
    let run = spread(&arrivals, &[Line::steady(120)]);
    assert_eq!(run.days.iter().map(|day| day.waiting).max(), Some(1800));
    assert_eq!(most_wait(&run), 15);
    assert_eq!(run.days.iter().position(|day| day.waiting == 0 && day.arrivals == 100), Some(10 + 90 - 1));
    let parcel_days: u64 = run.days.iter().map(|day| day.waiting).sum();
    assert_eq!(parcel_days, 90_000, "exact; the fluid figure is the same");
    let hand = by_hand(&arrivals, |_| 120, 200);
    assert_eq!(hand.iter().map(|(arrived, left)| left - arrived).sum::<usize>(), 90_000);
    let affected: Vec<usize> =
        hand.iter().map(|(arrived, left)| left - arrived).filter(|wait| *wait > 0).collect();
    let mean = affected.iter().sum::<usize>() as f64 / affected.len() as f64;
    assert!((mean - 7.8).abs() < 0.05, "simulated 7.8: {mean}");
    let fluid = Surge { base: 100.0, capacity: 120.0, multiple: 3.0, days: 10.0 };
    assert_eq!((fluid.peak(), fluid.most_days(), fluid.clear_days()), (1800.0, 15.0, Some(90.0)));
    assert_eq!(fluid.parcel_days(), Some(90_000.0));
    assert_eq!(fluid.parcel_days().unwrap() / fluid.affected().unwrap(), 7.5);
}

/// Worked example: "volume triples, two weeks of delay", at three loads.
#[test]
fn two_weeks_of_delay_take_nine_days_of_tripled_volume_at_a_load_of_five_sixths() {
    for (capacity, days, clear) in
        [(120.0, 9.33, 84.0), (100.0 / 0.7, 12.7, 47.0), (100.0 / 0.95, 7.6, 280.0)]
    {
        let found = tripled_days(100.0, capacity, 3.0, 14.0).unwrap();
        assert!((found - days).abs() < 0.06, "{capacity}: {found}");
        let surge = Surge { base: 100.0, capacity, multiple: 3.0, days: found };
        assert!((surge.most_days() - 14.0).abs() < 1e-9);
        assert!((surge.clear_days().unwrap() - clear).abs() < 0.7, "{capacity}: {:?}", surge.clear_days());
    }
    assert_eq!(tripled_days(100.0, 300.0, 3.0, 14.0), None);
    let full = Surge { base: 120.0, capacity: 120.0, multiple: 3.0, days: 10.0 };
    assert_eq!((full.clear_days(), full.parcel_days()), (None, None));
    // The exact count on whole days: 2,700 parcels at 120 a day leave until the 23rd day, 3,000 until the 25th.
    assert_eq!([9, 10].map(|days| most_wait(&spread(&surge(days, 0), &[Line::steady(120)]))), [14, 15]);
    let slow = spread(&surge(8, 320), &[Line::steady(105)]);
    let clear = slow.days.iter().enumerate().position(|(day, load)| day > 8 && load.waiting == 0);
    // (300 − 105) × 8 = 1560 parcels at 5 a day.
    assert_eq!(clear, Some(8 + 312 - 1));
}

/// Worked example: reserves that keep the delay of the tripled stream within five days.
#[test]
fn a_reserve_of_80_at_once_or_150_from_the_seventh_day_keeps_five_days() {
    let fluid = Surge { base: 100.0, capacity: 120.0, multiple: 3.0, days: 10.0 };
    for (from_day, bound) in [(0, 80), (3, 100), (7, 150)] {
        let found = reserve_bound(fluid, from_day as f64, 5.0).unwrap();
        assert!((found - bound as f64).abs() < 1e-9, "from day {from_day}: {found}");
        let lines = [Line::steady(120), Line::steady(bound).starting(from_day)];
        assert_eq!(most_wait(&spread(&surge(10, 95), &lines)), 5, "from day {from_day}");
        let limit = Limit { most_days: 5, follow: 400 };
        let (exact, wait) =
            smallest_reserve(&[surge(10, 95)], &lines[..1], &[vec![true]], (&[true], from_day), limit);
        assert_eq!(wait, 5);
        assert!(exact <= bound, "the wait is counted in whole days: {exact} of {bound}");
        let short = [Line::steady(120), Line::steady(exact - 1).starting(from_day)];
        assert_eq!(most_wait(&spread(&surge(10, 95), &short)), 6, "one parcel a day less is too few");
    }
    // The limit of the formula: parcels wait before the reserve begins.
    let late = reserve_bound(fluid, 7.0, 3.0).unwrap();
    assert!((late - 240.0).abs() < 1e-9, "{late}");
    assert_eq!(most_wait(&spread(&surge(10, 95), &[Line::steady(120), Line::steady(240).starting(7)])), 5);
    let limit = Limit { most_days: 3, follow: 400 };
    let (_, wait) =
        smallest_reserve(&[surge(10, 95)], &[Line::steady(120)], &[vec![true]], (&[true], 7), limit);
    assert_eq!(wait, 5, "no reserve, however large, keeps three days from the seventh on");
}

/// Worked example: three days without a carrier at 300 orders a day, then 120 a day against 100.
#[test]
fn an_outage_of_three_days_touches_five_thousand_orders() {
    let arrivals = surge(3, 95);
    let run = spread(&arrivals, &[Line::steady(120).without(0, 2)]);
    let hand = by_hand(&arrivals, |day| if day < 3 { 0 } else { 120 }, 200);
    let waits: Vec<usize> =
        hand.iter().map(|(arrived, left)| left - arrived).filter(|wait| *wait > 0).collect();
    assert_eq!(most_wait(&run), *waits.iter().max().unwrap());
    assert_eq!(most_wait(&run), 8);
    let touched: u64 = run
        .parcels
        .iter()
        .filter(|parcels| parcels.left.unwrap() > parcels.arrived)
        .map(|parcels| parcels.count)
        .sum();
    assert_eq!(touched, waits.len() as u64);
    assert!((5_000..=5_200).contains(&touched), "about 5,100: {touched}");
    // No calendar closed the carrier: who waits for it waits for capacity.
    let result = backlog(&arrivals, &[Line::steady(120).without(0, 2)]);
    assert!((result.overflow - touched as f64 / 10_400.0).abs() < 1e-12);
}

/// Worked examples of random days: simulated, by formula, bound. Orders are a Poisson number around a gamma mean.
#[test]
fn the_mean_backlog_of_random_days_is_near_its_formula_where_that_is_valid() {
    for (variation, shape, simulated, formula, bound) in
        [(0.5, 4, 45.6, 55.0, 65.0), (1.0, 1, 220.0, 242.0, 252.0), (0.2, 25, 4.5, 2.5, 12.5)]
    {
        let mut random = Random::seeded(0x9E37_79B9_7F4A_7C15);
        let mut waiting = 0.0_f64;
        let mut sum = 0.0;
        let days = 400_000;
        for _ in 0..days {
            let rate: f64 = (0..shape).map(|_| random.exponential() * 100.0 / f64::from(shape)).sum();
            waiting = (waiting + random.poisson(rate) - 120.0).max(0.0);
            sum += waiting;
        }
        let mean = sum / f64::from(days);
        assert!((mean / simulated - 1.0).abs() < 0.12, "{variation}: {mean}, elsewhere {simulated}");
        let deviation = libm::sqrt(100.0 + (100.0 * variation) * (100.0 * variation));
        let found = stationary(100.0, deviation, 120.0);
        assert!((found.unwrap().0 - formula).abs() < 0.6, "{found:?}");
        assert!((found.unwrap().1 - bound).abs() < 1.0, "{found:?}");
    }
    // At a load of 0.5 the formula is far off unless orders vary a lot.
    assert_eq!(stationary(100.0, 20.0, 200.0), None);
    assert!(stationary(100.0, 160.0, 200.0).is_some());
    assert_eq!(stationary(100.0, 50.0, 100.0), None, "nothing is stationary at a load of 1");
    assert_eq!(stationary(100.0, 50.0, 99.0), None);
}

#[test]
fn orders_within_the_quota_do_not_wait() {
    let result = backlog(&[120], &[Line::steady(120)]);
    assert_eq!((result.overflow, result.mean_days, result.clear_days), (0.0, 0.0, Some(0)));
    let result = backlog(&[121], &[Line::steady(120)]);
    assert!((result.overflow - 1.0 / 121.0).abs() < 1e-12);
    assert_eq!((result.clear_days, result.peak), (Some(1), 1));
    assert_eq!(backlog(&[], &[Line::steady(120)]).delay, [1.0]);
}

#[test]
fn a_closed_day_delays_and_is_no_overflow() {
    let sunday = Line::steady(120).working(vec![0, 100, 100]);
    let result = backlog(&[120], std::slice::from_ref(&sunday));
    assert_eq!(
        (result.delay.as_slice(), result.overflow, result.mean_days),
        ([0.0, 1.0].as_slice(), 0.0, 0.0)
    );
    let result = backlog(&[240], std::slice::from_ref(&sunday));
    assert_eq!(
        (result.delay.as_slice(), result.overflow, result.mean_days),
        ([0.0, 0.5, 0.5].as_slice(), 0.5, 0.5)
    );
    assert_eq!(room(0, std::slice::from_ref(&sunday)), Some((1, 120)));
    assert_eq!(turn(120, &[sunday]).overflow, 1.0);
}

#[test]
fn the_first_parcel_beyond_the_quota_waits_a_day() {
    let line = [Line::steady(120)];
    let days = |ahead| {
        let wait = turn(ahead, &line);
        assert_eq!(wait.delay.iter().rposition(|share| *share > 0.0), Some(wait.mean_days as usize));
        wait.mean_days as usize
    };
    assert_eq!([days(0), days(119), days(120), days(239), days(240)], [0, 0, 1, 1, 2]);
    assert_eq!(
        [room(0, &line), room(119, &line), room(120, &line)],
        [Some((0, 120)), Some((0, 1)), Some((1, 120))]
    );
    assert_eq!(turn(0, &[Line::steady(0)]).mean_days as usize, HORIZON);
    assert_eq!((turn(u64::MAX, &[Line::steady(1)]).clear_days, room(0, &[])), (None, None));
    // In turn they are what a day of so many orders is as a whole.
    let whole = backlog(&[300], &line);
    let one_by_one = (0..300).map(|ahead| turn(ahead, &line).mean_days).sum::<f64>() / 300.0;
    assert!((whole.mean_days - one_by_one).abs() < 1e-12);
}

#[test]
fn without_capacity_nothing_is_lost_from_sight() {
    let result = backlog(&[10], &[Line::steady(0)]);
    assert_eq!(result.clear_days, None);
    assert!((result.delay.iter().sum::<f64>() - 1.0).abs() < 1e-12);
}

#[test]
fn goods_that_may_switch_leave_the_first_carrier_to_those_that_may_not() {
    // 100 of each; the reserve takes only the first product. The reserve is used for what is too much, and no more.
    let lines = [Line::steady(120), Line::steady(80)];
    let may = [vec![true, true], vec![true, false]];
    let one = run(&[vec![100], vec![100]], &lines, &may, 10);
    assert_eq!((one.days[0].sent.clone(), one.clear), (vec![120, 80], Some(0)));
    assert_eq!(one.by_line, [vec![20, 80], vec![100, 0]]);
    // 70 that may not switch, 60 that may: ten too many, ten to the reserve.
    let ten = run(&[vec![60], vec![70]], &lines, &may, 10);
    assert_eq!(ten.by_line, [vec![50, 10], vec![70, 0]]);
    // Within the first carrier's quota the reserve stays idle.
    assert_eq!(run(&[vec![60], vec![60]], &lines, &may, 10).days[0].sent, [120, 0]);
    // Goods that only the reserve takes wait for it alone.
    let only = run(&[vec![60], vec![100]], &lines, &[vec![true, false], vec![false, true]], 10);
    assert_eq!((only.days[0].sent.clone(), only.days[1].sent.clone()), (vec![60, 80], vec![0, 20]));
    // What no carrier takes stays, and is told.
    let none = run(&[vec![5]], &lines, &[vec![false, false]], 10);
    assert_eq!((none.clear, none.parcels[0].left), (None, None));
}

#[test]
fn no_other_dispatcher_sends_more_or_older_parcels() {
    let mut random = Random::seeded(42);
    for _ in 0..300 {
        let products = 1 + random.below(3) as usize;
        let count = 1 + random.below(3) as usize;
        let lines: Vec<Line> =
            (0..count).map(|_| Line::steady(random.below(6)).starting(random.below(3) as usize)).collect();
        let may: Vec<Vec<bool>> =
            (0..products).map(|_| (0..count).map(|_| random.below(3) > 0).collect()).collect();
        let arrivals: Vec<Vec<u64>> =
            (0..products).map(|_| (0..4).map(|_| random.below(7)).collect()).collect();
        let run = run(&arrivals, &lines, &may, 30);
        let total: u64 = arrivals.iter().flatten().sum();
        assert_eq!(run.parcels.iter().map(|parcels| parcels.count).sum::<u64>(), total);
        for (at, load) in run.days.iter().enumerate() {
            let present: Vec<u64> = (0..products)
                .map(|product| {
                    run.parcels
                        .iter()
                        .filter(|it| {
                            it.product == product && it.arrived <= at && it.left.is_none_or(|left| left >= at)
                        })
                        .map(|it| it.count)
                        .sum()
                })
                .collect();
            let takes: Vec<u64> = lines.iter().map(|line| line.takes(at)).collect();
            // No more can leave than the tightest set of lines lets through (Hall), which is reached.
            let most = (0..1_u32 << products)
                .map(|set| {
                    let inside = |product: usize| set & (1 << product) != 0;
                    let through: u64 = (0..count)
                        .filter(|line| (0..products).any(|product| inside(product) && may[product][*line]))
                        .map(|line| takes[line])
                        .sum();
                    let outside: u64 = (0..products)
                        .filter(|product| !inside(*product))
                        .map(|product| present[product])
                        .sum();
                    through + outside
                })
                .min()
                .unwrap();
            assert_eq!(
                load.sent.iter().sum::<u64>(),
                most.min(present.iter().sum()),
                "{arrivals:?} {lines:?} {may:?}"
            );
            assert!(load.sent.iter().zip(&takes).all(|(sent, takes)| sent <= takes));
        }
        // First come first served within a product.
        for product in 0..products {
            let order: Vec<_> = run
                .parcels
                .iter()
                .filter(|it| it.product == product)
                .map(|it| (it.left.unwrap_or(usize::MAX), it.arrived))
                .collect();
            assert!(order.is_sorted() && order.iter().map(|(_, arrived)| arrived).is_sorted());
        }
        for (product, row) in run.by_line.iter().enumerate() {
            assert!(row.iter().zip(&may[product]).all(|(sent, may)| *may || *sent == 0));
        }
    }
}

#[test]
fn the_most_orders_a_day_are_those_after_which_one_more_waits_too_long() {
    let line = Line::steady(120);
    let limit = |most_days| Limit { most_days, follow: 400 };
    // Ten days at x: the last parcel leaves on day 10x/120, at most `most_days` after the tenth day.
    assert_eq!(most_orders(10, &line, limit(0)), 120);
    assert_eq!(most_orders(10, &line, limit(3)), 156);
    assert_eq!(most_orders(1, &line, limit(3)), 480);
    assert_eq!(most_orders(10, &Line::steady(0), limit(3)), 0);
    let wait = |orders: u64| most_wait(&spread(&[orders; 10], std::slice::from_ref(&line)));
    assert_eq!((wait(156), wait(157)), (3, 4));
}
