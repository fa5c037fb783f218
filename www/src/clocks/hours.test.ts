import { describe, expect, it } from "vitest";
import { DESTINATIONS, zoneOf } from "../markets";
import { loadHours } from "../markets/hours";
import { callable, common, countdown, dayOf, nextCutoff, nextShared, open, slots, type Hours } from "./hours";
import { clock, dayIn, instantOf, minuteIn, minutes, offsetMinutes } from "./zones";

const rows = await loadHours();
const CHINA = "Asia/Shanghai";
const OFFICE: Hours = { days: [true, true, true, true, true, false, false], opens: 9 * 60, closes: 18 * 60 };
const ALL: Hours = { ...OFFICE, days: Array<boolean>(7).fill(true) };

/** Shared hours of two offices on a day of China, by China's clock. */
function shared(zone: string, day: string, hours = OFFICE): string[] {
  const within = dayOf(CHINA, day);
  return common([open({ ...hours, zone: CHINA }, within), open({ ...hours, zone }, within)]).map(({ from, to }) => `${clock(minuteIn(CHINA, from))}-${clock(minuteIn(CHINA, to))}`);
}

describe("daylight saving on both sides of each change", () => {
  // facts: Germany shares 2 hours with Shenzhen in winter and 3 in summer, Britain 1 and 2, Sydney 6 in its summer, New Zealand 4.
  it("Europe, 2026-10-25 (Sunday): three hours the Friday before, two the Monday after", () => {
    expect(shared("Europe/Berlin", "2026-10-23")).toEqual(["15:00-18:00"]);
    expect(shared("Europe/Berlin", "2026-10-24", ALL)).toEqual(["15:00-18:00"]);
    expect(shared("Europe/Berlin", "2026-10-25", ALL)).toEqual(["16:00-18:00"]);
    expect(shared("Europe/Berlin", "2026-10-26")).toEqual(["16:00-18:00"]);
    expect(shared("Europe/London", "2026-10-23")).toEqual(["16:00-18:00"]);
    expect(shared("Europe/London", "2026-10-26")).toEqual(["17:00-18:00"]);
  });
  it("Europe, 2027-03-28 (Sunday): two before, three after", () => {
    expect(shared("Europe/Berlin", "2027-03-26")).toEqual(["16:00-18:00"]);
    expect(shared("Europe/Berlin", "2027-03-27", ALL)).toEqual(["16:00-18:00"]);
    expect(shared("Europe/Berlin", "2027-03-28", ALL)).toEqual(["15:00-18:00"]);
    expect(shared("Europe/Berlin", "2027-03-29")).toEqual(["15:00-18:00"]);
  });
  it("the United States, 2026-11-01 (Sunday): Los Angeles shares nothing in summer time and one hour, its afternoon before, in winter", () => {
    expect(shared("America/Los_Angeles", "2026-10-30")).toEqual([]);
    expect(shared("America/Los_Angeles", "2026-11-01", ALL)).toEqual([]);
    expect(shared("America/Los_Angeles", "2026-11-02", ALL)).toEqual(["09:00-10:00"]);
    expect(shared("America/Los_Angeles", "2026-11-03")).toEqual(["09:00-10:00"]);
    expect(shared("America/New_York", "2026-11-03")).toEqual([]);
  });
  it("the United States, 2027-03-14 (Sunday): the hour is gone again", () => {
    expect(shared("America/Los_Angeles", "2027-03-12")).toEqual(["09:00-10:00"]);
    expect(shared("America/Los_Angeles", "2027-03-14", ALL)).toEqual(["09:00-10:00"]);
    expect(shared("America/Los_Angeles", "2027-03-15", ALL)).toEqual([]);
    expect(shared("America/Los_Angeles", "2027-03-16")).toEqual([]);
  });
  it("Sydney and Auckland, who change the other way round: 2026-10-04 and 2026-09-27, 2027-04-04", () => {
    expect(shared("Australia/Sydney", "2026-10-03", ALL)).toEqual(["09:00-16:00"]);
    expect(shared("Australia/Sydney", "2026-10-04", ALL)).toEqual(["09:00-15:00"]);
    expect(shared("Australia/Sydney", "2027-04-03", ALL)).toEqual(["09:00-15:00"]);
    expect(shared("Australia/Sydney", "2027-04-04", ALL)).toEqual(["09:00-16:00"]);
    expect(shared("Pacific/Auckland", "2026-09-26", ALL)).toEqual(["09:00-14:00"]);
    expect(shared("Pacific/Auckland", "2026-09-27", ALL)).toEqual(["09:00-13:00"]);
    expect(shared("Pacific/Auckland", "2027-04-04", ALL)).toEqual(["09:00-14:00"]);
  });
  it("a day is 23 or 25 hours long where its clock is changed, and 24 in China", () => {
    const hours = (zone: string, day: string) => (dayOf(zone, day).to - dayOf(zone, day).from) / 3_600_000;
    expect(["2026-10-24", "2026-10-25", "2026-10-26"].map((day) => hours("Europe/Berlin", day))).toEqual([24, 25, 24]);
    expect(["2027-03-13", "2027-03-14"].map((day) => hours("America/New_York", day))).toEqual([24, 23]);
    expect(hours("Australia/Sydney", "2026-10-04")).toBe(23);
    expect(hours(CHINA, "2026-10-25")).toBe(24);
  });
  it("the hour left out is passed over, of the hour that comes twice the first is meant", () => {
    expect(new Date(instantOf("Europe/Berlin", "2027-03-28", 150)).toISOString()).toBe("2027-03-28T01:30:00.000Z");
    expect(new Date(instantOf("Europe/Berlin", "2026-10-25", 150)).toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(new Date(instantOf("America/New_York", "2026-11-01", 90)).toISOString()).toBe("2026-11-01T05:30:00.000Z");
    expect(new Date(instantOf("Australia/Lord_Howe", "2026-10-04", 135)).toISOString()).toBe("2026-10-03T15:45:00.000Z");
  });
});

it("offsets that are no full hours count too", () => {
  expect(offsetMinutes("Asia/Kolkata", Date.UTC(2026, 10, 23))).toBe(330);
  expect(offsetMinutes("America/St_Johns", Date.UTC(2026, 10, 23))).toBe(-210);
  expect(dayIn("Pacific/Auckland", Date.UTC(2026, 10, 23, 12))).toBe("2026-11-24");
  expect(shared("Asia/Kolkata", "2026-11-23")).toEqual(["11:30-18:00"]);
});

it("a shift past midnight belongs to the evening it began", () => {
  const late = { days: [true, false, false, false, false, false, false], opens: 20 * 60, closes: 2 * 60, zone: CHINA };
  expect(open(late, dayOf(CHINA, "2026-11-23")).map(({ from }) => minuteIn(CHINA, from))).toEqual([20 * 60]);
  expect(open(late, dayOf(CHINA, "2026-11-24")).map(({ from, to }) => [minuteIn(CHINA, from), minuteIn(CHINA, to)])).toEqual([[0, 120]]);
  expect(open(late, dayOf(CHINA, "2026-11-25"))).toEqual([]);
});

it("weekends and days off are closed, by the party's own calendar", () => {
  expect(shared("Europe/Berlin", "2026-11-21")).toEqual([]);
  const within = dayOf(CHINA, "2026-11-26");
  expect(open({ ...OFFICE, zone: "America/New_York" }, within, new Set(["2026-11-25", "2026-11-26"]))).toEqual([]);
  expect(open({ ...OFFICE, zone: "America/New_York" }, within, new Set(["2026-11-26"]))).toHaveLength(1);
});

it("a call fits only where its whole length is shared, and begins at a full or half hour", () => {
  const at = (text: string) => instantOf(CHINA, "2026-11-23", minutes(text) ?? 0);
  const starts = (from: string, to: string, length: number) => slots([{ from: at(from), to: at(to) }], CHINA, length).map((one) => clock(minuteIn(CHINA, one)));
  expect(starts("16:00", "18:00", 60)).toEqual(["16:00", "16:30", "17:00"]);
  expect(starts("16:10", "17:00", 30)).toEqual(["16:30"]);
  expect(starts("16:31", "17:00", 30)).toEqual([]);
});

it("the next day that all share is found, and its absence is told", () => {
  const party = (zone: string) => ({ ...OFFICE, id: zone, zone, role: "broker", name: { zh: "", en: "" }, own: false }) as const;
  const none = () => new Set<string>();
  expect(nextShared([party(CHINA), party("Europe/Berlin")], CHINA, "2026-11-21", 30, none)).toBe("2026-11-23");
  expect(nextShared([party(CHINA), party("America/New_York")], CHINA, "2026-11-21", 30, none)).toBeNull();
});

describe("the next cut-off", () => {
  const at = { zone: CHINA, minute: 18 * 60, days: OFFICE.days };
  const china = (text: string) => Date.parse(`${text}+08:00`);
  const next = (now: string, closed?: Set<string>) => {
    const instant = nextCutoff(at, china(now), closed);
    return instant && new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);
  };
  it("is today's until its minute has passed", () => {
    expect(next("2026-11-23T17:59:59")).toBe("2026-11-23T18:00");
    expect(next("2026-11-23T18:00:59")).toBe("2026-11-23T18:00");
    expect(next("2026-11-23T18:01:00")).toBe("2026-11-24T18:00");
  });
  it("passes over weekend and holidays", () => {
    expect(next("2026-11-27T18:01:00")).toBe("2026-11-30T18:00");
    expect(next("2026-11-27T18:01:00", new Set(["2026-11-30"]))).toBe("2026-12-01T18:00");
  });
  it("is none where nobody works", () => expect(nextCutoff({ ...at, days: Array<boolean>(7).fill(false) }, china("2026-11-23T09:00:00"))).toBeNull());
  it("counts down to the second and never below nothing", () => {
    expect(countdown(china("2026-11-23T18:00:00"), china("2026-11-23T14:13:48"))).toEqual({ days: 0, clock: "03:46:12" });
    expect(countdown(china("2026-11-25T18:00:00"), china("2026-11-23T17:59:59"))).toEqual({ days: 2, clock: "00:00:01" });
    expect(countdown(china("2026-11-23T18:00:00"), china("2026-11-23T18:00:01"))).toEqual({ days: 0, clock: "00:00:00" });
  });
});

describe("who is called", () => {
  it("every destination has broker, last mile and buyer, the buyer by the clock of the page's header", () => {
    for (const country of DESTINATIONS) {
      const parties = callable(rows, country, null, zoneOf(country));
      expect(parties.map(({ role }) => role), country).toEqual(["seller", "forwarder", "broker", "last-mile", "buyer"]);
      expect(parties.at(-1)?.zone, country).toBe(zoneOf(country));
    }
  });
  it("a plan from stock has its warehouse, a region its own clock", () => {
    const parties = callable(rows, "US", "US-LAX", "America/Los_Angeles");
    expect(parties.map(({ role, zone }) => `${role} ${zone}`)).toEqual([
      "seller Asia/Shanghai", "forwarder Asia/Shanghai", "warehouse America/Los_Angeles", "broker America/New_York", "last-mile America/New_York", "buyer America/Los_Angeles",
    ]);
  });
  it("the seller's own hours stand in place of the assumed ones, of that party alone", () => {
    const parties = callable(rows, "DE", null, "Europe/Berlin", { "broker:DE": ALL });
    expect(parties.filter(({ own }) => own).map(({ id, days }) => [id, days])).toEqual([["broker:DE", ALL.days]]);
    expect(callable(rows, "FR", null, "Europe/Paris", { "broker:DE": ALL }).some(({ own }) => own)).toBe(false);
  });
});
