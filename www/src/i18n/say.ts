/** The sentence the host reads aloud, and what it must never claim. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { BurnDown } from "../engine/client";
import type { Verdict } from "../engine/client";
import { isZero } from "./decimal";

/** Only Chinese and English were read over by people who speak them from birth. */
export const REVIEWED = new Set(["zh", "en"]);

/** Chinese is the mainland's unless said otherwise; Arabic has the digits that everybody reads. */
export function localeOf(language: string): string {
  return language === "zh" ? "zh-CN" : language === "ar" ? "ar-u-nu-latn" : language;
}

const FILES = import.meta.glob<string>("../../locales/say/*.ftl", { query: "?raw", import: "default", eager: true });

const sources = new Map(Object.entries(FILES).map(([path, source]) => [/([a-z-]+)\.ftl$/i.exec(path)?.[1] ?? "", source]));
const read = new Map<string, FluentBundle>();

/** The texts of a language, read when it is first spoken: a seller needs two or three of them. */
function bundleOf(language: string): FluentBundle | undefined {
  const known = read.get(language);
  const source = sources.get(language);
  if (known || source === undefined) return known;
  const bundle = new FluentBundle(localeOf(language), { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  read.set(language, bundle);
  return bundle;
}

export const SAY_LANGUAGES: readonly string[] = [...sources.keys()];

/** What the sentence may state. Every field comes from the verdict; nothing is rounded in the seller's favour. */
export interface Claim {
  country: string;
  minDays: number;
  maxDays: number;
  /**
   * `included`: the seller pays all and the buyer nothing at the door; `at-door`: an amount is due there;
   * `cod`: the price is paid at the door, taxes within it; `unknown`: say nothing of tax.
   */
  tax: "included" | "at-door" | "cod" | "unknown";
  amount: { amount: string; currency: string } | null;
}

/**
 * The claim a verdict supports, or null where nothing may be promised. "Tax included" needs both: the seller is the payer
 * and the engine says that nothing is due at the door. A duty that is not known supports no word on tax at all.
 */
export function claim(verdict: Verdict): Claim | null {
  const { window, duty, buyer } = verdict;
  if (!window || !verdict.recommended) return null;
  const destination = verdict.normalized.destination;
  const base = { country: destination.country, minDays: window.promise.minDays, maxDays: window.promise.maxDays };
  if (!duty || !buyer || duty.total === null) return { ...base, tax: "unknown", amount: null };
  const nothingDue = isZero(buyer.atDoor.amount);
  // With cash on delivery the price itself is due at the door: "nothing to pay" would be false however the tax stands.
  if (duty.payer === "seller" && nothingDue) return destination.cod ? { ...base, tax: "cod", amount: buyer.pays } : { ...base, tax: "included", amount: null };
  if (!nothingDue) return { ...base, tax: "at-door", amount: buyer.atDoor };
  return { ...base, tax: "unknown", amount: null };
}

/** The sentence of a claim in a language, or null where there are no texts for it. */
export function sentence(said: Claim, language: string): string | null {
  const bundle = bundleOf(language);
  if (!bundle) return null;
  const part = (id: string, args: Record<string, string | number> = {}): string => {
    const value = bundle.getMessage(id)?.value;
    return value ? bundle.formatPattern(value, args) : "";
  };
  const { country, plain } = called(said.country, language);
  const id = said.minDays === said.maxDays ? "days-one" : "days-range";
  const days = part(plain && bundle.hasMessage(`${id}-plain`) ? `${id}-plain` : id, { country, days: said.maxDays, min: said.minDays, max: said.maxDays });
  return days + ending(said, language);
}

/**
 * A country in a sentence: under the name a speaker uses, or with the preposition that belongs to it. `plain` where it is but
 * the name in the dictionary, which a language that bends names keeps apart from the rest of the sentence.
 */
export function called(code: string, language: string): { country: string; plain: boolean } {
  const value = bundleOf(language)?.getMessage(`country-${code}`)?.value;
  if (value) return { country: bundleOf(language)?.formatPattern(value) ?? code, plain: false };
  return { country: nameOf(code, language), plain: true };
}

const named = new Map<string, Intl.DisplayNames>();

function regions(locale: string, style: "short" | "long"): Intl.DisplayNames {
  const key = `${locale} ${style}`;
  let names = named.get(key);
  if (!names) named.set(key, (names = new Intl.DisplayNames(locale, { type: "region", style })));
  return names;
}

/** The name as it is spoken: short, "香港" and not the region's full style, but no letters to be spelled. */
export function nameOf(code: string, language: string): string {
  // In Chinese a name has one form: what hosts say, 阿联酋, stands alone as well as in a sentence.
  const said = language === "zh" ? bundleOf(language)?.getMessage(`country-${code}`)?.value : null;
  if (said) return bundleOf(language)?.formatPattern(said) ?? code;
  const name = (style: "short" | "long") => regions(localeOf(language), style).of(code) ?? code;
  const short = name("short");
  return /^[\p{Lu}.]{2,5}$/u.test(short) ? name("long") : short;
}

/** What a sentence to the buyer ends with: the clause on tax, as far as one is due, and the full stop. */
export function ending(said: Pick<Claim, "tax" | "amount">, language: string): string {
  const bundle = bundleOf(language);
  if (!bundle) return "";
  const part = (id: string, args: Record<string, string> = {}): string => {
    const value = bundle.getMessage(id)?.value;
    return value ? bundle.formatPattern(value, args) : "";
  };
  const amount = priced(said.amount, language);
  return (said.tax === "unknown" ? "" : part(`tax-${said.tax}`, { amount })) + part("end");
}

const currencies = new Map<string, Intl.NumberFormat>();

export function priced(money: Claim["amount"], language: string): string {
  if (!money) return "";
  const key = `${language} ${money.currency}`;
  let format = currencies.get(key);
  if (!format) currencies.set(key, (format = new Intl.NumberFormat(localeOf(language), { style: "currency", currency: money.currency })));
  return format.format(money.amount as `${number}`);
}

/** What the host says while the promise still holds and before it turns, or null where there are no texts for it. */
export function burnSentence({ orders, then }: Pick<BurnDown, "orders" | "then">, language: string): string | null {
  const bundle = bundleOf(language);
  const id = !then ? "burn-last" : then.minDays === then.maxDays ? "burn-one" : "burn-range";
  const value = bundle?.getMessage(id)?.value;
  if (!bundle || !value) return null;
  return bundle.formatPattern(value, { orders, ...(then ? { days: then.maxDays, min: then.minDays, max: then.maxDays } : {}) });
}

const RIGHT_TO_LEFT = new Set(["ar", "he"]);

export function direction(language: string): "rtl" | "ltr" {
  return RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}

/** The sentence as it is shown: in a script that runs from right to left, every number and amount holds its own order. */
export function isolated(text: string, language: string): string {
  if (direction(language) === "ltr") return text;
  return text.replace(/(?:[\p{Sc}A-Z]+\s?)?\d+(?:[.,:]\d+)*(?:\s?\p{Sc})?/gu, "\u2068$&\u2069");
}
