/** Searching goods and codes. */
import type { CivilDate, Decimal, GoodsClass, PackId, Rates } from "./types";

export interface SearchRequest {
  /** A code, a name in Chinese or English, a word of live selling, pinyin or its initials. */
  text: string;
  limit?: number;
  /** Adds the duty rates of this destination, and the national lines under a code of six digits. */
  country?: string;
  date?: CivilDate;
}

export interface SearchResult {
  kind: "category" | "hs";
  /** Of a category. */
  id: string | null;
  /** The code; of a category the likeliest. */
  hs: string;
  zh: string;
  en: string;
  group: string | null;
  goods: GoodsClass[];
  candidates: string[];
  /** From 0 to 1: 1 is the very name or code. */
  confidence: Decimal;
  by: "code" | "name" | "synonym" | "pinyin" | "typo";
  rate: Rates | null;
  lines: { hs: string; rate: Rates | null }[];
}

export interface SearchAnswer {
  engine: string;
  pack: PackId;
  text: string;
  country: string | null;
  results: SearchResult[];
  /** Tables of names that are not loaded: with them more is found. */
  missing: string[];
}
