import type { CivilDate, Decimal, Problem, Problems, RatesFile } from "./types";

/** What a carrier's price sheet is read with. */
export interface SheetOptions {
  /** Day of the import: prices whose day is not found hold from it, and a date without a year is the nearest to it. */
  asOf: CivilDate;
  /** What was confirmed or corrected before: the columns of a table by the fingerprint of its header words. As `SheetReport.mapping` gives it. */
  mapping?: SheetMapping;
  /** Service of the pack by the product, its code or its card's `id`; an empty one takes it back. */
  services?: Record<string, string>;
  /** Destination by words that are not known, as "US"; an empty one says the words are none. */
  countries?: Record<string, string>;
  /** Carrier, where the sheet does not say it. */
  carrier?: string;
  /** Of prices whose sheet names none: CNY without it. */
  currency?: string;
  /** First day of all prices, where the sheet and the name of the file say none, or another. */
  from?: CivilDate;
  /** What the prices are to the seller: cost without it. */
  role?: "cost" | "quoted";
  /** Cards the seller has, to say what changed. */
  previous?: RatesFile | null;
  /** Weights whose prices are worked out for the report: 100, 500 and 2000 g without it. */
  weights?: number[];
}

/** What a column of a price table can hold. */
export type PriceField =
  | "country" | "countryCode" | "zone" | "product" | "code" | "carrier" | "origin" | "band" | "bandFrom" | "bandTo" | "perKg" | "netPerKg" | "discount"
  | "perParcel" | "price" | "first" | "firstPrice" | "step" | "stepPrice" | "minimum" | "rounding" | "limit" | "transit" | "note" | "option" | "ignore";

/** Fields by header, the words of headers one under another joined by " / ". */
export interface TableMapping {
  columns: Record<string, PriceField>;
}
export type SheetMapping = Record<string, TableMapping>;

/** Where something stands: `sheet` is empty in a file of text. */
export interface SheetPlace {
  sheet: string;
  /** As the spreadsheet counts, from 1; 0 where the whole sheet is meant. */
  row: number;
  /** As "B7"; null where no single cell is meant. */
  cell: string | null;
}

export interface SheetTaken {
  name: string;
  taken: "prices" | "catalogue" | "reference" | "notes" | "hidden" | "unknown";
  /** Code of the reason, a text of the locale files under "sheet-". */
  why: string;
  /** Rows with anything in them. */
  rows: number;
  tables: SheetTable[];
}

export interface SheetTable {
  fingerprint: string;
  /** First row of the headers, first and last row below them. */
  header: number;
  from: number;
  to: number;
  layout: "bands" | "zones-across" | "channels-across" | "breaks" | "points" | "first-step" | "courier" | "post" | "flat";
  columns: { column: string; header: string; field: PriceField | null }[];
  /** Whether the mapping that was handed in knew these headers. */
  mapped: boolean;
  rows: { read: number; taken: number; refused: number };
}

export interface CardTaken {
  id: string;
  carrier: string | null;
  product: string;
  code: string | null;
  service: string | null;
  sheet: string | null;
  currency: string;
  from: CivilDate;
  /** Where the day was found: on the sheet, in the catalogue, in the name of the file, handed in, or not at all (then it is `asOf`). */
  fromSource: "sheet" | "catalogue" | "file" | "given" | "assumed";
  to: CivilDate | null;
  /** Goods that the title speaks of. */
  goods: string[];
  countries: string[];
  lanes: number;
  bands: number;
  fingerprint: string;
}

/** A price as it stands on the sheet, and as it was taken. */
export interface PriceShown extends SheetPlace {
  card: string;
  /** The words of the country, the band and the price. */
  text: string;
  /** Codes parted by spaces: a row may hold for many. */
  country: string;
  zone: string | null;
  /** Grams, the lower end excluded, the upper included. */
  band: { overG: number; upToG: number };
  perKg: Decimal | null;
  perParcel: Decimal | null;
  /** How it is billed, in words of the codes: "per-kg", "total", "first-step", "per-step". */
  rule: string;
}

export interface SheetProblem extends SheetPlace, Problem {
  /** What was read. */
  text: string;
}

/** A sentence with a rule of billing, and what of it was understood: nothing, where the list is empty. */
export interface RuleRead extends SheetPlace {
  text: string;
  understood: { rule: string; value: string; countries: string[] }[];
}

export interface TestWeight {
  card: string;
  country: string;
  zone: string | null;
  weightG: number;
  /** Without fuel and surcharges; null where the card has no price for it. */
  amount: Decimal | null;
  currency: string;
  /** Cell of the band that it comes from. */
  cell: string | null;
}

export interface PriceChanged {
  carrier: string | null;
  product: string;
  country: string;
  zone: string | null;
  band: { overG: number; upToG: number };
  before: { perKg: Decimal | null; perParcel: Decimal | null } | null;
  after: { perKg: Decimal | null; perParcel: Decimal | null } | null;
}

export interface SheetReport {
  file: string;
  container: "xlsx" | "xls" | "text";
  sheets: SheetTaken[];
  cards: CardTaken[];
  /** All tables of the file: hand it in with next month's. */
  mapping: SheetMapping;
  /** The first five hundred. */
  preview: PriceShown[];
  /** The first thousand; `codes` counts all. */
  problems: SheetProblem[];
  codes: { code: string; rows: number }[];
  rules: RuleRead[];
  /** Rows of prices: `read` is `taken` and `refused` together. */
  rows: { read: number; taken: number; refused: number };
  tests: TestWeight[];
  diff: { added: PriceChanged[]; removed: PriceChanged[]; changed: PriceChanged[]; same: number } | null;
}

export type UnreadableSheet = Problems;
