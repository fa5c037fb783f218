/** One verdict of the stream as it is kept: the inputs whole, the answers in short. */
import type { Mode, Money, Name, Verdict } from "../engine/client";
import { csv } from "../late/csv";
import type { L10n } from "../i18n";
import { spelled, typedLetters } from "../quick/pinyin";
import type { Form } from "../store/form";

/** So many are kept; the oldest goes first. */
export const KEPT = 200;

export interface Short {
  country: string;
  zh: string;
  en: string;
  price: Money;
  mode: Mode | "none";
  service: Name | null;
  /** The promise: days, dates, and its chance. */
  window: { minDays: number; maxDays: number; from: string; to: string; onTime: string } | null;
  /** Duty and tax in all, where it is known, who pays it, and what is due at the door. */
  duty: Money | null;
  payer: "seller" | "buyer" | null;
  atDoor: Money | null;
  marginRate: string | null;
  engine: string;
  pack: string;
}

export interface Entry {
  /** Milliseconds since 1970. */
  at: number;
  form: Form;
  short: Short;
}

export function shortOf(verdict: Verdict, form: Form): Short {
  const plan = verdict.plans.find(({ id }) => id === verdict.recommended);
  const promise = verdict.window?.promise;
  const { duty } = verdict;
  return {
    country: form.country,
    zh: form.nameZh,
    en: form.nameEn,
    price: verdict.normalized.product.price,
    mode: verdict.mode,
    service: plan?.serviceName ?? null,
    window: promise ? { minDays: promise.minDays, maxDays: promise.maxDays, from: promise.from, to: promise.to, onTime: promise.onTime } : null,
    duty: duty && duty.total !== null ? { amount: duty.total, currency: duty.currency } : null,
    payer: duty?.payer ?? null,
    atDoor: verdict.buyer?.atDoor ?? null,
    marginRate: plan?.marginRate ?? null,
    engine: verdict.engine,
    pack: verdict.pack.version,
  };
}

/** With a further verdict in front. The same inputs again are no news: within a minute the later answer stands, after it only another one is told. */
export function withEntry(entries: readonly Entry[], next: Entry): readonly Entry[] {
  const [newest, ...rest] = entries;
  if (newest && same(newest.form, next.form)) {
    if (same(newest.short, next.short)) return entries;
    if (next.at - newest.at < 60_000) return [{ ...next, at: newest.at }, ...rest];
  }
  return [next, ...entries].slice(0, KEPT);
}

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Those in which every word is found: product, destination in both languages, by pinyin or by code, service, price. */
export function matching(entries: readonly Entry[], typed: string, l10n: L10n): readonly Entry[] {
  const words = typed.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return entries;
  return entries.filter(({ short, form }) => {
    const text = [
      short.zh, short.en, short.country, ...countryNames(short.country), short.service?.zh, short.service?.en, form.price, short.price.currency, form.productId, form.hs,
      short.mode, l10n.t(`mode-${short.mode}`),
    ].join(" ").toLowerCase();
    const names = [short.zh, ...countryNames(short.country)];
    return words.every((word) => {
      const letters = typedLetters(word);
      return text.includes(word) || (letters !== null && letters.length > 1 && names.some((name) => spelled(name, letters)));
    });
  });
}

const tongues = (["zh-CN", "en"] as const).map((locale) => new Intl.DisplayNames(locale, { type: "region", style: "short" }));

function countryNames(country: string): string[] {
  return tongues.map((tongue) => tongue.of(country) ?? "");
}

/** A table for a spreadsheet, in the language of the page; times are those of China, where the stream is. */
export function table(entries: readonly Entry[], l10n: L10n, instant: (at: number) => string): string {
  const heads = ["time", "product", "country", "price", "currency", "days-from", "days-to", "date-from", "date-to", "on-time", "duty", "duty-currency", "payer", "door", "mode", "service", "margin", "cost", "weight", "engine", "pack"];
  const rows = entries.map(({ at, form, short }) => [
    instant(at), l10n.name({ zh: short.zh, en: short.en }), short.country, short.price.amount, short.price.currency,
    short.window?.minDays ?? null, short.window?.maxDays ?? null, short.window?.from ?? null, short.window?.to ?? null, short.window?.onTime ?? null,
    short.duty?.amount ?? null, short.duty?.currency ?? null, short.payer, short.atDoor?.amount ?? null,
    l10n.t(`mode-${short.mode}`), short.service ? l10n.name(short.service) : null, short.marginRate, form.cost, form.weight, short.engine, short.pack,
  ]);
  return csv([heads.map((head) => l10n.t(`history-${head}`)), ...rows]);
}
