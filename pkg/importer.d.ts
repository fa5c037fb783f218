import type { SheetOptions, SheetReport, UnreadableSheet } from "./sheets";
import type { Answer, CivilDate, Decimal, Overlay, PackId, Problem, Problems, RatesFile } from "./types";

export type * from "./sheets";

/** Reads the files sellers have. Everything read joins what was read before, until `clear`. */
export class Importer {
  /** Takes the bytes of the pack. Throws an `Error` with `problems` for bytes that are none. */
  constructor(pack: Uint8Array);
  /** A file of parcels, its text decoded already: a tracker's export, a carrier's list, orders with both dates, one's own. */
  parcels(text: string, options: ImportOptions): FileReport<ParcelShown> | Unreadable;
  /** What the parcels read so far teach: for `Engine.learn`. */
  learn(options: LearnOptions): Answer<Overlay>;
  /** A file of orders. */
  orders(text: string, options: ImportOptions): FileReport<OrderShown> | Unreadable;
  /** Orders that have missed their promise or will, by the orders and parcels read so far. */
  late(options: LateOptions): Answer<LateList>;
  /** A carrier's price sheet as it is on the disk: XLSX, XLS, or a table of text. Its cards join those read before. */
  rates(bytes: Uint8Array, name: string, options: SheetOptions): SheetReport | UnreadableSheet;
  /** The cards of all price sheets read so far: for `Engine.rates`, and to keep. */
  cards(): RatesFile;
  /** The same as a table, a band a row. The workbook is written on the command line only: here "xlsx" throws. */
  exportRates(form: "csv" | "xlsx"): Uint8Array;
  /** Forgets all files; the pack stays. */
  clear(): void;
  free(): void;
}

export default function init(options: { module_or_path: unknown }): Promise<unknown>;
export function initSync(options: { module: BufferSource | WebAssembly.Module }): unknown;

/** What a column can hold. */
export type ImportField =
  | "number" | "lastMile" | "order" | "service" | "carrier" | "country" | "status" | "detail" | "ordered" | "dispatched" | "received"
  | "outbound" | "scanned" | "departed" | "arrived" | "cleared" | "handed" | "delivered" | "updated" | "event" | "events" | "days"
  | "promised" | "dispatchBy" | "cancelled";

export interface ImportOptions {
  /** Day of the export: rows that lie after it are refused. */
  asOf: CivilDate;
  /** Header of the column by field; an empty one leaves the field out. Fields that are not named are found. */
  mapping?: Partial<Record<ImportField, string>>;
  /** Service of the pack by the words of the file; an empty one takes it back. */
  services?: Record<string, string>;
  /** Which comes first in `04/10/2026`, where the file does not tell. */
  dates?: "dmy" | "mdy";
  /** Destination of a file without such a column. */
  country?: string;
  /** Service of a file without such a column. */
  service?: string;
  /** Selling platform of an order file, for its limits. */
  platform?: string;
}

export interface LearnOptions {
  asOf: CivilDate;
  /** On-time share that is aimed at, against which kept promises are held: "0.9" without it. */
  target?: Decimal;
}

export type FileFormat =
  | "17track" | "aftership" | "trackingmore" | "carrier" | "temu" | "tiktok" | "lazada" | "shopee" | "shopify" | "woocommerce" | "own";

export interface RefusedRow extends Problem {
  /** Its number in the spreadsheet, the first row of the file being 1. */
  row: number;
  /** What was read. */
  text: string;
}

export interface FileReport<Shown> {
  format: FileFormat;
  delimiter: string;
  /** Rows above the headers. */
  preamble: number;
  headers: string[];
  mapping: Partial<Record<ImportField, string>>;
  /** Which comes first in `04/10/2026`; null where it did not matter. */
  dates: "dmy" | "mdy" | null;
  /** `read` is `understood`, `duplicates` and `refused` together. */
  rows: { read: number; understood: number; delivered: number; underWay: number; unsent: number; cancelled: number; duplicates: number; refused: number };
  /** Days of parcels were counted from the order, as the file does not tell when they were sent. */
  startsAtOrder: boolean;
  /** Parcels of which a day was worked out from the maker's count of days. */
  countedByDays: number;
  /** The first thousand. */
  refused: RefusedRow[];
  codes: { code: string; rows: number }[];
  /** Cells that were left out because they say nothing sensible, by column. */
  unread: { path: string; code: string; cells: number; text: string }[];
  services: { text: string; service: string | null; parcels: number }[];
  countries: { country: string; parcels: number }[];
  from: CivilDate | null;
  to: CivilDate | null;
  /** The first twenty, as understood. */
  sample: Shown[];
}

/** A file that was not read, with what is known of its columns. */
export interface Unreadable extends Problems {
  headers: string[];
  mapping: Partial<Record<ImportField, string>>;
}

export interface ParcelShown {
  row: number;
  number: string;
  order: string;
  service: string;
  carrier: string;
  country: string;
  ordered: CivilDate | null;
  dispatched: CivilDate;
  delivered: CivilDate | null;
  promised: CivilDate | null;
  lastSeen: CivilDate | null;
  days: number | null;
}

export interface OrderShown {
  row: number;
  order: string;
  number: string;
  country: string | null;
  service: string;
  ordered: CivilDate | null;
  promised: CivilDate | null;
  dispatchBy: CivilDate | null;
  dispatched: CivilDate | null;
  delivered: CivilDate | null;
  cancelled: boolean;
}

export interface LateOptions {
  asOf: CivilDate;
  /** Days from the order that were promised, where neither file nor platform says a day. */
  promiseDays?: number;
  /** Orders whose share lies below are listed: "0.5" without it. */
  below?: Decimal;
}

export interface LateOrder {
  order: string;
  number: string;
  country: string | null;
  /** Id of the pack, else the words of the file. */
  service: string;
  ordered: CivilDate | null;
  promisedBy: CivilDate | null;
  dispatchBy: CivilDate | null;
  dispatched: CivilDate | null;
  lastSeen: CivilDate | null;
  delivered: CivilDate | null;
  /** The day by which half of those like it are there. */
  expected: CivilDate | null;
  daysLate: number;
  /** Share of those like it that still come in time; null where no service of the pack goes there. */
  share: Decimal | null;
  state: "missed" | "at-risk" | "dispatch-overdue" | "delivered-late";
  why: "not-dispatched" | "under-way" | "delivered-late";
}

export interface LateList {
  asOf: CivilDate;
  pack: PackId;
  orders: number;
  open: number;
  tracked: number;
  withoutPromise: number;
  withoutWay: number;
  missed: number;
  atRisk: number;
  dispatchOverdue: number;
  deliveredLate: number;
  /** Whether the shares know the seller's own parcels. */
  learned: boolean;
  /** The worst first; at most five thousand. */
  late: LateOrder[];
}
