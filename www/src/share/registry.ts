/**
 * Every kind of entry on the device, for the file that takes them out and in. A key that is added to the storage and not here
 * does not compile, or fails a test: nothing a seller enters is forgotten.
 */
import type { RateCard } from "../engine/client";
import { KEPT, type Entry } from "../history/entry";
import { readSaid } from "../host/state";
import { LONGEST } from "../say/own";
import type { Kept as Wordings } from "../say/wordings";
import type { Apart } from "../store/keep";
import { wrongFields, wrongProduct } from "./fields";

type Known = keyof Apart | "desk-1" | "team-1";
type Fields = Record<string, unknown>;

export interface Kind {
  /** False for what belongs to this device alone, with the reason beside it. */
  travels: boolean;
  /** How much it is, in the units of its text `mine-<key>`. */
  count(value: unknown): number;
  /** Paths of what is wrong with it; whether its numbers make sense is the engine's to say. */
  wrong(value: unknown): string[];
  /** What goes into the file, where that is less than what lies here. */
  slim?(value: unknown): unknown;
  /** Both together; where both have the same thing, the file's. Absent where two cannot be made one. */
  merge?(here: unknown, file: unknown): unknown;
}

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isFull = (value: unknown): boolean => isRecord(value) && Object.keys(value).length > 0;
const at = (value: unknown, name: string): Fields => (isRecord(value) && isRecord(value[name]) ? value[name] : {});
const list = (value: unknown, name: string): unknown[] => (isRecord(value) && Array.isArray(value[name]) ? value[name] : []);
const needs = (value: unknown, checks: Record<string, (one: unknown) => boolean>): string[] =>
  isRecord(value) ? Object.entries(checks).filter(([name, check]) => !check(value[name])).map(([name]) => name) : ["*"];
const optional = (check: (one: unknown) => boolean) => (one: unknown) => one === undefined || check(one);

export const KINDS: Record<Known, Kind> = {
  "desk-1": {
    travels: true,
    count: (value) => Object.keys(at(value, "drafts")).length,
    wrong: (value) => [
      ...needs(value, { form: isRecord, drafts: isRecord, locale: (one) => one === "zh-CN" || one === "en", theme: (one) => one === "auto" || one === "light" || one === "dark" }),
      ...wrongFields(at(value, "form")).map((name) => `form.${name}`),
      ...Object.entries(at(value, "drafts")).flatMap(([id, draft]) => wrongProduct(draft).map((name) => `drafts.${id}.${name}`)),
    ],
    // Answers are made anew from the inputs.
    slim: (value) => (isRecord(value) ? { form: value.form, drafts: value.drafts, locale: value.locale, theme: value.theme, tab: value.tab } : value),
    merge: (here, file) => ({ ...(here as Fields), drafts: { ...at(here, "drafts"), ...at(file, "drafts") } }),
  },
  "learned-1": { travels: true, count: () => 1, wrong: (value) => (isFull(value) ? [] : ["*"]) },
  "rates-1": {
    travels: true,
    count: (value) => list(value, "cards").length,
    wrong: (value) => needs(value, { cards: Array.isArray }),
    merge: (here, file) => {
      const ids = new Set((list(file, "cards") as RateCard[]).map(({ id }) => id));
      return { ...(file as Fields), cards: [...(list(here, "cards") as RateCard[]).filter(({ id }) => !ids.has(id)), ...list(file, "cards")] };
    },
  },
  "sheets-1": {
    travels: true,
    count: (value) => Object.keys(at(value, "mapping")).length,
    wrong: (value) => needs(value, { mapping: isRecord, services: isRecord, countries: isRecord }),
    merge: (here, file) => Object.fromEntries(["mapping", "services", "countries"].map((name) => [name, { ...at(here, name), ...at(file, name) }])),
  },
  "team-1": {
    travels: true,
    count: (value) => Object.keys(at(value, "own")).length,
    wrong: (value) => needs(value, { own: isRecord, link: optional((one) => typeof one === "string") }),
    merge: (here, file) => ({ ...(here as Fields), own: { ...at(here, "own"), ...at(file, "own") }, ...(isRecord(file) && file.link ? { link: file.link } : {}) }),
  },
  history: {
    travels: true,
    count: (value) => (Array.isArray(value) ? value.length : 0),
    wrong: (value) => (Array.isArray(value) ? value.flatMap((entry, row) => needs(entry, { at: (one) => typeof one === "number", form: isRecord, short: isRecord }).map((name) => `${row + 1}.${name}`)) : ["*"]),
    // The newest first, as many as are kept.
    merge: (here, file) => [...new Map([...(here as Entry[]), ...(file as Entry[])].map((entry) => [entry.at, entry])).values()].toSorted((a, b) => b.at - a.at).slice(0, KEPT),
  },
  "show-1": {
    travels: true,
    count: (value) => (Array.isArray(value) ? value.length : 0),
    wrong: (value) => (Array.isArray(value) ? value.flatMap((product, row) => wrongProduct(product).map((name) => `${row + 1}.${name}`)) : ["*"]),
    merge: (here, file) => {
      const ids = new Set((file as { productId: string }[]).map(({ productId }) => productId));
      return [...(here as { productId: string }[]).filter(({ productId }) => !ids.has(productId)), ...(file as { productId: string }[])];
    },
  },
  "keys-1": { travels: true, count: () => 1, wrong: (value) => needs(value, { single: (one) => typeof one === "boolean" }) },
  "words-1": {
    travels: true,
    count: (value) => (isRecord(value) ? Object.keys(value).length : 0),
    wrong: (value) =>
      isRecord(value)
        ? Object.entries(value).flatMap(([key, one]) => needs(one, { text: (text) => typeof text === "string" && text.length > 0 && text.length <= LONGEST, of: (of) => readSaid(of) !== null, name: (name) => typeof name === "string", at: (when) => typeof when === "number" }).map((name) => `${key.replaceAll("\t", "/")}.${name}`))
        : ["*"],
    // Of one sentence the one written last.
    merge: (here, file) => Object.fromEntries([...Object.entries(here as Wordings), ...Object.entries(file as Wordings)].toSorted(([, a], [, b]) => a.at - b.at)),
  },
  // Each device has its own newcomer.
  "tour-1": { travels: false, count: () => 1, wrong: () => [] },
  // The way back of this device from what was opened on it.
  "aside-1": { travels: false, count: () => 1, wrong: () => [] },
};

/** An entry of a page of another release: it travels as it is. */
const OTHER: Kind = { travels: true, count: () => 1, wrong: () => [] };

export function kindOf(key: string): Kind {
  return Object.hasOwn(KINDS, key) ? KINDS[key as Known] : OTHER;
}

export function isKnown(key: string): key is Known {
  return Object.hasOwn(KINDS, key);
}
