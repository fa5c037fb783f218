/**
 * Wall clocks and instants. Zones are IANA names and everything about them comes from the platform's own table, so that
 * daylight saving is right wherever the browser is up to date.
 */
import type { CivilDate } from "../engine/client";

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en", {
      timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23",
      year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** What the wall clock of the zone shows, read as if it were UTC. */
function wall(zone: string, instant: number): number {
  const at: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) at[type] = Number(value);
  return Date.UTC(at["year"] ?? 0, (at["month"] ?? 1) - 1, at["day"] ?? 1, at["hour"] ?? 0, at["minute"] ?? 0, at["second"] ?? 0);
}

/** How far the zone is ahead of UTC at that instant, in minutes. */
export function offsetMinutes(zone: string, instant: number): number {
  const second = Math.floor(instant / 1000) * 1000;
  return (wall(zone, second) - second) / MINUTE_MS;
}

/**
 * The instant at which the zone's wall clock shows that day and minute. In the hour that is left out in spring the clock has
 * already gone on, in the hour that comes twice in autumn the first one is meant: as RFC 5545 and `Temporal` have it.
 */
export function instantOf(zone: string, day: CivilDate, minute: number): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  const before = offsetMinutes(zone, shown - DAY_MS);
  const after = offsetMinutes(zone, shown + DAY_MS);
  for (const offset of [before, after]) {
    const instant = shown - offset * MINUTE_MS;
    if (offsetMinutes(zone, instant) === offset) return instant;
  }
  return shown - before * MINUTE_MS;
}

/** The day on the calendar of the zone. */
export function dayIn(zone: string, instant: number): CivilDate {
  return new Date(wall(zone, instant)).toISOString().slice(0, 10);
}

/** Minutes since the zone's midnight, as its wall clock shows them. */
export function minuteIn(zone: string, instant: number): number {
  return Math.floor((wall(zone, instant) % DAY_MS) / MINUTE_MS);
}

export function plusDays(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: CivilDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** "08:30" as minutes since midnight; "24:00" is the day's end. `null` for anything else. */
export function minutes(clock: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(clock.trim());
  if (!parts) return null;
  const total = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && total <= 24 * 60 ? total : null;
}

export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
