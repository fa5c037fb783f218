//! The cache gives the answers that are worked out anew.

use super::*;

#[test]
fn the_cache_changes_no_bit() {
    let pack = pack();
    let mut cache = Cache::default();
    let stages = air_line();
    let references = refs(&stages);
    let mut remote = references.clone();
    remote[4].days = range(20, 45, 90);
    let queue = Pmf::from_shares(&[0.7, 0.3]).unwrap();
    let stop = [Disruption {
        stages: vec![StageName::LastMile],
        from: day("2026-11-30"),
        to: day("2026-12-02"),
        multiple: None,
    }];
    let mut asks = Vec::new();
    for order in ["2026-11-20T10:00:00+08:00", "2026-11-20T17:00:00+08:00", "2026-11-22T10:00:00+08:00"] {
        let plain = ask(order, &references);
        asks.push(plain);
        asks.push(WindowAsk { queue: Some(&queue), ..plain });
        asks.push(WindowAsk { disruptions: &stop, ..plain });
        asks.push(WindowAsk { stages: &remote, ..plain });
        asks.push(WindowAsk { speed: Speed { factor: 1.1, spread: 0.1, ..Speed::PRIOR }, ..plain });
        asks.push(WindowAsk { speed: Speed { network: 0.8, preparation: 1.2, ..Speed::PRIOR }, ..plain });
        asks.push(WindowAsk { stages: &references[..3], ..plain });
        asks.push(WindowAsk { destination: crate::measure::Country::CN, ..plain });
        asks.push(WindowAsk { policy: Policy::Article, ..plain });
    }
    for _ in 0..2 {
        for ask in &asks {
            assert_eq!(window_with(&pack, ask, &mut cache), window(&pack, ask));
        }
    }
    let kept = cache.len();
    for ask in &asks {
        let _ = window_with(&pack, ask, &mut cache);
    }
    assert_eq!(cache.len(), kept, "everything was known");
    let first_cells = window(&pack, &asks[0]).pmf;
    assert!(asks.iter().any(|ask| window(&pack, ask).pmf != first_cells));
}

#[test]
fn the_cache_forgets_another_pack_and_does_not_grow_for_ever() {
    let (busy, stages) = (pack(), air_line());
    let references = refs(&stages);
    let calm = Pack::new(crate::pack::Content { peaks: Vec::new(), ..content() }, "calm".into());
    let mut cache = Cache::default();
    let plain = ask("2026-11-20T10:00:00+08:00", &references);
    let _ = window_with(&busy, &plain, &mut cache);
    assert_eq!(window_with(&calm, &plain, &mut cache), window(&calm, &plain));
    let mut most = 0;
    for step in 0..3000 {
        let factor = 1.0 + f64::from(step) / 10_000.0;
        let speed = Speed { factor, first: factor, ..Speed::PRIOR };
        let _ = window_with(&calm, &WindowAsk { speed, ..plain }, &mut cache);
        most = most.max(cache.len());
    }
    assert!((1000..10_100).contains(&most), "{most}");
    assert!(cache.len() < most, "it was emptied on the way");
    cache.clear();
    assert!(cache.is_empty());
}
