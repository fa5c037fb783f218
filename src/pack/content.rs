//! What a pack holds, and the loaded form that finds things fast.

use super::batteries::BatteryRule;
use super::calendars::{Party, Peak};
use super::card::{Card, Cards};
use super::cod::CodTerms;
use super::documents::Document;
use super::goods::{Category, GoodsGroup};
use super::lookup::SeriesIndex;
use super::market::Market;
use super::names::{GoodsWords, HsNames};
use super::network::Service;
use super::node::Node;
use super::packaging::Packaging;
use super::platforms::Platform;
use super::provenance::{Confidence, Names, Source};
use super::rules::Rules;
use super::table::{GOODS, Loaded, NAMES, Table, TableHead, TableUse};
use super::tariff::{RateCell, Tariff, TariffIndex};
use crate::calendar::{Day, Holidays};
use crate::measure::{Country, HsCode};
use crate::money::{Dec, FxRate};
use crate::problem::{Problem, codes};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A number the engine needs that belongs to no market: refund curve, default return share, packaging …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumption {
    /// `refund.growth-per-late-day`.
    pub key: String,
    /// The number.
    pub value: Dec,
    /// What it is, and where it could be measured.
    pub note: Names,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// Everything in a pack file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// `2026.11.2`.
    pub version: String,
    /// Day its sources were last gone through.
    pub built: Day,
    /// First day for which it has rules.
    pub begins: Day,
    /// Last day it may answer for without a warning.
    pub horizon: Day,
    /// Documents that values name by index.
    pub sources: Vec<Source>,
    /// Destinations and what they share, sorted by code.
    pub markets: Vec<Market>,
    /// Tariff tables, sorted by id. Their rows have files of their own.
    pub tariffs: Vec<Tariff>,
    /// Goods dictionary, sorted by id.
    pub categories: Vec<Category>,
    /// Words of the dictionary; none until its table is loaded.
    #[serde(skip)]
    pub words: GoodsWords,
    /// Names of the Harmonised System; none until their table is loaded.
    #[serde(skip)]
    pub names: HsNames,
    /// Groups of the dictionary.
    pub groups: Vec<GoodsGroup>,
    /// Day of the exchange rates.
    pub fx_date: Day,
    /// Exchange rates against the euro.
    pub fx: Vec<FxRate>,
    /// Holiday tables, sorted by id.
    pub holidays: Vec<Holidays>,
    /// Parties, sorted by id.
    pub parties: Vec<Party>,
    /// Seasons.
    pub peaks: Vec<Peak>,
    /// Reference services.
    pub services: Vec<Service>,
    /// Warehouses and hubs.
    pub nodes: Vec<Node>,
    /// Mailers and boxes.
    pub packaging: Vec<Packaging>,
    /// Terms of cash on delivery, sorted by country.
    pub cod: Vec<CodTerms>,
    /// Selling platforms and what they demand, sorted by id.
    pub platforms: Vec<Platform>,
    /// Packing instructions of the air rules.
    pub batteries: Vec<BatteryRule>,
    /// Documents and labels that goods need.
    pub documents: Vec<Document>,
    /// Numbers that belong to no market, sorted by key.
    pub assumptions: Vec<Assumption>,
}

/// A loaded pack.
#[derive(Clone, Debug)]
pub struct Pack {
    content: Content,
    sha256: String,
    tariffs: Vec<TariffIndex>,
    /// One for each market, in the same order.
    series: Vec<SeriesIndex>,
    tables: Vec<TableHead>,
    /// The seller's own rate cards: they lie over the pack and are no part of it.
    cards: Option<Arc<Cards>>,
}

impl Pack {
    /// Indexes `content`, which was read from bytes of that SHA-256.
    #[must_use]
    pub fn new(content: Content, sha256: String) -> Self {
        let tariffs = content.tariffs.iter().map(|table| TariffIndex { codes: table.codes() }).collect();
        let market_of = |code| content.markets.iter().find(|market| Some(market.code) == code);
        let series =
            content.markets.iter().map(|market| SeriesIndex::new(market, market_of(market.parent))).collect();
        Self { content, sha256, tariffs, series, tables: Vec::new(), cards: None }
    }

    /// Lays rate cards of the seller over the pack, or takes them off. Neither its content nor its hash changes.
    pub fn lay(&mut self, cards: Option<Vec<Card>>) {
        self.cards = cards.map(|cards| Arc::new(Cards::new(cards, &self.content.services)));
    }

    /// The seller's rate cards.
    #[must_use]
    pub fn cards(&self) -> Option<&Cards> {
        self.cards.as_deref()
    }

    /// The same with the tables that its file names, none of them loaded.
    pub(super) fn with_tables(mut self, tables: Vec<TableHead>) -> Self {
        self.tables = tables;
        self
    }

    /// Takes in what the file of a table holds. Once is enough; twice does no harm.
    pub(super) fn put(&mut self, id: &str, table: Table) {
        match table {
            Table::Tariff(rows) => {
                let Some(at) = self.content.tariffs.iter().position(|tariff| tariff.id == id) else { return };
                if let (Some(tariff), Some(index)) =
                    (self.content.tariffs.get_mut(at), self.tariffs.get_mut(at))
                {
                    tariff.rows = rows;
                    index.codes = tariff.codes();
                }
            }
            Table::Goods(words) => self.content.words = words,
            Table::Names(names) => self.content.names = names,
        }
    }

    /// The files beside this pack, with whether each is loaded and who needs it.
    pub fn tables(&self) -> impl Iterator<Item = Loaded<'_>> {
        self.tables.iter().map(|head| {
            let tariff = self.tariff(&head.id);
            Loaded {
                head,
                loaded: match head.id.as_str() {
                    GOODS => !self.content.words.kinds.is_empty(),
                    NAMES => !self.content.names.steps.is_empty(),
                    id => self.awaited(id).is_none(),
                },
                used_for: match head.id.as_str() {
                    GOODS => TableUse::Goods,
                    NAMES => TableUse::Names,
                    _ => TableUse::Tariff,
                },
                destinations: tariff.map(|tariff| self.users(tariff)).unwrap_or_default(),
                switch: tariff.and_then(|tariff| tariff.switch.as_deref()),
            }
        })
    }

    /// Words of the dictionary of goods, as far as they are loaded.
    #[must_use]
    pub const fn words(&self) -> &GoodsWords {
        &self.content.words
    }

    /// Names of the Harmonised System, as far as they are loaded.
    #[must_use]
    pub const fn names(&self) -> &HsNames {
        &self.content.names
    }

    /// The question that settles between the codes of a category, and its codes. None for a group, whose kinds each have
    /// their own, and while the words are not loaded.
    #[must_use]
    pub fn question(&self, category: u16) -> Option<(&Names, &Category)> {
        let at = usize::from(category);
        let question = &self.content.words.kinds.get(at)?.question;
        let kind = self.content.categories.get(at)?;
        (!question.zh.is_empty()).then_some((question, kind))
    }

    /// The file of that id, as this pack knows it.
    pub(super) fn head(&self, id: &str) -> Option<&TableHead> {
        self.tables.iter().find(|head| head.id == id)
    }

    /// The place of the tariff `id` when its rows are not loaded.
    #[must_use]
    pub fn awaited(&self, id: &str) -> Option<u16> {
        let at = self.content.tariffs.iter().position(|tariff| tariff.id == id)?;
        let empty = self.tariffs.get(at).is_none_or(|index| index.codes.is_empty());
        u16::try_from(at).ok().filter(|_| empty)
    }

    fn users(&self, tariff: &Tariff) -> Vec<Country> {
        let names = |market: &Market| market.tariff.as_deref() == Some(tariff.id.as_str());
        let parents = |market: &Market| market.parent.and_then(|code| self.market(code)).is_some_and(names);
        self.destinations()
            .filter(|market| tariff.also.contains(&market.code) || names(market) || parents(market))
            .map(|market| market.code)
            .collect()
    }

    /// Everything in it.
    #[must_use]
    pub const fn content(&self) -> &Content {
        &self.content
    }

    /// SHA-256 of the file's payload, in hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The market of that code, `EU` included.
    #[must_use]
    pub fn market(&self, country: Country) -> Option<&Market> {
        let at = self.content.markets.binary_search_by_key(&country, |market| market.code).ok()?;
        self.content.markets.get(at)
    }

    /// Destinations, in the order of their codes.
    pub fn destinations(&self) -> impl Iterator<Item = &Market> {
        self.content.markets.iter().filter(|market| market.destination)
    }

    /// The rules of `country`, and of its `region` where one is given, on `date`.
    ///
    /// # Errors
    /// [`codes::E2101`] for a country that is no destination of the pack, [`codes::E1105`] for an unknown region.
    pub fn rules(&self, country: Country, region: Option<&str>, date: Day) -> Result<Rules<'_>, Problem> {
        let unknown = || Problem::at(codes::E2101, "destination.country").with("country", country);
        let at = self
            .content
            .markets
            .binary_search_by_key(&country, |market| market.code)
            .map_err(|_| unknown())?;
        let market = self.content.markets.get(at).filter(|market| market.destination).ok_or_else(unknown)?;
        let index = self.series.get(at).ok_or_else(unknown)?;
        let parent = market.parent.and_then(|code| self.market(code));
        let region = match region {
            None => None,
            Some(code) => {
                Some(market.regions.iter().find(|region| region.code == code).ok_or_else(|| {
                    Problem::at(codes::E1105, "destination.region").with("country", country).with("got", code)
                })?)
            }
        };
        Ok(Rules { pack: self, market, parent, region, date, announced: false, index })
    }

    /// The tariff table of that id.
    #[must_use]
    pub fn tariff(&self, id: &str) -> Option<&Tariff> {
        self.content.tariffs.iter().find(|table| table.id == id)
    }

    /// Rates of `code` in the table `id`; `None` without such a table or row.
    #[must_use]
    pub fn tariff_rate(&self, id: &str, code: HsCode) -> Option<(RateCell, &Tariff)> {
        let at = self.content.tariffs.iter().position(|table| table.id == id)?;
        let table = self.content.tariffs.get(at)?;
        Some((self.tariffs.get(at)?.find(table, code)?, table))
    }

    /// Each row of the table `id` that lies under `code`, with its own code. None without such a table.
    pub fn tariff_rows(&self, id: &str, code: HsCode) -> impl Iterator<Item = (HsCode, RateCell)> {
        let at = self.content.tariffs.iter().position(|table| table.id == id);
        let table = at.and_then(|at| self.content.tariffs.get(at));
        let index = at.and_then(|at| self.tariffs.get(at));
        table.zip(index).into_iter().flat_map(move |(table, index)| {
            let rows = index.rows(table, code).unwrap_or_default();
            let codes = index.codes.get(rows.clone()).unwrap_or_default();
            let cells = table.rows.cell.get(rows).unwrap_or_default();
            codes.iter().zip(cells).filter_map(|(code, cell)| {
                Some((
                    HsCode::of_number(u64::from(*code), table.digits)?,
                    *table.rows.cells.get(usize::from(*cell))?,
                ))
            })
        })
    }

    /// The source at `index`.
    #[must_use]
    pub fn source(&self, index: u16) -> Option<&Source> {
        self.content.sources.get(usize::from(index))
    }

    /// The holiday table of that id.
    #[must_use]
    pub fn holidays(&self, id: &str) -> Option<&Holidays> {
        let at = self.content.holidays.binary_search_by(|table| table.id.as_str().cmp(id)).ok()?;
        self.content.holidays.get(at)
    }

    /// The party of that id.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<&Party> {
        let at = self.content.parties.binary_search_by(|party| party.id.as_str().cmp(id)).ok()?;
        self.content.parties.get(at)
    }

    /// The service of that id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.content.services.iter().find(|service| service.id == id)
    }

    /// The warehouse or hub of that id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.content.nodes.iter().find(|node| node.id == id)
    }

    /// The kind of goods of that id.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        let at = self.content.categories.binary_search_by(|category| category.id.as_str().cmp(id)).ok()?;
        self.content.categories.get(at)
    }

    /// The place of a kind of goods among the categories.
    #[must_use]
    pub fn category_place(&self, id: &str) -> Option<u16> {
        let at = self.content.categories.binary_search_by(|category| category.id.as_str().cmp(id)).ok()?;
        u16::try_from(at).ok()
    }

    /// HS candidates of a category: a kind of goods, or all kinds of a group.
    #[must_use]
    pub fn candidates(&self, id: &str) -> Option<Vec<HsCode>> {
        if let Some(category) = self.category(id) {
            return Some(category.candidates.clone());
        }
        let group = self.content.groups.iter().position(|group| group.id == id)?;
        let mut codes: Vec<HsCode> = self
            .content
            .categories
            .iter()
            .filter(|category| usize::from(category.group) == group)
            .flat_map(|category| category.candidates.iter().copied())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        Some(codes)
    }

    /// Terms of cash on delivery in `country`.
    #[must_use]
    pub fn cod(&self, country: Country) -> Option<&CodTerms> {
        let at = self.content.cod.binary_search_by_key(&country, |terms| terms.country).ok()?;
        self.content.cod.get(at)
    }

    /// The selling platform of that id.
    #[must_use]
    pub fn platform(&self, id: &str) -> Option<&Platform> {
        let at = self.content.platforms.binary_search_by(|platform| platform.id.as_str().cmp(id)).ok()?;
        self.content.platforms.get(at)
    }

    /// The number of that key that belongs to no market.
    #[must_use]
    pub fn assumption(&self, key: &str) -> Option<&Assumption> {
        let at = self.content.assumptions.binary_search_by(|entry| entry.key.as_str().cmp(key)).ok()?;
        self.content.assumptions.get(at)
    }
}
