/**
 * The money of one order as a waterfall: what it costs until the buyer holds it, what selling and its risks cost, what the
 * buyer pays, and what is left. Amounts are the engine's, each line's by itself; only where a bar lies is computed here.
 */
import type { CostLine, Plan } from "../engine/client";
import { add, negated } from "./sums";

export const GROUPS = ["goods", "transport", "taxes", "selling", "risk"] as const;
export type Group = (typeof GROUPS)[number];
export type Total = "landed" | "whole" | "revenue" | "margin";

/** What a line belongs to; one that is not named here is of the way to the buyer. */
const OF: Record<string, Group> = {
  goods: "goods",
  duty: "taxes", tax: "taxes", "customs-fees": "taxes", "carrier-fees": "taxes", "bulk-duty": "taxes", "bulk-fees": "taxes",
  commission: "selling", "payment-fee": "selling", capital: "selling",
  damage: "risk", refunds: "risk", late: "risk", seizure: "risk", "cod-refusal": "risk", "cod-return": "risk",
};

export function groupOf(code: string): Group {
  return OF[code] ?? "transport";
}

/** Whether the engine counts it until the buyer holds the goods, or after. */
export function landed(code: string): boolean {
  return !["selling", "risk"].includes(groupOf(code));
}

export interface Bar {
  id: string;
  kind: Group | Total;
  line: CostLine | null;
  amount: string;
  /** Where it begins and ends on the scale of money. */
  from: number;
  to: number;
  /** What has added up once this bar is done. */
  running: string;
}

export interface Falls {
  bars: Bar[];
  currency: string;
  low: number;
  high: number;
}

export function waterfall(plan: Plan): Falls | null {
  const { deliveredCost, revenue, margin } = plan;
  if (!deliveredCost || plan.cost.length === 0) return null;
  const bars: Bar[] = [];
  let running = "0";
  const step = (group: Group): void => {
    plan.cost.forEach((line, at) => {
      if (groupOf(line.code) !== group) return;
      const from = Number(running);
      running = add(running, line.amount);
      bars.push({ id: `${line.code}-${at}`, kind: group, line, amount: line.amount, from, to: Number(running), running });
    });
  };
  const total = (kind: Total, amount: string, from = 0, to = Number(amount)): void => {
    bars.push({ id: kind, kind, line: null, amount, from, to, running: amount });
  };
  for (const group of GROUPS.slice(0, 3)) step(group);
  total("landed", deliveredCost.amount);
  for (const group of GROUPS.slice(3)) step(group);
  const after = bars.length;
  if (revenue && margin !== null) {
    const whole = add(revenue.amount, negated(margin));
    if (bars[after - 1]?.kind !== "landed") total("whole", whole);
    total("revenue", revenue.amount);
    total("margin", margin, Number(whole), Number(revenue.amount));
  }
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  return { bars, currency: deliveredCost.currency, low: Math.min(0, ...ends), high: Math.max(...ends, Number.MIN_VALUE) };
}

/** A place on the scale as a share of its width. */
export function share(value: number, { low, high }: Falls): number {
  return (value - low) / (high - low);
}

export interface Worked {
  base: string | null;
  rate: string | null;
  fx: string | null;
}

/**
 * Base and rate of a formula that is one product ("69.5 × 15 %"), and the exchange behind it ("(21.00 × 19 %) × 7.4326
 * CNY/EUR"). Sums and other forms have neither: the formula itself says it.
 */
export function worked(formula: string): Worked {
  const exchanged = /^\((.*)\) × (\S+ [A-Z]{3}\/[A-Z]{3})$/.exec(formula);
  const inner = exchanged?.[1] ?? formula;
  const fx = exchanged?.[2] ?? null;
  const factors = /[+−…()]/.test(inner) ? [] : inner.split(" × ");
  const [first, second] = factors;
  if (factors.length !== 2 || !first || !second) return { base: null, rate: null, fx };
  return first.endsWith("%") ? { base: second, rate: first, fx } : { base: first, rate: second, fx };
}
