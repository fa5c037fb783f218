/** Tables for spreadsheets as an independent parser reads them. */
import Papa from "papaparse";

export function rowsOf(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(file.replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true }).data;
}
