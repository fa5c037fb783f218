/** Which markets to enter with a product, and in which order. */

import type { LearnedId } from "./learned";
import type { Coded, Decimal, Mode, Money, Name, PackId, Problem, QuoteRequest, Window } from "./types";

/** Points from 0 to 100; the weights are assumptions of the pack and stand beside each. */
export interface MarketScore {
  /** Contribution as a share of the revenue. */
  margin: number;
  /** Tax taken at sale by a scheme the seller has, nothing due at the door, no fee for advancing it. */
  duty: number;
  /** How long and how spread the last mile is. */
  lastMile: number;
  /** Share of parcels refused or returned. */
  returns: number;
  /** Other asked countries that a warehouse serving this one reaches too. */
  reach: number;
  total: number;
}

export interface MarketRow {
  country: string;
  name: Name | null;
  /** 1 for the best; null where nothing can be sent. */
  rank: number | null;
  recommended: string | null;
  mode: Mode | "none";
  margin: Money | null;
  marginRate: Decimal | null;
  window: Window | null;
  light: "green" | "amber" | "red";
  score: MarketScore | null;
  /** The shared warehouse its `reach` counts. */
  node: string | null;
  /** Only for Europe: in which order to enter. */
  entry: { order: number; group: "core" | "next" | "later"; reasons: Coded[] } | null;
  /** R7xx: what speaks for it and against it. */
  reasons: Coded[];
  problems?: undefined;
}

/** A country that could not be answered. */
export interface MarketProblem {
  country: string;
  problems: Problem[];
}

export interface Markets {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  normalized: QuoteRequest;
  /** In the order of rank; those without a plan last. */
  rows: (MarketRow | MarketProblem)[];
  /** Countries of the entry order for Europe. */
  entry: string[];
  /** Up to five each. */
  best: string[];
  worst: string[];
}
