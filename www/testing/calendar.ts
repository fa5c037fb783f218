/** Calendar files as an independent parser reads them. */
import ICAL from "ical.js";

export type CalendarEntry = ICAL.Event;

export function eventsOf(file: string): CalendarEntry[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}
