import { expect, it } from "vitest";
import type { CardPrice, RateCard } from "../engine/client";
import { csvOf } from "./csv";

const card = (price: CardPrice): RateCard => ({
  id: "a", carrier: "某某", product: "专线", code: "ZX", file: null, sheet: null, service: "air-line-battery", currency: "CNY", from: "2026-10-12", to: null, basis: "receipt", role: "cost", note: null,
  lanes: [{ countries: ["DE", "AT"], zone: null, price, fromG: 0, roundG: 10, minG: 50, minPieceG: 0, maxG: null, volumetric: { divisor: 8000, rule: "always", value: null, share: "1" }, divisorUnknown: false, perPieceMax: false, maxSideMm: null, maxSumMm: null, maxGirthMm: null, surcharges: [], transit: null, cell: "A!B2" }],
  fuel: [], options: { insurance: null, cod: null, ddpPrepay: null },
});
const rows = (price: CardPrice) => csvOf({ format: "landcast-rates", version: 1, cards: [card(price)] }).trim().split("\r\n").slice(1).map((row) => row.split(",").slice(8).join(","));
const band = { upToIncluded: true, quotedPerKg: null, quotedPerParcel: null, roundG: null, minG: null, cell: null };

it("a band begins where the one before it ends, or where it says", () => {
  const bands = [{ ...band, fromG: null, upToG: 500, perKg: "60", perParcel: "18" }, { ...band, fromG: 501, upToG: 2000, perKg: "55", perParcel: "20", minG: 100, cell: "A!B3" }];
  expect(rows({ kind: "tiers", bands })).toEqual(["DE AT,,,0,500,60,18,,,,50,10,/8000,A!B2", "DE AT,,,500,2000,55,20,,,,100,10,/8000,A!B3"]);
});
it("first weight and steps stand in their own columns", () =>
  expect(rows({ kind: "first-step", firstG: 500, first: "80", stepG: 500, step: "25", perParcel: "5", upToG: 20_000, quoted: null })).toEqual(["DE AT,,,0,20000,,5,80 / 500 g,25,500,50,10,/8000,A!B2"]));
it("totals are a price for the parcel and none for the kilogram", () =>
  expect(rows({ kind: "points", points: [{ upToG: 100, amount: "20", quoted: null, cell: null }, { upToG: 200, amount: "26", quoted: null, cell: null }] })).toEqual(["DE AT,,,0,100,0,20,,,,50,10,/8000,A!B2", "DE AT,,,100,200,0,26,,,,50,10,/8000,A!B2"]));
