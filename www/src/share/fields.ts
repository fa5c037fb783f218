/** The fields of the panel as they travel: what each may hold, and what is left out because it is as in the first release. */
import { EXAMPLE, PRODUCT_FIELDS, type Form, type ProductFields } from "../store/form";

type Check = (value: unknown) => boolean;

const LONGEST = 400;
const MOST = 200;

const text: Check = (value) => typeof value === "string" && value.length <= LONGEST;
const flag: Check = (value) => typeof value === "boolean";
const oneOf = (...words: string[]): Check => (value) => typeof value === "string" && words.includes(value);
const word = (pattern: RegExp): Check => (value) => typeof value === "string" && pattern.test(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.length <= MOST && value.every(check);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const recordOf = (check: Check): Check => (value) => isRecord(value) && Object.keys(value).length <= MOST && Object.entries(value).every(([key, one]) => key.length <= LONGEST && check(one));
const scalar: Check = (value) => value === null || flag(value) || text(value) || (typeof value === "number" && Number.isFinite(value));
const orNull = (check: Check): Check => (value) => value === null || check(value);
const fields = (names: Record<string, Check>, optional = false): Check => (value) =>
  isRecord(value) && Object.keys(value).every((name) => name in names) && Object.entries(names).every(([name, check]) => (value[name] === undefined ? optional : check(value[name])));
const texts = (...names: string[]): Check => fields(Object.fromEntries(names.map((name) => [name, text])));

/** A field that is missing here does not compile: what a seller types travels, or is left out on purpose. */
const FIELDS: { [K in keyof Form]: Check } = {
  productId: text, nameZh: text, nameEn: text, category: text, hs: text, cost: text, price: text, currency: word(/^[A-Z]{3}$/), weight: text, size: text,
  sizeUnit: oneOf("cm", "mm"), goods: listOf(word(/^[a-z0-9-]{1,40}$/)), batteryWh: text, hazards: recordOf(text), papers: orNull(listOf(text)), packing: recordOf(text),
  fragility: oneOf("low", "normal", "electronics", "high"), stage: oneOf("test", "proven", "tail"), weeks: text, current: text,
  quantity: text, destinations: listOf(word(/^[A-Z]{2}$/)), country: word(/^[A-Z]{2}$/), region: text, postcode: text, cod: flag,
  low: text, likely: text, high: text, ordersSoFar: text, days: text, maxPromiseDays: text,
  schemes: listOf(text), incoterm: oneOf("ddp", "dap"), platform: text, policy: oneOf("quantile", "article", "buffer", "cost"), onTime: text, bufferDays: text,
  lateCost: text, longCost: text, commission: text, payment: text, returns: text, stock: recordOf(text), quota: recordOf(text),
  disruptions: listOf(fields({ kind: text, stages: listOf(text), from: text, to: text, multiple: orNull(text) }, true)), slowNetwork: flag,
  after: texts("low", "likely", "high", "days"), reserves: listOf(fields({ service: text, quota: text, fromDay: text, signed: flag, setup: text })),
  outages: listOf(texts("service", "from", "to")), refunds: texts("base", "days", "share"),
  stockPlan: texts("windowDays", "variation", "distribution", "spillOverseas", "spillBorder", "salvage", "leftoverDays", "payoutDays", "fixed"),
  codPlan: texts("refusal", "perLateDay", "returnCost", "recovery", "prepaid"),
  settings: recordOf(scalar), fx: recordOf(text),
};

/**
 * What a field holds when a code of version 1 does not name it. Never edited: codes of years ago are read by it. A field that is
 * added to the panel later is not here and always travels.
 */
export const BASE_1 = Object.freeze({
  productId: "", nameZh: "", nameEn: "", category: "", hs: "", cost: "", price: "", currency: "EUR", weight: "", size: "", sizeUnit: "cm", goods: [], batteryWh: "",
  hazards: {}, papers: null, packing: {}, fragility: "normal", stage: "test", weeks: "", current: "",
  quantity: "1", destinations: ["DE", "FR", "IT", "ES", "NL", "PL", "GB", "US", "CA", "SG", "MY", "TH", "JP", "AU"], country: "DE", region: "", postcode: "", cod: false,
  low: "80", likely: "200", high: "600", ordersSoFar: "", days: "1", maxPromiseDays: "25",
  schemes: ["ioss", "uk-vat"], incoterm: "ddp", platform: "", policy: "quantile", onTime: "90", bufferDays: "3", lateCost: "30", longCost: "0.8",
  commission: "5", payment: "2.9", returns: "4", stock: {}, quota: {}, disruptions: [], slowNetwork: false,
  after: { low: "", likely: "", high: "", days: "" }, reserves: [], outages: [], refunds: { base: "", days: "", share: "" },
  stockPlan: { windowDays: "", variation: "", distribution: "", spillOverseas: "", spillBorder: "", salvage: "", leftoverDays: "", payoutDays: "", fixed: "" },
  codPlan: { refusal: "", perLateDay: "", returnCost: "", recovery: "", prepaid: "" }, settings: {}, fx: {},
}) as unknown as Readonly<Partial<Form>>;

/** With a product alone go the product and where it is sold; how the seller sells, stocks and pays stays at home. */
export const PLACE_FIELDS = ["country", "region", "postcode", "cod"] as const satisfies readonly (keyof Form)[];
const WITH_PRODUCT: readonly (keyof Form)[] = [...PRODUCT_FIELDS, ...PLACE_FIELDS];
/** What a product's row says of the seller's purse and past. */
const PRIVATE: readonly (keyof Form)[] = ["cost", "weeks", "current"];

export type Scope = "all" | "product" | "public";

export function fieldsOf(scope: Scope): readonly (keyof Form)[] {
  if (scope === "all") return Object.keys(FIELDS) as (keyof Form)[];
  return scope === "product" ? WITH_PRODUCT : WITH_PRODUCT.filter((name) => !PRIVATE.includes(name));
}

/** Only what differs from the base, for a short code. */
export function travelling(form: Form, scope: Scope): Partial<Form> {
  const differs = (name: keyof Form) => !(name in BASE_1) || JSON.stringify(form[name]) !== JSON.stringify(BASE_1[name]);
  return Object.fromEntries(fieldsOf(scope).filter(differs).map((name) => [name, form[name]])) as Partial<Form>;
}

export interface Arrived {
  patch: Partial<Form>;
  /** Fields that do not hold what they may, all of them. */
  wrong: string[];
  /** Fields that this page does not know: the code was made by a later one. */
  unknown: string[];
}

/** The fields of a code, each held against what it may hold. */
export function arrived(given: unknown, scope: Scope): Arrived {
  if (!isRecord(given)) return { patch: {}, wrong: ["*"], unknown: [] };
  const allowed = new Set<string>(fieldsOf(scope));
  const unknown = Object.keys(given).filter((name) => !allowed.has(name));
  const named = Object.entries(given).filter(([name]) => allowed.has(name)) as [keyof Form, unknown][];
  const wrong = named.filter(([name, value]) => !FIELDS[name](value)).map(([name]) => name);
  // What was kept back is empty, not left over from another product.
  const names = scope === "public" ? fieldsOf("product") : fieldsOf(scope);
  const usual = Object.fromEntries(names.map((name) => [name, name in BASE_1 ? BASE_1[name] : (EXAMPLE as Partial<Form>)[name]]).filter(([, value]) => value !== undefined));
  return { patch: { ...usual, ...Object.fromEntries(named) } as Partial<Form>, wrong, unknown };
}

/** Names of the fields that do not hold what they may. A form kept by an earlier release may lack some. */
export function wrongFields(given: unknown): string[] {
  if (!isRecord(given)) return ["*"];
  return Object.entries(given).filter(([name, value]) => name in FIELDS && !FIELDS[name as keyof Form](value)).map(([name]) => name);
}

export function wrongProduct(given: unknown): string[] {
  if (!isRecord(given)) return ["*"];
  return wrongFields(Object.fromEntries(Object.entries(given).filter(([name]) => (PRODUCT_FIELDS as readonly string[]).includes(name)))) satisfies (keyof ProductFields | string)[];
}
