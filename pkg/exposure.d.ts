/** What hangs on who pays, on the price and on the quantity. */
import type { RatesId } from "./rates";
import type { LearnedId } from "./learned";
import type { Decimal, Incoterm, Item, Mode, Money, Name, PackId, QuoteRequest, Rejection, Source, Threshold, Window } from "./types";

/** Duties paid by the seller (`ddp`) or by the buyer at the door (`dap`). */
export interface Terms {
  incoterm: Incoterm;
  /** The plan asked for where these terms allow it, else the best that do. */
  plan: string | null;
  mode: Mode | null;
  serviceName: Name | null;
  feasible: boolean;
  /** Why the plan asked for cannot be used under these terms. */
  rejections: Rejection[];
  pays: Money | null;
  atDoor: Money | null;
  /** Bill at the door: `duty`, `vat`, `fees`, `carrier-fees`, or `estimate` where duty and tax are only a likely sum. */
  door: Item[];
  /** What the seller hands to customs, government and carrier. */
  bears: Item[];
  revenue: Money | null;
  margin: Money | null;
  marginRate: Decimal | null;
  collectedBy: string | null;
  payer: string | null;
  /** What a parcel loses that is refused at the door. */
  refusal: { cost: Money; recovered: Money; spent: Item[] } | null;
}

/** A limit and the way to it. */
export interface Distance extends Threshold {
  within: boolean;
  /** The highest price of a unit that keeps it. */
  price: Money | null;
  /** The most units in one parcel that keep it; `null` for a limit of single items, or beyond 200 units. */
  quantity: number | null;
}

/** So many units in one parcel. */
export interface Rung {
  quantity: number;
  feasible: boolean;
  rejections: Rejection[];
  chargeableG: number | null;
  regime: string | null;
  duty: Money | null;
  vat: Money | null;
  fees: Money | null;
  freight: Money | null;
  /** What seller and buyer pay together beside the goods. */
  spend: Money | null;
  spendPerUnit: Money | null;
  margin: Money | null;
  window: Window | null;
  /** Several parcels, where they cost less than one or one cannot be sent; `saving` is `null` in the second case. */
  split: { parts: number[]; spend: Money; saving: Money | null } | null;
}

/** What hangs on who pays, on the price and on the quantity. */
export interface Exposure {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  rates: RatesId | null;
  normalized: QuoteRequest;
  /** DDP, then DAP. */
  terms: [Terms, Terms];
  /** Share of refusals from which on DAP earns less than DDP. */
  breakEvenRefusal: Decimal | null;
  limits: Distance[];
  ladder: Rung[];
  /** What customs does with an order in several parcels. */
  split: { rule: "added" | "unconfirmed"; parcels: string | null; source: Source | null };
  /** Price with everything included that earns what today's price earns with duty at the door. */
  inclusivePrice: Money | null;
}
