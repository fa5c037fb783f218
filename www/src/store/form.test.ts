import { describe, expect, it } from "vitest";
import { EXAMPLE, chinaInstant, millimetres, toRequest, type Form } from "./form";
import { fromRequest } from "./request";
import { runOfShow } from "./run-of-show";

const form = (): Form => ({ ...EXAMPLE, ...(runOfShow[0] as (typeof runOfShow)[number]) });
const NOW = Date.parse("2026-11-23T12:14:00Z");

it("the run-of-show opens with the juicer and has at least 20 products", () => {
  expect(runOfShow[0]?.nameZh).toContain("榨汁");
  expect(runOfShow.length).toBeGreaterThanOrEqual(20);
});

it("an instant carries China's offset", () => expect(chinaInstant(NOW)).toBe("2026-11-23T20:14:00+08:00"));

describe("millimetres", () => {
  it("reads centimetres with a decimal, whatever stands between", () => {
    expect(millimetres("24 × 12.5 x 9", "cm")).toEqual([240, 125, 90]);
    expect(millimetres("24*12*9", "cm")).toEqual([240, 120, 90]);
  });
  it("rounds a part of a millimetre up, as a carrier's tape does", () => expect(millimetres("10.01×5×5", "cm")).toEqual([101, 50, 50]));
  it("leaves a part that is no number for the engine to name", () => expect(millimetres("24×l2×9", "cm")).toEqual([240, "l2", 90]));
  it("is nothing when nothing was typed", () => expect(millimetres("  ", "mm")).toBeNull());
});

describe("toRequest", () => {
  it("sends money and rates as strings, counts as numbers", () => {
    const request = toRequest(form(), NOW);
    expect(request.product.unitCost).toEqual({ amount: "46.00", currency: "CNY" });
    expect(request.product.weightG).toBe(620);
    expect(request.seller?.fees).toEqual({ commission: "0.05", payment: "0.029", returns: "0.04" });
    expect(request.seller?.promise).toEqual({ policy: "quantile", onTime: "0.9" });
  });
  it("sends wrong text as it was typed", () => {
    const request = toRequest({ ...form(), weight: "62o", price: "abc" }, NOW);
    expect(request.product.weightG).toBe("62o");
    expect(request.product.price.amount).toBe("abc");
  });
  it("sends a battery's energy only for goods with a battery", () => {
    expect(toRequest({ ...form(), goods: ["battery-built-in"], batteryWh: "7.4" }, NOW).product.batteryWh).toBe("7.4");
    expect(toRequest({ ...form(), goods: ["liquid"], batteryWh: "7.4" }, NOW).product.batteryWh).toBeNull();
  });
  it("goods without a class are general goods", () => expect(toRequest({ ...form(), goods: [] }, NOW).product.goods).toEqual(["general"]));
  it("leaves out rates and stock that were not given", () => {
    const request = toRequest({ ...form(), fx: { "EUR/CNY": " " }, stock: { "DE-FRA": "" } }, NOW);
    expect(request.fx).toBeUndefined();
    expect(request.seller?.stock).toEqual({});
  });
});

it("a promise by the cost of lateness, and the platform's rules, go in only where they are chosen", () => {
  expect(toRequest(form(), NOW).seller?.platform).toBeUndefined();
  const request = toRequest({ ...form(), policy: "cost", lateCost: "33.25", longCost: "0.81", platform: "tiktok-shop" }, NOW);
  expect(request.seller?.promise).toEqual({ policy: "cost", late: "33.25", long: "0.81" });
  expect(request.seller?.platform).toBe("tiktok-shop");
  expect(toRequest({ ...form(), ...fromRequest(request) }, NOW)).toEqual(request);
});

it("a request read back into the fields makes the same request", () => {
  const request = toRequest(form(), NOW);
  expect(toRequest({ ...form(), ...fromRequest(request) }, NOW)).toEqual(request);
});

it("a part of a request changes only what it names", () => {
  expect(fromRequest({ product: { price: { amount: "9.90", currency: "USD" } } })).toEqual({ price: "9.90", currency: "USD" });
  expect(fromRequest({ seller: { fees: { commission: "0.065" } } })).toEqual({ commission: "6.5" });
});

it("orders so far are asked about only once there are some", () => {
  expect(toRequest(form(), NOW).stream).not.toHaveProperty("ordersSoFar");
  const request = toRequest({ ...form(), ordersSoFar: " 12 " }, NOW);
  expect(request.stream?.ordersSoFar).toBe(12);
  expect(request.seller?.carriers).toBeUndefined();
  expect(fromRequest(request).ordersSoFar).toBe("12");
  expect(fromRequest({ stream: { ordersSoFar: null } })).toEqual({ ordersSoFar: "" });
});

it("a quota goes in for the services that have one", () => {
  const request = toRequest({ ...form(), quota: { "air-line-battery": "20", "e-packet": " " } }, NOW);
  expect(request.seller?.carriers).toEqual({ dailyQuota: { "air-line-battery": 20 } });
  expect(fromRequest(request).quota).toEqual({ "air-line-battery": "20" });
});
