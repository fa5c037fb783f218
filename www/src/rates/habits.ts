/** How the seller's price sheets were read, kept so that next month's file needs no click. */
import type { SheetMapping } from "../../../pkg/importer";
import type { RateCard } from "../engine/client";
import type { ReadSheet } from "./worker";

export interface SheetHabits {
  /** Columns by the fingerprint of the header words. */
  mapping: SheetMapping;
  /** Service of the pack by the product's code, or its name where it has none. */
  services: Record<string, string>;
  countries: Record<string, string>;
}

export const NO_HABITS: SheetHabits = { mapping: {}, services: {}, countries: {} };

/** The habits after these files were taken into use with these cards. */
export function learnt(before: SheetHabits, files: readonly ReadSheet[], cards: readonly RateCard[]): SheetHabits {
  const after: SheetHabits = { mapping: { ...before.mapping }, services: { ...before.services }, countries: { ...before.countries } };
  for (const { choices, outcome } of files) {
    if (!("rows" in outcome)) continue;
    Object.assign(after.mapping, outcome.mapping);
    Object.assign(after.countries, choices.countries);
  }
  for (const { code, product, service } of cards) after.services[code ?? product] = service ?? "";
  return after;
}
