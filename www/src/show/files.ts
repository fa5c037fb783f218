/** A chosen file as the grids it holds. */
import Papa from "papaparse";
import { decode } from "../parcels/decode";
import { workbook, type Sheet } from "./workbook";

const MOST_BYTES = 10_000_000;

/** Why a file could not be opened; the texts are `show-file-<reason>`. */
export type Closed = "large" | "old" | "broken" | "empty";

export function grids(name: string, bytes: Uint8Array): Sheet[] | Closed {
  if (bytes.length > MOST_BYTES) return "large";
  // The workbooks of Excel 97 begin so; they would have to be saved anew.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return "old";
  try {
    const sheets = bytes[0] === 0x50 && bytes[1] === 0x4b ? workbook(bytes) : [text(name, bytes)];
    return sheets.some(({ rows }) => rows.some((row) => row.some(Boolean))) ? sheets : "empty";
  } catch {
    return "broken";
  }
}

function text(name: string, bytes: Uint8Array): Sheet {
  const { data } = Papa.parse<string[]>(decode(bytes).text.replace(/^\ufeff/, ""), { delimiter: "", delimitersToGuess: [",", "\t", ";", "|"] });
  return { name, rows: data.map((row) => row.map((cell) => cell.trim().replace(/^'(?=[=+\-@])/, ""))) };
}
