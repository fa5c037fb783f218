/**
 * A sentence the seller wrote himself, held against the promise that stands now. Where its numbers are those of the promise it
 * was written for, it follows the new ones; where it cannot, it is not used.
 */
import { priced } from "../i18n/say";
import { AFTER_OTHER, BETWEEN, guard, plain } from "./guard";
import { day, speak, type Length, type Said, type Voice } from "./lengths";
import { WORDS } from "./words";

export interface Wording {
  text: string;
  /** The promise it was written for. */
  of: Said;
  /** The product by its name: of another one under the same number it says nothing. */
  name: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Longer is no sentence that anybody reads out. */
export const LONGEST = 600;

/** Why it is not used: the product is another one by now, or the sentence does not go with the new promise. */
export type Why = "product" | "promise";
export type Used = { text: string; why: null } | { text: null; why: Why };

/** Places of the promise's own numbers in a text, of the range for private use. */
const PLACES = { from: "\ue000", to: "\ue001", amount: "\ue002", min: "\ue003", max: "\ue004" } as const;
const ANY = /[\ue000-\ue004]/g;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s*");
const whole = (text: string) => new RegExp(`(?<![\\d.,])${escaped(text)}(?!\\d|[.,]\\d)`, "gu");

/** The text with the promise's dates, amount and days replaced by their places; other numbers stay. */
function mould(text: string, said: Said, language: string): string {
  const unit = WORDS[language]?.day;
  let made = text.replace(ANY, "");
  for (const name of ["to", "from"] as const) made = made.replace(whole(day(said[name], language, said.country)), PLACES[name]);
  if (said.amount) made = made.replace(whole(priced(said.amount, language)), PLACES.amount);
  if (!unit) return made;
  const days = new RegExp(`^(?:${unit})`, "u");
  const rest = (of: string, from: number) => plain(of.slice(from));
  // Only before "days": a warranty of 12 months is no promise of 12 days, and neither are 12 days to send it back.
  made = made.replace(new RegExp(`(?<![\\d.,/月월])${said.maxDays}(?!\\d|[.,]\\d)`, "gu"), (hit, at: number, of: string) => {
    const after = rest(of, at + hit.length);
    const named = days.exec(after)?.[0];
    return named !== undefined && !AFTER_OTHER.test(after.slice(named.length)) ? PLACES.max : hit;
  });
  if (said.minDays === said.maxDays) return made;
  const spanned = new RegExp(`^${BETWEEN}${PLACES.max}`, "u");
  return made.replace(new RegExp(`(?<![\\d.,])${said.minDays}(?!\\d|[.,]\\d)`, "gu"), (hit, at: number, of: string) => (spanned.test(rest(of, at + hit.length)) ? PLACES.min : hit));
}

function fill(text: string, said: Said, language: string): string {
  const { country, minDays, maxDays, from, to, amount } = said;
  const values: Record<string, string> = { [PLACES.from]: day(from, language, country), [PLACES.to]: day(to, language, country), [PLACES.amount]: priced(amount, language), [PLACES.min]: `${minDays}`, [PLACES.max]: `${maxDays}` };
  return text.replace(ANY, (place) => values[place] ?? "");
}

const counted = (text: string, place: string) => text.split(place).length - 1;
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const sorted = (said: Said) => [said.country, said.minDays, said.maxDays, said.from, said.to, said.tax, said.amount && [said.amount.amount, said.amount.currency], said.open];

/** The sentence with the numbers of this promise; null where it cannot have them. */
function following({ text, of }: Wording, said: Said, voice: Voice, length: Length): string | null {
  const { language } = voice;
  if (same(sorted(of), sorted(said))) return text;
  // Without a list of words the guard does not see what such a sentence says: it is of that one promise.
  if (!WORDS[language] || of.tax !== said.tax || of.open !== said.open) return null;
  const then = mould(speak(voice, of, length) ?? "", of, language);
  const made = mould(text, of, language);
  // A number that stands there more often than in the page's own sentence means something else at least once.
  const sure = Object.values(PLACES).every((place) => counted(made, place) <= counted(then, place));
  const own = sure ? made : text;
  if (!same(sorted(of)[6], sorted(said)[6]) && !own.includes(PLACES.amount)) return null;
  if (own === text) return text;
  // The words around the numbers must suit them: "1 day", not "1 days". The page's own sentence shows whether they still do.
  return then === mould(speak(voice, said, length) ?? "", said, language) ? fill(own, said, language) : null;
}

/** What of a seller's wording may be said now. */
export function used(wording: Wording, name: string, said: Said, voice: Voice, length: Length): Used {
  if (wording.name !== name) return { text: null, why: "product" };
  const text = following(wording, said, voice, length);
  return text !== null && guard(text, voice.language, said).length === 0 ? { text, why: null } : { text: null, why: "promise" };
}
