/** What own parcels taught: the file of it, and what a window tells of it. */
import type { Alert, CivilDate, Decimal, PackId } from "./types";

/** What own parcels changed, and the window without them. */
export interface Taught {
  /** How close the parcels are: the same service and country, the same region, any of the seller's. */
  level: "lane" | "region" | "seller";
  parcels: number;
  /** Parcels, old ones counted for less. */
  weight: Decimal;
  /** Factor on the days of every stage after the dispatch. */
  factor: Decimal;
  /** Its standard deviation in ln days. */
  spread: Decimal;
  /** Whether the lane has a shape of its own. */
  shape: boolean;
  /** Factors on the daily hazard: of the network in the last fortnight, and of how fast the seller gets parcels out. */
  network: Decimal;
  preparation: Decimal;
  from: CivilDate | null;
  to: CivilDate | null;
  before: { p10: number; p50: number; p80: number; p90: number; p95: number; mean: Decimal; promise: { minDays: number; maxDays: number; onTime: Decimal } };
}

/** Which own parcels an answer used. */
export interface LearnedId {
  sha256: string;
  asOf: CivilDate;
}

interface LearnedSpeed {
  factor: Decimal;
  spread: Decimal;
  weight: Decimal;
}

interface LearnedRate {
  factor: Decimal;
  observed: Decimal;
  expected: Decimal;
}

/** Promises that fell due in the last `days` days, and how many were kept; the interval holds 90 %. */
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

/** The file that `landcast calibrate` writes and `Engine.learn` takes. */
export interface Overlay {
  format: "landcast-learned";
  version: 1;
  engine: string;
  pack: PackId;
  asOf: CivilDate;
  from: CivilDate | null;
  to: CivilDate | null;
  parcels: number;
  delivered: number;
  underWay: number;
  seller: LearnedSpeed;
  regions: (LearnedSpeed & { region: string; countries: string[]; parcels: number })[];
  /** `shape`: share by days from dispatch to door, as the parcels showed it. `tilt`: factors on the daily hazard, which is what the engine takes. */
  lanes: (LearnedSpeed & { service: string; country: string; parcels: number; delivered: number; shape: Decimal[] | null; tilt: Decimal[] | null })[];
  network: LearnedRate & { days: number };
  preparation: LearnedRate;
  coverage: Coverage | null;
  alerts: Alert[];
}

export interface LearnAnswer {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  alerts: Alert[];
}
