import { describe, expect, it } from "vitest";
import { eventsOf as events } from "../../testing/calendar";
import { calendar, folded, text, uid } from "./ics";

const STAMP = Date.parse("2026-11-23T20:14:00+08:00");

describe("a file that calendars read", () => {
  const long = "便携榨汁机 → 德国, 「9 到 12 天」; 税\\费 🚚\n第二行: " + "é".repeat(120);
  const file = calendar(
    [
      { uid: uid("a", "b"), summary: long, description: long, day: "2026-12-31", alarm: 540 },
      { uid: uid("call"), summary: "Call", location: "https://meet.example/a,b;c", url: "https://meet.example/a,b;c", start: STAMP, end: STAMP + 1_800_000, alarm: -10 },
    ],
    STAMP,
  );
  it("is read back by an independent parser, sign for sign", () => {
    const [day, call] = events(file);
    expect(day?.summary).toBe(long);
    expect(day?.description).toBe(long);
    expect(day?.startDate.isDate).toBe(true);
    expect(day?.startDate.toString()).toBe("2026-12-31");
    // The end is the first day that no longer counts, here of another year.
    expect(day?.endDate.toString()).toBe("2027-01-01");
    expect(call?.startDate.toJSDate().getTime()).toBe(STAMP);
    expect(call?.endDate.toJSDate().getTime()).toBe(STAMP + 1_800_000);
    expect(call?.location).toBe("https://meet.example/a,b;c");
    expect(call?.component.getFirstPropertyValue("url")).toBe("https://meet.example/a,b;c");
    expect(call?.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-11-23T12:14:00Z");
  });
  it("rings at nine of the day, and ten minutes before the call", () => {
    const triggers = events(file).map((one) => one.component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger")?.toString());
    expect(triggers).toEqual(["PT9H", "-PT10M"]);
  });
  it("ends every line with CR LF and folds at 75 octets between characters", () => {
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    const lines = file.split("\r\n");
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    // As many characters as before: nothing was cut in two.
    expect(lines.join("\n").replaceAll("\n ", "")).toContain(text(long));
  });
  it("is the same file for the same arguments", () => expect(calendar([{ uid: "x@y", summary: "s", day: "2026-01-01" }], STAMP)).toBe(calendar([{ uid: "x@y", summary: "s", day: "2026-01-01" }], STAMP)));
});

it("folds neither at 75 octets nor before, and at 76", () => {
  expect(folded("x".repeat(75))).toBe("x".repeat(75));
  expect(folded("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
  expect(folded(`${"x".repeat(74)}é`)).toBe(`${"x".repeat(74)}\r\n é`);
  // The blank that begins a further line is one of its 75.
  expect(folded("x".repeat(150)).split("\r\n").map((line) => line.length)).toEqual([75, 75, 2]);
});

it("text cannot end its line, whatever is typed", () => {
  expect(text("a\r\nBEGIN:VEVENT\u0007\rb")).toBe("a\\nBEGIN:VEVENT\\nb");
  const file = calendar([{ uid: "u@l", summary: "a\r\nDESCRIPTION:x", url: "https://e.example/\r\nATTACH:x", day: "2026-11-23" }], STAMP);
  expect(events(file)).toHaveLength(1);
  expect(file).not.toMatch(/^(ATTACH|DESCRIPTION)/m);
});

it("only an address that opens in a browser becomes one", () => {
  for (const url of ["javascript:alert(1)", "meet.example", "data:text/html,x"]) expect(calendar([{ uid: "u@l", summary: "s", url, day: "2026-11-23" }], STAMP)).not.toContain("URL:");
});

it("two cases never share an identity, and one keeps its own", () => {
  expect(uid("ab", "c")).not.toBe(uid("a", "bc"));
  expect(uid("果汁", "DE")).toBe(uid("果汁", "DE"));
  expect(uid("果汁", "DE")).toMatch(/^[A-Za-z0-9._-]+@landcast$/);
  expect(uid("a.b")).not.toBe(uid("a", "b"));
});
