/** Texts and numbers of one language. Immutable: another language is another object, so that elements see the change. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Coded, Money, Name } from "../engine/client";
import { readable } from "./params";

export type Locale = "zh-CN" | "en";
export const LOCALES: readonly Locale[] = ["zh-CN", "en"];

/** Intl takes decimal strings and keeps every digit; the type of the library still asks for a literal. */
type Numeral = `${number}`;

export class L10n {
  #bundle: FluentBundle;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #regions: Intl.DisplayNames;
  readonly #countries = new Map<string, string>();
  #ages: Intl.RelativeTimeFormat | undefined;
  readonly #currencies: Intl.DisplayNames;
  readonly #languages: Intl.DisplayNames;

  constructor(
    readonly locale: Locale,
    sources: string[],
    /** Names that are data: services, warehouses, schemes, categories, by their id. */
    readonly names: ReadonlyMap<string, Name> = new Map(),
  ) {
    // Isolation marks would end up in copied sentences; no text here mixes directions.
    this.#bundle = new FluentBundle(locale, { useIsolating: false });
    for (const source of sources) this.#bundle.addResource(new FluentResource(source));
    this.#regions = new Intl.DisplayNames(locale, { type: "region", style: "short" });
    this.#currencies = new Intl.DisplayNames(locale, { type: "currency" });
    this.#languages = new Intl.DisplayNames(locale, { type: "language" });
  }

  /** The same language with other names. */
  withNames(names: ReadonlyMap<string, Name>): L10n {
    const other = new L10n(this.locale, [], names);
    other.#bundle = this.#bundle;
    return other;
  }

  /** More texts of this language, for a view that came later. Those who hold the language have them at once. */
  add(source: string): void {
    this.#bundle.addResource(new FluentResource(source));
  }

  has(id: string): boolean {
    return this.#bundle.hasMessage(id);
  }

  /** The text of a message; an id without one shows itself, which a test forbids for every id in use. */
  t(id: string, args?: Record<string, FluentVariable>): string {
    const message = this.#bundle.getMessage(id);
    if (!message?.value) return id;
    const errors: Error[] = [];
    return this.#bundle.formatPattern(message.value, args ?? null, errors);
  }

  /** The text of one of several words of a kind: `word("mode", "direct")` reads `mode-direct`, else the word itself. */
  word(kind: string, value: string): string {
    const id = `${kind}-${value.replace(/[^a-zA-Z0-9]+/g, "-").toLowerCase()}`;
    return this.has(id) ? this.t(id) : value;
  }

  /**
   * The text of a rule's id: in full (`regime-eu-low-value`), or by what follows the market (`regime-low-value`), or without a
   * year at its end; else the id.
   */
  rule(kind: string, id: string): string {
    const slug = (text: string) => `${kind}-${text.replace(/[^a-zA-Z0-9]+/g, "-").toLowerCase()}`;
    const found = [id, id.slice(id.indexOf(".") + 1), id.replace(/-\d{4}$/, "")].map(slug).find((one) => this.has(one));
    return found ? this.t(found) : id;
  }

  /** The text of a code with its parameters made readable. */
  code(coded: Coded): string {
    return this.has(coded.code) ? this.#priced(this.t(coded.code, this.#args(coded.params)), coded) : coded.code;
  }

  /** What would help against it, where something would. */
  remedy(coded: Coded): string {
    const pattern = this.#bundle.getMessage(coded.code)?.attributes.remedy;
    return pattern ? this.#priced(this.#bundle.formatPattern(pattern, this.#args(coded.params), []), coded) : "";
  }

  /** Amounts beside the code of their currency, as parameters bring them, in the way money is written here. */
  #priced(text: string, { params }: Coded): string {
    const currency = params?.currency;
    if (!currency || !/^[A-Z]{3}$/.test(currency)) return text;
    return text.replace(new RegExp(`(-?\\d+(?:\\.\\d+)?) ${currency}\\b`, "g"), (_, amount: string) => this.money({ amount, currency }));
  }

  #args(params: Coded["params"] | undefined): Record<string, FluentVariable> {
    return Object.fromEntries(Object.entries(params ?? {}).map(([key, value]) => [key, readable(this, key, String(value))]));
  }

  name(name: Name | null | undefined): string {
    if (!name) return "";
    return this.locale === "zh-CN" ? name.zh : name.en;
  }

  /** A registration by the pack's name for it. */
  scheme(id: string): string {
    const name = this.names.get(id);
    return name ? this.name(name) : this.word("scheme", id);
  }

  /** What the tax on consumption is called there. */
  tax(country: string): string {
    const id = `vat-${country.toLowerCase()}`;
    return this.t(this.has(id) ? id : "kind-vat");
  }

  country(code: string): string {
    let name = this.#countries.get(code);
    if (name === undefined) this.#countries.set(code, (name = this.#regions.of(code) ?? code));
    return name;
  }

  currencyName(code: string): string {
    return this.#currencies.of(code) ?? code;
  }

  language(code: string): string {
    return this.#languages.of(code) ?? code;
  }

  #number(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    let format = this.#numbers.get(key);
    if (!format) this.#numbers.set(key, (format = new Intl.NumberFormat(this.locale, options)));
    return format;
  }

  money(money: Money | null | undefined): string {
    if (!money) return "—";
    const { amount, currency } = money;
    if (!isDecimal(amount)) return `${amount} ${currency}`;
    const format = this.#number(`money ${currency}`, { style: "currency", currency });
    return format.format(amount as Numeral);
  }

  /** "CA$2.57–12.46", where only a span is known. */
  moneySpan(low: string, high: string, currency: string): string {
    if (!isDecimal(low) || !isDecimal(high)) return `${low}–${high} ${currency}`;
    return this.#number(`money ${currency}`, { style: "currency", currency }).formatRange(low as Numeral, high as Numeral).replace(/\s*[–~-]\s*/, "–");
  }

  /** A decimal as it is, with the language's grouping and no digit lost. */
  decimal(decimal: string | number): string {
    const text = String(decimal);
    if (!isDecimal(text)) return text;
    return this.#number("decimal", { maximumFractionDigits: 20 }).format(text as Numeral);
  }

  /** A decimal cut to so many digits after the point, where more would feign a precision. */
  rounded(decimal: string, digits = 0): string {
    if (!isDecimal(decimal)) return decimal;
    return this.#number(`rounded ${digits}`, { maximumFractionDigits: digits }).format(decimal as Numeral);
  }

  percent(fraction: string, digits = 0): string {
    if (!isDecimal(fraction)) return fraction;
    return this.#number(`percent ${digits}`, { style: "percent", maximumFractionDigits: digits }).format(fraction as Numeral);
  }

  /** A rate in full: 6.5 %, not 7 %. */
  rate(fraction: string): string {
    return this.percent(fraction, 4);
  }

  #date(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    let format = this.#dates.get(key);
    if (!format) this.#dates.set(key, (format = new Intl.DateTimeFormat(this.locale, options)));
    return format;
  }

  /** A calendar day. Civil dates have no zone: they are read and written as UTC. */
  date(civil: string | null | undefined): string {
    if (!civil) return "—";
    const day = Date.parse(`${civil}T00:00:00Z`);
    if (Number.isNaN(day)) return civil;
    return this.#date("date", { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" }).format(day);
  }

  /** Day and month, for dates near today. */
  day(civil: string): string {
    const day = Date.parse(`${civil}T00:00:00Z`);
    if (Number.isNaN(day)) return civil;
    return this.#date("day", { month: "short", day: "numeric", timeZone: "UTC" }).format(day);
  }

  /** Day, month and weekday: a date somebody has to act on. */
  dayOfWeek(civil: string): string {
    const day = Date.parse(`${civil}T00:00:00Z`);
    if (Number.isNaN(day)) return civil;
    return this.#date("day of week", { month: "short", day: "numeric", weekday: "short", timeZone: "UTC" }).format(day);
  }

  clock(instant: number, zone: string): string {
    return this.#date(`clock ${zone}`, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(instant);
  }

  /** A time of day that belongs to no day: minutes since midnight. */
  minutes(minute: number): string {
    return minute === 24 * 60 ? "24:00" : this.clock(minute * 60_000, "UTC");
  }

  /** How far a clock is from Greenwich at that instant: "GMT+8". */
  offset(instant: number, zone: string): string {
    const parts = this.#date(`offset ${zone}`, { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(instant);
    return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  }

  /** "9–12", or "9" where both ends are the same day. */
  span(from: number, to: number): string {
    return from === to ? `${from}` : `${from}–${to}`;
  }

  /** "3 days ago", for the age of what was loaded. */
  age(civil: string, now: number): string {
    const then = Date.parse(`${civil.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(then)) return civil;
    const days = Math.max(0, Math.floor((now - then) / 86_400_000));
    this.#ages ??= new Intl.RelativeTimeFormat(this.locale, { numeric: "auto" });
    return this.#ages.format(-days, "day");
  }
}

function isDecimal(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}
