/** A table of goods as products of the run-of-show. A cell that cannot be read stays as it was typed and is named; no row is lost in silence. */
import type { GoodsClass } from "../engine/client";
import { shift } from "../i18n/decimal";
import type { ProductFields } from "../store/form";
import type { Sheet } from "./workbook";
import { EXTRA_HEADS, extraCells, extrasOf, sidesIn } from "./extras";
import { currencyOf, fieldOf, fragilityOf, goodsOf, stageOf, unitOf, type Extra, type Field } from "./words";

export interface Known {
  categories: readonly { id: string; zh: string; en: string; goods?: readonly GoodsClass[] }[];
  /** Of prices whose currency the table does not say. */
  currency: string;
  /** What is known already of a product of the same number: what a table has no columns for stays. */
  before: readonly ProductFields[];
  /** Codes of papers that the rules know; without them all are taken. */
  papers?: readonly string[];
}

/** `said-` tells how something was taken, `bad-` what could not be read, `row-` why a row was left out. */
export interface Remark {
  code: "said-kg" | "said-currency" | "said-twice" | "said-goods" | "bad-number" | "bad-figure" | "bad-papers" | "bad-weight" | "bad-size" | "bad-goods" | "bad-category" | "bad-currency" | "bad-word" | "row-nameless";
  /** "D5". */
  cell: string;
  text: string;
}

export interface Column {
  letter: string;
  header: string;
  field: Field | null;
}

export interface ReadSheet {
  sheet: string;
  /** The row of the headers, counted from one; 0 where none was found. */
  headers: number;
  columns: Column[];
  products: ProductFields[];
  remarks: Remark[];
  /** Rows under the headers that hold anything. */
  rows: number;
}

const TOP = 20;

export function letterOf(column: number): string {
  let letters = "";
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26)) letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  return letters;
}

/** The row that names most columns, the name or the number of the goods among them. */
function headerRow(rows: readonly string[][]): number {
  let best = { at: -1, named: 1 };
  rows.slice(0, TOP).forEach((row, at) => {
    const fields = new Set(row.map(fieldOf).filter(Boolean));
    if (fields.size > best.named && (fields.has("name") || fields.has("nameEn") || fields.has("id"))) best = { at, named: fields.size };
  });
  return best.at;
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** A plain decimal of what was typed: full-width digits, thousands, a comma as the point. */
function decimalOf(text: string): string {
  const tidy = text.replace(/\s+/g, "");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(tidy)) return tidy.replaceAll(",", "");
  return /^\d+,\d{1,2}$/.test(tidy) ? tidy.replace(",", ".") : tidy;
}

/** "US$ 24.99" as amount and currency; null where there is no amount. */
export function moneyOf(text: string): { amount: string; currency: string | null } | null {
  const tidy = text.normalize("NFKC").trim();
  const [, before = "", amount = "", after = ""] = /^([^\d.,]*)([\d.,\s]*\d)\s*([^\d]*)$/.exec(tidy) ?? [];
  const decimal = decimalOf(amount);
  if (!NUMBER.test(decimal)) return null;
  const sign = before.trim() || after.trim();
  const currency = sign ? currencyOf(sign) : null;
  return sign && !currency ? null : { amount: decimal, currency };
}

const GRAMS: Record<string, readonly [string, number]> = { g: ["1", 0], 克: ["1", 0], kg: ["1", 3], 千克: ["1", 3], 公斤: ["1", 3], 斤: ["5", 2], 两: ["5", 1] };
const OUNCES: Record<string, number> = { lb: 453.59237, lbs: 453.59237, 磅: 453.59237, oz: 28.349523125, 盎司: 28.349523125 };

/** Whole grams, rounded up, as scales that bill do. */
export function gramsOf(text: string, headerUnit: string): { grams: string; guessed: boolean } | null {
  const tidy = text.normalize("NFKC").toLowerCase().trim();
  const [, amount = "", own = ""] = /^([\d.,\s]*\d)\s*([a-z\u4e00-\u9fff]*)\.?$/.exec(tidy) ?? [];
  const decimal = decimalOf(amount);
  if (!NUMBER.test(decimal)) return null;
  const said = own || headerUnit;
  // Half a gram of goods does not exist, half a kilogram does.
  const guessed = !said && Number(decimal) < 10 && decimal.includes(".");
  const unit = said || (guessed ? "kg" : "g");
  const metric = GRAMS[unit];
  if (metric) {
    const times = metric[0] === "5" ? String(Number((Number(decimal) * 5).toPrecision(12))) : decimal;
    const grams = shift(times, metric[1]);
    return { grams: String(Math.ceil(Number(grams) - 1e-9)), guessed };
  }
  const ounces = OUNCES[unit];
  return ounces ? { grams: String(Math.ceil(Number(decimal) * ounces - 1e-9)), guessed } : null;
}

const UNITS: Record<string, "cm" | "mm"> = { cm: "cm", 厘米: "cm", 公分: "cm", mm: "mm", 毫米: "mm" };

export function sizeOf(text: string, headerUnit: string): { size: string; unit: "cm" | "mm" } | null {
  const tidy = text.normalize("NFKC").toLowerCase().replace(/[长宽高lwh:]/g, "").trim();
  const own = /(cm|mm|厘米|毫米|公分)/.exec(tidy)?.[1] ?? "";
  const sides = tidy.replace(/cm|mm|厘米|毫米|公分/g, "").split(/[x×*✕,\s]+/).filter(Boolean);
  const unit = UNITS[own || headerUnit] ?? (own || headerUnit ? null : "cm");
  return sides.length === 3 && sides.every((side) => NUMBER.test(side)) && unit ? { size: sides.join("×"), unit } : null;
}

export function readSheet({ name, rows }: Sheet, known: Known): ReadSheet {
  const at = headerRow(rows);
  const found: ReadSheet = { sheet: name, headers: at + 1, columns: [], products: [], remarks: [], rows: 0 };
  const heads = rows[at];
  if (!heads) return found;
  const places = new Map<Field, number>();
  found.columns = heads.flatMap((header, column) => {
    if (!header) return [];
    const field = fieldOf(header);
    // The first column of a kind counts; another of the same is told as not used.
    const taken = field !== null && !places.has(field);
    if (taken && field) places.set(field, column);
    return [{ letter: letterOf(column), header, field: taken ? field : null }];
  });
  const ids = new Set<string>();
  let assumed = false;
  rows.slice(at + 1).forEach((row, below) => {
    if (!row.some((cell) => cell !== "") || row[0]?.startsWith("#")) return;
    found.rows += 1;
    const line = at + 2 + below;
    const text = (field: Field): string => row[places.get(field) ?? -1]?.trim() ?? "";
    const unit = (field: Field): string => unitOf(heads[places.get(field) ?? -1] ?? "");
    const remark = (code: Remark["code"], field: Field, said = text(field)): void => {
      found.remarks.push({ code, cell: `${letterOf(places.get(field) ?? 0)}${line}`, text: said });
    };
    const nameZh = text("name") || text("nameEn");
    if (!nameZh) {
      // A number alone tells nobody what is sold; the row's words are shown, so that nothing is lost.
      found.remarks.push({ code: "row-nameless", cell: `A${line}`, text: row.filter(Boolean).join(" · ") });
      return;
    }
    const nameEn = text("nameEn") || nameZh;

    const money = (field: "cost" | "price"): { amount: string; currency: string | null } => {
      const cell = text(field);
      const read = moneyOf(cell);
      if (!read && cell) remark("bad-number", field);
      return read ?? { amount: cell, currency: null };
    };
    const cost = money("cost");
    if (cost.currency && cost.currency !== "CNY") remark("bad-currency", "cost");
    const price = money("price");
    const said = text("currency") ? currencyOf(text("currency")) : null;
    if (text("currency") && !said) remark("bad-currency", "currency");
    const currency = said ?? price.currency ?? currencyOf(unit("price")) ?? known.currency;
    if (!said && !price.currency && !currencyOf(unit("price")) && !assumed && places.has("price")) {
      assumed = true;
      remark("said-currency", "price", known.currency);
    }

    let weight = text("weight");
    if (weight) {
      const grams = gramsOf(weight, unit("weight"));
      if (!grams) remark("bad-weight", "weight");
      else if (grams.guessed) remark("said-kg", "weight");
      weight = grams?.grams ?? weight;
    }

    let size = text("size");
    let sizeUnit: "cm" | "mm" = "cm";
    const sides = (["length", "width", "height"] as const).map(text);
    const sized = size ? sizeOf(size, unit("size")) : sides.some(Boolean) ? sizeOf(sides.join("×"), unit("length")) : null;
    if (sized) [size, sizeUnit] = [sized.size, sized.unit];
    else if (size || sides.some(Boolean)) {
      remark("bad-size", size ? "size" : "length", size || sides.join("×"));
      size ||= sides.join("×");
    }
    if (sizeUnit === "mm") [size, sizeUnit] = [size.split("×").map((side) => shift(side, -1)).join("×"), "cm"];

    const goods = new Set<GoodsClass>();
    for (const word of text("goods").normalize("NFKC").toLowerCase().split(/[|,，、;；+]+|\s{2,}/).map((one) => one.trim()).filter(Boolean)) {
      const one = goodsOf(word);
      if (one === undefined) remark("bad-goods", "goods", word);
      else if (one) goods.add(one);
    }
    const asked = text("category").toLowerCase();
    const category = known.categories.find(({ id, zh, en }) => [id, zh, en.toLowerCase()].includes(asked))?.id ?? "";
    if (asked && !category) remark("bad-category", "category");
    // A table without classes is silent about batteries, the dictionary is not.
    const usual = text("goods") ? [] : (known.categories.find(({ id }) => id === category)?.goods ?? []).filter((one) => one !== "general");
    if (usual.length) remark("said-goods", "category");
    for (const one of usual) goods.add(one);
    const word = <T>(field: "fragility" | "stage", of: (word: string) => T | null, usual: T): T => {
      const cell = text(field);
      const one = cell ? of(cell.toLowerCase()) : usual;
      if (one === null) remark("bad-word", field);
      return one ?? usual;
    };
    const fragility = word("fragility", fragilityOf, "normal");
    const stage = word("stage", stageOf, "test");

    let productId = text("id") || nameZh;
    if (ids.has(productId)) {
      let count = 2;
      while (ids.has(`${productId}-${count}`)) count += 1;
      remark("said-twice", places.has("id") ? "id" : "name", productId);
      productId = `${productId}-${count}`;
    }
    ids.add(productId);
    const before = known.before.find((one) => one.productId === productId);
    const batteryWh = text("batteryWh").normalize("NFKC").replace(/\s*wh$/i, "");
    // The sides of a packing come in its header's unit, millimetres in an export, and stand in the unit of the product.
    const cell = (field: Extra): string | null => (!places.has(field) ? null : field === "packedSize" && unit(field) === "mm" ? sidesIn(text(field), "mm", sizeUnit) : text(field));
    const extras = extrasOf(cell, before, known.papers ?? null, (field, said) => remark(field === "papers" ? "bad-papers" : "bad-figure", field, said));
    found.products.push({
      productId, nameZh, nameEn, category, hs: text("hs").replace(/[.\s]/g, ""), cost: cost.amount, price: price.amount, currency, weight, size, sizeUnit,
      goods: [...goods], batteryWh, fragility, stage, ...extras,
    });
  });
  return found;
}

const HEADS = [
  "id", "name_zh", "name_en", "category", "hs", "cost_cny", "price", "price_currency", "weight_g", "length_mm", "width_mm", "height_mm", "goods", "battery_wh", "fragility", "stage",
  ...Object.values(EXTRA_HEADS),
];

/** The table that a run-of-show is exported as: the columns of the example and all else a product has; this page reads it back. */
export function rowsOf(products: readonly ProductFields[]): string[][] {
  return [HEADS, ...products.map((one) => {
    const sides = one.size ? one.size.split(/[x×*]/).map((side) => (one.sizeUnit === "cm" ? shift(side.trim(), 1) : side.trim())) : [];
    return [one.productId, one.nameZh, one.nameEn, one.category, one.hs, one.cost, one.price, one.currency, one.weight, sides[0] ?? "", sides[1] ?? "", sides[2] ?? "", one.goods.join("|") || "general", one.batteryWh, one.fragility, one.stage, ...extraCells({ ...one, packing: one.packing.sides ? { ...one.packing, sides: sidesIn(one.packing.sides, one.sizeUnit, "mm") } : one.packing })];
  })];
}
