/** When the parties of a parcel can be reached, what hours they share, and when the next parcel is cut off. */
import type { CivilDate, Name } from "../engine/client";
import type { Hours as Row } from "../markets/hours";
import { DAY_MS, MINUTE_MS, clock, dayIn, instantOf, minutes, plusDays, weekday } from "./zones";

export type Role = "seller" | "forwarder" | "warehouse" | "broker" | "last-mile" | "buyer";

/** Working hours by the party's own clock. */
export interface Hours {
  /** Monday to Sunday. */
  days: readonly boolean[];
  /** Minutes since midnight; `closes` at or before `opens` is on the next day. */
  opens: number;
  closes: number;
}

export interface Party extends Hours {
  /** By which the seller's own hours for it are kept. */
  id: string;
  role: Role;
  name: Name;
  zone: string;
  /** The hours are the seller's own, no assumption. */
  own: boolean;
}

/** A stretch of time between two instants, the end no longer part of it. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Who a seller calls over one parcel: his own desk and the forwarder, the warehouse that holds the stock where one does, and
 * broker, last mile and buyer at the destination. The buyer's clock is that of the region chosen, as in the page's header.
 */
export function callable(rows: readonly Row[], country: string, node: string | null, zone: string | null, own: Readonly<Record<string, Hours>> = {}): Party[] {
  const first = (role: Role, more: (row: Row) => boolean = () => true) => rows.find((row) => row.role === role && more(row));
  const there = (row: Row) => row.country === country;
  const buyer = first("buyer", (row) => there(row) && (zone === null || row.zone === zone)) ?? first("buyer", there);
  const found = [
    first("seller"),
    first("forwarder"),
    node === null ? undefined : first("warehouse", (row) => row.place === node),
    first("broker", there),
    first("last-mile", there),
    buyer && zone ? { ...buyer, zone } : buyer,
  ];
  return found.flatMap((row): Party[] => {
    if (!row) return [];
    const id = [row.role, row.place ?? row.country].join(":");
    const kept = own[id];
    const party = { id, role: row.role as Role, name: row.name, zone: row.zone };
    if (kept) return [{ ...party, ...kept, own: true }];
    const [opens, closes] = [minutes(row.from), minutes(row.to)];
    return opens === null || closes === null ? [] : [{ ...party, days: row.days, opens, closes, own: false }];
  });
}

/** The stretches in which the party can be reached, cut to `within`. `closed` are days off by its own calendar. */
export function open(party: Hours & { zone: string }, within: Span, closed: ReadonlySet<CivilDate> = new Set()): Span[] {
  const found: Span[] = [];
  // A day before and one after: a zone may be a day ahead or behind, and a shift may run past midnight.
  const last = plusDays(dayIn(party.zone, within.to), 1);
  for (let day = plusDays(dayIn(party.zone, within.from), -1); day <= last; day = plusDays(day, 1)) {
    if (!party.days[weekday(day)] || closed.has(day)) continue;
    const from = instantOf(party.zone, day, party.opens);
    const to = party.closes > party.opens ? instantOf(party.zone, day, party.closes) : instantOf(party.zone, plusDays(day, 1), party.closes);
    const cut = { from: Math.max(from, within.from), to: Math.min(to, within.to) };
    if (cut.from < cut.to) found.push(cut);
  }
  return joined(found);
}

/** Stretches that touch are one: who works until midnight and from midnight on works through. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
}

/** What all of them share. Of nobody there is nothing. */
export function common(lists: readonly (readonly Span[])[]): Span[] {
  const [first, ...others] = lists;
  if (!first) return [];
  return others.reduce<Span[]>(
    (shared, list) =>
      shared.flatMap((one) =>
        list.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })).filter(({ from, to }) => from < to),
      ),
    [...first],
  );
}

/** The day of that zone from its midnight to the next: 23 or 25 hours where the clock is changed. */
export function dayOf(zone: string, day: CivilDate): Span {
  return { from: instantOf(zone, day, 0), to: instantOf(zone, plusDays(day, 1), 0) };
}

/** Where a call of that length may begin: at every full and half hour of the zone that is shown. */
export function slots(shared: readonly Span[], zone: string, length: number): number[] {
  const step = 30 * MINUTE_MS;
  return shared.flatMap(({ from, to }) => {
    const midnight = instantOf(zone, dayIn(zone, from), 0);
    const found: number[] = [];
    for (let at = midnight + Math.ceil((from - midnight) / step) * step; at + length * MINUTE_MS <= to; at += step) found.push(at);
    return found;
  });
}

/** The first day from `day` on, within two weeks, on which all of them share at least `length` minutes. */
export function nextShared(parties: readonly Party[], zone: string, day: CivilDate, length: number, closed: (party: Party) => ReadonlySet<CivilDate>): CivilDate | null {
  for (let ahead = 0; ahead <= 14; ahead += 1) {
    const one = plusDays(day, ahead);
    const shared = common(parties.map((party) => open(party, dayOf(zone, one), closed(party))));
    if (slots(shared, zone, length).length) return one;
  }
  return null;
}

/** When the party next stops taking parcels of the day: today as long as the hour has not passed, else its next working day. */
export function nextCutoff(at: { zone: string; minute: number; days: readonly boolean[] }, now: number, closed: ReadonlySet<CivilDate> = new Set()): number | null {
  const today = dayIn(at.zone, now);
  for (let ahead = 0; ahead <= 21; ahead += 1) {
    const day = plusDays(today, ahead);
    if (!at.days[weekday(day)] || closed.has(day)) continue;
    const instant = instantOf(at.zone, day, at.minute);
    // A parcel of that very minute is still taken: the engine counts an order late from the minute after.
    if (instant + MINUTE_MS > now) return instant;
  }
  return null;
}

/** "03:46:12" until then; days in front where there are any. */
export function countdown(until: number, now: number): { days: number; clock: string } {
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const days = Math.floor(left / (DAY_MS / 1000));
  const rest = left % (DAY_MS / 1000);
  return { days, clock: `${clock(Math.floor(rest / 60))}:${String(rest % 60).padStart(2, "0")}` };
}
