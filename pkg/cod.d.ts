/** Cash on delivery: what it costs, how often it is refused, and when something else is better. */
import type { Decimal, Mode, Money, Source } from "./types";

/** What a seller knows of cash on delivery; every field left out takes the pack's figure. */
export interface CodSection {
  /** Share refused at the door when nothing is late. */
  refusal?: Decimal | null;
  /** Growth of refusals with each late day: 1 − (1 − refusal) · exp(−growth · days). */
  refusalPerLateDay?: Decimal | null;
  /** What bringing a refused parcel back costs, and the work on it. */
  returnCost?: Money | null;
  /** Share of its cost that a refused unit still fetches. */
  recovery?: Decimal | null;
  /** Share of those who would pay at the door who also order where they must pay at once. */
  prepaidShare?: Decimal | null;
}

/** Of a plan whose parcels are paid at the door. */
export interface PlanCod {
  /** For collecting the cash, where it is collected. */
  fee: Money;
  /** Shares refused when nothing is late, and `delayed`: the likely one with the window's late days in it, which the costs use. */
  refusal: { low: Decimal; likely: Decimal; high: Decimal; delayed: Decimal };
  /** The refusal rate at which the order earns nothing; null where it earns nothing even without one. */
  breakEvenRefusal: Decimal | null;
  /** What one refused order costs against one that is taken. */
  lossPerRefusal: Money;
  /** Of that: bringing the parcel back. */
  reverseCost: Money;
  /** Share of their cost that refused goods fetch. */
  recovery: Decimal;
  /** Days from the delivery until the cash is with the seller. */
  remittanceDays: number;
  source: Source | null;
}

/** Paid at the door, paid at once, or from local stock. */
export interface CodChoice {
  best: "cod" | "prepaid";
  /** Of an order paid at the door, by the recommended plan. */
  margin: Money;
  /** Of an order of a buyer who would pay at the door, were only prepayment offered: the share who still buy, times what they earn. */
  prepaid: Money;
  prepaidShare: Decimal;
  /** Where the answer turns: from this refusal rate on, `to` is better. */
  switches: { at: Decimal; to: Mode | "prepaid" | "none"; plan: string | null }[];
  source: Source | null;
}
