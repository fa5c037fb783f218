import { describe, expect, it } from "vitest";
import { EXAMPLE, toRequest, type Form } from "./form";
import { askedOf } from "./hazards";
import { fromRequest } from "./request";
import { runOfShow } from "./run-of-show";

const NOW = Date.parse("2026-11-23T12:14:00Z");
const form = (change: Partial<Form>): Form => ({ ...EXAMPLE, ...(runOfShow[0] as (typeof runOfShow)[number]), ...change });

describe("what the goods ask for", () => {
  it("is nothing of goods without a class", () => expect(askedOf([], {})).toEqual([]));
  it("is the lithium of a cell only where it is lithium metal", () => {
    expect(askedOf(["battery-standalone"], {})).not.toContain("lithiumG");
    expect(askedOf(["battery-standalone"], { batteryKind: "lithium-metal" })).toContain("lithiumG");
  });
  it("goes into the request, and what another class was asked does not", () => {
    const typed = { stateOfCharge: "30", batteryCells: "2", liquidMl: "100", at2100mm: "0.1" };
    expect(toRequest(form({ goods: ["battery-packed-with"], hazards: typed }), NOW).product).toMatchObject({ stateOfCharge: "0.3", batteryCells: 2 });
    const liquid = toRequest(form({ goods: ["liquid"], hazards: typed }), NOW).product;
    expect(liquid).toMatchObject({ liquidMl: 100 });
    expect(liquid).not.toHaveProperty("stateOfCharge");
    expect(liquid).not.toHaveProperty("magneticField");
  });
  it("goes in as it was typed where it is wrong", () => expect(toRequest(form({ goods: ["liquid"], hazards: { liquidMl: "1l" } }), NOW).product.liquidMl).toBe("1l"));
});

it("papers are told once something was said of them, an empty list too", () => {
  expect(toRequest(form({}), NOW).product).not.toHaveProperty("papers");
  expect(toRequest(form({ papers: [] }), NOW).product.papers).toEqual([]);
});

it("hazards, papers and packing that were read back make the same request", () => {
  const request = toRequest(form({
    goods: ["battery-standalone", "magnet"], papers: ["un38.3"],
    hazards: { batteryKind: "lithium-metal", lithiumG: "0.9", batteries: "1", at2100mm: "0.1", at4600mm: "0.02" },
    packing: { now: "carton", sides: "30×20×10", weightG: "180", price: "1.5", marginMm: "5" },
  }), NOW);
  expect(request.packaging).toEqual({ now: "carton", nowMm: [300, 200, 100], nowWeightG: 180, nowPrice: { amount: "1.5", currency: "CNY" }, marginMm: 5 });
  expect(toRequest({ ...form({}), ...fromRequest(request) }, NOW)).toEqual(request);
});
