/** What more a goods class asks of the product, as typed, and what of it goes into the request: only what the class asks for. */
import type { GoodsClass, Hazards, PackingWish } from "../engine/client";
import { count, plain, shift } from "../i18n/decimal";

export const BATTERIES: readonly GoodsClass[] = ["battery-built-in", "battery-packed-with", "battery-standalone"];
const LIQUIDS: readonly GoodsClass[] = ["liquid", "aerosol", "cosmetics"];

export type HazardField = "batteryKind" | "batteries" | "batteryCells" | "lithiumG" | "stateOfCharge" | "liquidMl" | "flashPointC" | "at2100mm" | "at4600mm";
export type HazardFields = Partial<Record<HazardField, string>>;
export type PackingField = "now" | "sides" | "weightG" | "price" | "marginMm";
export type PackingFields = Partial<Record<PackingField, string>>;

export function hasBattery(goods: readonly GoodsClass[]): boolean {
  return goods.some((one) => BATTERIES.includes(one));
}

/** The fields that these goods ask for. */
export function askedOf(goods: readonly GoodsClass[], typed: HazardFields): HazardField[] {
  const metal = typed.batteryKind === "lithium-metal";
  return [
    ...(hasBattery(goods) ? (["batteryKind", ...(metal ? ["lithiumG"] : []), "batteries", "batteryCells", "stateOfCharge"] as HazardField[]) : []),
    ...(goods.some((one) => LIQUIDS.includes(one)) ? (["liquidMl", "flashPointC"] as const) : []),
    ...(goods.includes("magnet") ? (["at2100mm", "at4600mm"] as const) : []),
  ];
}

/** The engine judges every value, also those whose type is wrong. */
export function toHazards(goods: readonly GoodsClass[], typed: HazardFields): Hazards {
  const asked = askedOf(goods, typed).filter((field) => typed[field]?.trim());
  const given = Object.fromEntries(asked.map((field) => [field, typed[field]?.trim() ?? ""])) as Record<HazardField, string>;
  const { at2100mm, at4600mm } = given;
  const whole = (field: "batteries" | "batteryCells" | "liquidMl") => (given[field] === undefined ? {} : { [field]: count(given[field]) as number });
  return {
    ...(given.batteryKind ? { batteryKind: given.batteryKind as NonNullable<Hazards["batteryKind"]> } : {}),
    ...whole("batteries"), ...whole("batteryCells"), ...whole("liquidMl"),
    ...(given.lithiumG ? { lithiumG: plain(given.lithiumG) } : {}),
    ...(given.stateOfCharge ? { stateOfCharge: shift(plain(given.stateOfCharge).replace(/%$/, ""), -2) } : {}),
    ...(given.flashPointC ? { flashPointC: plain(given.flashPointC) } : {}),
    ...(at2100mm || at4600mm ? { magneticField: { ...(at2100mm ? { at2100mm: plain(at2100mm) } : {}), ...(at4600mm ? { at4600mm: plain(at4600mm) } : {}) } } : {}),
  };
}

export function fromHazards(product: Partial<Hazards>): HazardFields {
  const fields: Record<HazardField, string | number | null | undefined> = {
    batteryKind: product.batteryKind, batteries: product.batteries, batteryCells: product.batteryCells, lithiumG: product.lithiumG,
    stateOfCharge: product.stateOfCharge ? shift(product.stateOfCharge, 2) : null, liquidMl: product.liquidMl, flashPointC: product.flashPointC,
    at2100mm: product.magneticField?.at2100mm, at4600mm: product.magneticField?.at4600mm,
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (value === null || value === undefined ? [] : [[field, String(value)]])));
}

/** Null where nothing is said of the packing. `millimetres` reads sides as the size of the product is read. */
export function toPacking({ now, sides, weightG, price, marginMm }: PackingFields, millimetres: (text: string) => (number | string)[] | null): PackingWish | null {
  const wish: PackingWish = {
    ...(now?.trim()
      ? {
          now,
          ...(sides?.trim() ? { nowMm: millimetres(sides) as number[] } : {}),
          ...(weightG?.trim() ? { nowWeightG: count(weightG) as number } : {}),
          ...(price?.trim() ? { nowPrice: { amount: plain(price), currency: "CNY" } } : {}),
        }
      : {}),
    ...(marginMm?.trim() ? { marginMm: count(marginMm) as number } : {}),
  };
  return Object.keys(wish).length ? wish : null;
}

export function fromPacking({ now, nowMm, nowWeightG, nowPrice, marginMm }: Partial<PackingWish>, unit: "cm" | "mm"): PackingFields {
  const fields = { now, sides: nowMm?.map((side) => (unit === "cm" ? shift(String(side), -1) : String(side))).join("×"), weightG: nowWeightG, price: nowPrice?.amount, marginMm };
  return Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (value === null || value === undefined ? [] : [[field, String(value)]])));
}
