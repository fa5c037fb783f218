/**
 * What the desk tells the host view: one small message with facts, no sentences. The host view words them itself, in the
 * language and length its address asks for, and needs no engine. What arrives is checked as if a stranger had sent it.
 */
import type { Money } from "../engine/client";
import type { Locale } from "../i18n/l10n";
import { LENGTHS, type Length, type Said } from "../say/lengths";
import { LONGEST } from "../say/own";
import { SAY_LANGUAGES } from "../i18n/say";

/** The channel between pages of one browser on one device, and the key under which the last state lies there. */
export const CHANNEL = "landcast-host";

export interface HostState {
  /** Of this shape; another number is another release of the page. */
  v: 1;
  /** Which desk speaks: of two open ones the one used last is followed. */
  desk: string;
  /** When this became the state, in milliseconds since 1970. */
  at: number;
  /** The language of the desk. */
  locale: Locale;
  product: { zh: string; en: string };
  price: Money | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  said: Said | null;
  /** What the seller says instead of the page's own sentence, by language and length: "de short". The guard has let it pass. */
  own?: Record<string, string>;
  /** Why nothing is said: an input is being changed, nothing can be sent there, or no engine answers. */
  why: "stale" | "none" | "unready" | null;
}

export type HostMessage =
  /** From the desk: what stands now. */
  | { type: "state"; state: HostState }
  /** From a host view: is anybody there? Every desk answers with its state. */
  | { type: "ask" }
  /** From the desk, as it is closed. */
  | { type: "closed"; desk: string };

type Unknown = Record<string, unknown>;

const isObject = (value: unknown): value is Unknown => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest = 200): value is string => typeof value === "string" && value.length <= longest;
const isCountry = (value: unknown): value is string => typeof value === "string" && /^[A-Z]{2}$/.test(value);
const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
const isDays = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 400;

function money(value: unknown): Money | null {
  if (!isObject(value)) return null;
  const { amount, currency } = value;
  if (!isText(amount, 20) || !/^\d+(\.\d+)?$/.test(amount) || !isText(currency, 3) || !/^[A-Z]{3}$/.test(currency)) return null;
  return { amount, currency };
}

/** A promise as it was told or kept; null where it does not hold together. */
export function readSaid(value: unknown): Said | null {
  if (!isObject(value)) return null;
  const { country, minDays, maxDays, tax, from, to, open } = value;
  if (!isCountry(country) || !isDays(minDays) || !isDays(maxDays) || minDays > maxDays) return null;
  if (!isDay(from) || !isDay(to) || from > to || typeof open !== "boolean") return null;
  if (tax !== "included" && tax !== "at-door" && tax !== "cod" && tax !== "unknown") return null;
  const amount = money(value.amount);
  // An amount belongs to what is paid at the door, and to nothing else.
  if ((tax === "at-door" || tax === "cod") !== (amount !== null)) return null;
  return { country, minDays, maxDays, tax, amount, from, to, open };
}

/** Sentences of languages and lengths that are known; nothing where there are none. */
function owned(value: unknown): { own?: Record<string, string> } {
  if (!isObject(value)) return {};
  const good = Object.entries(value).filter((one): one is [string, string] => {
    const [language, length] = one[0].split(" ");
    return SAY_LANGUAGES.includes(language ?? "") && LENGTHS.includes(length as Length) && isText(one[1], LONGEST);
  });
  return good.length ? { own: Object.fromEntries(good) } : {};
}

/** The state, or null where it is none of this release or does not hold together. Fields that are not known are left behind. */
export function readState(value: unknown): HostState | null {
  if (!isObject(value) || value.v !== 1) return null;
  const { desk, at, locale, product, country, why } = value;
  if (!isText(desk, 40) || typeof at !== "number" || !Number.isFinite(at) || (locale !== "zh-CN" && locale !== "en")) return null;
  if (!isObject(product) || !isText(product.zh) || !isText(product.en) || !isCountry(country)) return null;
  if (why !== null && why !== "stale" && why !== "none" && why !== "unready") return null;
  const speaks = readSaid(value.said);
  if (value.said !== null && (!speaks || speaks.country !== country)) return null;
  // Either there is something to say or a reason why not.
  if ((speaks === null) !== (why !== null)) return null;
  return { v: 1, desk, at, locale, product: { zh: product.zh, en: product.en }, price: money(value.price), country, said: speaks, ...(speaks ? owned(value.own) : {}), why };
}

export function readMessage(value: unknown): HostMessage | null {
  if (!isObject(value)) return null;
  if (value.type === "ask") return { type: "ask" };
  if (value.type === "closed" && isText(value.desk, 40)) return { type: "closed", desk: value.desk };
  if (value.type !== "state") return null;
  const state = readState(value.state);
  return state && { type: "state", state };
}

/** The state as the fragment of an address: shown by another device, which then has it for good and follows nothing. */
export function toFragment(state: HostState): string {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  return `#s=${btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
}

/** The address that shows this state on another device. Of the seller's own sentences only the one it shows goes along: a code stays readable. */
export function handed(address: string, { own, ...state }: HostState, language: string, length: Length): string {
  const key = `${language} ${length}`;
  const text = own?.[key];
  return address + toFragment({ ...state, ...(text === undefined ? {} : { own: { [key]: text } }) });
}

export function fromFragment(fragment: string): HostState | null {
  const coded = /^#s=([\w-]{1,6000})$/.exec(fragment)?.[1];
  if (!coded) return null;
  try {
    const bytes = Uint8Array.from(atob(coded.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
    return readState(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

/** The state that was told last on this device. Storage may be forbidden, and what lies there may be of another release. */
export function lastState(storage: () => Pick<Storage, "getItem">): HostState | null {
  try {
    return readState(JSON.parse(storage().getItem(CHANNEL) ?? "null"));
  } catch {
    return null;
  }
}

export function keepState(storage: () => Pick<Storage, "setItem">, state: HostState): void {
  try {
    storage().setItem(CHANNEL, JSON.stringify(state));
  } catch {
    // Open host views are told all the same; one that is opened later asks.
  }
}
