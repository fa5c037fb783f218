/** Orders the rows for reading. Amounts of several currencies are ordered by what they mean, their share, never by figure. */
import type { BoardProblem, BoardRow } from "../../engine/client";
import type { L10n } from "../../i18n";

export type Column = "country" | "window" | "pays" | "tax" | "payer" | "mode" | "margin" | "safe";
export interface Order {
  column: Column | null;
  descending: boolean;
}
type Row = BoardRow | BoardProblem;
type Key = number | string | null;

/** Sorting needs an order only, so a double is good enough; nothing computed here is shown. */
function share(part: string | null | undefined, whole: string | null | undefined): number | null {
  if (part === null || part === undefined || !whole || Number(whole) === 0) return null;
  return Number(part) / Number(whole);
}

function key(row: BoardRow, column: Column, l10n: L10n): Key {
  switch (column) {
    case "country": return l10n.country(row.country);
    case "window": return row.window?.promise.maxDays ?? null;
    // What comes on top of the price, as a share of it: the buyer's surprise.
    case "pays": return row.buyer ? (share(row.buyer.atDoor.amount, row.price?.amount) ?? 0) : null;
    case "tax": return share(row.duty?.total, row.price?.amount);
    case "payer": return row.duty?.payer ?? null;
    case "mode": return row.mode === "none" ? null : l10n.t(`mode-${row.mode}`);
    case "margin": return row.marginRate === null ? null : Number(row.marginRate);
    case "safe": return share(row.safePrice?.amount, row.price?.amount);
  }
}

/** What has no value stands last, whichever way the rest is turned. */
export function sortRows(rows: readonly Row[], order: Order, l10n: L10n): Row[] {
  const { column, descending } = order;
  if (!column) return [...rows];
  const keyed = rows.map((row) => ({ row, key: row.problems ? (column === "country" ? l10n.country(row.country) : null) : key(row, column, l10n) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    const by = typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : String(a.key).localeCompare(String(b.key), l10n.locale);
    return descending ? -by : by;
  });
  return keyed.map(({ row }) => row);
}
