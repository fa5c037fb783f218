/** A workbook as spreadsheets save it, made of rows of texts and numbers. */
import { strToU8, zipSync } from "fflate";

const letter = (column: number) => String.fromCharCode(65 + column);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function book(name: string, rows: readonly (readonly (string | number)[])[]): Buffer {
  const cell = (value: string | number, place: string) => (typeof value === "number" ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`);
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, `${letter(column)}${at + 1}`)).join("")}</row>`);
  return Buffer.from(zipSync({
    "xl/workbook.xml": strToU8(`<workbook xmlns:r="r"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`),
  }));
}
