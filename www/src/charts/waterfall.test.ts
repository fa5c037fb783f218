import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Plan } from "../engine/client";
import { add, negated } from "./sums";
import { landed, share, waterfall, worked } from "./waterfall";

const line = (code: string, amount: string) => ({ code, amount, currency: "CNY", formula: amount, source: null });
const plan = (margin: string | null, revenue = "185.74"): Plan =>
  ({
    cost: [line("goods", "46.00"), line("freight", "45.50"), line("damage", "3.19"), line("tax", "29.66"), line("commission", "9.29")],
    deliveredCost: { amount: "121.16", currency: "CNY" }, revenue: { amount: revenue, currency: "CNY" }, margin,
  }) as unknown as Plan;

describe("sums of money", () => {
  it("are exact at any length and keep the places of their parts", () => {
    expect(add("0.1", "0.2")).toBe("0.3");
    expect(add("46.00", "45.5")).toBe("91.50");
    expect(add("1", "-3.25")).toBe("-2.25");
    expect(add("-0.05", "0.02")).toBe("-0.03");
    expect(add("99999999999999999999.99", "0.01")).toBe("100000000000000000000.00");
    expect(negated("-2.5")).toBe("2.5");
  });
});

describe("a waterfall", () => {
  it("goes from goods to what it costs landed, then over selling and risk to what is left", () => {
    const falls = waterfall(plan("52.10"));
    expect(falls?.bars.map(({ kind }) => kind)).toEqual(["goods", "transport", "taxes", "landed", "selling", "risk", "whole", "revenue", "margin"]);
    expect(falls?.bars.map(({ running }) => running)).toEqual(["46.00", "91.50", "121.16", "121.16", "130.45", "133.64", "133.64", "185.74", "52.10"]);
  });
  it("begins each bar where the one before it ends, and what is left where the costs end", () => {
    const bars = waterfall(plan("52.10"))?.bars ?? [];
    expect(bars.slice(0, 3).map(({ from, to }) => [from, to])).toEqual([[0, 46], [46, 91.5], [91.5, 121.16]]);
    expect(bars.at(-1)).toMatchObject({ from: 133.64, to: 185.74 });
  });
  it("a loss runs back, and the scale holds both", () => {
    const falls = waterfall(plan("-3.64", "130.00"));
    expect(falls?.bars.at(-1)).toMatchObject({ kind: "margin", from: 133.64, to: 130 });
    expect(falls && [share(falls.low, falls), share(falls.high, falls)]).toEqual([0, 1]);
    expect(falls?.high).toBe(133.64);
  });
  it("without a price ends at the costs", () => expect(waterfall(plan(null))?.bars.at(-1)?.kind).toBe("risk"));
  it("counts as landed what the engine does", () => {
    const rules = readFileSync(new URL("../../../src/verdict/economics.rs", import.meta.url), "utf8");
    const list = /DELIVERED[^=]*= &\[(.*?)\];/s.exec(rules)?.[1] ?? "";
    const codes = [...list.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code ?? "");
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !landed(code))).toEqual([]);
    expect(["damage", "commission", "payment-fee", "refunds", "late", "seizure", "capital", "cod-refusal", "cod-return"].filter(landed)).toEqual([]);
  });
});

describe("a formula", () => {
  it("that is one product has a base and a rate, whichever stands first", () => {
    expect(worked("69.5 × 15 %")).toEqual({ base: "69.5", rate: "15 %", fx: null });
    expect(worked("2.40 % × 132.93")).toEqual({ base: "132.93", rate: "2.40 %", fx: null });
    expect(worked("0.65 kg × 70")).toEqual({ base: "0.65 kg", rate: "70", fx: null });
  });
  it("names its exchange", () => expect(worked("(21.00 × 19 %) × 7.4326 CNY/EUR")).toEqual({ base: "21.00", rate: "19 %", fx: "7.4326 CNY/EUR" }));
  it("of another form has neither", () => {
    for (const one of ["24", "120 + 1 × 50", "50.0 % × (190.82 + 50.00)", "80.6 % × 4.0 % × 190.82"]) expect(worked(one)).toEqual({ base: null, rate: null, fx: null });
    expect(worked("(1 × 16.00 + 329.18 × 3 %) × 8.0842 CNY/CHF")).toEqual({ base: null, rate: null, fx: "8.0842 CNY/CHF" });
  });
});
