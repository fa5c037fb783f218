import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eventsOf } from "../../../testing/calendar";
import { calendar } from "../../calendar/ics";
import { call, summary } from "../../clocks/summary";
import type { Verdict } from "../../engine/client";
import { L10n, type Locale } from "../../i18n/l10n";
import { deadlines, drafts, entries, steps } from "./steps";

const read = (file: string) => readFileSync(join(import.meta.dirname, "../../../locales", file), "utf8");
const texts = (locale: Locale) => new L10n(locale, [read(`${locale}.ftl`), read(`codes.${locale}.ftl`), read(`views/milestones.${locale}.ftl`)]);
const zh = texts("zh-CN");
const STAMP = Date.parse("2026-11-23T20:14:00+08:00");

const stage = (name: string, en: string) => ({ stage: name, partyName: { zh: `${en}方`, en } });

function verdict(change: { stages?: [string, string, string][]; asOf?: string; country?: string; limits?: object[]; payer?: string } = {}): Verdict {
  const stages = change.stages ?? [
    ["consolidation", "2026-11-25", "2026-11-27"], ["export-clearance", "2026-11-26", "2026-11-28"], ["line-haul", "2026-11-30", "2026-12-02"],
    ["import-clearance", "2026-12-02", "2026-12-04"], ["last-mile", "2026-12-04", "2026-12-07"],
  ];
  return {
    engine: "0.2.0", pack: { version: "2026.11.4", sha256: "ab".repeat(32) }, recommended: "direct:line", mode: "direct",
    normalized: { asOf: change.asOf ?? "2026-11-23T20:14:00+08:00", product: { id: "juicer-07", name: "便携榨汁机" }, destination: { country: change.country ?? "DE", postcode: "10115" }, seller: { platform: "tiktok-shop" } },
    window: { promise: { minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05", onTime: "0.91" }, limits: change.limits },
    duty: { payer: change.payer ?? "seller", total: "7.82", currency: "EUR" },
    buyer: { pays: { amount: "24.99", currency: "EUR" }, atDoor: { amount: "0.00", currency: "EUR" } },
    milestones: stages.map(([name, expected, alarm]) => ({ stage: name, expected, alarm })),
    plans: [{ id: "direct:line", serviceName: { zh: "带电专线", en: "Battery line" }, nodeName: null, bulkName: null, stages: stages.map(([name]) => stage(name, name)) }],
  } as unknown as Verdict;
}

const parsed = (one: Verdict, locale: Locale = "zh-CN", stamp = STAMP) =>
  eventsOf(calendar(entries(texts(locale), one), stamp));

describe("when to write to the buyer", () => {
  const on = (one: Verdict) => drafts(one).map(({ occasion, on }) => `${occasion} ${on}`);
  it("each message stands at the day its stage begins, the last one after the promised day", () => {
    expect(on(verdict())).toEqual(["shipped 2026-11-25", "customs 2026-11-30", "out 2026-12-02", "late 2026-12-06"]);
  });
  it("a parcel from stock in the country meets no customs", () => {
    expect(on(verdict({ stages: [["warehouse", "2026-11-24", "2026-11-25"], ["last-mile", "2026-11-27", "2026-11-29"]] }))).toEqual(["shipped 2026-11-24", "out 2026-11-24", "late 2026-12-06"]);
  });
  it("without a plan there is nothing to write", () => expect(drafts({ ...verdict({ stages: [] }), window: null })).toEqual([]));
});

describe("the calendar", () => {
  const limits = [{ key: "dispatch-days", by: "2026-11-25", kept: "0.98" }];
  it("has every stage twice, the platform's deadline and the promised day, on days as a whole", () => {
    const events = parsed(verdict({ limits }));
    expect(events).toHaveLength(1 + 5 * 2 + 1);
    expect(events.every((event) => event.startDate.isDate)).toBe(true);
    expect(events.find((event) => event.summary.includes("催consolidation方"))?.startDate.toString()).toBe("2026-11-27");
    expect(events.at(-1)?.startDate.toString()).toBe("2026-12-05");
  });
  it("rings on the days on which something must be done, and not on those that are only expected", () => {
    const rings = parsed(verdict({ limits })).map((event) => event.component.getFirstSubcomponent("valarm") !== null);
    expect(rings).toEqual([true, ...Array.from({ length: 5 }, () => [false, true]).flat(), true]);
  });
  it("keeps the identity of an entry when it is made again, in either language and at another hour", () => {
    const first = parsed(verdict()).map(({ uid }) => uid);
    expect(new Set(first).size).toBe(first.length);
    expect(parsed(verdict({ asOf: "2026-11-23T22:00:00+08:00" }), "en", STAMP + 3_600_000).map(({ uid }) => uid)).toEqual(first);
    expect(parsed(verdict({ asOf: "2026-11-24T20:14:00+08:00" })).some(({ uid }) => first.includes(uid))).toBe(false);
    expect(parsed(verdict({ country: "FR" })).some(({ uid }) => first.includes(uid))).toBe(false);
  });
  it("leaves no text without its words", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      for (const { summary, description } of parsed(verdict({ limits }), locale)) expect(`${summary} ${description}`).not.toMatch(/[{}]|\b(summary|calendar|deadline|case|milestones)-[a-z]/);
    }
  });
});

it("the platform's deadlines are those of the verdict and no others", () => {
  expect(deadlines(verdict())).toEqual([]);
  expect(deadlines({ ...verdict(), window: null })).toEqual([]);
});

it("the party of a stage is that of the plan that was chosen", () => expect(steps(verdict())[0]?.party).toEqual({ zh: "consolidation方", en: "consolidation" }));

describe("the call", () => {
  const start = Date.parse("2026-11-24T16:00:00+08:00");
  const made = (link: string, at = start) => {
    const [event] = eventsOf(calendar([call(zh, verdict(), at, 30, link)], STAMP));
    if (!event) throw new Error("no event");
    return event;
  };
  it("stands at the chosen instant with the room and the case", () => {
    const event = made("https://meet.example/landcast?pwd=a,b");
    expect(event.startDate.toJSDate().getTime()).toBe(start);
    expect(event.duration.toSeconds()).toBe(1800);
    expect(event.location).toBe("https://meet.example/landcast?pwd=a,b");
    for (const part of ["便携榨汁机", "德国 10115", "9–12 天", "91%", "€7.82", "€0.00", "直邮", "带电专线", "2026.11.4", "ab".repeat(32), "0.2.0", "meet.example"]) expect(event.description).toContain(part);
  });
  it("has no room where none is set", () => {
    expect(made("").location).toBeNull();
    expect(made("").description.startsWith("商品")).toBe(true);
  });
  it("moves when another hour of the day is taken, and is another on another day", () => {
    expect(made("", start + 3_600_000).uid).toBe(made("").uid);
    expect(made("", start + 86_400_000).uid).not.toBe(made("").uid);
  });
});

describe("the summary says only what the verdict says", () => {
  it("who bears the tax", () => {
    expect(summary(zh, verdict())).toContain("卖家承担");
    expect(summary(zh, verdict({ payer: "buyer" }))).toContain("买家承担");
  });
  it("what is not known", () => {
    const unknown = { ...verdict(), duty: null, window: null, buyer: null, recommended: null, mode: "none", milestones: [] } as unknown as Verdict;
    expect(summary(zh, unknown)).toContain("税费：未知");
    expect(summary(zh, unknown)).toContain("没有可走的方案");
    expect(summary(zh, unknown)).not.toMatch(/undefined|null|方案：\n|[{}]/);
  });
});
