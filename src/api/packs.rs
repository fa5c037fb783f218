//! Looking at packs rather than through them: what changed, whether one can be trusted, what needs care.

use super::engine::{ENGINE, Engine};
use super::write::{ChangeOf, ChangesOf, DiffOf, DifferenceOf, FindingOf, PackId, Said};
use crate::calendar::Day;
use crate::customs;
use crate::measure::Country;
use crate::order::sort_by;
use crate::pack::{self, Demands, Market, Pack};
use crate::problem::{Problem, codes};
use serde::Serialize;

/// Whether a pack can be used, and until when.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    engine: &'static str,
    /// Format of the file and the engines that read it.
    format: u8,
    readers: &'static str,
    pack: PackId,
    built: String,
    begins: String,
    horizon: String,
    /// Days from the asked day to the horizon; negative past it.
    days_left: i32,
    destinations: usize,
    /// Markets without a parameter their regime needs.
    incomplete: Vec<FindingOf>,
    /// What does not hold together.
    problems: Vec<Said>,
    /// Whole, complete and not past its horizon.
    ok: bool,
}

impl Verified {
    /// Whole, complete and not past its horizon.
    #[must_use]
    pub const fn is_ok(&self) -> bool {
        self.ok
    }
}

impl Engine {
    /// What the pack of `self` says differently from that of `before`. With a `country`, only what concerns it: its own
    /// rules and those it shares, lanes to it.
    #[must_use]
    pub fn differences(&self, before: &Self, country: Option<Country>) -> DiffOf {
        let content = self.pack().content();
        let parent = country.and_then(|code| self.pack().market(code)).and_then(|market| market.parent);
        let concerns = |one: &pack::Difference| {
            country.is_none() || one.country == country || (parent.is_some() && one.country == parent)
        };
        let found = pack::diff(before.pack().content(), content);
        DiffOf {
            engine: ENGINE,
            before: PackId::from(before.pack()),
            after: PackId::from(self.pack()),
            changes: found.iter().filter(|one| concerns(one)).map(DifferenceOf::from).collect(),
        }
    }

    /// What a maintainer of the pack should look at, worst first.
    #[must_use]
    pub fn lint(&self, demands: Demands) -> Vec<FindingOf> {
        pack::lint(self.pack().content(), demands, needs).iter().map(FindingOf::from).collect()
    }

    /// Hash, version, engines, completeness and horizon, as seen on `as_of`. The hash was compared when the pack was
    /// read: bytes that do not fit it never become an engine.
    #[must_use]
    pub fn verify(&self, as_of: Day) -> Verified {
        let content = self.pack().content();
        let problems = self.check();
        let incomplete: Vec<FindingOf> = pack::lint(content, Demands::on(as_of), needs)
            .iter()
            .filter(|finding| finding.lint == pack::Lint::MissingKey)
            .map(FindingOf::from)
            .collect();
        let days_left = content.horizon.since(as_of);
        Verified {
            engine: ENGINE,
            format: pack::FORMAT,
            readers: pack::READERS,
            pack: PackId::from(self.pack()),
            built: content.built.iso(),
            begins: content.begins.iso(),
            horizon: content.horizon.iso(),
            days_left,
            destinations: self.pack().destinations().count(),
            ok: problems.is_empty() && incomplete.is_empty() && days_left >= 0,
            incomplete,
            problems,
        }
    }
}

/// Parameters the market's kind of regime cannot do without.
fn needs(market: &Market) -> Vec<&'static str> {
    let keys = customs::schema(market.regime).keys.iter();
    keys.filter(|key| key.required).map(|key| key.name).collect()
}

/// See [`Engine::changes`].
pub(super) fn changes(
    pack: &Pack,
    country: &str,
    region: Option<&str>,
    from: &str,
    to: &str,
) -> Result<ChangesOf, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut day = |path: &str, text: &str| {
        let day = Day::parse(text);
        if day.is_none() {
            problems.push(Problem::at(codes::E1007, path).with("got", text));
        }
        day
    };
    let (from, to) = (day("from", from), day("to", to));
    let code = Country::from_code(country);
    if code.is_none() {
        problems.push(Problem::at(codes::E1101, "country").with("got", country));
    }
    let (Some(code), Some(from), Some(to)) = (code, from, to) else { return Err(problems) };
    let one = |problem| vec![problem];
    let shared = customs::changes(pack, code, region, from, to).map_err(one)?;
    let mut found: Vec<ChangeOf> = shared.iter().map(|change| ChangeOf::new(change, region)).collect();
    let regions = pack.market(code).map(|market| market.regions.as_slice()).unwrap_or_default();
    for part in regions.iter().filter(|_| region.is_none()) {
        let own = customs::changes(pack, code, Some(&part.code), from, to).map_err(one)?;
        let own = own.iter().filter(|change| match change.what {
            customs::Changed::Value { series, .. } => part.series.iter().any(|one| std::ptr::eq(one, series)),
            _ => false,
        });
        found.extend(own.map(|change| ChangeOf::new(change, Some(&part.code))));
    }
    sort_by(&mut found, |a, b| (&a.date, &a.region, &a.key).cmp(&(&b.date, &b.region, &b.key)));
    Ok(ChangesOf {
        engine: ENGINE,
        pack: PackId::from(pack),
        country: code.code().to_owned(),
        from: from.iso(),
        to: to.iso(),
        changes: found,
    })
}
