/** Messages from the seller to a buyer, in the buyer's language: each comes when it is first asked for. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { CivilDate } from "../engine/client";
import { dateLocale } from "./civil";
import { ending, type Claim } from "./say";

export type Occasion = "shipped" | "customs" | "out" | "late" | "risk";

export interface Facts {
  country: string;
  /** The order's number; without one its place is marked in the buyer's language. */
  order: string;
  from: CivilDate;
  to: CivilDate;
  /** What may be said of tax: by the verdict, never by guess. */
  claim: Pick<Claim, "tax" | "amount"> | null;
}

/** The texts of one language. */
export type Messages = FluentBundle;

const FILES = import.meta.glob<string>("../../locales/say/messages/*.ftl", { query: "?raw", import: "default" });
const loading = new Map<string, Promise<Messages | null>>();

/** The messages of a language, or null where there are none. A load that failed is tried again the next time. */
export function messages(language: string): Promise<Messages | null> {
  let work = loading.get(language);
  if (!work) {
    work = load(language);
    loading.set(language, work);
    work.catch(() => loading.delete(language));
  }
  return work;
}

async function load(language: string): Promise<Messages | null> {
  const source = await FILES[`../../locales/say/messages/${language}.ftl`]?.();
  return source === undefined ? null : parse(language, source);
}

/** Isolation marks would end up in what is copied. */
export function parse(language: string, source: string): Messages {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
}

/** What to write on that occasion. The clause on tax stands only where customs or the door are what it is about. */
export function message(texts: Messages, language: string, occasion: Occasion, facts: Facts): string {
  const part = (id: string, args: Record<string, string> = {}): string => {
    const value = texts.getMessage(id)?.value;
    return value ? texts.formatPattern(value, args) : "";
  };
  const days = new Intl.DateTimeFormat(dateLocale(language, facts.country), { day: "numeric", month: "long", timeZone: "UTC" });
  const at = (day: CivilDate) => Date.parse(`${day}T00:00:00Z`);
  const last = days.format(at(facts.to));
  const body = part(occasion, {
    order: facts.order.trim() || part("order"),
    // Both days in full: what the platform makes of a range differs from language to language down to "12/2 – 12/5".
    dates: facts.from === facts.to ? last : `${days.format(at(facts.from))} – ${last}`,
    day: last,
  });
  const tax = occasion === "customs" || occasion === "out" ? facts.claim : null;
  // Some languages end a date with a full stop of its own.
  return (body + ending(tax ?? { tax: "unknown", amount: null }, language)).replace(/\.{2,}/g, ".");
}
