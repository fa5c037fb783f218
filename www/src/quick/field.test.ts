import { beforeAll, expect, it } from "vitest";
import { engine } from "../../testing/engine";
import { EXAMPLE, type Form } from "../store/form";
import { runOfShow } from "../store/run-of-show";
import { readField, type Measured } from "./field";
import type { Market } from "./places";

let markets: readonly Market[] = [];
beforeAll(async () => {
  markets = (await engine()).info().destinations;
});
const form = { ...EXAMPLE, ...runOfShow[0] } as Form;
const read = (field: Measured, text: string, change: Partial<Form> = {}) => readField(field, text, { ...form, ...change }, markets);

it("sums are read with their signs, groups and full-width digits", () => {
  for (const text of ["46元", "¥46", "￥４６", "46 块", "RMB 46", "46 cny"]) expect(read("cost", text), text).toEqual({ cost: "46" });
  expect(read("cost", "1,280.50")).toEqual({ cost: "1280.50" });
  expect(read("price", "US$24.99")).toEqual({ price: "24.99", currency: "USD" });
  expect(read("price", "24,99 €")).toEqual({ price: "24.99", currency: "EUR" });
  // A price keeps the currency that stands beside it.
  expect(read("price", "1,299.00", { currency: "USD" })).toEqual({ price: "1299.00", currency: "USD" });
});
it("weights and sizes are read in every unit", () => {
  for (const [text, weight] of [["0.62kg", "620"], ["０．６２公斤", "620"], ["1.2斤", "600"], ["1斤2两", "600"], ["2 lb", "908"], ["620克", "620"], ["1,250g", "1250"]]) expect(read("weight", text ?? ""), text).toEqual({ weight });
  expect(read("size", "24*12*9厘米")).toEqual({ size: "24×12×9", sizeUnit: "cm" });
  expect(read("size", "长24宽12高9")).toEqual({ size: "24×12×9", sizeUnit: "cm" });
  expect(read("size", "240×120×90 mm")).toEqual({ size: "240×120×90", sizeUnit: "mm" });
});
it("what is plain, empty, unclear or of another field stays as it was typed", () => {
  for (const [field, text] of [["cost", "46"], ["cost", "46.00"], ["cost", " "], ["cost", "面议"], ["cost", "$6"], ["cost", "46元 0.6kg"], ["price", "1.234"], ["weight", "0.62"], ["weight", "24x12x9"], ["size", "24x12"]] as const) expect(read(field, text), text).toBeNull();
});
