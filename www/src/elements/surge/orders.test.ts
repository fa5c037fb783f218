import { describe, expect, it } from "vitest";
import type { QuoteRequest } from "../../engine/client";
import { asked } from "./orders";

const request = { stream: { orders: { low: 80, likely: 200, high: 600 }, days: 1, after: { orders: { likely: 50 }, days: 7 } } } as QuoteRequest;

describe("what if", () => {
  it("orders triple, during the stream and after it", () => {
    expect(asked([request], { times: 3, days: 10 })[0]?.stream).toEqual({ orders: { low: 240, likely: 600, high: 1800 }, days: 10, after: { orders: { likely: 150 }, days: 7 } });
  });
  it("the stream's orders are shared out over the run-of-show and none is lost", () => {
    const all = asked(Array.from({ length: 37 }, () => request), { times: 1, days: null });
    for (const key of ["low", "likely", "high"] as const) expect(all.reduce((sum, one) => sum + (one.stream?.orders?.[key] ?? 0), 0)).toBe(request.stream?.orders?.[key]);
    expect(all[0]?.stream?.days).toBe(1);
  });
  it("text that is no number reaches the engine", () => expect(asked([{ stream: { orders: { likely: "x" } } } as unknown as QuoteRequest], { times: 2, days: null })[0]?.stream?.orders).toEqual({ likely: "x" }));
});
