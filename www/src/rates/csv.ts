/** Rate cards as a table, a price a row: the columns of the importer's own export, so that a spreadsheet shows it and the importer reads it back. */
import type { CardLane, RateCard, RatesFile } from "../engine/client";
import { csv } from "../late/csv";

const HEADS = [
  "Carrier", "Product", "Product code", "Currency", "Effective", "Until", "Role", "Service id", "Country", "Zone", "Postcodes", "Over (g)", "Up to (g)", "Rate/kg",
  "Per parcel", "First weight price", "Step price", "Step (g)", "Min chargeable (g)", "Increment (g)", "Volumetric", "Cell",
];

interface Price {
  over: number;
  upTo: number | null;
  perKg?: string;
  perParcel?: string;
  first?: string;
  step?: string;
  stepG?: number;
  minG?: number | null;
  roundG?: number | null;
  cell?: string | null;
}

function pricesOf({ price, fromG }: CardLane): Price[] {
  const least = Math.max(0, fromG - 1);
  if (price.kind === "first-step") {
    return [{ over: least, upTo: price.upToG, perParcel: price.perParcel, first: `${price.first} / ${price.firstG} g`, step: price.step, stepG: price.stepG }];
  }
  if (price.kind === "tiers") {
    return price.bands.map((band, at) => ({
      over: band.fromG === null ? (price.bands[at - 1]?.upToG ?? least) : Math.max(0, band.fromG - 1),
      upTo: band.upToG, perKg: band.perKg, perParcel: band.perParcel, minG: band.minG, roundG: band.roundG, cell: band.cell,
    }));
  }
  const points = price.points.map((point, at): Price => ({ over: price.points[at - 1]?.upToG ?? least, upTo: point.upToG, perKg: "0", perParcel: point.amount, cell: point.cell }));
  const last = price.points.at(-1)?.upToG ?? least;
  const steps = price.kind === "steps-above" ? price.steps.map((step, at): Price => ({ over: price.steps[at - 1]?.upToG ?? last, upTo: step.upToG, step: step.amount, stepG: step.stepG, cell: step.cell })) : [];
  return [...points, ...steps];
}

function rowsOf(card: RateCard): (string | number | null)[][] {
  const head = [card.carrier, card.product, card.code, card.currency, card.from, card.to, card.role, card.service];
  return card.lanes.flatMap((lane) => {
    const volume = lane.volumetric ? `/${lane.volumetric.divisor}` : "";
    return pricesOf(lane).map((one) => [
      ...head, lane.countries.join(" "), lane.zone?.name ?? "", lane.zone?.prefixes.join(" ") ?? "", one.over, one.upTo, one.perKg ?? "", one.perParcel ?? "", one.first ?? "", one.step ?? "",
      one.stepG ?? "", one.minG ?? lane.minG, one.roundG ?? lane.roundG, volume, one.cell ?? lane.cell,
    ]);
  });
}

export function csvOf({ cards }: RatesFile): string {
  return csv([HEADS, ...cards.flatMap(rowsOf)]);
}
