/** What is promised, by which policy and within which limits, and until when each stage should be done. */

import type { CivilDate, Decimal, Mode, Source } from "./types";

export interface Promise_ {
  minDays: number;
  maxDays: number;
  from: CivilDate;
  to: CivilDate;
  onTime: Decimal;
  policy: string;
}

/** What one policy would promise. */
export interface Offer {
  policy: "quantile" | "article" | "buffer" | "cost";
  minDays: number;
  maxDays: number;
  from: CivilDate;
  to: CivilDate;
  /** Share that it keeps. */
  onTime: Decimal;
  /** The seller's own policy; the figures of the others are assumptions of the pack. */
  current: boolean;
  /** Told without any distribution behind it: 1.2 to 1.5 times the mean. */
  ruleOfThumb: boolean;
  /** Share to be kept, of `quantile`. */
  target: Decimal | null;
  /** Days on top of the median, of `buffer`. */
  days: number | null;
  /** Cost of a late order and of a further promised day, of `cost`, in the currency of the product's cost. */
  late: Decimal | null;
  long: Decimal | null;
}

/** What the selling platform demands. */
export interface PlatformLimit {
  key: "handover-hours" | "dispatch-days" | "delivery-days";
  limit: Decimal;
  /** Business days of dispatch are those of the place it starts from, those of delivery the destination's. */
  unit: "hours" | "days" | "business-days";
  /** Last day that keeps it. */
  by: CivilDate;
  /** Share of parcels that do. */
  kept: Decimal;
  source: Source;
}

/** When a stage of the recommended plan should be done. */
export interface Milestone {
  stage: string;
  party: string;
  /** Day by which half of the parcels have passed it. */
  expected: CivilDate;
  /** Day by which 95 % have: one that has not is worth a call. */
  alarm: CivilDate;
  /** Last day the platform allows: for dispatch on the first stage, for delivery on the last. */
  deadline: CivilDate | null;
}

/** How long the promise lasts: orders use up local stock, or fill the day's quota of a carrier. */
export interface BurnDown {
  cause: "stock" | "quota";
  /** Orders from this one on that are promised no later day than now. */
  orders: number;
  /** What the one after them is promised; null where nothing can be sent then. */
  then: { minDays: number; maxDays: number; from: CivilDate; to: CivilDate; onTime: Decimal; mode: Mode; service: string } | null;
}
