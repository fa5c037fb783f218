/** Columns of a run-of-show beyond what a price list has: what the rules of transport ask of the goods, papers, packing, past sales. */
import { shift } from "../i18n/decimal";
import type { ProductFields } from "../store/form";
import type { HazardField, PackingField } from "../store/hazards";
import type { Extra } from "./words";

/** Text of a cell as the field has it; null where it is not what the column holds, then it stays as typed and is told. */
type Read = (text: string) => string | null;

const figure: Read = (text) => {
  const tidy = text.normalize("NFKC").replace(/[\s,]+/g, "").replace(/(wh|ml|毫升|g|克|%|℃|°c|c|a\/m|块|个|节|件|mm|元)$/i, "");
  return /^-?\d+(\.\d+)?$/.test(tidy) ? tidy : null;
};
const word = (forms: readonly (readonly [RegExp, string])[]): Read => (text) => forms.find(([form]) => form.test(text.normalize("NFKC").toLowerCase().trim()))?.[1] ?? null;
const kind = word([
  [/^(lithium-?ion|锂离子(电池)?|锂聚合物(电池)?|锂电池?|聚合物|li-?ion|li-?po|polymer)$/, "lithium-ion"],
  [/^(lithium-?metal|锂金属(电池)?|一次性锂电池?|纽扣电池|li-?metal|coin cell)$/, "lithium-metal"],
  [/^(sodium-?ion|钠离子(电池)?|钠电池?|na-?ion)$/, "sodium-ion"],
]);
const mode = word([[/^(direct|直邮)$/, "direct"], [/^(border|边境仓)$/, "border"], [/^(overseas|海外仓)$/, "overseas"]]);

const HAZARDS: Partial<Record<Extra, readonly [HazardField, Read]>> = {
  batteryKind: ["batteryKind", kind], batteries: ["batteries", figure], batteryCells: ["batteryCells", figure], lithiumG: ["lithiumG", figure], stateOfCharge: ["stateOfCharge", figure],
  liquidMl: ["liquidMl", figure], flashPointC: ["flashPointC", figure], at2100mm: ["at2100mm", figure], at4600mm: ["at4600mm", figure],
};
const PACKING: Partial<Record<Extra, readonly [PackingField, Read]>> = {
  packedIn: ["now", (text) => text.trim()], packedSize: ["sides", (text) => text.trim()], packedWeight: ["weightG", figure], packedPrice: ["price", figure], packedMargin: ["marginMm", figure],
};

/** The name of each column in an export, in its order. */
export const EXTRA_HEADS: Readonly<Record<Extra, string>> = {
  batteryKind: "battery_kind", batteries: "batteries", batteryCells: "battery_cells", lithiumG: "lithium_g", stateOfCharge: "state_of_charge_percent", liquidMl: "liquid_ml", flashPointC: "flash_point_c",
  at2100mm: "magnetic_2100mm_a_per_m", at4600mm: "magnetic_4600mm_a_per_m", papers: "papers", packedIn: "packing", packedSize: "packing_size_mm", packedWeight: "packing_weight_g", packedPrice: "packing_price_cny", packedMargin: "packing_margin_mm",
  weeks: "weekly_sales", current: "sent_by",
};
const EXTRAS = Object.keys(EXTRA_HEADS) as Extra[];

const NO_PAPERS = "none";

export type ExtraFields = Pick<ProductFields, "hazards" | "papers" | "packing" | "weeks" | "current">;

/**
 * What the columns of one row say. `text` is the cell of a column, null where the table does not have it: then what is known
 * of the product stays. `wrong` is told each cell that is not what its column holds; it stays as typed, and the field says so.
 */
export function extrasOf(text: (field: Extra) => string | null, before: ProductFields | undefined, papersKnown: readonly string[] | null, wrong: (field: Extra, said?: string) => void): ExtraFields {
  const cell = (field: Extra, read: Read): string | null => {
    const typed = text(field)?.trim() ?? null;
    if (!typed) return typed;
    const value = read(typed);
    if (value === null) wrong(field);
    return value ?? typed;
  };
  const fields = <F extends string>(columns: Partial<Record<Extra, readonly [F, Read]>>, known: Partial<Record<F, string>>): Partial<Record<F, string>> => {
    const found = { ...known };
    for (const [column, [field, read]] of Object.entries(columns) as [Extra, readonly [F, Read]][]) {
      const value = cell(column, read);
      if (value) found[field] = value;
      else if (value === "") delete found[field];
    }
    return found;
  };
  const papers = text("papers")?.trim() ?? null;
  const weeks = text("weeks");
  return {
    hazards: fields(HAZARDS, before?.hazards ?? {}),
    packing: fields(PACKING, before?.packing ?? {}),
    papers: papers === null ? (before?.papers ?? null) : papersOf(papers, papersKnown, (said) => wrong("papers", said)),
    weeks: weeks === null ? (before?.weeks ?? "") : weeks.normalize("NFKC").replace(/[\s,;|、]+/g, " ").trim(),
    current: cell("current", mode) ?? before?.current ?? "",
  };
}

/** Nothing said is not the same as none: without a word the desk asks for no paper, with "none" all are missing. */
function papersOf(text: string, known: readonly string[] | null, wrong: (said: string) => void): readonly string[] | null {
  const named = text.normalize("NFKC").split(/[|,、;+\n]+/).map((one) => one.trim()).filter(Boolean);
  if (!named.length) return null;
  if (named.length === 1 && /^(none|无|没有|0|-|—)$/i.test(named[0] ?? "")) return [];
  // A paper the rules do not know would be refused with the whole question.
  const found = named.map((one) => ({ one, id: known ? known.find((id) => id.toLowerCase() === one.toLowerCase()) : one }));
  const unknown = found.filter(({ id }) => !id).map(({ one }) => one);
  if (unknown.length) wrong(unknown.join(", "));
  const ids = [...new Set(found.flatMap(({ id }) => id ?? []))];
  return ids.length ? ids : null;
}

/** The cells of one product in the columns of `EXTRA_HEADS`. */
export function extraCells({ hazards, papers, packing, weeks, current }: ExtraFields): string[] {
  return EXTRAS.map((extra) => {
    const [hazard] = HAZARDS[extra] ?? [];
    if (hazard) return hazards[hazard] ?? "";
    const [packed] = PACKING[extra] ?? [];
    if (packed) return packing[packed] ?? "";
    if (extra === "papers") return papers === null ? "" : papers.join("|") || NO_PAPERS;
    return extra === "weeks" ? weeks : current;
  });
}

/** Sides of a packing are typed in the unit of the product and travel in millimetres, as its size does. */
export function sidesIn(text: string, unit: "cm" | "mm", to: "cm" | "mm"): string {
  if (unit === to || !/\d/.test(text)) return text;
  return text.split(/[x×*✕,\s]+/i).filter(Boolean).map((side) => shift(side, to === "mm" ? 1 : -1)).join("×");
}
