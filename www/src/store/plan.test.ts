import { describe, expect, it } from "vitest";
import { EXAMPLE, toRequest, type Form } from "./form";
import { NO_PLAN, spread } from "./plan";
import { fromRequest } from "./request";
import { toFields } from "./run-of-show.fields";

const form = (change: Partial<Form>): Form => ({ ...EXAMPLE, ...toFields({ id: "sku-1", cost_cny: "46", price: "24.99", price_currency: "EUR", weight_g: "620" }), ...change });
const asked = (change: Partial<Form>) => toRequest(form(change), 0);

describe("fields of surge and stock", () => {
  it("that are empty are not asked, so that the pack's assumptions stand", () => {
    const request = asked({});
    expect(request).not.toHaveProperty("stock");
    expect(request.stream).not.toHaveProperty("after");
    expect(request.seller).not.toHaveProperty("refunds");
    expect(request.seller).not.toHaveProperty("carriers");
  });
  it("are read as typed on a Chinese keyboard, percent as shares and money as CNY", () => {
    const request = asked({
      after: { low: "", likely: "１００", high: "", days: "30" },
      reserves: [{ service: "e-packet", quota: "80", fromDay: "", signed: true, setup: "2,000" }],
      refunds: { base: "5", days: "3", share: "40%" },
      stockPlan: { ...EXAMPLE.stockPlan, variation: "0.8", spillOverseas: "50", fixed: "300" },
      weeks: "12 30、45", current: "direct",
    });
    expect(request.stream?.after).toEqual({ orders: { likely: 100 }, days: 30 });
    expect(request.seller?.carriers?.reserve).toEqual([{ service: "e-packet", dailyQuota: 80, signed: true, setup: { amount: "2000", currency: "CNY" } }]);
    expect(request.seller?.refunds).toEqual({ base: "0.05", days: 3, share: "0.4" });
    expect(request.stock).toEqual({ variation: "0.8", fixed: { amount: "300", currency: "CNY" }, current: "direct", weeks: [12, 30, 45], spill: { overseas: "0.5" } });
  });
  it("come back from a request as they went in", () => {
    const typed: Partial<Form> = {
      after: { low: "10", likely: "20", high: "40", days: "7" }, refunds: { base: "5", days: "3", share: "40" },
      reserves: [{ service: "e-packet", quota: "80", fromDay: "3", signed: false, setup: "2000" }], outages: [{ service: "e-packet", from: "2026-11-27", to: "2026-11-29" }],
      stockPlan: { windowDays: "30", variation: "0.8", distribution: "lognormal", spillOverseas: "50", spillBorder: "80", salvage: "25", leftoverDays: "90", payoutDays: "14", fixed: "300" },
      codPlan: { refusal: "19", perLateDay: "2", returnCost: "30", recovery: "50", prepaid: "40" }, weeks: "12 30 45", current: "border",
    };
    expect(fromRequest(asked(typed))).toMatchObject(typed);
    expect(fromRequest({ stream: { after: null }, seller: { refunds: null, cod: null }, stock: {} })).toMatchObject({ after: NO_PLAN.after, refunds: NO_PLAN.refunds, codPlan: NO_PLAN.codPlan, stockPlan: NO_PLAN.stockPlan, weeks: "", current: "" });
  });
  it("that cannot be read go to the engine as they are, which names them", () => expect(asked({ after: { low: "", likely: "viele", high: "", days: "" } }).stream?.after).toEqual({ orders: { likely: "viele" }, days: "" }));
});

it("orders spread over products add up again", () => {
  expect(spread(200, 37).reduce((sum, one) => sum + one, 0)).toBe(200);
  expect(new Set(spread(200, 37))).toEqual(new Set([5, 6]));
  expect(spread("x", 2)).toEqual(["x", "x"]);
});
