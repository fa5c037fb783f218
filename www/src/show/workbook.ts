/**
 * The cells of an XLSX workbook as text, sheet by sheet. A run-of-show is a plain grid: values are enough, formats and
 * formulas are left aside. Readers of workbooks that were compared start workers out of text, which the page's policy forbids.
 */
import { strFromU8, unzipSync } from "fflate";

export interface Sheet {
  name: string;
  /** Rows from the first on, so that a cell's place is its index. */
  rows: string[][];
}

/** A small file that unpacks to more than this is no price list. */
const MOST_BYTES = 40_000_000;
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : number ? Number(number) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[name ?? ""] ?? whole;
  });
}

interface Tag {
  name: string;
  end: boolean;
  alone: boolean;
  attributes: string;
}

/** Walks tags and texts in order. Prefixes are dropped: some writers give the main names one. */
function walk(xml: string, tag: (tag: Tag) => void, text: (text: string) => void): void {
  for (const [, end, name, attributes = "", alone, cdata, plain] of xml.matchAll(/<(\/?)(?:\w+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>|<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/g)) {
    if (name !== undefined) tag({ name, end: end === "/", alone: alone === "/", attributes });
    else text(cdata ?? decoded(plain ?? ""));
  }
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? "") : null;
}

/** Texts of `<si>` or `<is>`, without the readings that Japanese and Chinese workbooks add. */
function sharedStrings(xml: string): string[] {
  const all: string[] = [];
  let open = false;
  let reading = false;
  walk(xml, ({ name, end, alone }) => {
    if (name === "si" && !end) all.push("");
    if (name === "rPh") reading = !end && !alone;
    if (name === "t") open = !end && !alone;
  }, (text) => {
    if (open && !reading) all[all.length - 1] += text;
  });
  return all;
}

/** "AB7" as column and row, from nought. */
function placeOf(reference: string): { column: number; row: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) - 1 };
}

/** A binary fraction as it was typed: 24.989999999999998 is 24.99. */
function number(text: string): string {
  const value = Number(text);
  return text !== "" && Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
}

function cells(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let at: { column: number; row: number } | null = null;
  let next = { column: 0, row: -1 };
  let type = "";
  let value = "";
  let open = false;
  let reading = false;
  walk(xml, ({ name, end, alone, attributes }) => {
    if (name === "row" && !end) {
      const row = Number(attribute(attributes, "r") ?? next.row + 2) - 1;
      next = { column: 0, row };
    } else if (name === "c" && !end) {
      at = placeOf(attribute(attributes, "r") ?? "") ?? { ...next };
      next = { column: at.column + 1, row: at.row };
      type = attribute(attributes, "t") ?? "n";
      value = "";
    } else if (name === "c" && end && at && at.row < 100_000) {
      const text = type === "s" ? (strings[Number(value)] ?? "") : type === "n" ? number(value) : type === "b" ? (value === "1" ? "TRUE" : "FALSE") : value;
      const row = (rows[at.row] ??= []);
      row[at.column] = text.trim();
    } else if (name === "rPh") reading = !end && !alone;
    else if (name === "v" || name === "t") open = !end && !alone;
  }, (text) => {
    if (open && !reading) value += text;
  });
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ""));
}

/** Throws when the bytes are no workbook. */
export function workbook(bytes: Uint8Array): Sheet[] {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const wanted = /^xl\/(?:workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i.test(name);
      if (wanted) size += originalSize;
      if (size > MOST_BYTES) throw new Error("too large");
      return wanted;
    },
  });
  const read = (path: string): string => {
    const found = Object.keys(files).find((name) => name.toLowerCase() === path.toLowerCase());
    return found ? strFromU8(files[found] as Uint8Array) : "";
  };
  const targets = new Map<string, string>();
  walk(read("xl/_rels/workbook.xml.rels"), ({ name, attributes }) => {
    if (name !== "Relationship") return;
    const target = attribute(attributes, "Target") ?? "";
    targets.set(attribute(attributes, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }, () => {});
  const strings = sharedStrings(read("xl/sharedStrings.xml"));
  const sheets: Sheet[] = [];
  walk(read("xl/workbook.xml"), ({ name, end, attributes }) => {
    if (name !== "sheet" || end || attribute(attributes, "state")) return;
    const path = targets.get(attribute(attributes, "id") ?? "");
    if (path) sheets.push({ name: attribute(attributes, "name") ?? "", rows: cells(read(path), strings) });
  }, () => {});
  if (sheets.length === 0) throw new Error("no sheets");
  return sheets;
}
