//! Prices of one product to one country and zone, as lanes of a card: bands in order, without gaps or overlaps that are not
//! said.

use super::band::{Band, Shape};
use super::found::Finding;
use super::line::{Line, Rate};
use super::rules::{Rule, Said};
use landcast::measure::Country;
use landcast::money::Dec;
use landcast::pack::DayUnit;
use landcast::pack::card::{self, CardLane, CardPrice, CardVolumetric, Point, StepBand, VolumeRule, Zone};
use landcast::problem::codes;

/// Where an open band ends: a ton, which is no parcel any more.
const OPEN_G: u32 = 1_000_000;

/// What a card can hold.
const MOST_G: u32 = 10_000_000;

/// What lanes of a sheet are made with.
pub(crate) struct Making<'m> {
    pub(crate) sheet: &'m str,
    /// Rules of the whole sheet.
    pub(crate) rules: &'m [Said],
    pub(crate) findings: &'m mut Vec<Finding>,
    /// Rows of which a price was taken back, as it contradicts another.
    pub(crate) refused: &'m mut Vec<u32>,
}

/// A line with the ends that hold for it among the others.
#[derive(Clone, Copy)]
struct Fitted<'l> {
    line: &'l Line,
    /// Smallest gram of its own, where a gap or nothing lies below.
    from_g: Option<u32>,
    to_g: u32,
    to_included: bool,
}

impl Making<'_> {
    fn say(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    fn at(&self, line: &Line, code: landcast::problem::Code) -> Finding {
        Finding::at(self.sheet, line.place, code, &line.text)
    }

    /// The lanes of `country`: more than one, where first weights and bands follow each other.
    pub(crate) fn lanes(&mut self, country: Country, lines: &[&Line]) -> Vec<CardLane> {
        let fitted = self.fitted(lines);
        let Some(first) = fitted.first().map(|one| one.line) else { return Vec::new() };
        let mut base = CardLane::tiers(vec![country], Vec::new());
        base.zone = first.zone.clone().map(|name| Zone { name, prefixes: first.prefixes.clone() });
        base.transit = lines.iter().find_map(|line| line.transit).map(|transit| card::Transit {
            low: u32::from(transit.low),
            high: u32::from(transit.high),
            unit: if transit.working { DayUnit::WorkingDays } else { DayUnit::Days },
        });
        base.cell = Some(self.cell(first));
        let rules = Rules::of(country, &first.rules, self.rules);
        rules.lay(&mut base);
        let mut found = Vec::new();
        let (steps, bands): (Vec<Fitted<'_>>, Vec<Fitted<'_>>) =
            fitted.iter().partition(|one| matches!(one.line.rate, Rate::FirstStep { .. }));
        for Fitted { line, from_g, to_g, to_included } in steps {
            let Rate::FirstStep { first_g, first, step_g, step, per_parcel } = line.rate else { continue };
            let up_to_g = line.band.to_g.map(|_| if to_included { to_g } else { to_g.saturating_sub(1) });
            let price =
                CardPrice::FirstStep { first_g, first, step_g, step, per_parcel, up_to_g, quoted: None };
            // Where one follows another, each begins behind the one before.
            let from_g = from_g
                .unwrap_or_else(|| line.band.over_g().saturating_add(u32::from(line.band.over_g() > 0)));
            found.push(CardLane { price, from_g, cell: Some(self.cell(line)), ..base.clone() });
        }
        if let Some(price) = self.bands(&bands, &rules, &base) {
            found.push(CardLane { price, ..base });
        }
        found
    }

    fn cell(&self, line: &Line) -> String {
        if self.sheet.is_empty() {
            line.place.name()
        } else {
            format!("{}!{}", self.sheet.trim(), line.place.name())
        }
    }

    fn bands(&self, fitted: &[Fitted<'_>], rules: &Rules<'_>, base: &CardLane) -> Option<CardPrice> {
        if fitted.is_empty() {
            return None;
        }
        let (points, steps): (Vec<&Fitted<'_>>, Vec<&Fitted<'_>>) =
            fitted.iter().partition(|one| !matches!(one.line.rate, Rate::Steps { .. }));
        let total = |one: &&Fitted<'_>| match one.line.rate {
            Rate::Tier { per_kg, per_parcel } if per_kg.is_zero() && one.line.band.shape == Shape::Point => {
                Some(Point {
                    up_to_g: one.to_g,
                    amount: per_parcel,
                    quoted: None,
                    cell: Some(self.cell(one.line)),
                })
            }
            _ => None,
        };
        let totals: Option<Vec<Point>> = points.iter().map(total).collect();
        if let Some(points) = totals.filter(|points| !points.is_empty()) {
            let step = |one: &&Fitted<'_>| match one.line.rate {
                Rate::Steps { step_g, step } => Some(StepBand {
                    up_to_g: one.to_g,
                    step_g,
                    amount: step,
                    quoted: None,
                    cell: Some(self.cell(one.line)),
                }),
                _ => None,
            };
            let steps: Vec<StepBand> = steps.iter().filter_map(step).collect();
            return Some(if steps.is_empty() {
                CardPrice::Points(points)
            } else {
                CardPrice::StepsAbove { points, steps }
            });
        }
        let bands = fitted.iter().filter_map(|one| {
            let (per_kg, per_parcel, step) = match one.line.rate {
                Rate::Tier { per_kg, per_parcel } => (per_kg, per_parcel, None),
                // Begun steps of the whole weight are kilograms rounded up to the step.
                Rate::Steps { step_g, step } => {
                    ((step * Dec::whole(1000)).over(Dec::from(step_g))?, Dec::ZERO, Some(step_g))
                }
                Rate::FirstStep { .. } => return None,
            };
            let own = Rules::of_line(&one.line.rules);
            Some(card::Band {
                from_g: one.from_g,
                up_to_g: one.to_g,
                up_to_included: one.to_included,
                per_kg,
                per_parcel,
                quoted_per_kg: None,
                quoted_per_parcel: None,
                round_g: step
                    .or_else(|| own.rounding().or_else(|| rules.general_rounding()))
                    .filter(|g| *g != base.round_g),
                min_g: own.minimum().or_else(|| rules.general_minimum()).filter(|g| *g != base.min_g),
                cell: Some(self.cell(one.line)),
            })
        });
        let bands: Vec<card::Band> = bands.collect();
        (!bands.is_empty()).then_some(CardPrice::Tiers(bands))
    }

    /// Lines in order of weight; what contradicts, overlaps or leaves a gap is said.
    fn fitted<'l>(&mut self, lines: &[&'l Line]) -> Vec<Fitted<'l>> {
        let mut sorted: Vec<&Line> = lines.to_vec();
        sorted.sort_by_key(|line| (line.band.over_g(), line.band.to_g.unwrap_or(u32::MAX), line.place));
        let sorted = self.once(sorted);
        let mut found: Vec<Fitted<'l>> = Vec::new();
        let mut before: Option<(u32, bool)> = None;
        for line in sorted {
            let Band { mut from_g, from_included, to_g, to_included, shape, comma, coarse } = line.band;
            let mut over = line.band.over_g();
            if over >= MOST_G {
                continue;
            }
            let to = to_g.unwrap_or(OPEN_G.max(over.saturating_add(1))).min(MOST_G);
            let last = before.map(|(g, _)| g);
            if comma {
                if last.unwrap_or(0) == over || last == Some(from_g) {
                    let finding = self.at(line, codes::E5434).with("got", &line.text);
                    self.say(finding);
                } else {
                    let finding = self.at(line, codes::E5415).with("got", &line.text);
                    self.say(finding);
                    self.refused.push(line.place.row);
                    continue;
                }
            }
            // 30.1 follows 30: in steps of half a kilogram nothing lies between.
            if let (Rate::Steps { step_g, .. }, Some(last)) = (line.rate, last)
                && over > last.saturating_add(step_g)
            {
                let finding = self.at(line, codes::E5431).with("from", last).with("to", over);
                self.say(finding);
                self.refused.push(line.place.row);
                continue;
            }
            if shape == Shape::Point || matches!(line.rate, Rate::Steps { .. }) {
                // A point goes from the one before; steps begin where the points end.
                over = last.unwrap_or(0);
                from_g = over;
            }
            let mut own_from = None;
            match last {
                Some(last) if over > last => {
                    if coarse && over == last.saturating_add(10) {
                        let finding = self.at(line, codes::E5435).with("from", over).with("to", last);
                        self.say(finding);
                    } else {
                        let finding = self.at(line, codes::E5431).with("from", last).with("to", over);
                        self.say(finding);
                        // Nobody else has the weight it begins with.
                        own_from = Some(if shape == Shape::Ends { from_g } else { over.saturating_add(1) });
                    }
                }
                Some(last) if over < last => {
                    // 12-50 and 50+ share their end only.
                    let only_end = from_included && from_g == last;
                    if !only_end {
                        let finding = self.at(line, codes::E5432).with("from", over).with("to", last.min(to));
                        self.say(finding);
                    }
                    if to <= last {
                        self.refused.push(line.place.row);
                        continue;
                    }
                }
                Some(_) => {}
                None if over > 0 || (from_g > 0 && shape == Shape::Ends) => {
                    own_from = Some(if shape == Shape::Ends { from_g } else { over.saturating_add(1) });
                }
                None => {}
            }
            if let Some((last, false)) = before
                && shape == Shape::Range
                && !from_included
                && from_g == last
                && let Some(one) = found.last()
            {
                let finding = self.at(one.line, codes::E5433).with("got", &one.line.text).with("at", last);
                self.say(finding);
            }
            found.push(Fitted { line, from_g: own_from, to_g: to, to_included });
            before = Some((to, to_included));
        }
        if let (Some((last, false)), Some(one)) = (before, found.last())
            && one.line.band.shape == Shape::Range
        {
            let finding = self.at(one.line, codes::E5433).with("got", &one.line.text).with("at", last);
            self.say(finding);
        }
        found
    }

    /// Each band once: the same price twice is one, two prices are none.
    fn once<'l>(&mut self, sorted: Vec<&'l Line>) -> Vec<&'l Line> {
        let key = |line: &Line| (line.band.over_g(), line.band.to_g, matches!(line.rate, Rate::Steps { .. }));
        let mut found: Vec<&Line> = Vec::new();
        let mut rest = sorted.as_slice();
        while let Some(first) = rest.first().copied() {
            let same = rest.iter().take_while(|line| key(line) == key(first)).count();
            let (group, behind) = rest.split_at_checked(same).unwrap_or((rest, &[]));
            rest = behind;
            if let Some(other) = group.iter().find(|line| line.rate != first.rate) {
                for line in group {
                    let against = if line.place == first.place { other } else { &first };
                    let finding = self.at(line, codes::E5420).with("other", against.place.name());
                    self.say(finding);
                    self.refused.push(line.place.row);
                }
            } else {
                found.push(first);
            }
        }
        found
    }
}

/// The rules of a lane: those of its own row before those said of its country, and these before those of everybody.
struct Rules<'r> {
    own: Vec<&'r Rule>,
    country: Vec<&'r Rule>,
    general: Vec<&'r Rule>,
}

impl<'r> Rules<'r> {
    fn of(country: Country, own: &'r [Said], sheet: &'r [Said]) -> Self {
        let holds = |said: &&Said| said.countries.is_empty() || said.countries.contains(&country);
        Self {
            own: own.iter().filter(holds).map(|said| &said.rule).collect(),
            country: sheet
                .iter()
                .filter(|said| said.countries.contains(&country))
                .map(|said| &said.rule)
                .collect(),
            general: sheet.iter().filter(|said| said.countries.is_empty()).map(|said| &said.rule).collect(),
        }
    }

    fn of_line(own: &'r [Said]) -> Self {
        Self { own: own.iter().map(|said| &said.rule).collect(), country: Vec::new(), general: Vec::new() }
    }

    fn find<T>(&self, of: impl Fn(&Rule) -> Option<T>) -> Option<T> {
        [&self.own, &self.country, &self.general]
            .into_iter()
            .find_map(|rules| rules.iter().find_map(|rule| of(rule)))
    }

    fn rounding(&self) -> Option<u32> {
        self.find(|rule| if let Rule::Rounding(g) = rule { Some(*g) } else { None })
    }

    fn minimum(&self) -> Option<u32> {
        self.find(|rule| if let Rule::Minimum(g) = rule { Some(*g) } else { None })
    }

    /// Of everybody or of the country, for bands whose row says nothing.
    fn general_rounding(&self) -> Option<u32> {
        Some(
            Self { own: Vec::new(), country: self.country.clone(), general: self.general.clone() }
                .rounding()
                .unwrap_or(1),
        )
    }

    fn general_minimum(&self) -> Option<u32> {
        Some(
            Self { own: Vec::new(), country: self.country.clone(), general: self.general.clone() }
                .minimum()
                .unwrap_or(0),
        )
    }

    /// Writes them into a lane.
    fn lay(&self, lane: &mut CardLane) {
        lane.round_g = self.rounding().unwrap_or(1).max(1);
        lane.min_g = self.minimum().unwrap_or(0);
        lane.min_piece_g =
            self.find(|rule| if let Rule::MinimumPiece(g) = rule { Some(*g) } else { None }).unwrap_or(0);
        lane.max_g = self.find(|rule| if let Rule::Limit(g) = rule { Some(*g) } else { None });
        lane.max_side_mm = self.find(|rule| if let Rule::Sides(mm) = rule { Some(*mm) } else { None });
        lane.max_sum_mm = self.find(|rule| if let Rule::Sum(mm) = rule { Some(*mm) } else { None });
        lane.max_girth_mm = self.find(|rule| if let Rule::Girth(mm) = rule { Some(*mm) } else { None });
        // A divisor and "volume does not count" of the same rank contradict: the dearer one holds.
        let volume = |rules: &[&Rule]| {
            let divisor = rules
                .iter()
                .find_map(|rule| if let Rule::Divisor(divisor) = rule { Some(*divisor) } else { None });
            let none = rules.iter().any(|rule| matches!(rule, Rule::NoVolume));
            divisor.map(Some).or(none.then_some(None))
        };
        let said = [&self.own, &self.country, &self.general].into_iter().find_map(|rules| volume(rules));
        let counts = |rule: &Rule| {
            let counts =
                matches!(rule, Rule::Share(_) | Rule::FromRatio(_) | Rule::AboveRatio(_) | Rule::FromSide(_));
            counts.then_some(())
        };
        lane.divisor_unknown = said.is_none() && self.find(counts).is_some();
        lane.volumetric = said.flatten().map(|divisor| CardVolumetric {
            divisor,
            rule: self
                .find(|rule| match rule {
                    Rule::FromRatio(ratio) => Some(VolumeRule::FromRatio(*ratio)),
                    Rule::AboveRatio(ratio) => Some(VolumeRule::AboveRatio(*ratio)),
                    Rule::FromSide(mm) => Some(VolumeRule::FromSide(*mm)),
                    _ => None,
                })
                .unwrap_or(VolumeRule::Always),
            share: self
                .find(|rule| if let Rule::Share(share) = rule { Some(*share) } else { None })
                .unwrap_or(Dec::ONE),
        });
    }
}
