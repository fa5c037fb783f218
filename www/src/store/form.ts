/** What stands in the input fields, as typed, and the request that it makes. */
import type { Disruption, GoodsClass, Json, PromisePolicy, QuoteRequest } from "../engine/client";
import { count, plain, shift } from "../i18n/decimal";
import { USUAL } from "../markets";
import { hasBattery, toHazards, toPacking, type HazardFields, type PackingFields } from "./hazards";
import { NO_PLAN, afterOf, sellerOf, stockOf, type PlanForm } from "./plan";

export interface Form extends PlanForm {
  productId: string;
  nameZh: string;
  nameEn: string;
  category: string;
  hs: string;
  cost: string;
  price: string;
  currency: string;
  weight: string;
  size: string;
  sizeUnit: "cm" | "mm";
  goods: GoodsClass[];
  batteryWh: string;
  hazards: HazardFields;
  /** Documents the seller has; null before anything was said of them. */
  papers: readonly string[] | null;
  /** What it is packed in today. */
  packing: PackingFields;
  fragility: "low" | "normal" | "electronics" | "high";
  stage: "test" | "proven" | "tail";
  /** Units sold in each past week, the oldest first, and how they were sent: what is advised depends on both. */
  weeks: string;
  current: string;

  /** What the board compares, in this order. */
  destinations: readonly string[];
  country: string;
  region: string;
  postcode: string;
  cod: boolean;

  /** Pieces in one order. */
  quantity: string;
  low: string;
  likely: string;
  high: string;
  /** Orders that came in already; empty before the stream. */
  ordersSoFar: string;
  days: string;
  maxPromiseDays: string;

  schemes: string[];
  incoterm: "ddp" | "dap";
  /** Whose rules of delivery count; empty for none. */
  platform: string;
  policy: "quantile" | "article" | "buffer" | "cost";
  onTime: string;
  bufferDays: string;
  /** What an order that comes late costs, and a further promised day. */
  lateCost: string;
  longCost: string;
  commission: string;
  payment: string;
  returns: string;
  stock: Record<string, string>;
  /** Parcels a day that a service takes, by its id. */
  quota: Record<string, string>;

  /** What holds parcels up tonight and no pack can know. */
  disruptions: readonly Disruption[];
  slowNetwork: boolean;

  settings: Record<string, Json>;
  fx: Record<string, string>;
}

/** The fields that belong to the product and change when another product is picked. */
export const PRODUCT_FIELDS = [
  "productId", "nameZh", "nameEn", "category", "hs", "cost", "price", "currency", "weight", "size", "sizeUnit", "goods",
  "batteryWh", "hazards", "papers", "packing", "fragility", "stage", "weeks", "current",
] as const satisfies readonly (keyof Form)[];

export type ProductFields = Pick<Form, (typeof PRODUCT_FIELDS)[number]>;

/** A stream as the example seller has it; every value stands in a field and can be changed. */
export const EXAMPLE: Omit<Form, keyof ProductFields> = {
  destinations: USUAL,
  country: "DE",
  region: "",
  postcode: "10115",
  cod: false,
  quantity: "1",
  low: "80",
  likely: "200",
  high: "600",
  ordersSoFar: "",
  days: "1",
  maxPromiseDays: "25",
  schemes: ["ioss", "uk-vat"],
  incoterm: "ddp",
  platform: "",
  policy: "quantile",
  onTime: "90",
  bufferDays: "3",
  lateCost: "30",
  longCost: "0.8",
  commission: "5",
  payment: "2.9",
  returns: "4",
  stock: {},
  quota: {},
  disruptions: [],
  slowNetwork: false,
  ...NO_PLAN,
  settings: {},
  fx: {},
};

/** "24 × 12 × 9" in the unit of the field, as millimetres; a part that is no number stays text for the engine to name. */
export function millimetres(size: string, unit: "cm" | "mm"): (number | string)[] | null {
  const parts = size.normalize("NFKC").split(/[x×*✕,\s]+/i).filter(Boolean);
  if (!parts.length) return null;
  return parts.map((part) => {
    const mm = unit === "cm" ? shift(part, 1) : part;
    return /^\d{1,6}(\.\d+)?$/.test(mm) ? Math.ceil(Number(mm)) : part;
  });
}

/** The instant with the offset of China, where every stream is run from and which keeps one offset all year. */
export function chinaInstant(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 19) + "+08:00";
}

/** Text that the engine reads as a decimal; it names what it cannot read. */
function decimal(text: string): string {
  return text.trim();
}

function percent(text: string): string {
  return shift(plain(text).replace(/%$/, ""), -2);
}

/** Names only the fields that were filled in, so that the engine's defaults show in `normalized`. */
export function toRequest(form: Form, now: number, locale: "zh-CN" | "en" = "zh-CN"): QuoteRequest {
  // The engine judges every value, also those whose type is wrong; the request type describes the good ones.
  const number = (text: string) => count(text) as number;
  const promise: PromisePolicy =
    form.policy === "quantile" ? { policy: "quantile", onTime: percent(form.onTime) }
    : form.policy === "buffer" ? { policy: "buffer", days: number(form.bufferDays) }
    : form.policy === "cost" ? { policy: "cost", late: decimal(form.lateCost), long: decimal(form.longCost) }
    : { policy: "article" };
  const counts = (entered: Record<string, string>) =>
    Object.fromEntries(Object.entries(entered).filter(([, count]) => count.trim() !== "").map(([id, count]) => [id, number(count)]));
  const stock = counts(form.stock);
  const dailyQuota = counts(form.quota);
  const after = afterOf(form);
  const { reserve, outages, ...own } = sellerOf(form);
  const carriers = { ...(Object.keys(dailyQuota).length ? { dailyQuota } : {}), ...(reserve ? { reserve } : {}), ...(outages ? { outages } : {}) };
  const stockPlan = stockOf(form);
  const fx = Object.fromEntries(Object.entries(form.fx).filter(([, rate]) => rate.trim() !== "").map(([pair, rate]) => [pair, decimal(rate)]));
  const packaging = toPacking(form.packing, (text) => millimetres(text, form.sizeUnit));
  return {
    asOf: chinaInstant(now),
    product: {
      id: form.productId,
      name: locale === "zh-CN" ? form.nameZh : form.nameEn,
      category: form.category || null,
      hs: form.hs.trim() ? plain(form.hs).replaceAll(".", "") : null,
      origin: "CN",
      unitCost: { amount: decimal(form.cost), currency: "CNY" },
      price: { amount: decimal(form.price), currency: form.currency },
      weightG: number(form.weight),
      sizeMm: millimetres(form.size, form.sizeUnit) as number[] | null,
      goods: form.goods.length ? form.goods : ["general"],
      batteryWh: hasBattery(form.goods) && form.batteryWh.trim() ? decimal(form.batteryWh) : null,
      ...toHazards(form.goods, form.hazards),
      ...(form.papers ? { papers: [...form.papers] } : {}),
      fragility: form.fragility,
      stage: form.stage,
    },
    order: { quantity: number(form.quantity) },
    destination: {
      country: form.country,
      region: form.region || null,
      postcode: form.postcode.trim() || null,
      cod: form.cod,
    },
    stream: {
      orders: { low: number(form.low), likely: number(form.likely), high: number(form.high) },
      ...(form.ordersSoFar.trim() ? { ordersSoFar: number(form.ordersSoFar) } : {}),
      days: number(form.days),
      maxPromiseDays: form.maxPromiseDays.trim() ? number(form.maxPromiseDays) : null,
      ...(after ? { after } : {}),
    },
    seller: {
      schemes: form.schemes,
      incoterm: form.incoterm,
      ...(form.platform ? { platform: form.platform } : {}),
      fees: { commission: percent(form.commission), payment: percent(form.payment), returns: percent(form.returns) },
      promise,
      stock,
      ...(Object.keys(carriers).length ? { carriers } : {}),
      ...own,
    },
    ...(packaging ? { packaging } : {}),
    ...(form.disruptions.length ? { disruptions: [...form.disruptions] } : {}),
    ...(form.slowNetwork ? { slowNetwork: true } : {}),
    ...(stockPlan ? { stock: stockPlan } : {}),
    settings: form.settings,
    ...(Object.keys(fx).length ? { fx } : {}),
  };
}
