/** A text too long for one code to be read by a camera, in several that say which of how many they are. */
import { fingerprint } from "./packed";

/** Bytes that a screen of a tablet shows large enough: 97 dots a side. */
export const MOST_IN_A_CODE = 800;
const MARK = "LANDCAST-PART";
const HEAD = 40;

export function split(text: string, most: number = MOST_IN_A_CODE): string[] {
  if (text.length <= most) return [text];
  const count = Math.ceil(text.length / (most - HEAD));
  const length = Math.ceil(text.length / count);
  const sum = fingerprint(text).slice(0, 8);
  return Array.from({ length: count }, (_, at) => `${MARK}.${at + 1}.${count}.${sum}.${text.slice(at * length, (at + 1) * length)};`);
}

export type Joined = { text: string } | { missing: number[]; of: number } | { broken: true };

/** Puts parts together in whatever order they were pasted; a text without parts stays as it is. */
export function join(text: string): Joined {
  const parts = [...text.replace(/\s+/g, "").matchAll(new RegExp(`${MARK}\\.(\\d{1,2})\\.(\\d{1,2})\\.([0-9a-f]{8})\\.([^;]*);`, "g"))];
  if (!parts.length) return text.includes(MARK) ? { broken: true } : { text };
  const [, , count, sum] = parts[0] as unknown as [string, string, string, string];
  const of = Number(count);
  const at = new Map(parts.filter((part) => part[2] === count && part[3] === sum).map((part) => [Number(part[1]), part[4] ?? ""]));
  const numbers = Array.from({ length: of }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !at.has(number));
  if (missing.length) return { missing, of };
  const whole = numbers.map((number) => at.get(number)).join("");
  return fingerprint(whole).startsWith(sum) ? { text: whole } : { broken: true };
}
