/** By which rules goods travel beyond their class, and what they are packed in. */

import type { Alert, CivilDate, Coded, Decimal, Money, Name, PackId, QuoteRequest, Source } from "./types";

/** Hazards and papers of a product. What is not known is left out: the answer then asks for it where it matters. */
export interface Hazards {
  /** `lithium-ion` where goods have a battery and nothing is said. Lithium metal is told by `lithiumG`, not `batteryWh`. */
  batteryKind?: "lithium-ion" | "lithium-metal" | "sodium-ion" | null;
  /** Batteries of several cells in one unit, spare ones included. */
  batteries?: number | null;
  /** Cells in one unit that are used singly. */
  batteryCells?: number | null;
  /** Grams of lithium in one cell or battery of lithium metal. */
  lithiumG?: Decimal | null;
  /** Charge when handed over, as a share: `"0.3"`. */
  stateOfCharge?: Decimal | null;
  /** Millilitres in the largest inner container of one unit. */
  liquidMl?: number | null;
  flashPointC?: Decimal | null;
  /** Field of the packed product in A/m, at 2.1 m and, where it is stronger than allowed there, at 4.6 m. */
  magneticField?: { at2100mm?: Decimal | null; at4600mm?: Decimal | null } | null;
  /** Codes of the documents the seller has (`documents[].code`), in either case; absent where the seller has not said. */
  papers?: string[] | null;
}

/** What the seller packs in today. */
export interface PackingWish {
  /** Id of the packing used now: `carton`. */
  now?: string | null;
  /** Outer sides, own weight and price of it, where they are known. */
  nowMm?: number[] | null;
  nowWeightG?: number | null;
  nowPrice?: Money | null;
  /** Room to keep on every side on top of the padding each packing brings; plans are priced with it too. */
  marginMm?: number;
}

/** A paper, registration or label that goods or destination demand. */
export interface DocumentNeed {
  code: string;
  kind: "transport" | "customs" | "conformity" | "registration" | "label" | "authorisation";
  name: Name;
  why: Name;
  /** What happens without it. */
  without: Name;
  /** First day it is asked for; null where it always was. */
  from: CivilDate | null;
  /** By `product.papers`; `unknown` where the seller has not said. */
  state: "have" | "missing" | "unknown";
  /** Chance that a parcel without it is seized, an assumption of the pack; null where it is no matter of seizure. */
  seizure: Decimal | null;
  source: Source;
}

/** Goods in one packing, priced on the lane of the plan. */
export interface PackingChoice {
  packaging: string;
  name: Name;
  /** Inner sides of the size it is sold in; a last side of 0 is a flat bag. Null for what is packed now in sides of its own. */
  innerMm: number[] | null;
  /** Outer sides of the parcel. */
  outerMm: number[];
  /** The parcel with it. */
  weightG: number;
  volumetricG: number | null;
  billedG: number;
  byVolume: boolean;
  /** A box cut down to the goods; false for a box as it is sold. */
  fitted: boolean;
  cost: { material: Money; freight: Money; damage: Money; total: Money };
  damageShare: Decimal;
  /** Within the share of damage that counts as safe. */
  safe: boolean;
  /** Over-packing, under-packing (A48x). */
  warnings: Coded[];
}

/** One side shorter by so much, and what that saves: the next step down of the billed weight or of a surcharge. */
export interface ShorterSide {
  /** The side as it is, and as short as it must be. */
  sideMm: number;
  newMm: number;
  billedG: number;
  saves: Money;
}

export interface Packaging {
  engine: string;
  pack: PackId;
  normalized: QuoteRequest;
  /** The plan on whose lane it is priced; null where none can be priced. */
  plan: string | null;
  /** Cheapest safe first, then the other safe ones, then the unsafe ones by damage. */
  choices: PackingChoice[];
  /** The first of `choices`, if it is safe. */
  best: string | null;
  /** What is packed now, if the request says so. */
  now: PackingChoice | null;
  /** What changing from now to the best saves an order; negative never. */
  saves: Money | null;
  /** Of the best packing, the side that needs to give least first. */
  shorter: ShorterSide[];
  /** Loss of an order that arrives broken: goods, sending again, work on the refund. */
  loss: Money | null;
  /** Why the best is the best (R5xx). */
  reasons: Coded[];
  alerts: Alert[];
}
