//! The answer: what is due, line by line, and how sure that is.

use crate::calendar::Day;
use crate::measure::{Country, HsCode};
use crate::money::{Amount, Currency, Dec, Rounding};
use crate::pack::{CodeList, Confidence, Dated, Names, Pack, RateBand, Source, Tariff};
use crate::problem::Code;
use std::fmt;

/// A name within a market, printed as `ca.de-minimis`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalId {
    /// The market; `EU` for what the member states share.
    pub market: Country,
    /// The name.
    pub name: &'static str,
}

impl fmt::Display for LocalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.market.code().chars() {
            write!(f, "{}", letter.to_ascii_lowercase())?;
        }
        write!(f, ".{}", self.name)
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Customs duty of any authority.
    Duty,
    /// VAT, GST, HST, consumption or sales tax on import.
    Vat,
    /// A fee of the government.
    Fee,
    /// A fee of the carrier; never part of the total.
    CarrierFee,
}

impl LineKind {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Duty => "duty",
            Self::Vat => "vat",
            Self::Fee => "fee",
            Self::CarrierFee => "carrier-fee",
        }
    }
}

/// How an amount came from its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// Base × rate.
    Rate(Dec),
    /// So many times the same amount.
    Each {
        /// How many.
        count: u32,
        /// The amount.
        amount: Amount,
    },
    /// Base × rate, kept between two amounts.
    Bounded {
        /// The rate.
        rate: Dec,
        /// The least.
        least: Dec,
        /// The most, where there is one.
        most: Option<Dec>,
    },
    /// Base × rate, less an amount; never below nothing.
    Less {
        /// The rate.
        rate: Dec,
        /// What is taken off.
        less: Dec,
    },
    /// Base × numerator / denominator.
    Ratio(Dec, Dec),
}

/// How a line was rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineRounding {
    /// The direction.
    pub direction: Rounding,
    /// To multiples of this; zero for the currency's minor unit.
    pub step: Dec,
}

impl LineRounding {
    /// Half up to the minor unit: what a bill does unless its law says otherwise.
    pub const MINOR: Self = Self { direction: Rounding::HalfUp, step: Dec::ZERO };

    /// `exact` rounded so; `digits` are those of the currency.
    #[must_use]
    pub fn apply(self, exact: Dec, digits: u32) -> Dec {
        if self.step.is_zero() {
            self.direction.to_digits(exact, digits)
        } else {
            self.direction.to_step(exact, self.step)
        }
    }

    /// As in `down to 100` or `half-up to 0.01`.
    #[must_use]
    pub fn text(self, currency: Currency) -> String {
        let step = if self.step.is_zero() { Dec::new(1, currency.exponent()) } else { self.step };
        format!("{} to {}", self.direction.as_str(), step.plain())
    }
}

/// Where a number was taken from.
#[derive(Clone, Copy, Debug)]
pub enum Provenance<'p> {
    /// A dated parameter.
    Rule(&'p str, &'p Dated),
    /// A tariff table.
    Table(&'p Tariff),
    /// A range where there is no table.
    Band(&'p RateBand),
    /// A code list with a rate.
    List(&'p CodeList),
    /// The seller.
    Seller,
}

/// A source as it is shown beside a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceView<'p> {
    /// Key of the parameter, id of the table or list; `seller` for the seller's own.
    pub key: String,
    /// The document.
    pub document: Option<&'p Source>,
    /// First day the value holds.
    pub from: Option<Day>,
    /// Last day, where the rule names one.
    pub to: Option<Day>,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// When it was last compared with the document.
    pub checked: Option<Day>,
    /// What a reader should know.
    pub note: Option<&'p Names>,
}

impl<'p> Provenance<'p> {
    /// How far it can be trusted. The seller's own rate is taken at its word.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        match self {
            Self::Rule(_, dated) => dated.confidence,
            Self::Table(table) => table.confidence,
            Self::Band(band) => band.confidence,
            Self::List(list) => list.confidence,
            Self::Seller => Confidence::High,
        }
    }

    /// Everything shown beside the number.
    #[must_use]
    pub fn view(&self, pack: &'p Pack) -> SourceView<'p> {
        let confidence = self.confidence();
        let with = |key: &str, source: u16, from, to, checked, note| SourceView {
            key: key.to_owned(),
            document: pack.source(source),
            from: Some(from),
            to,
            confidence,
            checked: Some(checked),
            note,
        };
        match self {
            Self::Rule(key, rule) => {
                with(key, rule.source, rule.from, rule.to, rule.checked, rule.note.as_ref())
            }
            Self::Table(table) => with(
                &format!("tariff.{}", table.id),
                table.source,
                table.data_date,
                None,
                table.checked,
                None,
            ),
            Self::Band(band) => {
                with("rate-band", band.source, band.from, None, band.checked, Some(&band.name))
            }
            Self::List(list) => with(&list.id, list.source, list.from, list.to, list.checked, None),
            Self::Seller => SourceView {
                key: "seller".to_owned(),
                document: None,
                from: None,
                to: None,
                confidence,
                checked: None,
                note: None,
            },
        }
    }
}

/// One amount with everything that explains it.
#[derive(Clone, Copy, Debug)]
pub struct TaxLine<'p> {
    /// `ca.duty`.
    pub code: LocalId,
    /// Which sum it belongs to.
    pub kind: LineKind,
    /// Index of the line of goods it is for; `None` for the whole consignment.
    pub line: Option<usize>,
    /// What it was computed on, in the destination's currency.
    pub base: Dec,
    /// The amount, rounded.
    pub amount: Dec,
    /// From base to amount.
    pub formula: Formula,
    /// How it was rounded.
    pub rounding: LineRounding,
    /// Where rate or amount was taken from.
    pub source: Provenance<'p>,
}

impl TaxLine<'_> {
    /// The rate, where the line has one.
    #[must_use]
    pub const fn rate(&self) -> Option<Dec> {
        match self.formula {
            Formula::Rate(rate) | Formula::Bounded { rate, .. } | Formula::Less { rate, .. } => Some(rate),
            Formula::Each { .. } | Formula::Ratio(..) => None,
        }
    }

    /// `150.00 × 18 %`, in signs every reader knows.
    #[must_use]
    pub fn formula_text(&self, currency: Currency) -> String {
        let digits = currency.exponent();
        let base = self.base.fixed(digits);
        let percent = |rate: Dec| format!("{} %", (rate * Dec::whole(100)).plain());
        match self.formula {
            Formula::Rate(rate) => format!("{base} × {}", percent(rate)),
            Formula::Each { count, amount } => {
                let text = amount.text();
                if amount.currency == currency {
                    format!("{count} × {text}")
                } else {
                    format!("{count} × {text} {}", amount.currency)
                }
            }
            Formula::Bounded { rate, least, most } => {
                let most = most.map(|most| format!(", ≤ {}", most.fixed(digits))).unwrap_or_default();
                format!("{base} × {} (≥ {}{most})", percent(rate), least.fixed(digits))
            }
            Formula::Less { rate, less } => format!("{base} × {} − {}", percent(rate), less.fixed(digits)),
            Formula::Ratio(over, under) => format!("{base} × {} / {}", over.plain(), under.plain()),
        }
    }
}

/// What a limit is measured on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Price of the goods of the consignment, without transport and tax.
    Goods,
    /// Goods, transport and insurance of the consignment.
    Cif,
    /// Price of one item.
    Item,
    /// Goods, transport and insurance of one item.
    ItemCif,
    /// The value customs takes, after its own valuation.
    CustomsValue,
    /// The tax itself.
    Tax,
}

impl Basis {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Goods => "goods",
            Self::Cif => "cif",
            Self::Item => "item",
            Self::ItemCif => "item-cif",
            Self::CustomsValue => "customs-value",
            Self::Tax => "tax",
        }
    }
}

/// A limit that was tested.
#[derive(Clone, Copy, Debug)]
pub struct Tested<'p> {
    /// `ca.de-minimis`.
    pub id: LocalId,
    /// The limit, in its own currency.
    pub limit: Amount,
    /// What it is measured on.
    pub basis: Basis,
    /// The measured value, in the limit's currency.
    pub measured: Dec,
    /// Index of the line of goods it was measured on, for limits per item.
    pub line: Option<usize>,
    /// Where the limit was taken from.
    pub source: Provenance<'p>,
}

impl Tested<'_> {
    /// Limit less measured value: negative when it is exceeded.
    #[must_use]
    pub fn headroom(&self) -> Dec {
        self.limit.value - self.measured
    }

    /// Whether the value is within the limit.
    #[must_use]
    pub fn is_within(&self) -> bool {
        self.measured <= self.limit.value
    }
}

/// Who takes the money in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collector {
    /// The seller, at sale.
    Seller,
    /// The carrier.
    Carrier,
    /// The post.
    Post,
    /// Customs, through a broker.
    Customs,
}

impl Collector {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Seller => "seller",
            Self::Carrier => "carrier",
            Self::Post => "post",
            Self::Customs => "customs",
        }
    }
}

/// Who bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payer {
    /// The seller.
    Seller,
    /// The buyer.
    Buyer,
}

impl Payer {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Seller => "seller",
            Self::Buyer => "buyer",
        }
    }
}

/// What is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The goods have neither code nor category.
    HsCode,
    /// The rate of duty.
    DutyRate,
    /// Which of several headings the goods fall under: by the question of the category at this place of the pack, or, for
    /// a group of categories, by naming one.
    Classification(Option<u16>),
    /// The national code, of this many digits, that settles the rate.
    NationalCode(u8),
    /// The code as the tariff has it today: the given one is not in it, perhaps of an older edition.
    CurrentCode,
    /// The part of the duty that is charged by weight or piece.
    SpecificDuty,
    /// An additional duty of that name.
    AdditionalDuty(&'static str),
    /// Whether less than 15 % of the goods' weight is metal.
    MetalShare,
    /// The part of the country.
    Region,
    /// Which of two rates of tax the goods meet.
    TaxRate,
    /// What the parcel weighs.
    Weight,
    /// The tariff table at this place of the pack, which is not loaded.
    Table(u16),
}

impl Unknown {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HsCode => "hs",
            Self::DutyRate => "duty-rate",
            Self::Classification(_) => "classification",
            Self::NationalCode(_) => "national-code",
            Self::CurrentCode => "current-code",
            Self::SpecificDuty => "specific-duty",
            Self::AdditionalDuty(_) => "additional-duty",
            Self::MetalShare => "metal-share",
            Self::Region => "region",
            Self::TaxRate => "tax-rate",
            Self::Weight => "weight",
            Self::Table(_) => "table",
        }
    }
}

/// What would settle the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What it is.
    pub what: Unknown,
    /// Index of the line of goods it is about.
    pub line: Option<usize>,
    /// The code as far as it is known.
    pub hs: Option<HsCode>,
}

/// A value a message needs.
#[derive(Clone, Copy, Debug)]
pub enum Param<'p> {
    /// An amount.
    Money(Amount),
    /// A fraction.
    Rate(Dec),
    /// A day.
    Day(Day),
    /// A word.
    Word(&'p str),
    /// A name within a market.
    Id(LocalId),
    /// A number.
    Count(u64),
    /// A country.
    Country(Country),
}

impl fmt::Display for Param<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Money(amount) => write!(f, "{} {}", amount.text(), amount.currency),
            Self::Rate(rate) => write!(f, "{rate}"),
            Self::Day(day) => write!(f, "{day}"),
            Self::Word(word) => f.write_str(word),
            Self::Id(id) => write!(f, "{id}"),
            Self::Count(count) => write!(f, "{count}"),
            Self::Country(country) => write!(f, "{country}"),
        }
    }
}

/// An alert or a note: a code of the registry with its parameters. Copies are flat, so that raising one costs no
/// allocation beyond its list.
#[derive(Clone, Copy, Debug)]
pub struct Remark<'p> {
    /// The code.
    pub code: Code,
    params: [Option<(&'static str, Param<'p>)>; 3],
}

impl<'p> Remark<'p> {
    /// `code` with no parameter.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self { code, params: [None; 3] }
    }

    /// Adds a parameter; a fourth is dropped, and no code of the registry has one.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn with(mut self, name: &'static str, value: Param<'p>) -> Self {
        if let Some(free) = self.params.iter_mut().find(|slot| slot.is_none()) {
            *free = Some((name, value));
        }
        self
    }

    /// Names and values.
    pub fn params(&self) -> impl Iterator<Item = (&'static str, Param<'p>)> + '_ {
        self.params.iter().flatten().copied()
    }
}

/// The span of the total. `None` where nothing can be said: no rate at all, or no upper end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// At the lowest rates that may apply.
    pub low: Option<Dec>,
    /// At the likely ones.
    pub likely: Option<Dec>,
    /// At the highest.
    pub high: Option<Dec>,
}

/// Everything that is due on one consignment.
#[derive(Clone, Debug)]
pub struct Assessment<'p> {
    /// The destination.
    pub country: Country,
    /// The region whose rules were used.
    pub region: Option<&'p str>,
    /// Where the goods were made.
    pub origin: Country,
    /// Day of entry.
    pub entry: Day,
    /// Of all amounts here.
    pub currency: Currency,
    /// What duty is computed on.
    pub customs_value: Dec,
    /// All duties; `None` where a rate is missing.
    pub duty: Option<Dec>,
    /// VAT, GST, HST, consumption or sales tax; `None` where it depends on what is missing.
    pub vat: Option<Dec>,
    /// The government's fees.
    pub fees: Dec,
    /// What carriers usually charge for handling; not in the total.
    pub carrier_fees: Dec,
    /// Duty, tax and fees.
    pub total: Option<Dec>,
    /// Each amount.
    pub lines: Vec<TaxLine<'p>>,
    /// `ca.standard`.
    pub regime: LocalId,
    /// The limit that decided.
    pub threshold: Option<Tested<'p>>,
    /// Every limit that was tested.
    pub thresholds: Vec<Tested<'p>>,
    /// Who takes it in.
    pub collected_by: Collector,
    /// Who bears it.
    pub payer: Payer,
    /// The span of the total.
    pub range: Range,
    /// What to act on.
    pub alerts: Vec<Remark<'p>>,
    /// What would settle the answer.
    pub missing: Vec<Missing>,
    /// How the numbers came about.
    pub notes: Vec<Remark<'p>>,
    /// The weakest of what was used.
    pub confidence: Confidence,
    /// Scheme under which tax is collected at sale.
    pub scheme: Option<&'p str>,
    /// Distinct items, where the regime counts them.
    pub items: Option<u32>,
}
