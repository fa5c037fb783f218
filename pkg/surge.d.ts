/** Orders against what carriers take a day: backlog, reserve, refunds at risk, and what to do on which day. */
import type { LearnedId } from "./learned";
import type { Alert, CivilDate, Coded, Decimal, Money, Name, PackId, QuoteRequest, Source } from "./types";

/** Orders of one day: P10, median, P90. */
export interface OrderEstimate {
  low: number;
  likely: number;
  high: number;
}

/** A carrier in reserve, in the order in which they are called on. */
export interface Reserve {
  service: string;
  /** Parcels a day it takes. */
  dailyQuota: number;
  /** Days from the order until it takes the first; without it the pack's assumption, shorter for a signed contract. */
  fromDay?: number | null;
  /** There is a contract: without one it takes days to find a carrier. */
  signed?: boolean;
  /** What switching costs once: deposit, contract, labels. */
  setup?: Money | null;
}

/** Days on which a service takes no parcels. */
export interface Outage {
  service: string;
  from: CivilDate;
  to: CivilDate;
}

/** The seller's own refunds: `base` when nothing is late, `share` at `days` late days. */
export interface RefundPair {
  base: Decimal;
  days: number;
  share: Decimal;
}

/** What takes parcels in, primary or reserve. */
export interface SurgeCarrier {
  service: string;
  name: Name;
  /** Parcels a day; null where none is known: then nothing waits for it. */
  quota: number | null;
  /** First day from the order on which it takes parcels. */
  fromDay: number;
  from: CivilDate;
  signed: boolean;
  /** Days of the run on which it takes none. */
  closed: CivilDate[];
  /** Of the quota, or of the days until a reserve takes parcels. */
  source: Source;
}

export interface SurgeDay {
  date: CivilDate;
  arrivals: number;
  sent: { service: string; count: number }[];
  /** At the end of the day. */
  waiting: number;
  /** Days the last parcel ordered that day waits, beyond days on which the carrier's calendar is closed. */
  wait: number;
}

/** What a platform does to a seller whose parcels are handed over late. */
export interface SurgeCap {
  /** Highest share of late parcels over the days the platform counts, and the day it is reached. */
  lateShare: Decimal;
  date: CivilDate;
  /** Orders allowed at that share: of the daily mean of 28 days, and as a number. */
  share: Decimal;
  orders: number;
  from: CivilDate;
  /** First day without a cap; null where that lies beyond the run. */
  until: CivilDate | null;
  /** Orders that come in while the cap lasts and are refused. */
  lost: number;
  /** Margin of those. */
  margin: Money;
  source: Source;
}

export interface SurgeScenario {
  orders: number;
  /** Orders that local stock serves: the first ones, which wait for no carrier. */
  fromStock: number;
  /** Most parcels waiting at the end of a day, and the day. */
  peak: number;
  peakDay: CivilDate | null;
  maxDelayDays: number;
  /** Of those that wait. */
  meanDelayDays: Decimal;
  /** Parcels that wait at least a day longer than the carrier's calendar makes them. */
  affected: number;
  /** Sum of the days that parcels wait. */
  parcelDays: number;
  /** First day at whose end nothing waits any more; null where the backlog stays. */
  clearDay: CivilDate | null;
  days: SurgeDay[];
  /** A day in the queue counts as a day late. */
  refunds: {
    /** Orders refunded, and those beyond the usual share. */
    expected: Decimal;
    extra: Decimal;
    /** Goods, freight and work lost with the extra refunds, and the margin they would have earned. */
    cost: Money;
    margin: Money;
  };
  cap: SurgeCap | null;
}

export interface SurgeAnswer {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  /** One a product. */
  normalized: QuoteRequest[];
  /** The carrier that most orders start with: of the plans that have a quota the best one. */
  primary: SurgeCarrier | null;
  /** All that orders start with, where products differ; the first one is `primary`. */
  starts: SurgeCarrier[];
  reserves: SurgeCarrier[];
  /** With the reserves. */
  scenarios: { low: SurgeScenario; likely: SurgeScenario; high: SurgeScenario };
  /** The likely case without any reserve: what the reserves are held against; null without a reserve. */
  alone: SurgeScenario | null;
  /** When the reserve takes the first parcels in the likely case, and what that costs and saves. */
  switch: {
    /** Days from the order. */
    day: number;
    date: CivilDate;
    /** Last day to tell the reserve, so that it takes parcels on `date`. */
    callBy: CivilDate;
    service: string;
    /** Parcels the reserves take in all. */
    parcels: number;
    /** Setup, and what the reserves' parcels cost more than the primary's. */
    cost: Money;
    /** Refunds, margin and capped orders less than without them. */
    saves: Money;
    worth: boolean;
  } | null;
  /** The smallest daily quota of a reserve that keeps the likely case within `maxDelayDays`, from `fromDay` on. */
  backup: {
    quota: number;
    fromDay: number;
    from: CivilDate;
    maxDelayDays: number;
    /** The best service that could be it, where the seller named none. */
    service: string | null;
    name: Name | null;
    /** By the fluid formula, as a check: it knows no whole days, nor parcels that wait before the reserve begins. */
    bound: number;
  } | null;
  /** Most orders a day of the stream of which none waits longer than that without a reserve; null where no number is small enough or large enough. */
  sellUpTo: { orders: number; maxDelayDays: number } | null;
  /**
   * Mean backlog of the days after the stream, whose orders vary from day to day, and Kingman's bound on it; null where the
   * formula is not valid.
   */
  usual: { backlog: Decimal; bound: Decimal } | null;
  /** Goods that a reserve refuses: they stay with the primary. */
  stuck: { product: string | null; index: number; service: string; code: string; params: Record<string, string> }[];
  /** One page, in the order of its days; `date` is null for what holds throughout. */
  plan: { date: CivilDate | null; code: string; params: Record<string, string> }[];
  alerts: Alert[];
  /** What the answer rests on beyond the request. */
  assumptions: { key: string; value: Decimal; source: Source | null }[];
}

export type SurgeStep = Coded & { date: CivilDate | null };
