//! The committed data folder compiles, and a pack of it reads back as written.

use landcast::calendar::{Day, DayKind};
use std::path::Path;

fn data() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

#[test]
fn the_data_folder_has_no_fault_and_survives_the_file() {
    let content = landcast_packer::compile(&data()).unwrap_or_else(|faults| {
        panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    let bytes = landcast::pack::write(&content).unwrap();
    let pack = landcast::pack::read(&bytes).unwrap();
    assert_eq!(*pack.content(), content);
    assert_eq!(pack.sha256().len(), 64);
}

#[test]
fn one_changed_byte_is_noticed() {
    let mut bytes = landcast::pack::write(&landcast_packer::compile(&data()).unwrap()).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    assert_eq!(landcast::pack::read(&bytes).unwrap_err().code.as_str(), "E2001");
}

#[test]
fn the_saturday_after_golden_week_2026_is_worked() {
    let content = landcast_packer::compile(&data()).unwrap();
    let china = content.holidays.iter().find(|table| table.id == "CN").unwrap();
    let kind = |text| china.kind(Day::parse(text).unwrap());
    assert_eq!(kind("2026-10-10"), DayKind::MakeUp);
    assert_eq!(kind("2026-10-07"), DayKind::Holiday);
    assert_eq!(kind("2026-10-08"), DayKind::Weekday(3));
    assert_eq!(china.make_up_known_until, Day::parse("2026-12-31").unwrap());
}

#[test]
fn a_region_keeps_its_own_holidays_beside_those_of_its_country() {
    let content = landcast_packer::compile(&data()).unwrap();
    let kind = |id: &str, text| {
        let table = content.holidays.iter().find(|table| table.id == id).unwrap();
        table.kind(Day::parse(text).unwrap())
    };
    // Easter Monday 2027 is a bank holiday in England and not in the United Kingdom as a whole: Scotland works.
    assert_eq!(kind("GB-ENG", "2027-03-29"), DayKind::Holiday);
    assert_eq!(kind("GB", "2027-03-29"), DayKind::Weekday(0));
    assert_eq!(kind("GB-ENG", "2026-12-25"), DayKind::Holiday);
    assert_eq!(kind("GB-ENG", "2026-12-24"), DayKind::Weekday(3));
    assert!(content.holidays.iter().all(|table| table.id != "IN-UP"), "a region nobody follows is left out");
}

#[test]
fn every_destination_has_several_services_and_the_larger_ones_all_three_modes() {
    use landcast::measure::Country;
    use landcast::pack::{Mode, ServiceRole};
    let content = landcast_packer::compile(&data()).unwrap();
    assert!(content.services.len() >= 60, "{} services", content.services.len());
    let direct = |to: Country| {
        content.services.iter().filter(|s| s.role == ServiceRole::Direct && s.lane(to).is_some()).count()
    };
    let pack = landcast::pack::Pack::new(content.clone(), String::new());
    for market in pack.destinations() {
        assert!(direct(market.code) >= 3, "{}: post, express and a line", market.code);
    }
    for code in ["DE", "FR", "IT", "ES", "NL", "PL", "GB", "US", "CA", "SG", "MY", "TH", "JP", "AU"] {
        let to = Country::from_code(code).unwrap();
        assert!(direct(to) >= 5, "{code}: a line for general goods, one for batteries, post, express …");
        for mode in [Mode::Overseas, Mode::Border] {
            assert!(
                content.nodes.iter().any(|n| n.mode == mode && n.serves.contains(&to)),
                "{code} {mode:?}"
            );
        }
    }
}

#[test]
fn no_lane_is_without_source_and_day_and_what_is_remembered_is_an_assumption() {
    use landcast::pack::Confidence;
    let content = landcast_packer::compile(&data()).unwrap();
    for service in &content.services {
        for lane in &service.lanes {
            let source = &content.sources[usize::from(lane.source)];
            assert!(lane.price_date > Day::default(), "{} {}", service.id, lane.to);
            let assumed = source.key == "assumption";
            assert_eq!(assumed, lane.confidence == Confidence::Assumption, "{} {}", service.id, lane.to);
            assert!(lane.stages.iter().all(|stage| usize::from(stage.source) < content.sources.len()));
        }
    }
}
