/** What the engine adds to a window: where it rests on own parcels, what other promises keep, and until when it holds. */
import type { CivilDate, Decimal, Mode, Name, Params, Plan, Problems, Promise_, Source, Stage, Window } from "../../../pkg/types";

export type PolicyName = "quantile" | "article" | "buffer" | "cost";

export interface PolicyOption {
  policy: PolicyName;
  minDays: number;
  maxDays: number;
  from: CivilDate;
  to: CivilDate;
  onTime: Decimal;
  current: boolean;
}

export interface PlatformLimit {
  key: string;
  limit: Decimal | number;
  unit: "hours" | "days" | "business-days";
  by: CivilDate;
  kept: Decimal;
  source: Partial<Source> | null;
}

export interface BurnDown {
  cause: "stock" | "quota";
  orders: number;
  then: { minDays: number; maxDays: number; from: CivilDate; to: CivilDate; onTime: Decimal; mode: Mode; service: string } | null;
}

export interface SpecialDay {
  date: CivilDate;
  stages: string[];
  kind: "holiday" | "weekend" | "make-up-day" | "peak";
  name: Name | null;
}

export interface LearnedNote {
  level: "lane" | "region" | "seller";
  parcels: number;
  weight: Decimal;
  factor: Decimal;
  spread: Decimal;
  shape: boolean;
  network: Decimal | null;
  preparation: Decimal | null;
  from: CivilDate;
  to: CivilDate;
  before: { p10: number; p50: number; p80: number; p90: number; p95: number; mean: Decimal; promise: Pick<Promise_, "minDays" | "maxDays" | "onTime"> };
}

export interface Prior {
  low: Decimal | number;
  mode: Decimal | number;
  high: Decimal | number;
  unit: "days" | "working-days";
  grade: string;
  source: Partial<Source> | null;
}

export type StageMore = Stage & { prior?: Prior | null; spread?: Decimal | null; cutoff?: string | null };

/** What is published of the way to the buyer as a whole. */
export type PlanMore = Plan & { published?: { from: number; to: number; unit: Prior["unit"]; grade: string; source: Partial<Source> | null } | null };

export type WindowMore = Window & {
  basis?: "prior" | "learned";
  learned?: LearnedNote | null;
  policies?: PolicyOption[];
  limits?: PlatformLimit[];
  burnDown?: BurnDown | null;
  calendar?: SpecialDay[];
};

/** Kept of promises that fell due: the monitor of the last days. */
export interface Coverage {
  due: number;
  kept: number;
  share: Decimal;
  low: Decimal;
  high: Decimal;
  target: Decimal;
  days: number;
}

/** What own parcels taught, as the engine takes it and the device keeps it. */
export interface Overlay {
  format: "landcast-learned";
  version: number;
  engine: string;
  asOf: CivilDate;
  from: CivilDate;
  to: CivilDate;
  parcels: number;
  delivered: number;
  underWay: number;
  seller: { factor: Decimal; spread: Decimal; weight: Decimal };
  regions: { region: string; factor: Decimal; spread: Decimal; weight: Decimal; parcels: number }[];
  lanes: { service: string; country: string; parcels: number; delivered: number; weight: Decimal; factor: Decimal; spread: Decimal; shape: Decimal[] | null }[];
  network: { factor: Decimal; observed: Decimal; expected: Decimal; days: number } | null;
  preparation: { factor: Decimal; observed: Decimal; expected: Decimal } | null;
  coverage: Coverage | null;
}

/** Services of the pack, columns and the like that the seller says beside a file. */
export interface ParcelOptions {
  asOf: CivilDate;
  /** Header of the column by field; empty leaves the field out. */
  mapping?: Record<string, string>;
  services?: Record<string, string>;
  dates?: "dmy" | "mdy";
  country?: string;
  service?: string;
}

export interface ParcelShown {
  row: number;
  number: string;
  service: string;
  country: string;
  dispatched: CivilDate;
  delivered: CivilDate | null;
  days: number | null;
}

/** What became of a file of parcels. */
export interface ParcelReport {
  format: string;
  headers: string[];
  mapping: Record<string, string>;
  /** Which comes first in `04/10/2026`; null where it did not matter. */
  dates: "dmy" | "mdy" | null;
  rows: { read: number; understood: number; delivered: number; underWay: number; unsent: number; cancelled: number; duplicates: number; refused: number };
  refused: { row: number; code: string; path?: string; params: Params; text: string }[];
  services: { text: string; service: string | null; parcels: number }[];
  countries: { country: string; parcels: number }[];
  from: CivilDate | null;
  to: CivilDate | null;
  sample: ParcelShown[];
}

/** A file that was not read, with what is known of its columns. */
export interface Unreadable extends Problems {
  headers: string[];
  mapping: Record<string, string>;
}
