/** How the seller's price sheets were read, kept so that next month's file needs no click. */
import type { SheetMapping } from "../../../pkg/importer";

export interface SheetHabits {
  /** Columns by the fingerprint of the header words. */
  mapping: SheetMapping;
  /** Service of the pack by the product's code, or its name where it has none. */
  services: Record<string, string>;
  countries: Record<string, string>;
}

export const NO_HABITS: SheetHabits = { mapping: {}, services: {}, countries: {} };
