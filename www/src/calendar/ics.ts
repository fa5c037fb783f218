/**
 * Calendar files by RFC 5545. Written here because it is one page of code: ical-generator fits otherwise, but adds 9 KB after
 * compression and asks for a newer Node than this project; `ics` brings a validation library along.
 */
import type { CivilDate } from "../engine/client";

/** When it is: a day as a whole, or a span between two instants. */
type When = { day: CivilDate } | { start: number; end: number };

export type CalendarEvent = When & {
  /** The same for the same thing, so that importing again replaces it instead of doubling it. */
  uid: string;
  summary: string;
  description?: string;
  location?: string;
  /** An address to open; kept only if it is one. */
  url?: string;
  /** Minutes after the start, negative before it. Of a day as a whole the start is its midnight. */
  alarm?: number;
};

const OCTETS = 75;
const DAY_MS = 86_400_000;

/** A calendar to import. `stamp` is the instant it was made. */
export function calendar(events: readonly CalendarEvent[], stamp: number): string {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Landcast//Landcast//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ...events.flatMap((event) => written(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function written(event: CalendarEvent, stamp: number): string[] {
  const url = event.url ? address(event.url) : null;
  return [
    "BEGIN:VEVENT",
    `UID:${text(event.uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...("day" in event
      // A day as a whole says nothing of whether one is free; the end is the first day that no longer counts.
      ? [`DTSTART;VALUE=DATE:${compact(event.day)}`, `DTEND;VALUE=DATE:${compact(next(event.day))}`, "TRANSP:TRANSPARENT"]
      : [`DTSTART:${utc(event.start)}`, `DTEND:${utc(event.end)}`]),
    `SUMMARY:${text(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(event.alarm === undefined
      ? []
      : ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${text(event.summary)}`, `TRIGGER:${duration(event.alarm)}`, "END:VALARM"]),
    "END:VEVENT",
  ];
}

/** TEXT of RFC 5545 §3.3.11: no control characters but the tab, the four special signs escaped. */
export function text(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

/** A content line in pieces of at most 75 octets, no character cut in two; the blank of a further piece counts. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let length = 0;
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (length + octets > OCTETS) {
      out += "\r\n ";
      length = 1;
    }
    out += sign;
    length += octets;
  }
  return out;
}

/** An `https` or `http` address as URI, which is not escaped: whatever could end the line is gone. */
function address(value: string): string | null {
  try {
    const url = new URL(value);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function compact(day: CivilDate): string {
  return day.replaceAll("-", "");
}

function next(day: CivilDate): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function duration(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  return `${minutes < 0 ? "-" : ""}PT${hours ? `${hours}H` : ""}${rest || !hours ? `${rest}M` : ""}`;
}

/** What a UID may safely hold of an id: letters, digits and a few signs; other characters as their code. */
export function uid(...parts: string[]): string {
  return `${parts.map((part) => part.replace(/[^A-Za-z0-9-]/g, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}`)).join(".")}@landcast`;
}
