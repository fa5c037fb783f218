import Papa from "papaparse";
import { expect, it } from "vitest";
import { cell, csv } from "./csv";

it("is read back cell for cell by another parser", () => {
  const rows = [["订单", "说明"], ["A-1", 'say "hi", now\nor never'], ["TT,2", ""]];
  expect(Papa.parse<string[]>(csv(rows), { skipEmptyLines: true }).data).toEqual(rows);
});
it("starts with the mark by which a spreadsheet knows the encoding, and ends lines with CR LF", () => {
  expect(csv([["a"]])).toBe("\ufeffa\r\n");
});
it("a cell from somebody's file starts no formula", () => {
  for (const text of ["=1+1", "+A1", "-A1", "@sum", "\t=1"]) expect(cell(text).replace(/^"/, "")[0]).toBe("'");
  expect(cell("A-1")).toBe("A-1");
  expect(cell(-3)).toBe("-3");
  expect(cell(null)).toBe("");
});
