/** Rate cards of the seller: the file of them, and what the handle says of it. */
import type { Alert, CivilDate, Decimal, Money, PackId } from "./types";

/**
 * The file that `landcast rates read` writes, the importer's `.cards()` gives and `Engine.rates` takes. Weights are whole grams,
 * lengths whole millimetres, prices decimal strings of the card's currency, shares fractions (`"0.25"`). Fields that may be
 * null may be left out.
 */
export interface RatesFile {
  format: "landcast-rates";
  version: 1;
  cards: RateCard[];
}

/** One product's prices over one span of days; a changed price is a new card with a later first day. */
export interface RateCard {
  /** Unique in the file; letters, digits, `-`, `_`, `.`, at most 64. Part of plan ids: `direct:<service>@<id>:DE`. */
  id: string;
  carrier: string | null;
  product: string;
  /** The carrier's own code of the product. */
  code: string | null;
  file: string | null;
  sheet: string | null;
  /** Service of the pack whose goods, days and limits hold for it; without one it can be priced, but makes no plan. */
  service: string | null;
  currency: string;
  /** First and last day it holds, both included; `to` null until something newer comes. */
  from: CivilDate;
  to: CivilDate | null;
  /** Which day of a parcel is held against the dates: when the carrier takes it in (default), or when it leaves. */
  basis: "receipt" | "dispatch";
  /** What the seller pays (default), or a price list: used only where no card of cost covers the product. */
  role: "cost" | "quoted";
  note: string | null;
  lanes: CardLane[];
  /** Share of freight, registration and surcharges with fuel. None at all: contained in the prices. A day that no span covers has no price. */
  fuel: { from: CivilDate; to: CivilDate | null; rate: Decimal }[];
  options: {
    /** Of the declared value. */
    insurance: { rate: Decimal; min: Decimal } | null;
    /** Of the amount collected; days from delivery until it is paid out. */
    cod: { rate: Decimal; min: Decimal; remittanceDays: number } | null;
    /** Of the duty and tax that the carrier pays for the seller. */
    ddpPrepay: { rate: Decimal; min: Decimal } | null;
  };
}

export interface CardLane {
  countries: string[];
  /** Postcode prefixes and ranges of equal length, `["200", "2134-2140"]`; empty where only the name is known. */
  zone: { name: string; prefixes: string[] } | null;
  price: CardPrice;
  /** Smallest billed weight with a price, itself included (default 0). */
  fromG: number;
  /** Billed weight is rounded up to a multiple (default 1). */
  roundG: number;
  /** Smallest billed weight of the shipment, and of each piece in it (default 0). */
  minG: number;
  minPieceG: number;
  /** Heaviest piece by the scale. */
  maxG: number | null;
  volumetric: {
    /** Cubic centimetres for a kilogram. */
    divisor: number;
    /** `from-ratio`: from this multiple of the scale on (≥), `above-ratio`: beyond it (>), both with a decimal string as value; `from-side`: from a side of so many millimetres on, with a number. */
    rule: "always" | "from-ratio" | "above-ratio" | "from-side";
    value: Decimal | number | null;
    /** Share of the excess over the scale that is billed: `"0.6"` for 分抛 60 % (default `"1"`). */
    share: Decimal;
  } | null;
  /** The carrier counts volume and does not say by which divisor: the scale alone is billed, and the verdict says so, A516 (default false). */
  divisorUnknown: boolean;
  /** The larger of scale and volume for each piece, unrounded, then added up; otherwise both are added up and compared once (default). */
  perPieceMax: boolean;
  /** Longest, middle, shortest side. */
  maxSideMm: [number, number, number] | null;
  maxSumMm: number | null;
  /** Length and girth, L + 2 (W + H). */
  maxGirthMm: number | null;
  surcharges: CardSurcharge[];
  /** From the day of receipt to the door. */
  transit: { low: number; high: number; unit: "days" | "working-days" } | null;
  /** `Sheet!B7` */
  cell: string | null;
}

export type CardPrice =
  /** A rate on the whole weight and a fee, by the band it falls into; lightest first. */
  | { kind: "tiers"; bands: CardBand[] }
  | {
      kind: "first-step";
      firstG: number;
      first: Decimal;
      /** Each begun step after the first weight. */
      stepG: number;
      step: Decimal;
      perParcel: Decimal;
      /** Heaviest billed weight, itself included. */
      upToG: number | null;
      quoted: { first: Decimal; step: Decimal; perParcel: Decimal } | null;
    }
  /** A total for each weight, up to and including it. */
  | { kind: "points"; points: CardPoint[] }
  /** The same, and beyond the last point a rate for every begun step of the whole weight. */
  | { kind: "steps-above"; points: CardPoint[]; steps: (CardPoint & { stepG: number })[] };

export interface CardBand {
  /** Smallest weight of the band, itself included; null where it begins behind the band before it. */
  fromG: number | null;
  upToG: number;
  /** false for `<`. */
  upToIncluded: boolean;
  perKg: Decimal;
  perParcel: Decimal;
  /** List prices, where the ones above are settled. */
  quotedPerKg: Decimal | null;
  quotedPerParcel: Decimal | null;
  /** Where they differ from the lane's. */
  roundG: number | null;
  minG: number | null;
  cell: string | null;
}

export interface CardPoint {
  upToG: number;
  amount: Decimal;
  quoted: Decimal | null;
  cell: string | null;
}

/** On top of the freight when all conditions hold. */
export interface CardSurcharge {
  code: "remote" | "peak" | "oversize" | "overweight" | "battery" | "customs" | "signature" | "residential" | "minimum" | "other";
  name: string;
  /** For the shipment, for each piece that meets the conditions, for each billed kilogram, or a share of freight and registration. */
  per: "parcel" | "piece" | "kg" | "share";
  amount: Decimal;
  /** The least it comes to. */
  min: Decimal;
  withFuel: boolean;
  /** Of one group only the dearest that applies is charged. */
  group: string | null;
  from: CivilDate | null;
  to: CivilDate | null;
  prefixes: string[] | null;
  fromSideMm: number | null;
  fromSumMm: number | null;
  fromGirthMm: number | null;
  /** By the scale, of a piece; both ends included. */
  fromG: number | null;
  upToG: number | null;
}

/** Which cards an answer used. */
export interface RatesId {
  sha256: string;
  cards: number;
  /** First and last day of all of them; `to` null where one is open. */
  from: CivilDate;
  to: CivilDate | null;
}

/** The card that prices a plan. */
export interface CardRef {
  id: string;
  carrier: string | null;
  product: string;
  role: "cost" | "quoted";
  from: CivilDate;
  to: CivilDate | null;
  sheet: string | null;
  /** The row that billed. */
  cell: string | null;
  zone: string | null;
  /** What the price list says of the same parcel, where the card's prices are settled ones. */
  quoted: Money | null;
}

export interface RatesAnswer {
  engine: string;
  pack: PackId;
  rates: RatesId | null;
  alerts: Alert[];
}
