/** How well the recommended plan stands: several plans together, what a wrong choice costs, where the answer flips. */

import type { LearnedId } from "./learned";
import type { Coded, Decimal, Mode, Money, PackId, QuoteRequest, SwitchPoint } from "./types";

/** The orders of the stream that one plan serves. */
export interface MixPart {
  plan: string;
  mode: Mode;
  node: string | null;
  /** Expected orders of the whole stream, and their share of it. */
  orders: Decimal;
  share: Decimal;
  /** Expected contribution of an order that goes this way. */
  margin: Decimal;
}

/**
 * Several plans for the expected orders of one stream, told only where no single plan and no other mix is better or as good
 * in money, days and lateness. `stock-then-direct`: the first orders from what is on hand, the rest from China.
 * `air-then-sea`: an overseas warehouse, filled by air at once and by sea afterwards.
 */
export interface Mix {
  id: string;
  kind: "stock-then-direct" | "air-then-sea";
  parts: MixPart[];
  /** Expected contribution over the whole stream, in the currency of the product's cost. */
  margin: Money;
  /** Less that of the best single plan over the same orders; what stock cannot serve is lost to a plan from stock alone. */
  gain: Money;
  costPerUnit: Decimal;
  /** Days by which nine in ten parcels of all parts arrive. */
  p90: number;
  /** Share of all parcels that arrive after the promise of their own part. */
  late: Decimal;
}

/** What choosing a plan instead of the recommended one costs. */
export interface Regret {
  plan: string;
  mode: Mode;
  /** Per order. */
  order: Money;
  /** Over the expected orders of the stream; null where none are given. */
  stream: Money | null;
}

/** A small change after which another plan is best. */
export interface Flip {
  variable: "price" | "weight" | "cost" | "orders" | "size" | "stage";
  /** `"-0.10"` is ten percent less; `"+20"` of `size` is millimetres on each side; of `stage` a share of its days. */
  change: string;
  /** The stage that takes longer, of `stage`. */
  stage: string | null;
  /** The plan that is best then; null where none can be sent. */
  to: string | null;
  mode: Mode | "none";
  /** What keeping to today's plan costs an order then; null where it cannot be sent. */
  regret: Money | null;
}

/**
 * Asked for by itself, `Engine.robustness(request)`: it quotes the request some two hundred times over, which a keystroke
 * must not wait for.
 */
export interface Robustness {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  normalized: QuoteRequest;
  recommended: string | null;
  mode: Mode | "none";
  /** Of each plan that can be used tonight, the best one first. */
  regrets: Regret[];
  /** Those of the verdict, then the values of weight, price, orders, refusal and promise where another plan becomes best. */
  switches: SwitchPoint[];
  /** `share` of `variants` small changes after which the recommended plan still is. */
  stability: { variants: number; share: Decimal; flips: Flip[] };
  confidence: Standing | null;
}

/** How far the recommendation can be leant on. */
export interface Standing {
  grade: "high" | "medium" | "low";
  /** Lead over the next plan, as a share of the revenue; null without another plan. */
  gap: Decimal | null;
  /** The weakest grade among price, days and duty of the recommended plan. */
  data: string;
  stability: Decimal;
  /** R60x: what the grade rests on. */
  reasons: Coded[];
}
