import { describe, expect, it } from "vitest";
import type { Stage } from "../../engine/client";
import type { Coverage, SpecialDay } from "../../engine/client";
import { addDays, daysBetween } from "./days";
import { faster, verdictOf } from "./learned";
import { spells, weakest } from "./stages";

it("days are counted over the end of a month and of summer time", () => {
  expect(addDays("2026-02-27", 3)).toBe("2026-03-02");
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
});

describe("the weakest stage", () => {
  const stage = (name: string, lateShare: string) => ({ stage: name, lateShare }) as Stage;
  it("is the one that most lateness comes from", () => expect(weakest([stage("a", "0.2"), stage("b", "0.5"), stage("c", "0.3")])?.stage).toBe("b"));
  it("is none where nothing is late", () => expect(weakest([stage("a", "0"), stage("b", "0.0")])).toBeNull());
});

it("days in a row under one name are told once with all their stages, weekends not at all", () => {
  const day = (date: string, kind: SpecialDay["kind"], zh: string | null, stages = ["last-mile"]): SpecialDay => ({ date, kind, stages, name: zh === null ? null : { zh, en: zh } });
  const told = spells([day("2026-12-26", "holiday", "圣诞"), day("2026-12-25", "holiday", "圣诞"), day("2026-12-27", "weekend", null), day("2026-12-25", "peak", "旺季"), day("2026-12-29", "holiday", "圣诞")]);
  expect(spells([day("2026-12-01", "peak", "旺季", ["line-haul"]), day("2026-12-02", "peak", "旺季", ["line-haul", "last-mile"])])).toMatchObject([{ to: "2026-12-02", stages: ["line-haul", "last-mile"] }]);
  expect(told.map(({ date, to, kind }) => [date, to, kind])).toEqual([
    ["2026-12-25", "2026-12-26", "holiday"],
    ["2026-12-25", "2026-12-25", "peak"],
    ["2026-12-29", "2026-12-29", "holiday"],
  ]);
});

describe("the monitor", () => {
  const coverage = (low: string, high: string) => ({ low, high, target: "0.9" }) as Coverage;
  it.each([["0.80", "0.89", "below"], ["0.80", "0.90", "fine"], ["0.90", "0.95", "fine"], ["0.91", "0.95", "above"]])("a target of 90 %% against %s to %s is %s", (low, high, state) => expect(verdictOf(coverage(low, high))).toBe(state));
});

it("a factor on days under one is faster, and half a percent is nothing", () => {
  expect(["0.9", "0.996", "1.004", "1.2"].map(faster)).toEqual(["own-faster", "own-same", "own-same", "own-slower"]);
});
