/**
 * When each party can be called, by its own clock. The table is a file of its own that nothing but the clocks needs, so it
 * is fetched when they are first shown: `const hours = await loadHours()`.
 */

export type Role =
  | "seller" | "factory" | "forwarder" | "export-customs" | "warehouse" | "customs" | "broker" | "last-mile" | "buyer";

export interface Hours {
  role: Role;
  /** Node of a warehouse or hub, `DE-FRA`. */
  place: string | null;
  country: string;
  /** IANA name, never an offset. */
  zone: string;
  name: { zh: string; en: string };
  /** Monday to Sunday. */
  days: boolean[];
  /** `09:00`, local. */
  from: string;
  to: string;
  source: string;
  confidence: string;
}

export async function loadHours(): Promise<Hours[]> {
  const { default: rows } = await import("../../../data/hours.csv");
  return rows.map((row) => ({
    role: row.role as Role,
    place: row.place || null,
    country: row.country ?? "",
    zone: row.zone ?? "",
    name: { zh: row.zh ?? "", en: row.en ?? "" },
    days: [...(row.days ?? "")].map((day) => day === "1"),
    from: row.opens ?? "",
    to: row.closes ?? "",
    source: row.source ?? "",
    confidence: row.confidence ?? "",
  }));
}

/** The parties of a parcel to `country`, in the order it meets them; with a node its warehouse. Buyers have one row a zone. */
export function partiesOf(hours: readonly Hours[], country: string, node: string | null = null): Hours[] {
  const order: Role[] = ["seller", "factory", "forwarder", "export-customs", "warehouse", "customs", "broker", "last-mile", "buyer"];
  return hours
    .filter((one) => (one.role === "warehouse" ? one.place === node : one.country === country || order.indexOf(one.role) < 4))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
