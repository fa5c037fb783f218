/** A table for a spreadsheet: RFC 4180, with the mark by which Excel knows UTF-8. */

/**
 * Order numbers come from files of others: a cell that a spreadsheet would take for a formula is quoted as text. Numbers
 * below nothing stay numbers.
 */
export function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
