/**
 * The shapes that go into the engine and come out of it.
 *
 * Money, rates and exchange rates are decimal strings, never JS numbers; counts, grams and millimetres are numbers.
 * Rates are fractions (`"0.065"`). Dates are `YYYY-MM-DD`; instants carry a zone. Countries are ISO 3166-1 alpha-2,
 * currencies ISO 4217, HS codes 4 to 10 digits without dots.
 */

import type { LearnedId, Taught } from "./learned";
import type { DocumentNeed, Hazards, PackingWish } from "./packaging";
import type { BurnDown, Milestone, Offer, PlatformLimit, Promise_ } from "./promise";
import type { CardRef, RatesId } from "./rates";
import type { CodChoice, CodSection, PlanCod } from "./cod";
import type { Mix } from "./robust";
import type { StockSection } from "./stock";
import type { OrderEstimate, Outage, RefundPair, Reserve } from "./surge";

export type * from "./changes";
export type * from "./cod";
export type * from "./learned";
export type * from "./packaging";
export type * from "./promise";
export type * from "./rates";
export type * from "./exposure";
export type * from "./markets";
export type * from "./robust";
export type * from "./search";
export type * from "./stock";
export type * from "./surge";

/** A decimal number written out: `"24.99"`. */
export type Decimal = string;
/** A calendar day: `"2026-11-23"`. */
export type CivilDate = string;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** What a code's text may need: amounts, dates, ids, all as text. */
export type Params = Record<string, string>;

export interface Money {
  amount: Decimal;
  currency: string;
}

/** A name that is data: both languages of the pack. */
export interface Name {
  zh: string;
  en: string;
}

export type Mode = "direct" | "overseas" | "border";
export type Incoterm = "ddp" | "dap";
export type Severity = "info" | "warning" | "error";
export type Confidence = "high" | "medium" | "low" | "assumption" | (string & {});
export type GoodsClass =
  | "general" | "battery-built-in" | "battery-packed-with" | "battery-standalone" | "liquid" | "powder" | "aerosol"
  | "magnet" | "cosmetics" | "food" | "supplement" | "medicine" | "blade" | "brand";

/** Something wrong with what was asked. `path` names the field, `product.sizeMm[1]`; without one it is the whole. */
export interface Problem {
  code: string;
  path?: string;
  params: Params;
  severity: Severity;
}

/** The answer to what cannot be answered. */
export interface Problems {
  problems: Problem[];
}

export type Answer<T> = T | Problems;

export interface PackId {
  version: string;
  sha256: string;
}

// ---------------------------------------------------------------- what is asked

export interface Destination {
  country: string;
  /** ISO 3166-2 suffix: `ON`, `SP`. */
  region?: string | null;
  postcode?: string | null;
  cod?: boolean;
}

export interface Product extends Hazards {
  id?: string;
  name?: string;
  category?: string | null;
  hs?: string | null;
  origin?: string;
  unitCost: Money;
  price: Money;
  weightG: number;
  /** Length, width, height of the packed parcel in millimetres. */
  sizeMm?: number[] | null;
  goods?: GoodsClass[];
  batteryWh?: Decimal | null;
  fragility?: "low" | "normal" | "electronics" | "high";
  stage?: "test" | "proven" | "tail";
  /** The seller's own duty rate; wins over the pack. */
  dutyRate?: Decimal | null;
}

export type PromisePolicy =
  | { policy: "quantile"; onTime: Decimal }
  | { policy: "article" }
  | { policy: "buffer"; days: number }
  | { policy: "cost"; late: Decimal; long: Decimal };

export interface Seller {
  shipFrom?: string;
  schemes?: string[];
  incoterm?: Incoterm;
  platform?: string | null;
  fees?: { commission?: Decimal; payment?: Decimal; returns?: Decimal };
  capitalRate?: Decimal;
  targetMargin?: Decimal;
  promise?: PromisePolicy;
  /** Units at each warehouse: `{"DE-FRA": 120}`. */
  stock?: Record<string, number>;
  /** `dailyQuota`: parcels a day by service. `reserve`: who takes what is too much, in that order. */
  carriers?: { allow?: string[] | null; deny?: string[]; dailyQuota?: Record<string, number>; reserve?: Reserve[]; outages?: Outage[] };
  /** The seller's own refunds by lateness; without it the pack's curve. */
  refunds?: RefundPair | null;
  /** What the seller knows of cash on delivery. */
  cod?: CodSection | null;
}

export interface QuoteRequest {
  /** The instant of the quote, with its zone. */
  asOf: string;
  product: Product;
  order?: { quantity?: number; shippingCharged?: Money; taxIncluded?: boolean };
  destination: Destination;
  /** `ordersSoFar`: orders that came before this one and are not handed over yet; they used up stock and quota. */
  stream?: {
    orders?: OrderEstimate;
    ordersSoFar?: number | null;
    days?: number;
    maxPromiseDays?: number | null;
    /** Orders a day when the stream is over, and for how many days. */
    after?: { orders: OrderEstimate; days: number } | null;
  };
  seller?: Seller;
  settings?: Record<string, Json>;
  /** What holds parcels up and is not in the pack; without a multiple the stages stand still. */
  disruptions?: Disruption[];
  /** Line-haul, second leg, clearance and last mile are slow, from the order on. */
  slowNetwork?: boolean;
  /** No answer from rules or rates that are too old: problems E2105 to E2107 instead. */
  strict?: boolean;
  /** Units of the second currency per one of the first; overrides the pack. */
  fx?: Record<string, Decimal>;
  packaging?: PackingWish | null;
  /** What is known of the product's stock, for `Engine.stock` and `Engine.allocate`. */
  stock?: StockSection;
}

export interface Consignment {
  destination: Destination;
  origin?: string;
  shipFrom?: string;
  entryDate: CivilDate;
  currency: string;
  lines: {
    description?: string; hs?: string | null; category?: string | null;
    quantity: number; unitPrice: Decimal; dutyRate?: Decimal | null;
  }[];
  freight?: Decimal;
  insurance?: Decimal;
  scheme?: string;
  schemes?: string[];
  channel?: "express" | "post" | "air" | "sea" | "road" | "rail";
  consignee?: "consumer" | "business";
  gift?: boolean;
  personalUse?: boolean;
  /** Consignments the receiver has had free of duty this period: Taiwan counts six a half-year. */
  priorImports?: number;
  weightG?: number;
  paidBy?: "auto" | "seller" | "buyer";
  fx?: Record<string, Decimal>;
  settings?: Record<string, Json>;
  /** No answer from rules or rates that are too old: problems E2105 to E2107 instead. */
  strict?: boolean;
}

// ---------------------------------------------------------------- what comes out

export interface Source {
  key: string;
  title: string;
  href: string | null;
  from: CivilDate | null;
  to: CivilDate | null;
  confidence: Confidence;
  checked: CivilDate | null;
  note: Name | null;
}

/** A reason, note, alert or rejection: a code and what its text needs. */
export interface Coded {
  code: string;
  params: Params;
  severity?: Severity;
  path?: string;
}

export interface Alert extends Coded {
  severity: Severity;
}

export interface Rejection extends Coded {
  /** What would help, in English; the page has it in its languages by the code. */
  remedy?: string;
}

/** What would settle an answer that is a range. */
export interface Missing {
  what: "hs" | "duty-rate" | "classification" | "national-code" | "specific-duty" | "additional-duty" | "metal-share" | "region" | "tax-rate" | "table" | (string & {});
  digits: number | null;
  /** Of the additional duty, or of the table that is not loaded: add it and ask again. */
  name: string | null;
  line: number | null;
  hs: string | null;
  /** What to ask the seller: there for a category of the dictionary, once the table `GOODS` is loaded. */
  question?: Name;
  /** The codes its answers lead to. Setting one as `hs` settles it. */
  candidates?: { hs: string; zh: string; en: string; rate: Rates | null }[];
}

/** Rates of duty as fractions; `high` is null where a part by weight or piece comes on top. */
export interface Rates {
  low: Decimal;
  likely: Decimal;
  high: Decimal | null;
}

export interface DutyLine {
  code: string;
  kind: "duty" | "vat" | "fee" | "carrier-fee";
  line: number | null;
  base: Decimal | null;
  rate: Decimal | null;
  amount: Decimal | null;
  formula: string;
  rounding?: string | null;
  source: Source;
}

export interface Threshold {
  id: string;
  limit: Decimal;
  currency: string;
  basis: string;
  measured: Decimal;
  /** Limit less measured; negative above the limit. */
  headroom: Decimal;
  line: number | null;
  source: Source;
}

export interface Assessment {
  engine?: string;
  pack?: PackId;
  normalized?: Json;
  country: string;
  region: string | null;
  entryDate: CivilDate;
  currency: string;
  customsValue: Decimal | null;
  duty: Decimal | null;
  vat: Decimal | null;
  fees: Decimal;
  carrierFees: Decimal;
  total: Decimal | null;
  lines: DutyLine[];
  regime: string;
  scheme: string | null;
  items: number | null;
  threshold: Threshold | null;
  thresholds: Threshold[];
  collectedBy: "seller" | "marketplace" | "carrier" | "post" | "customs";
  payer: "seller" | "buyer";
  /** Equal ends where everything is known; null where there is not even a range. */
  range: { low: Decimal | null; likely: Decimal | null; high: Decimal | null };
  alerts: Alert[];
  notes: Coded[];
  missing: Missing[];
  confidence: Confidence;
}

/** A day on which the party of a stage works differently. */
export interface SpecialDay {
  date: CivilDate;
  stages: string[];
  kind: "holiday" | "weekend" | "make-up-day" | "peak";
  name: Name | null;
}

export interface Window {
  p10: number;
  p50: number;
  p80: number;
  p90: number;
  p95: number;
  mean: Decimal;
  /** Share of parcels per calendar day, from day 0 of the order. */
  pmf?: Decimal[];
  lostShare?: Decimal;
  promise: Promise_;
  /** Of the verdict's own window: one entry a policy; `cost` is missing where the plan earns nothing. */
  policies?: Offer[];
  /** Of the verdict's own window: empty without a platform, or where the pack knows no limit. */
  limits?: PlatformLimit[];
  /** Of the verdict's own window: null where neither stock nor a quota ends the promise. */
  burnDown?: BurnDown | null;
  /** Days on which the party of a stage works differently; only in the window of the verdict. */
  calendar?: SpecialDay[];
  /** `learned` where own parcels changed it. */
  basis: "prior" | "learned";
  learned: Taught | null;
}

export interface CostLine {
  code: string;
  amount: Decimal;
  currency: string;
  formula: string;
  source: Partial<Source> | null;
}

export interface Stage {
  stage: string;
  party: string;
  partyName: Name | null;
  p50: number;
  p90: number;
  mean: Decimal;
  cost: Decimal | null;
  /** Holidays that count, by country; null for a party that knows none. */
  calendar: string | null;
  lateShare: Decimal;
  from: CivilDate;
  to: CivilDate;
  /** Hour of the party's own clock after which an order counts for its next working day; on the first stage only. */
  cutoff: string | null;
  /** What its days were taken from, before any calendar; null for a queue. Sources are told of the first plan only. */
  prior: {
    low: Decimal;
    mode: Decimal;
    high: Decimal;
    unit: DayUnit;
    grade: Confidence;
    /** The share of parcels that is inspected, and the days that adds to them. */
    inspection: { share: Decimal; low: Decimal; mode: Decimal; high: Decimal } | null;
    source: Source | null;
  } | null;
  /** How unsure the prior is as a whole: standard deviation in ln days. */
  spread: Decimal | null;
}

export interface Disruption {
  kind: "typhoon" | "customs-strike" | "carrier-strike" | "slow-network";
  /** Those of the kind, if none are named. */
  stages?: string[];
  from: CivilDate;
  to: CivilDate;
  multiple?: Decimal | null;
}

export type DayUnit = "days" | "working-days";

export interface Plan {
  id: string;
  mode: Mode;
  service: string;
  serviceName: Name;
  node: string | null;
  nodeName: Name | null;
  /** How stock gets to the node. */
  bulk: string | null;
  bulkName: Name | null;
  feasible: boolean;
  rejections: Rejection[];
  stages: Stage[];
  /** What is published of the leg that reaches the buyer, from the warehouse in China to the door. */
  published: { from: number; to: number; unit: DayUnit; grade: Confidence; source: Source | null } | null;
  /** Next cut-off of the first stage on a day of work: `time` by the clock of `zone`, `next` as an instant. */
  cutoff: { time: string; zone: string; next: string } | null;
  chargeableG: number | null;
  cost: CostLine[];
  costPerUnit: Decimal | null;
  /** All costs until the buyer holds the goods. */
  deliveredCost: Money | null;
  revenue: Money | null;
  /** What the order earns, in the currency of the product's cost. */
  margin: Decimal | null;
  marginRate: Decimal | null;
  window: Window | null;
  duty: Assessment | null;
  buyer: { pays: Money; atDoor: Money } | null;
  capacity: { overflow: Decimal; addedDays: Decimal } | null;
  /** Null for a parcel that is paid at once. */
  cod?: PlanCod | null;
  /** `seizure`: chance that goods are seized; `seizureLoss`: what it then costs, goods, freight, destruction and work; null without that risk. */
  risk: { late: Decimal; seizure: Decimal; seizureLoss: Money | null; refundCost: Decimal };
  /** No other plan that can be used tonight is at least as good in money, days and risk, and better in one. */
  pareto: boolean;
  /** What an order sent this way costs against the recommended plan; null for a plan that cannot be used. */
  regret: Money | null;
  tracking: string;
  /** The day of the carrier's price, which is a rounded illustration unless the seller's own rate card is loaded. */
  priceDate: CivilDate;
  /** The seller's own card that prices it; null where the pack does. */
  card: CardRef | null;
  /** `own` where a card of the seller's prices it. */
  priceConfidence: Confidence;
  stock: number | null;
}

export interface SwitchPoint {
  variable: "orders" | "price" | "weight" | "refusal" | "promise" | "variation" | (string & {});
  /** Of those of a verdict: from this value on (orders), the last one that keeps the answer (price). */
  at: Decimal;
  /**
   * Of those that were found by asking again: the last value that keeps the answer, and on which side of it the other plan
   * is best; `at` is then the first value there. Units: orders a day, money, grams, share, days.
   */
  holds?: Decimal | null;
  side?: "above" | "below" | null;
  to: Mode | "none";
  plan: string | null;
  currency: string | null;
  /** What a wrong choice beyond the point costs an order. */
  regret: Money | null;
}

/** The highest price that keeps a limit. */
export interface SafePrice extends Money {
  thresholdId: string;
}

export interface Verdict {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  /** The seller's rate cards that lie over the pack. */
  rates: RatesId | null;
  normalized: QuoteRequest;
  recommended: string | null;
  mode: Mode | "none";
  reasons: Coded[];
  switches: SwitchPoint[];
  /** Several plans together over the expected orders; empty where one plan is as good, or no orders are expected. */
  mixes: Mix[];
  window: Window | null;
  duty: Assessment | null;
  buyer: { pays: Money; atDoor: Money } | null;
  safePrice: SafePrice | null;
  plans: Plan[];
  alerts: Alert[];
  documents: DocumentNeed[];
  milestones: Milestone[];
  /** Paid at the door or at once; null where the buyer pays at once, or nothing can be sent. */
  cod?: CodChoice | null;
}

export interface BoardRow {
  country: string;
  recommended: string | null;
  mode: Mode | "none";
  service: string | null;
  serviceName: Name | null;
  window: Window | null;
  duty: Assessment | null;
  buyer: { pays: Money; atDoor: Money } | null;
  price: Money | null;
  margin: Decimal | null;
  marginRate: Decimal | null;
  costPerUnit: Decimal | null;
  safePrice: SafePrice | null;
  alerts: Alert[];
  rejections: Rejection[];
  light: "green" | "amber" | "red";
  problems?: undefined;
}

/** A destination of the board that could not be quoted. */
export interface BoardProblem {
  country: string;
  problems: Problem[];
}

/** An amount with what it is for. */
export interface Item extends Money {
  code: string;
}

export interface Board {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  /** The seller's rate cards that lie over the pack. */
  rates: RatesId | null;
  normalized: Json;
  rows: (BoardRow | BoardProblem)[];
}

export interface SwitchInfo {
  key: string;
  countries: string[];
  kind: "flag" | "rate" | "choice";
  /** `true`, `false`, a rate or a choice, as text. */
  default: string;
  choices: string[];
  note: Name;
  from: CivilDate | null;
  source: { key: string; title: string; href: string | null } | null;
}

/** Something the pack says. `rates` are lowest, likely and highest, joined by `/`; `repealed` has no value. */
export interface Fact {
  unit: "rate" | "rates" | "money" | "number" | "flag" | "word" | "name" | "day" | "repealed";
  value: string;
  currency?: string;
}

export interface TableInfo {
  id: string;
  bytes: number;
  sha256: string;
  /** `tariff`: rates of its destinations; `goods`: words and questions of the dictionary; `names`: names of HS codes. */
  use: "tariff" | "goods" | "names";
  loaded: boolean;
  /** Destinations whose answers may need it. */
  destinations: string[];
  /** The switch that must be on for that. */
  switch: string | null;
}

export interface Info {
  engine: string;
  pack: PackId & { built: CivilDate; begins: CivilDate; horizon: CivilDate };
  destinations: {
    country: string;
    name: Name;
    currency: string;
    zone: string;
    regions: { code: string; name: Name }[];
    schemes: { id: string; name: Name }[];
    nodes: string[];
  }[];
  switches: SwitchInfo[];
  categories: { id: string; zh: string; en: string; group: string; hs: string[]; goods: GoodsClass[] }[];
  groups: { id: string; name: Name }[];
  services: { id: string; name: Name; role: string }[];
  nodes: { id: string; country: string; mode: Mode; name: Name }[];
  platforms: { id: string; name: Name }[];
  /** `rates`: units of each currency per one euro. */
  fx: { date: CivilDate; source: string; rates: Record<string, Decimal>; assumed: string[] };
  sources: number;
  /** Files beside the pack, loaded when a question of their destinations first needs them. */
  tables: TableInfo[];
  holidays: Record<string, { from: CivilDate; until: CivilDate; makeUpKnownUntil: CivilDate }>;
}

export interface WindowRequest {
  start: CivilDate;
  stages: { name: string; days: { min: number; mode: number; max: number } | { pmf: Decimal[] }; calendar?: string; cutoff?: string }[];
  quantiles?: Decimal[];
}

export interface WindowAnswer {
  /** By quantile: `p50`, `p90`. */
  days: Record<string, number>;
  dates: Record<string, CivilDate>;
  pmf: Decimal[];
}
