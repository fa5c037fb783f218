/** Stock: how much to send where, what it earns against direct mail, and when to change. */
import type { LearnedId } from "./learned";
import type { Alert, Coded, Decimal, Mode, Money, Name, PackId, Problem, QuoteRequest, Source } from "./types";

/** What a seller knows of a product's stock; every field left out takes the pack's assumption, which the answer names. */
export interface StockSection {
  /** Days over which one replenishment is sold. */
  windowDays?: number;
  /** Coefficient of variation of the demand of that window; wins over the spread of `stream.orders`. */
  variation?: Decimal;
  distribution?: DemandShape;
  /** Share of buyers who still buy, and wait for a parcel from China, when the stock is gone. */
  spill?: { overseas?: Decimal; border?: Decimal };
  /** What a leftover fetches, as a share of its cost. */
  salvageShare?: Decimal;
  /** Days until leftovers are gone. */
  leftoverDays?: number;
  payoutDays?: number;
  /** Fixed cost of a replenishment. */
  fixed?: Money;
  /** How the product is fulfilled today: advice to change must be worth it. */
  current?: Mode | null;
  /** Units sold in each whole week, the oldest first. */
  weeks?: number[] | null;
}

export type DemandShape = "lognormal" | "negative-binomial";
/** Where a product stands in its life: tested by direct mail, proven and stocked, running out. */
export type LifeStage = "test" | "proven" | "tail";

/** A number the answer rests on: the seller's own where `source.confidence` is `seller`, else the pack's. */
export interface StockAssumption {
  key: string;
  value: Decimal;
  source: Source | null;
}

/**
 * A cost of the window. `amount` is per unit sold, `total` over the window; `goods`, `bulk-freight` … of units sold, then
 * `storage` and `capital` of all units, `overstock` (leftovers less what they fetch), `lost-margin` (buyers who do not wait:
 * told, but no cost of the books) and `fixed`.
 */
export interface StockCost {
  code: string;
  amount: Decimal;
  total: Decimal;
  currency: string;
}

/** Units by the age at which they leave the shelf. */
export interface AgeBand {
  fromDay: number;
  /** First day of the next band; `null` for the last. */
  toDay: number | null;
  /** Share of the units sent that leave within the band. */
  share: Decimal;
  /** Share still there at its beginning. */
  held: Decimal;
  /** Storage charged within it, expected over the window. */
  cost: Money;
}

/** One mode at its best: the best plan and, with stock, the best quantity. */
export interface StockMode {
  mode: Mode;
  plan: string;
  node: string | null;
  nodeName: Name | null;
  service: string;
  serviceName: Name;
  /** What brings the stock. */
  bulk: string | null;
  bulkName: Name | null;
  /** Days until stock sent now can be sold. */
  arrivalDays: number | null;
  /** Units to have there (0 for direct mail, or where stock never pays), those on hand, and those to send. */
  units: number;
  onHand: number;
  send: number;
  /** Expected units sold from stock (direct: all of them), sent from China when it is gone, left over. */
  sold: Decimal;
  spilled: Decimal;
  leftover: Decimal;
  /** Share of the demand that the mode serves by itself. */
  fill: Decimal;
  /** The share of windows whose demand the stock covers, Cu / (Cu + Co) of the closed form. */
  criticalRatio: Decimal | null;
  /** Expected margin of a unit sold from stock, storage and capital included. */
  unitMargin: Money;
  /** Cost of a unit landed in the warehouse, and of one unit left over. */
  landed: Money | null;
  leftoverLoss: Money | null;
  /** What the buyers of the stock pay in all, and what those who wait for a parcel bring besides. */
  revenue: Money;
  spillMargin: Money;
  /** `revenue` and `spillMargin` less every cost but `lost-margin`, expected over the window. */
  profit: Money;
  /** `profit` per unit asked for. */
  perUnit: Money;
  costs: StockCost[];
  /** Money laid out at the worst moment, and the mean days until it is back. */
  cash: { amount: Decimal; currency: string; days: Decimal };
  ageing: AgeBand[];
  /** Orders a day of the stream from which on this mode earns more than direct mail; `null` where it never does. */
  breakEven: { orders: Decimal } | null;
}

export interface RefillLeg {
  service: string;
  serviceName: Name;
  days: number;
  /** Freight, and freight with the duty that hangs on it, of one unit. */
  freight: Money;
  landed: Money;
}

/** Replenishment of the advised warehouse by the cheapest and the fastest bulk service. */
export interface Refill {
  node: string;
  sea: RefillLeg;
  air: RefillLeg;
  /** One season: so many by sea now, what is wanting by air; `null` where a unit by air earns less than a parcel from China. */
  season: {
    seaUnits: number;
    /** Units by air and left over, expected. */
    airUnits: Decimal;
    airShare: Decimal;
    leftover: Decimal;
    costPerUnit: Money;
    allAir: Money;
    criticalRatio: Decimal;
  } | null;
  /** Always on: sea at a constant rate, air when demand runs ahead; `null` with fewer than four weeks of sales. */
  steady: {
    seaPerDay: Decimal;
    airPerDay: Decimal;
    seaShare: Decimal;
    extraStock: Decimal;
    costPerDay: Money;
    meanPerDay: Decimal;
    deviationPerDay: Decimal;
  } | null;
}

export interface StockAnswer {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  normalized: QuoteRequest;
  /** Units over the window; `basis` says whether the stream's estimate or the observed weeks gave the mean. */
  demand: { mean: Decimal; variation: Decimal; distribution: DemandShape; days: number; basis: "stream" | "weeks"; p10: number; p50: number; p90: number };
  /** Direct, overseas, border; a mode without any plan is absent. */
  modes: StockMode[];
  /** The mode that earns most; `null` without any plan. */
  best: Mode | null;
  /** `best` under the life cycle and the mode of today: what to do now. */
  advised: Mode | null;
  reasons: Coded[];
  /** For a chart: profit of the window by orders a day, fixed costs included. */
  byVolume: { orders: Decimal; profit: Partial<Record<Mode, Decimal>> }[];
  /** For a chart: margin per unit asked for by the coefficient of variation, fixed costs included. */
  byVariation: { variation: Decimal; perUnit: Partial<Record<Mode, Decimal>> }[];
  /** Where the best mode changes. */
  switches: { variable: "orders" | "variation"; at: Decimal; from: Mode; to: Mode }[];
  lifeCycle: {
    stage: LifeStage;
    advised: LifeStage;
    reasons: Coded[];
    /** Units a week: stock from `up` on, let it run out below `down`, each for `weeks` weeks; `null` without a break-even. */
    breakEven: Decimal | null;
    up: Decimal | null;
    down: Decimal | null;
    weeks: number;
  };
  refill: Refill | null;
  assumptions: StockAssumption[];
  /** Currency of every amount that does not name its own: that of `product.unitCost`. */
  currency: string;
  alerts: Alert[];
}

/** What of a budget goes into which product. */
export interface AllocatedLine {
  /** Place in the requests. */
  index: number;
  product: string | null;
  mode: Mode;
  node: string | null;
  plan: string | null;
  units: number;
  /** In the budget's currency. */
  cash: Money;
  /** Expected over the window, and how much of it is more than by direct mail alone. */
  profit: Money;
  gain: Money;
  perCash: Decimal | null;
  /** What the product would get without a limit. */
  wanted: { units: number; cash: Money };
}

export interface Allocation {
  engine: string;
  pack: PackId;
  learned: LearnedId | null;
  budget: Money;
  lines: (AllocatedLine | { index: number; problems: Problem[] })[];
  cash: Money;
  profit: Money;
  gain: Money;
  /** No allocation gains more than this. */
  atMost: Money;
  left: Money;
  alerts: Alert[];
}
