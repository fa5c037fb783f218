/** Names by the letters they are typed with: 德国 is "deguo", "dg" or "deg". */
import { readings } from "./syllables";

const HAN = /[\u4e00-\u9fff]/;

/** The first letters of a name, as they are typed to find it: 德国 is "dg". */
export function initials(name: string): string {
  return [...name].map((one) => readings(one)[0]?.[0] ?? "").join("");
}

/** The whole name in letters, the usual reading of each character: 德国 is "deguo". */
export function letters(name: string): string {
  return [...name].map((one) => readings(one)[0] ?? "").join("");
}

/** What was typed as letters alone, spaces and apostrophes between syllables taken out; null where it can be no pinyin. */
export function typedLetters(text: string): string | null {
  const tidy = text.normalize("NFKC").toLowerCase().replace(/[\s'’·-]+/g, "").replaceAll("ü", "v");
  return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(tidy) ? tidy : null;
}

/** How the letters spell a name: the whole of it, its beginning, or a part within; in syllables or their first letters, or both mixed. */
export type Spelled = "whole" | "start" | "within" | null;

export function spelled(name: string, typed: string): Spelled {
  if (!HAN.test(name)) return null;
  const spoken = spokenOf(name);
  // Two letters stand somewhere in most names: they count from the beginning only.
  const last = typed.length > 2 ? spoken.length - 1 : 0;
  for (let start = 0; start <= last; start += 1) {
    const eaten = spell(typed, 0, spoken, start);
    if (eaten < 0) continue;
    return start > 0 ? "within" : eaten === spoken.length ? "whole" : "start";
  }
  return null;
}

/** Names that are searched again with each key. */
const MOST_KEPT = 10_000;
const kept = new Map<string, readonly (readonly string[])[]>();

/** What each character of a name may be read as; signs are left out. */
function spokenOf(name: string): readonly (readonly string[])[] {
  let spoken = kept.get(name);
  if (!spoken) {
    spoken = [...name].map(readings).filter((one) => one.length);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, spoken);
  }
  return spoken;
}

/** Up to which character the letters from `from` on reach, all of them used, or -1; a syllable may be cut short at the end, or to its initial anywhere. */
function spell(typed: string, from: number, spoken: readonly (readonly string[])[], at: number): number {
  if (from === typed.length) return at;
  let best = -1;
  for (const syllable of spoken[at] ?? []) {
    let same = 0;
    while (same < syllable.length && from + same < typed.length && syllable[same] === typed[from + same]) same += 1;
    for (let length = same; length > 0; length -= 1) {
      const whole = length === syllable.length || from + length === typed.length;
      if (whole || length === 1 || (length === 2 && syllable[1] === "h")) best = Math.max(best, spell(typed, from + length, spoken, at + 1));
    }
  }
  return best;
}

export interface Choice {
  value: string;
  text: string;
  /** Other names it is found by. */
  also: readonly string[];
  /** Its place in a numbered list, from 1; null where it stands outside of it. */
  number?: number | null;
  /** What stands small behind it. */
  note?: string;
}

/** Those that the text may mean, the likeliest first: by number or name, the beginning of either, pinyin, then by any part. */
export function find<C extends Choice>(choices: readonly C[], typed: string): readonly C[] {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  if (!text) return choices;
  const pinyin = typedLetters(text);
  const digits = /^#?0*(\d+)$/.exec(text)?.[1];
  const rank = (choice: C): number => {
    const names = [choice.text, ...choice.also].map((name) => name.toLowerCase());
    const number = choice.number ? String(choice.number) : null;
    if (digits && number === digits) return 0;
    if (choice.value.toLowerCase() === text || names.includes(text)) return 1;
    if (digits && number?.startsWith(digits)) return 2;
    if (names.some((name) => name.startsWith(text))) return 3;
    const spoken = pinyin ? names.map((name) => spelled(name, pinyin)) : [];
    if (spoken.includes("whole")) return 4;
    if (spoken.includes("start")) return 5;
    if ((text.length > 1 || HAN.test(text)) && names.some((name) => name.includes(text))) return 6;
    return spoken.includes("within") ? 7 : NEVER;
  };
  return choices.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at < NEVER).sort((a, b) => a.at - b.at).map(({ choice }) => choice);
}

const NEVER = 8;
