/** One row of a run-of-show as the fields of the panel. */
import type { GoodsClass } from "../engine/client";
import { shift } from "../i18n/decimal";
import type { Form, ProductFields } from "./form";

export function toFields(row: Record<string, string>): ProductFields {
  const at = (column: string) => row[column]?.trim() ?? "";
  const mm = [at("length_mm"), at("width_mm"), at("height_mm")];
  return {
    productId: at("id"),
    nameZh: at("name_zh"),
    nameEn: at("name_en"),
    category: at("category"),
    hs: at("hs"),
    cost: at("cost_cny"),
    price: at("price"),
    currency: at("price_currency"),
    weight: at("weight_g"),
    size: mm.every(Boolean) ? mm.map((side) => shift(side, -1)).join("×") : "",
    sizeUnit: "cm",
    goods: at("goods").split("|").filter((one) => one && one !== "general") as GoodsClass[],
    batteryWh: at("battery_wh"),
    hazards: {},
    papers: null,
    packing: {},
    fragility: (at("fragility") || "normal") as Form["fragility"],
    stage: (at("stage") || "test") as Form["stage"],
    weeks: "",
    current: "",
  };
}
