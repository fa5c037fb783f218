/** One field as the box would read it: 46元, ¥1,280, US$24.99, 1斤2两, 2 lb, 24*12*9cm. Taken when the field is left, and only what is certain. */
import type { Form } from "../store/form";
import { patchOf } from "./apply";
import { parse } from "./parse";
import type { Market } from "./places";

export type Measured = "cost" | "price" | "weight" | "size";

/** The word that names the field in a line. */
const NAMED: Record<Measured, string> = { cost: "成本", price: "售价", weight: "重量", size: "尺寸" };

/** What the text changes; null where it is a plain number already, or may mean two things, which the field then says. */
export function readField(field: Measured, text: string, form: Form, markets: readonly Market[]): Partial<Form> | null {
  if (!text.trim() || /^\s*\d+(\.\d+)?\s*$/.test(text)) return null;
  const { items } = parse(`${NAMED[field]} ${text}`, { markets, country: form.country, currency: form.currency, products: 0 });
  const [item] = items;
  if (items.length !== 1 || item?.kind !== "taken" || item.value.field !== field) return null;
  // A bare sum of the box is in the destination's currency; in the field it is in the one beside it.
  const value = item.value.field === "price" && /^[\s\d.,'’\uff10-\uff19．，。]+$/.test(text) ? { ...item.value, currency: form.currency } : item.value;
  return patchOf([value], form, form.destinations);
}
