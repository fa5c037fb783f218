/** What own parcels add to a window, and the files they come from. */
import type { Alert, CivilDate, Decimal, Name, Params, Problems, Window } from "../../../pkg/types";

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
  from: CivilDate | null;
  to: CivilDate | null;
  before: { p10: number; p50: number; p80: number; p90: number; p95: number; mean: Decimal; promise: { minDays: number; maxDays: number; onTime: Decimal } };
}

export type WindowMore = Window & {
  basis?: "prior" | "learned";
  learned?: LearnedNote | null;
  calendar?: SpecialDay[];
};

/** Kept of promises that fell due: the monitor of the last days. */
export interface Coverage {
  due: number;
  kept: number;
  /** null where none fell due. */
  share: Decimal | null;
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
  from: CivilDate | null;
  to: CivilDate | null;
  parcels: number;
  delivered: number;
  underWay: number;
  seller: { factor: Decimal; spread: Decimal; weight: Decimal };
  regions: { region: string; factor: Decimal; spread: Decimal; weight: Decimal; parcels: number }[];
  lanes: { service: string; country: string; parcels: number; delivered: number; weight: Decimal; factor: Decimal; spread: Decimal; shape: Decimal[] | null }[];
  network: { factor: Decimal; observed: Decimal; expected: Decimal; days: number } | null;
  preparation: { factor: Decimal; observed: Decimal; expected: Decimal } | null;
  coverage: Coverage | null;
  /** What was noticed while learning. */
  alerts?: Alert[];
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
