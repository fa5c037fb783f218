/** Fields of the views of surge, stock and cash on delivery, as typed. What is left empty is not sent: the pack's assumption then holds, and the answer names it. */
import type { CodSection, Money, Outage, QuoteRequest, RefundPair, Reserve, Seller, StockSection } from "../engine/client";
import { count, plain, shift } from "../i18n/decimal";
import type { Form } from "./form";

export interface ReserveFields {
  service: string;
  quota: string;
  fromDay: string;
  signed: boolean;
  /** CNY, once. */
  setup: string;
}

export interface PlanForm {
  /** Orders a day when the stream is over, and for how many days. */
  after: { low: string; likely: string; high: string; days: string };
  reserves: readonly ReserveFields[];
  outages: readonly Outage[];
  /** Percent refunded when nothing is late, and the percent at so many late days. */
  refunds: { base: string; days: string; share: string };
  stockPlan: {
    windowDays: string;
    variation: string;
    distribution: string;
    spillOverseas: string;
    spillBorder: string;
    salvage: string;
    leftoverDays: string;
    payoutDays: string;
    fixed: string;
  };
  codPlan: { refusal: string; perLateDay: string; returnCost: string; recovery: string; prepaid: string };
}

export const NO_PLAN: PlanForm = {
  after: { low: "", likely: "", high: "", days: "" },
  reserves: [],
  outages: [],
  refunds: { base: "", days: "", share: "" },
  stockPlan: { windowDays: "", variation: "", distribution: "", spillOverseas: "", spillBorder: "", salvage: "", leftoverDays: "", payoutDays: "", fixed: "" },
  codPlan: { refusal: "", perLateDay: "", returnCost: "", recovery: "", prepaid: "" },
};

/** Only what was filled in, made what the engine takes; what it cannot read stays text, for the engine to name. */
function filled<T extends object>(fields: { [K in keyof T]?: [text: string, read: (text: string) => unknown] }): T | undefined {
  const given = Object.entries(fields).flatMap(([key, pair]) => {
    const [text, read] = pair as [string, (text: string) => unknown];
    return text.trim() ? [[key, read(text)] as const] : [];
  });
  return given.length ? (Object.fromEntries(given) as T) : undefined;
}

const percent = (text: string) => shift(plain(text).replace(/%$/, ""), -2);
const decimal = (text: string) => plain(text);
const yuan = (text: string): Money => ({ amount: plain(text), currency: "CNY" });

export function afterOf({ after }: PlanForm): NonNullable<QuoteRequest["stream"]>["after"] | undefined {
  if (!Object.values(after).some((text) => text.trim())) return undefined;
  const orders = filled<NonNullable<NonNullable<QuoteRequest["stream"]>["orders"]>>({ low: [after.low, count], likely: [after.likely, count], high: [after.high, count] });
  return { orders: orders ?? ({} as never), days: count(after.days) as number };
}

export function sellerOf(form: PlanForm): Pick<Seller, "refunds" | "cod"> & { reserve?: Reserve[]; outages?: Outage[] } {
  const { refunds, codPlan: cod } = form;
  const curve = filled<RefundPair>({ base: [refunds.base, percent], days: [refunds.days, count], share: [refunds.share, percent] });
  const door = filled<CodSection>({
    refusal: [cod.refusal, percent], refusalPerLateDay: [cod.perLateDay, percent], returnCost: [cod.returnCost, yuan], recovery: [cod.recovery, percent], prepaidShare: [cod.prepaid, percent],
  });
  const reserve = form.reserves.map((one): Reserve => ({
    service: one.service,
    dailyQuota: count(one.quota) as number,
    signed: one.signed,
    ...filled<Pick<Reserve, "fromDay" | "setup">>({ fromDay: [one.fromDay, count], setup: [one.setup, yuan] }),
  }));
  return {
    ...(curve ? { refunds: curve } : {}),
    ...(door ? { cod: door } : {}),
    ...(reserve.length ? { reserve } : {}),
    ...(form.outages.length ? { outages: [...form.outages] } : {}),
  };
}

export function stockOf({ stockPlan: plan, weeks, current }: Pick<Form, "stockPlan" | "weeks" | "current">): StockSection | undefined {
  const spill = filled<NonNullable<StockSection["spill"]>>({ overseas: [plan.spillOverseas, percent], border: [plan.spillBorder, percent] });
  const given = filled<StockSection>({
    windowDays: [plan.windowDays, count], variation: [plan.variation, decimal], distribution: [plan.distribution, (text) => text], salvageShare: [plan.salvage, percent],
    leftoverDays: [plan.leftoverDays, count], payoutDays: [plan.payoutDays, count], fixed: [plan.fixed, yuan], current: [current, (text) => text],
    weeks: [weeks, (text) => text.normalize("NFKC").split(/[\s,、;/]+/).filter(Boolean).map(count)],
  });
  return spill || given ? { ...given, ...(spill ? { spill } : {}) } : undefined;
}

/** A whole number in so many parts that differ by one at most and add up to it. What is no number stays as it is. */
export function spread<T>(total: T, parts: number): T[] {
  if (typeof total !== "number" || !Number.isInteger(total)) return Array.from({ length: parts }, () => total);
  return Array.from({ length: parts }, (_, part) => (Math.floor((total * (part + 1)) / parts) - Math.floor((total * part) / parts)) as T);
}
