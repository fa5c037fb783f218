/** What the one-line box makes of a line: what it took, what it did not understand, and what a phrase may name. */
import type { GoodsClass } from "../engine/client";
import type { Market } from "./places";

/** One understood field. Money and measures are decimal strings. */
export type Value =
  | { field: "cost"; amount: string }
  | { field: "price"; amount: string; currency: string }
  | { field: "weight"; grams: string; /** As typed it was no whole gram. */ rounded: boolean }
  | { field: "size"; sides: readonly [string, string, string]; unit: "cm" | "mm" }
  | { field: "country"; country: string }
  | { field: "region"; country: string; region: string }
  | { field: "postcode"; postcode: string }
  | { field: "goods"; goods: GoodsClass }
  | { field: "without"; what: "all" | "battery" }
  | { field: "quantity"; count: string }
  | { field: "batteryWh"; wh: string }
  | { field: "liquidMl"; ml: string }
  | { field: "cod"; on: boolean }
  | { field: "incoterm"; incoterm: "ddp" | "dap" }
  | { field: "fragility"; fragility: "high" | "normal" | "low" }
  | { field: "hs"; hs: string }
  /** The number of the product in the run-of-show, from 1. */
  | { field: "item"; number: number };

export type Field = Value["field"];

/** Why a part was not taken; each has its words in the texts of the box. */
export type Why =
  | "number" /* a number that may be read in two ways */
  | "bare" /* a number that says of nothing what it is */
  | "broken" /* no number at all, though it looks like one */
  | "currency" /* a mark of money that several markets share */
  | "cost-currency" /* the cost is kept in yuan */
  | "two-costs" /* a second amount in yuan, and nothing says which is which */
  | "yen" /* ¥ to Japan: yuan or yen */
  | "twice" /* the field was named before */
  | "sides" /* a size needs three sides */
  | "place" /* a country without rules in the pack */
  | "word" /* a code that is a word, too */
  | "region" /* a region's code that is a country's, too */
  | "volts" /* milliampere hours need the voltage */
  | "alone" /* a word that names a field, and no value beside it */
  | "item" /* no such number in the run-of-show */
  | "unknown";

export interface Option {
  /** What stands in the line instead, when it is chosen. */
  text: string;
  /** What it then means. */
  value: Value | null;
}

interface Part {
  text: string;
  from: number;
  to: number;
}

export type Taken = Part & { kind: "taken"; value: Value };
export type Unclear = Part & { kind: "unclear"; why: Why; options: readonly Option[] };
/** Words that may name goods: the dictionary decides. */
export type Phrase = Part & {
  kind: "phrase";
  /** Where the word for it ends that stood before it: what follows is a name, known or not. */
  after?: number;
};
export type Item = Taken | Unclear | Phrase;

export interface Context {
  markets: readonly Market[];
  /** What the form has: the destination, the currency of the price, how many products there are. */
  country: string;
  currency: string;
  products: number;
}

export interface Understanding {
  /** The line in plain characters; places of the items are of this text. */
  line: string;
  items: readonly Item[];
}
