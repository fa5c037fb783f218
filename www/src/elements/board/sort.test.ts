import { expect, it } from "vitest";
import type { BoardRow } from "../../engine/client";
import { chinese } from "../../i18n";
import { sortRows } from "./sort";

const row = (country: string, max: number | null, margin: string | null, total: string, price: string) =>
  ({ country, mode: "direct", window: max === null ? null : { promise: { maxDays: max } }, marginRate: margin, duty: { total }, price: { amount: price } }) as unknown as BoardRow;
const rows = [row("DE", 12, "0.12", "7.82", "24.99"), row("JP", 8, "-0.05", "0", "4000"), row("US", null, null, "7.43", "27.90"), { country: "TH", problems: [] }];
const order = (column: Parameters<typeof sortRows>[1]["column"], descending = false) => sortRows(rows, { column, descending }, chinese).map(({ country }) => country);

it("without a column the order is the engine's", () => expect(order(null)).toEqual(["DE", "JP", "US", "TH"]));
it("days ascend, rows without an answer stand last", () => expect(order("window")).toEqual(["JP", "DE", "US", "TH"]));
it("turned around, rows without an answer stand last too", () => expect(order("window", true)).toEqual(["DE", "JP", "US", "TH"]));
it("margins below zero are lowest", () => expect(order("margin")).toEqual(["JP", "DE", "US", "TH"]));
it("tax of several currencies is ordered by its share of the price", () => expect(order("tax")).toEqual(["JP", "US", "DE", "TH"]));
