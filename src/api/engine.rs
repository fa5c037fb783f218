//! The handle: a loaded pack, and the few questions it answers.

use super::read;
use super::value::Value;
use super::write::{
    AllocationOf, AssessmentOf, BoardOf, ChangesOf, ExposureOf, InfoOf, LearnedId, MarketsOf, PackId,
    PackagingsOf, RatesId, Reply, RobustnessOf, Row, Said, StockOf, SurgeOf, VerdictOf,
};
use crate::customs;
use crate::measure::Country;
use crate::money::Fx;
use crate::pack::{self, Pack};
use crate::problem::{Problem, codes};
use crate::verdict::{self, Request, Verdict};
use crate::window::Cache;
use crate::window::learn::Overlay;
use serde::Serialize;
use std::cell::RefCell;
use std::sync::Arc;

/// Version of the engine, carried in every answer.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// A loaded pack, ready to answer. The memory of windows it keeps changes how fast it answers, never what.
#[derive(Debug)]
pub struct Engine {
    pack: Pack,
    cache: RefCell<Cache>,
    /// What the seller's own parcels taught.
    learned: Option<Arc<Overlay>>,
}

/// An assessment with what made it reproducible.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DutyAnswer {
    engine: &'static str,
    pack: PackId,
    normalized: super::write::ConsignmentOf,
    #[serde(flatten)]
    assessment: AssessmentOf,
}

/// What the handle has taken from own parcels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LearnAnswer {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    alerts: Vec<Said>,
}

/// What the handle has taken of the seller's rate cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RatesAnswer {
    engine: &'static str,
    pack: PackId,
    rates: Option<RatesId>,
    alerts: Vec<Said>,
}

/// What a sound pack says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    engine: &'static str,
    pack: PackId,
    built: String,
    horizon: String,
    destinations: usize,
    services: usize,
    sources: usize,
    tables: usize,
}

impl Engine {
    /// Loads a pack.
    ///
    /// # Errors
    /// E2001 and E2002 for bytes that are no pack this engine reads.
    pub fn new(bytes: &[u8]) -> Result<Self, Problem> {
        Ok(Self { pack: pack::read(bytes)?, cache: RefCell::new(Cache::default()), learned: None })
    }

    /// Takes in the file of a table, which belongs to the loaded pack. Answers that named it as missing are then worth
    /// asking again.
    ///
    /// # Errors
    /// E2001 and E2002 for bytes that are no table this engine reads, E2003 for a table of another pack.
    pub fn add(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        pack::add(&mut self.pack, bytes)
    }

    /// Takes what own parcels taught, in the form `landcast calibrate` writes; `null` lets it go. From now on every answer
    /// with a window uses it and carries its hash. What has problems changes nothing. One that was learned against
    /// another pack is taken with a warning: its factors stand against priors that may have moved.
    pub fn learn(&mut self, overlay: &Value) -> Reply<LearnAnswer> {
        let mut alerts = Vec::new();
        self.learned = match overlay {
            Value::Null => None,
            overlay => match read::overlay(overlay) {
                Ok(learned) => {
                    if learned.pack_sha256 != self.pack.sha256() {
                        let other = Problem::new(codes::A324).with("got", &learned.pack_version);
                        alerts.push(Said(other.with("expected", &self.pack.content().version)));
                    }
                    Some(Arc::new(Overlay::new(learned)))
                }
                Err(problems) => return Reply::from_result(Err(problems)),
            },
        };
        Reply::from_result(Ok(LearnAnswer {
            engine: ENGINE,
            pack: PackId::from(&self.pack),
            learned: self.learned.as_deref().map(LearnedId::from),
            alerts,
        }))
    }

    /// Takes the seller's rate cards, in the form `landcast rates read` writes; `null` takes them off. A card in force on the day
    /// wins over the pack's price of its service and country. What has problems changes nothing.
    pub fn rates(&mut self, file: &Value) -> Reply<RatesAnswer> {
        let cards = match file {
            Value::Null => None,
            file => match read::rates(file) {
                Ok(cards) => Some(cards),
                Err(problems) => return Reply::from_result(Err(problems)),
            },
        };
        self.pack.lay(cards);
        let own = self.pack.cards();
        Reply::from_result(Ok(RatesAnswer {
            engine: ENGINE,
            pack: PackId::from(&self.pack),
            rates: own.map(RatesId::from),
            alerts: own
                .map(|own| own.alerts_a513().chain(own.alerts_a516()).map(Said).collect())
                .unwrap_or_default(),
        }))
    }

    /// `request` with what was learned.
    fn taught(&self, request: Request) -> Request {
        Request { learned: self.learned.clone(), ..request }
    }

    /// Ids of the tables that are not loaded.
    pub fn awaited(&self) -> impl Iterator<Item = &str> {
        self.pack.tables().filter(|table| !table.loaded).map(|table| table.head.id.as_str())
    }

    /// The loaded pack.
    #[must_use]
    pub const fn pack(&self) -> &Pack {
        &self.pack
    }

    /// Duty, tax and fees of one consignment.
    #[must_use]
    pub fn duty(&self, consignment: &Value) -> Reply<DutyAnswer> {
        let asked = match read::consignment(consignment, &self.pack) {
            Ok(asked) => asked,
            Err(problems) => return Reply::from_result(Err(problems)),
        };
        let fx = Fx::under(&self.pack.content().fx, &asked.fx);
        let result = customs::assess(&self.pack, &asked.consignment, &fx).map(|assessment| DutyAnswer {
            engine: ENGINE,
            pack: PackId::from(&self.pack),
            normalized: super::write::ConsignmentOf::new(&asked),
            assessment: AssessmentOf::new(&self.pack, &assessment),
        });
        Reply::from_result(result)
    }

    /// The three answers for one destination.
    #[must_use]
    pub fn quote(&self, request: &Value) -> Reply<VerdictOf> {
        let result = read::request(request, &self.pack)
            .and_then(|request| self.answer(&self.taught(request), verdict::quote_and_burn_down))
            .map(|verdict| VerdictOf::new(&self.pack, &verdict));
        Reply::from_result(result)
    }

    /// What hangs on who pays, on the price and on how much goes into one parcel, for the plan `plan` of the request or
    /// for the recommended one; a ladder of `units` rungs, at most [`verdict::MAX_UNITS`].
    #[must_use]
    pub fn exposure(&self, request: &Value, plan: Option<&str>, units: u32) -> Reply<ExposureOf> {
        let result = read::request(request, &self.pack)
            .map(|request| self.taught(request))
            .and_then(|request| {
                self.remembering(|cache| verdict::exposure(&self.pack, &request, plan, units, cache))
            })
            .map(|exposure| ExposureOf::new(&self.pack, &exposure));
        Reply::from_result(result)
    }

    /// A stream's orders against what carriers take a day: an array with one request a product.
    #[must_use]
    pub fn surge(&self, requests: &Value) -> Reply<SurgeOf> {
        let result = read::requests(requests, &self.pack)
            .map(|all| all.into_iter().map(|request| self.taught(request)).collect::<Vec<_>>())
            .and_then(|all| self.remembering(|cache| verdict::surge(&self.pack, &all, cache)))
            .map(|surge| SurgeOf::new(&self.pack, &surge));
        Reply::from_result(result)
    }

    /// How well the recommended plan stands: what a wrong choice costs, where another plan becomes best, how many small
    /// changes it survives. Some hundred quotes.
    #[must_use]
    pub fn robustness(&self, request: &Value) -> Reply<RobustnessOf> {
        let result = read::request(request, &self.pack)
            .map(|request| self.taught(request))
            .and_then(|request| match self.cache.try_borrow_mut() {
                Ok(mut cache) => verdict::robustness(&self.pack, &request, &mut cache),
                Err(_) => verdict::robustness(&self.pack, &request, &mut Cache::default()),
            })
            .map(|found| RobustnessOf::new(&self.pack, &found));
        Reply::from_result(result)
    }

    /// Mailers and boxes for the order, priced on the lane of the plan `plan` or of the recommended one: the cheapest safe
    /// one, what is used now, and the side that costs money.
    #[must_use]
    pub fn packaging(&self, request: &Value, plan: Option<&str>) -> Reply<PackagingsOf> {
        let result = read::request(request, &self.pack)
            .map(|request| self.taught(request))
            .and_then(|request| {
                self.remembering(|cache| verdict::packagings(&self.pack, &request, plan, cache))
            })
            .map(|found| PackagingsOf::new(&self.pack, &found));
        Reply::from_result(result)
    }

    /// How much to stock where, against direct mail: each mode at its best, break-even over volume and uncertainty, the
    /// life cycle, air beside sea.
    #[must_use]
    pub fn stock(&self, request: &Value) -> Reply<StockOf> {
        let result = read::request(request, &self.pack)
            .map(|request| self.taught(request))
            .and_then(|request| self.remembering(|cache| verdict::stock(&self.pack, &request, cache)))
            .map(|stock| StockOf::new(&self.pack, &stock));
        Reply::from_result(result)
    }

    /// Which of `requests`, a list of quote requests, get stock where out of one budget `{amount, currency}`. A request with
    /// problems is a line of its own.
    #[must_use]
    pub fn allocate(&self, requests: &Value, budget: &Value) -> Reply<AllocationOf> {
        let result = read::run_of_show(requests, budget, &self.pack).map(|(requests, budget)| {
            let requests =
                requests.into_iter().map(|request| request.map(|request| self.taught(request))).collect();
            let allocation = self.remembering(|cache| verdict::allocate(&self.pack, requests, budget, cache));
            AllocationOf::new(&self.pack, self.learned.as_deref().map(LearnedId::from), &allocation)
        });
        Reply::from_result(result)
    }

    /// The verdict itself, for tests and shells in Rust.
    ///
    /// # Errors
    /// Problems that leave no answer.
    pub fn verdict(&self, request: &Request) -> Result<Verdict<'_>, Vec<Problem>> {
        self.answer(request, verdict::quote)
    }

    fn answer<'p>(
        &'p self,
        request: &Request,
        quote: fn(&'p Pack, &Request, &mut Cache) -> Result<Verdict<'p>, Vec<Problem>>,
    ) -> Result<Verdict<'p>, Vec<Problem>> {
        self.remembering(|cache| quote(&self.pack, request, cache))
    }

    /// `ask` with the memory of windows. A borrow that is already out could only come from a panic inside; a fresh memory
    /// answers the same.
    fn remembering<T>(&self, ask: impl FnOnce(&mut Cache) -> T) -> T {
        match self.cache.try_borrow_mut() {
            Ok(mut cache) => ask(&mut cache),
            Err(_) => ask(&mut Cache::default()),
        }
    }

    /// A row for each destination. A destination that cannot be answered gives a row of problems.
    #[must_use]
    pub fn board(&self, request: &Value, destinations: &[String]) -> Reply<BoardOf> {
        let request = match read::board_request(request, &self.pack) {
            Ok(request) => self.taught(request),
            Err(problems) => return Reply::from_result(Err(problems)),
        };
        let rows = destinations
            .iter()
            .enumerate()
            .map(|(at, code)| Row::new(&self.pack, code, self.row(&request, code, at)))
            .collect();
        Reply::from_result(Ok(BoardOf::new(&self.pack, &request, rows)))
    }

    /// Each of `countries` with its best plan, scored, and Europe's in the order in which to enter them. A country that
    /// cannot be answered gives its problems; one that is named twice counts once.
    #[must_use]
    pub fn markets(&self, request: &Value, countries: &[String]) -> Reply<MarketsOf> {
        let request = match read::board_request(request, &self.pack) {
            Ok(request) => self.taught(request),
            Err(problems) => return Reply::from_result(Err(problems)),
        };
        let (mut answered, mut refused) = (Vec::new(), Vec::new());
        for (at, code) in countries
            .iter()
            .enumerate()
            .filter(|(at, code)| !countries.iter().take(*at).any(|known| known == *code))
        {
            match self.row(&request, code, at) {
                Ok(verdict) => answered.push((verdict.request.destination.country, verdict)),
                Err(problems) => refused.push((code.clone(), problems)),
            }
        }
        let markets = verdict::markets(&self.pack, answered);
        Reply::from_result(Ok(MarketsOf::new(&self.pack, &request, &markets, refused)))
    }

    fn row(&self, request: &Request, code: &str, at: usize) -> Result<Verdict<'_>, Vec<Problem>> {
        let path = format!("destinations[{at}]");
        let country = Country::from_code(code)
            .ok_or_else(|| vec![Problem::at(codes::E1101, path.as_str()).with("got", code)])?;
        if self.pack.rules(country, None, self.pack.content().built).is_err() {
            return Err(vec![Problem::at(codes::E2101, path).with("country", country)]);
        }
        let mut own = request.clone();
        if own.destination.country != country {
            // Region and postcode belong to the destination they were given for.
            own.destination.country = country;
            own.destination.region = None;
            own.destination.postcode = None;
        }
        self.answer(&own, verdict::row)
    }

    /// Kinds of goods and codes that a text may mean: `{text, limit, country, date}`.
    #[must_use]
    pub fn search(&self, asked: &Value) -> Reply<super::search::SearchAnswer> {
        Reply::from_result(super::search::answer(&self.pack, asked))
    }

    /// Days of a chain of stages.
    #[must_use]
    pub fn window(&self, chain: &Value) -> Reply<super::chain::WindowAnswer> {
        Reply::from_result(super::chain::window(chain, &self.pack))
    }

    /// Dated changes of a destination from the day after `from` to `to`, those of its regions included where none is
    /// named: what began, what ended, what is announced.
    #[must_use]
    pub fn changes(&self, country: &str, region: Option<&str>, from: &str, to: &str) -> Reply<ChangesOf> {
        Reply::from_result(super::packs::changes(&self.pack, country, region, from, to))
    }

    /// What the pack holds.
    #[must_use]
    pub fn info(&self) -> InfoOf {
        InfoOf::new(&self.pack)
    }

    /// Version, hash and size of the pack.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let content = self.pack.content();
        Summary {
            engine: ENGINE,
            pack: PackId::from(&self.pack),
            built: content.built.iso(),
            horizon: content.horizon.iso(),
            destinations: self.pack.destinations().count(),
            services: content.services.len(),
            sources: content.sources.len(),
            tables: self.pack.tables().filter(|table| table.loaded).count(),
        }
    }

    /// What is wrong with the pack; empty for a sound one.
    #[must_use]
    pub fn check(&self) -> Vec<Said> {
        pack::check(&self.pack).into_iter().map(Said).collect()
    }
}
