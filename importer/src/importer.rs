//! The handle: a pack, and the files read so far.

use crate::late::{Late, LateOptions, late};
use crate::options::{Fields, Options};
use crate::orders::{self, Orders, ShownOrder};
use crate::parcels::{self, Book, Shown};
use crate::rates::{self, SheetOptions, SheetOutcome};
use crate::report::Outcome;
use crate::services::Services;
use crate::sheet::Dictionary;
use landcast::api::value::Value;
use landcast::api::{LearnedOf, Problem, RatesFile, Reply, Said};
use landcast::calendar::Day;
use landcast::pack::{self, Pack};
use landcast::window::learn::{Learned, Overlay, Parcel, learn};

/// Reads files, and answers from all of them together.
#[derive(Debug)]
pub struct Importer {
    pack: Pack,
    dictionary: Dictionary,
    services: Services,
    book: Book,
    orders: Orders,
    rates: rates::Kept,
}

impl Importer {
    /// With a pack's bytes.
    ///
    /// # Errors
    /// E2001 and E2002 for bytes that are no pack this engine reads.
    pub fn new(pack: &[u8]) -> Result<Self, Problem> {
        pack::read(pack).map(Self::with)
    }

    /// With a loaded pack.
    #[must_use]
    pub fn with(pack: Pack) -> Self {
        let services = Services::of(&pack);
        Self {
            pack,
            dictionary: Dictionary::default(),
            services,
            book: Book::default(),
            orders: Orders::default(),
            rates: rates::Kept::default(),
        }
    }

    /// Reads a carrier's price sheet as it lies on the disk; its cards join those read before.
    pub fn rates(&mut self, bytes: &[u8], name: &str, options: &Value) -> SheetOutcome {
        match SheetOptions::read(options) {
            Ok(options) => self.read_rates(bytes, name, &options),
            Err(problems) => unreadable(problems),
        }
    }

    /// As [`Importer::rates`], for shells in Rust.
    pub fn read_rates(&mut self, bytes: &[u8], name: &str, options: &SheetOptions) -> SheetOutcome {
        match rates::read(bytes, name, options, self.dictionary.countries()) {
            Ok((report, cards)) => {
                self.rates.take(cards);
                SheetOutcome::Read(Box::new(report))
            }
            Err(problems) => unreadable(problems),
        }
    }

    /// The cards of all price sheets read so far, as the file that the engine takes.
    #[must_use]
    pub fn cards(&self) -> RatesFile {
        self.rates.file()
    }

    /// The same, as the engine's own.
    #[must_use]
    pub fn rate_cards(&self) -> &[landcast::pack::card::Card] {
        self.rates.cards()
    }

    /// The same as a table of text, a band a row.
    #[must_use]
    pub fn rates_csv(&self) -> Vec<u8> {
        rates::export::csv(self.rates.cards())
    }

    /// Reads a file of parcels, its text decoded already; what is in it joins what was read before.
    pub fn parcels(&mut self, text: &str, options: &Value) -> Outcome<Shown> {
        match Options::read(options) {
            Ok(options) => self.read_parcels(text, &options),
            Err(problems) => Err(problems.into()).into(),
        }
    }

    /// As [`Importer::parcels`], for shells in Rust.
    pub fn read_parcels(&mut self, text: &str, options: &Options) -> Outcome<Shown> {
        let Self { pack, dictionary, services, book, .. } = self;
        parcels::read(text, options, dictionary, pack, services, book).into()
    }

    /// Reads a file of orders.
    pub fn orders(&mut self, text: &str, options: &Value) -> Outcome<ShownOrder> {
        match Options::read(options) {
            Ok(options) => self.read_orders(text, &options),
            Err(problems) => Err(problems.into()).into(),
        }
    }

    /// As [`Importer::orders`], for shells in Rust.
    pub fn read_orders(&mut self, text: &str, options: &Options) -> Outcome<ShownOrder> {
        let Self { pack, dictionary, services, orders, .. } = self;
        orders::read(text, options, dictionary, pack, services, orders).into()
    }

    /// All parcels read so far, each once, as the engine learns from them.
    #[must_use]
    pub fn history(&self) -> Vec<Parcel> {
        let resolved = self.services.resolved();
        let meant =
            |place: u32| usize::try_from(place).ok().and_then(|at| resolved.get(at).copied().flatten());
        self.book
            .parcels()
            .iter()
            .map(|told| {
                let carrier = self.services.label(told.carrier);
                let words = if carrier.is_empty() { self.services.label(told.service) } else { carrier };
                Parcel {
                    service: meant(told.service).map(str::to_owned),
                    carrier: (!words.is_empty()).then(|| words.to_owned()),
                    country: told.country,
                    ordered: told.ordered,
                    dispatched: told.dispatched,
                    delivered: told.delivered,
                    promised: told.promised,
                }
            })
            .collect()
    }

    /// What the parcels teach, known on `as_of`; `target` is the on-time share aimed at.
    #[must_use]
    pub fn learned(&self, as_of: Day, target: f64) -> Learned {
        learn(&self.pack, &self.history(), as_of, target)
    }

    /// What the parcels teach, as the file that the engine takes: `{asOf, target?}`, the target 0.9 without one.
    #[must_use]
    pub fn learn(&self, options: &Value) -> Reply<LearnedOf> {
        let learned = learn_options(options).map(|(as_of, target)| self.learned(as_of, target));
        Reply::from_result(learned.map(|learned| LearnedOf::from(&learned)))
    }

    /// Orders that have missed their promise or will.
    #[must_use]
    pub fn late(&self, options: &Value) -> Reply<Late> {
        Reply::from_result(LateOptions::read(options).map(|options| self.late_list(&options)))
    }

    /// As [`Importer::late`], for shells in Rust.
    #[must_use]
    pub fn late_list(&self, options: &LateOptions) -> Late {
        // Orders without tracked parcels teach nothing of the days on the way.
        let learned =
            (!self.book.parcels().is_empty()).then(|| Overlay::new(self.learned(options.as_of, 0.9)));
        late(&self.pack, self.orders.all(), &self.book, &self.services, learned.as_ref(), options)
    }

    /// Forgets all files; the pack stays.
    pub fn clear(&mut self) {
        self.book = Book::default();
        self.orders = Orders::default();
        self.rates = rates::Kept::default();
        self.services = Services::of(&self.pack);
    }

    /// The loaded pack.
    #[must_use]
    pub const fn pack(&self) -> &Pack {
        &self.pack
    }
}

fn unreadable(problems: Vec<Problem>) -> SheetOutcome {
    SheetOutcome::Unreadable { problems: problems.into_iter().map(Said).collect() }
}

fn learn_options(value: &Value) -> Result<(Day, f64), Vec<Problem>> {
    let mut fields = Fields::of(value, &["asOf", "target"]);
    let as_of = fields.day("asOf");
    let target = fields.share("target").unwrap_or(0.9);
    match as_of {
        Some(as_of) if fields.problems.is_empty() => Ok((as_of, target)),
        _ => Err(fields.problems),
    }
}
