/** Numbers as people write them. What may mean two things is told as both; nothing is guessed. */
import { tidy } from "./exact";

export type Reading = { value: string } | { either: readonly string[] } | null;

/** What the number counts decides which reading can be meant at all. */
export type Kind = "money" | "heavy" | "grams" | "other";

/**
 * `1,234.50` and `1.234,50` show by their last mark which one is the point. One mark before three digits may be either:
 * `1.234` is said to be unclear, but `0.620` is not, nor a comma in a sum of money or in grams, which have no three decimals, nor
 * `1.250` kilograms, since no parcel weighs a ton.
 */
export function readNumber(text: string, kind: Kind): Reading {
  const marks = [...text].filter((one) => /[.,']/.test(one));
  const last = marks.at(-1);
  if (last === undefined) return { value: tidy(text) };
  const kinds = new Set(marks);
  if (kinds.size === 1 && marks.length === 1) return single(text, last, kind);
  const point = kinds.size === 1 ? null : last;
  const at = point ? text.lastIndexOf(point) : text.length;
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)];
  const groups = [...new Set(whole.match(/[.,']/g) ?? [])];
  if (groups.length !== 1 || groups[0] === point || point === "'") return null;
  if (!/^[1-9]\d{0,2}(?:[.,']\d{3})+$/.test(whole)) return null;
  const plainWhole = whole.replace(/[.,']/g, "");
  return { value: point ? tidy(`${plainWhole}.${fraction}`) : plainWhole };
}

function single(text: string, mark: string, kind: Kind): Reading {
  const [whole = "", fraction = ""] = text.split(mark);
  const decimal = tidy(`${whole || "0"}.${fraction}`);
  const grouped = `${whole}${fraction}`;
  const mayGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (mark === "'") return mayGroup ? { value: grouped } : null;
  if (!mayGroup) return { value: decimal };
  if (mark === "," && (kind === "money" || kind === "grams")) return { value: grouped };
  if (mark === "." && kind === "heavy") return { value: decimal };
  return { either: [decimal, grouped] };
}
