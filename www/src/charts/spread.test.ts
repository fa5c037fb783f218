import { describe, expect, it } from "vitest";
import type { Window } from "../engine/client";
import { labelled, rows, shares, slots, thinned } from "./spread";

const window = (pmf: string[], change: Partial<Window> = {}): Window =>
  ({ p10: 3, p50: 4, p80: 5, p90: 5, p95: 6, mean: "4", pmf, promise: { minDays: 4, maxDays: 5 }, ...change }) as unknown as Window;

describe("slots", () => {
  it("hold what can be seen, the promise and a day of air on both sides", () => expect(slots([window(["0", "0.001", "0.2", "0.4", "0.3", "0.1"])])).toEqual({ first: 1, step: 1, count: 7 }));
  it("hold both windows where own parcels changed one", () => expect(slots([window(["0", "0.5", "0.5"]), window(["0", "0", "0", "0", "0", "0", "0", "0", "0", "1"])])).toEqual({ first: 0, step: 1, count: 11 }));
  it("join days of a long sea voyage", () => expect(slots([window(Array.from({ length: 121 }, () => "0.008"))]).step).toBe(2));
});

it("shares of joined days add up", () => expect(shares(window(["0.1", "0.2", "0.3", "0.4"]), { first: 0, step: 2, count: 2 }).map((one) => one.toFixed(1))).toEqual(["0.3", "0.7"]));

it("marks that would touch stand in rows of their own", () => {
  expect(rows([0.1, 0.5, 0.9])).toEqual([0, 0, 0]);
  expect(rows([0.1, 0.5, 0.52, 0.54, 0.7])).toEqual([0, 0, 1, 2, 0]);
});

it("labels keep a step that reads well and do not crowd", () => {
  expect(labelled({ first: 4, step: 1, count: 20 }, 6)).toEqual([5, 10, 15, 20]);
  expect(labelled({ first: 0, step: 2, count: 60 }, 14).length).toBeLessThanOrEqual(14);
});

it("a phone keeps some of the labels and adds none", () => {
  expect([...thinned([6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36], 5)]).toEqual([6, 15, 24, 33]);
  expect([...thinned([2, 4], 5)]).toEqual([2, 4]);
});
