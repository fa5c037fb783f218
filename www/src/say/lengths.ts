/**
 * The host's sentence in three lengths: one breath, the usual one, and in full with dates and who pays. The texts of a
 * language come when they are first asked for; each number in them is one of the promise.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { CivilDate, Verdict } from "../engine/client";
import { dateLocale } from "../i18n/civil";
import { called, claim, ending, localeOf, nameOf, priced, sentence, type Claim } from "../i18n/say";

/** Those with all three lengths; every other language of the buyers has the usual one. */
export const SPOKEN = ["zh", "en", "de", "fr", "es", "it", "nl", "pl", "pt-BR", "es-MX", "th", "vi", "id", "ms", "ja", "ko", "ar"] as const;

export type Length = "short" | "normal" | "full";
export const LENGTHS: readonly Length[] = ["short", "normal", "full"];

/** All that may be said of one product to one destination. */
export interface Said extends Claim {
  /** First and last day of the promise. */
  from: CivilDate;
  to: CivilDate;
  /** What is due there is not known: the long sentence says that something may be. */
  open: boolean;
}

/** What the verdict supports, or null where nothing may be promised. */
export function saidOf(verdict: Verdict): Said | null {
  const base = claim(verdict);
  const promise = verdict.window?.promise;
  if (!base || !promise) return null;
  return { ...base, from: promise.from, to: promise.to, open: !verdict.duty || verdict.duty.total === null };
}

/** The texts of one language in all lengths. */
export interface Voice {
  language: string;
  texts: FluentBundle | null;
}

const FILES = import.meta.glob<string>("../../locales/say/lengths/*.ftl", { query: "?raw", import: "default" });
const loading = new Map<string, Promise<Voice>>();

/** The voice of a language. A load that failed is tried again the next time. */
export function voice(language: string): Promise<Voice> {
  let work = loading.get(language);
  if (!work) {
    work = load(language);
    loading.set(language, work);
    work.catch(() => loading.delete(language));
  }
  return work;
}

async function load(language: string): Promise<Voice> {
  const source = await FILES[`../../locales/say/lengths/${language}.ftl`]?.();
  if (source === undefined) return { language, texts: null };
  // Marks around numbers would end up in what is copied; `isolated` sets them where they are only shown.
  const texts = new FluentBundle(localeOf(language), { useIsolating: false });
  texts.addResource(new FluentResource(source));
  return { language, texts };
}

/** The lengths in which the language speaks. */
export function lengthsOf({ texts }: Voice): readonly Length[] {
  return texts ? LENGTHS : ["normal"];
}

/** The sentence. A language without that length says it in the usual one; null where it has no texts at all. */
export function speak(voice: Voice, said: Said, length: Length): string | null {
  const { language } = voice;
  if (length === "normal" || !voice.texts) return sentence(said, language);
  const tax = taxPart(voice, said, length);
  return days(voice, said, length) + (tax ?? "") + ending({ tax: "unknown", amount: null }, language);
}

/** The sentence on days alone, and on tax alone where something may be said of it: what a viewer asks is answered without the rest. */
export function answers(voice: Voice, said: Said): { days: string; dates: string; tax: string | null } | null {
  const { language } = voice;
  if (!voice.texts) return null;
  const end = ending({ tax: "unknown", amount: null }, language);
  const tax = taxPart(voice, said, "full");
  return {
    days: days(voice, said, "short") + end,
    dates: days(voice, said, "full") + end,
    // The clause follows a full stop, which it brings along.
    tax: tax === null ? null : tax.replace(/^[\s.。]+/u, "") + end,
  };
}

function days(voice: Voice, said: Said, length: "short" | "full"): string {
  const { language } = voice;
  const { country, plain } = called(said.country, language);
  const id = `${length}-${said.minDays === said.maxDays ? "one" : "range"}`;
  const name = nameOf(said.country, language);
  return part(voice, plain && voice.texts?.hasMessage(`${id}-plain`) ? `${id}-plain` : id, {
    country, name, days: said.maxDays, min: said.minDays, max: said.maxDays,
    from: day(said.from, language, said.country), to: day(said.to, language, said.country),
    fromDay: Number(said.from.slice(8)), toDay: Number(said.to.slice(8)),
  });
}

function taxPart(voice: Voice, said: Said, length: "short" | "full"): string | null {
  if (said.tax !== "unknown") return part(voice, `${length}-tax-${said.tax}`, { amount: priced(said.amount, voice.language) });
  return length === "full" && said.open ? part(voice, "full-tax-open") : null;
}

/** One text of the language, "" where it has none. */
export function part({ texts }: Voice, id: string, args: Record<string, string | number> = {}): string {
  const value = texts?.getMessage(id)?.value;
  return texts && value ? texts.formatPattern(value, args) : "";
}

/** "1er décembre": three languages count the first of a month apart. */
const FIRST: Record<string, string> = { fr: "1er", it: "1º", "pt-BR": "1º" };

const formats = new Map<string, Intl.DateTimeFormat>();

export function day(civil: CivilDate, language: string, country: string): string {
  const locale = dateLocale(language, country);
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" })));
  const first = FIRST[language];
  return format.formatToParts(Date.parse(`${civil}T00:00:00Z`)).map(({ type, value }) => (type === "day" && value === "1" && first ? first : value)).join("");
}
