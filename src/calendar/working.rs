//! Which days a party works: its country's holidays and make-up working days under its own working week.

use super::Day;

/// What a day is for a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// An ordinary day of the week, 0 Monday to 6 Sunday.
    Weekday(usize),
    /// A public holiday.
    Holiday,
    /// A weekend day on which the country works, in exchange for a bridge day (调休).
    MakeUp,
}

/// Holidays of one country or region. Days are sorted.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Holidays {
    /// `CN`, `DE`, or with a subdivision `GB-SCT`.
    pub id: String,
    /// Public holidays, sorted, each with the index of its name in [`Holidays::names`].
    pub days: Vec<(Day, u16)>,
    /// Working days at a weekend, sorted.
    pub make_up: Vec<Day>,
    /// Names of the holidays in Chinese (where known) and English.
    pub names: Vec<(String, String)>,
    /// First day the table covers.
    pub from: Day,
    /// Last day for which holidays are computed.
    pub until: Day,
    /// Last day for which make-up days are published; later weekends may turn into working days.
    pub make_up_known_until: Day,
    /// Index into the pack's sources.
    pub source: u16,
}

impl Holidays {
    /// What `day` is.
    #[must_use]
    pub fn kind(&self, day: Day) -> DayKind {
        if self.lists(day) || self.bridges(day) {
            DayKind::Holiday
        } else if self.make_up.binary_search(&day).is_ok() {
            DayKind::MakeUp
        } else {
            DayKind::Weekday(day.weekday())
        }
    }

    fn lists(&self, day: Day) -> bool {
        self.days.binary_search_by_key(&day, |(holiday, _)| *holiday).is_ok()
    }

    /// Whether `day` is a weekend between a Friday and a Monday off, in a country that makes up for bridge days: such a
    /// holiday is decreed as one run, and those who work at weekends stop too. Elsewhere a weekend between two
    /// holidays (Easter) is a weekend.
    fn bridges(&self, day: Day) -> bool {
        let friday = match day.weekday() {
            5 => day.plus(-1),
            6 => day.plus(-2),
            _ => return false,
        };
        !self.make_up.is_empty()
            && self.lists(friday)
            && self.lists(friday.plus(3))
            && self.make_up.binary_search(&day).is_err()
    }

    /// Name of the holiday on `day` in Chinese and English.
    #[must_use]
    pub fn name(&self, day: Day) -> Option<&(String, String)> {
        // A bridged weekend has the name of its Friday.
        let listed = if self.bridges(day) { day.plus(4_i32.saturating_sub(weekday(day))) } else { day };
        let at = self.days.binary_search_by_key(&listed, |(holiday, _)| *holiday).ok()?;
        let (_, name) = self.days.get(at)?;
        self.names.get(usize::from(*name))
    }

    /// Month and day of the holidays that fall on the same date in every year of the table: the best guess for years it
    /// does not cover. Sorted.
    #[must_use]
    pub fn fixed_dates(&self) -> Vec<(u8, u8)> {
        let (Some((first, ..)), Some((last, ..))) = (self.from.ymd(), self.until.ymd()) else {
            return Vec::new();
        };
        let years = last.saturating_sub(first).saturating_add(1);
        let mut dates: Vec<(u8, u8)> =
            self.days.iter().filter_map(|(day, _)| day.ymd()).map(|(_, month, day)| (month, day)).collect();
        dates.sort_unstable();
        dates
            .chunk_by(|a, b| a == b)
            .filter(|same| i32::try_from(same.len()).is_ok_and(|count| count >= years))
            .filter_map(|same| same.first().copied())
            .collect()
    }

    /// Whether the table says what `day` is, make-up days included.
    #[must_use]
    pub fn knows(&self, day: Day) -> bool {
        self.from <= day && day <= self.until && day <= self.make_up_known_until
    }
}

fn weekday(day: Day) -> i32 {
    i32::try_from(day.weekday()).unwrap_or(0)
}

/// How much of a normal day's work a party does on each kind of day, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct WorkWeek {
    /// Monday to Sunday.
    pub week: [u16; 7],
    /// On public holidays.
    pub holiday: u16,
    /// On make-up working days.
    pub make_up: u16,
}

impl WorkWeek {
    /// Works every day alike.
    pub const EVERY_DAY: Self = Self { week: [100; 7], holiday: 100, make_up: 100 };

    /// The weight of `day`, in hundredths.
    #[must_use]
    pub fn weight(&self, holidays: Option<&Holidays>, day: Day) -> u16 {
        match holidays.map_or(DayKind::Weekday(day.weekday()), |table| table.kind(day)) {
            DayKind::Weekday(at) => self.week.get(at).copied().unwrap_or(0),
            DayKind::Holiday => self.holiday,
            DayKind::MakeUp => self.make_up,
        }
    }

    /// The weights of `count` days from `first` on, in hundredths: [`WorkWeek::weight`] day by day, but each holiday
    /// is looked up once.
    #[must_use]
    pub fn weights(&self, holidays: Option<&Holidays>, first: Day, count: usize) -> Vec<u16> {
        let skipped = first.weekday();
        let mut weights: Vec<u16> = self.week.iter().copied().cycle().skip(skipped).take(count).collect();
        let Some(table) = holidays else { return weights };
        let mut set = |day: Day, weight: u16| {
            let at = usize::try_from(day.since(first)).ok();
            if let Some(cell) = at.and_then(|at| weights.get_mut(at)) {
                *cell = weight;
                return true;
            }
            false
        };
        let from = table.make_up.partition_point(|day| *day < first);
        for day in table.make_up.iter().skip(from) {
            if !set(*day, self.make_up) {
                break;
            }
        }
        // After the make-up days: a day that is in both lists is a holiday, as in `Holidays::kind`.
        let from = table.days.partition_point(|(day, _)| *day < first);
        for (day, _) in table.days.iter().skip(from) {
            if !set(*day, self.holiday) {
                break;
            }
        }
        // A weekend at the very start may be a bridge whose Friday lies before.
        let from = table.days.partition_point(|(day, _)| *day < first.plus(-2));
        for (friday, _) in table.days.iter().skip(from).filter(|(day, _)| day.weekday() == 4) {
            if first.plus(i32::try_from(count).unwrap_or(i32::MAX)) <= *friday {
                break;
            }
            for day in [friday.plus(1), friday.plus(2)] {
                if table.bridges(day) {
                    set(day, self.holiday);
                }
            }
        }
        weights
    }

    /// Sum of the weights of a week without holidays, in hundredths.
    #[must_use]
    pub fn week_sum(&self) -> u32 {
        self.week.iter().map(|weight| u32::from(*weight)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn golden_week() -> Holidays {
        let day = |text| Day::parse(text).unwrap();
        Holidays {
            id: "CN".into(),
            days: (1..=7).map(|d| (Day::from_ymd(2026, 10, d).unwrap(), 0)).collect(),
            make_up: vec![day("2026-09-20"), day("2026-10-10")],
            names: vec![("国庆节".into(), "National Day".into())],
            from: day("2026-01-01"),
            until: day("2026-12-31"),
            make_up_known_until: day("2026-12-31"),
            source: 0,
        }
    }

    #[test]
    fn a_make_up_saturday_is_a_working_day() {
        let table = golden_week();
        let office = WorkWeek { week: [100, 100, 100, 100, 100, 0, 0], holiday: 0, make_up: 100 };
        let weight = |text| office.weight(Some(&table), Day::parse(text).unwrap());
        assert_eq!(weight("2026-10-10"), 100, "Saturday, made up");
        assert_eq!(weight("2026-10-17"), 0, "an ordinary Saturday");
        assert_eq!(weight("2026-10-07"), 0, "the last day of the holiday");
        assert_eq!(weight("2026-10-08"), 100, "the day after");
    }

    #[test]
    fn only_holidays_of_every_year_have_a_fixed_date() {
        let mut table = golden_week();
        assert_eq!(table.fixed_dates().len(), 7);
        table.until = Day::parse("2027-12-31").unwrap();
        table.days.push((Day::parse("2027-10-02").unwrap(), 0));
        assert_eq!(table.fixed_dates(), [(10, 2)]);
    }

    #[test]
    fn weights_of_many_days_are_those_of_each_day() {
        let table = golden_week();
        let week = WorkWeek { week: [100, 90, 100, 100, 110, 40, 5], holiday: 2, make_up: 80 };
        let mut table = table;
        for bridge in ["2026-11-06", "2026-11-09", "2026-11-20", "2026-11-23"] {
            table.days.push((Day::parse(bridge).unwrap(), 0));
        }
        for start in [
            "2025-12-30",
            "2026-09-19",
            "2026-10-01",
            "2026-10-07",
            "2026-10-09",
            "2026-10-10",
            "2026-11-07",
            "2026-11-08",
            "2026-11-21",
            "2026-11-22",
            "2026-12-28",
        ] {
            let first = Day::parse(start).unwrap();
            let weights = week.weights(Some(&table), first, 30);
            assert_eq!(weights.len(), 30);
            for (at, weight) in (0..).zip(&weights) {
                assert_eq!(*weight, week.weight(Some(&table), first.plus(at)), "{start} + {at}");
            }
            assert_eq!(week.weights(None, first, 9)[7], week.weight(None, first));
        }
        assert_eq!(week.week_sum(), 545);
    }

    #[test]
    fn a_weekend_inside_a_decreed_holiday_belongs_to_it() {
        let day = |text| Day::parse(text).unwrap();
        let mut table = golden_week();
        // Spring Festival 2026: Monday 16 to Friday 20 and Monday 23 are listed, the weekend between is not.
        table.days =
            ["2026-02-20", "2026-02-23", "2026-04-03", "2026-04-05"].map(|text| (day(text), 0)).into();
        assert_eq!(table.kind(day("2026-02-21")), DayKind::Holiday);
        assert_eq!(table.kind(day("2026-02-22")), DayKind::Holiday);
        assert_eq!(table.name(day("2026-02-22")), table.name(day("2026-02-20")));
        assert_eq!(table.name(day("2026-02-28")), None);
        assert_eq!(table.kind(day("2026-02-28")), DayKind::Weekday(5));
        assert_eq!(table.kind(day("2026-04-04")), DayKind::Weekday(5), "the Monday is worked");
        table.make_up = vec![day("2026-02-22")];
        assert_eq!(table.kind(day("2026-02-22")), DayKind::MakeUp);
        table.make_up.clear();
        assert_eq!(
            table.kind(day("2026-02-21")),
            DayKind::Weekday(5),
            "as at Easter where nothing is made up"
        );
    }

    #[test]
    fn days_beyond_the_table_are_not_known() {
        let table = golden_week();
        assert!(table.knows(Day::parse("2026-12-31").unwrap()));
        assert!(!table.knows(Day::parse("2027-01-01").unwrap()));
    }
}
