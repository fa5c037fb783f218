/** Rate cards as a table, a price a row, under the headings that carriers use: a spreadsheet shows it, and the importer reads it back. */
import type { CardLane, RateCard, RatesFile } from "../engine/client";
import { shift } from "../i18n/decimal";
import { csv } from "../late/csv";

const HEADS = [
  "承运商", "产品名称", "产品代码", "国家二字码", "分区", "生效日期", "截止日期", "币种", "重量段始（KG）", "重量段终（KG）", "运费（/KG）", "处理费（/票）",
  "首重（KG）", "首重价格", "续重（KG）", "续重价格", "最低计费重（KG）", "进位制（KG）", "参考时效",
];

const kg = (grams: number | null) => (grams ? shift(String(grams), -3) : "");

/** Ends of the band, the two prices, the four of first and further weight, minimum and step. */
type Price = [string, string, string, string, string, string, string, string, string, string];

function pricesOf({ price, fromG, roundG, minG }: CardLane): Price[] {
  if (price.kind === "first-step") return [[kg(fromG), kg(price.upToG), "", price.perParcel, kg(price.firstG), price.first, kg(price.stepG), price.step, kg(minG), kg(roundG)]];
  if (price.kind === "tiers") {
    return price.bands.map((band, at) => [
      kg(band.fromG ?? price.bands[at - 1]?.upToG ?? fromG), kg(band.upToG), band.perKg, band.perParcel, "", "", "", "", kg(band.minG ?? minG), kg(band.roundG ?? roundG),
    ]);
  }
  const points: Price[] = price.points.map(({ upToG, amount }, at) => [kg(price.points[at - 1]?.upToG ?? fromG), kg(upToG), "", amount, "", "", "", "", kg(minG), kg(roundG)]);
  const steps: Price[] = price.kind === "steps-above" ? price.steps.map(({ upToG, stepG, amount }, at) => [kg(price.steps[at - 1]?.upToG ?? price.points.at(-1)?.upToG ?? fromG), kg(upToG), "", "", "", "", kg(stepG), amount, kg(minG), kg(roundG)]) : [];
  return [...points, ...steps];
}

function rowsOf(card: RateCard): string[][] {
  return card.lanes.flatMap((lane) => {
    const transit = lane.transit ? `${lane.transit.low}-${lane.transit.high}${lane.transit.unit === "days" ? "天" : "工作日"}` : "";
    return lane.countries.flatMap((country) =>
      pricesOf(lane).map((price) => [card.carrier ?? "", card.product, card.code ?? "", country, lane.zone?.name ?? "", card.from, card.to ?? "", card.currency, ...price, transit]),
    );
  });
}

export function csvOf({ cards }: RatesFile): string {
  return csv([HEADS, ...cards.flatMap(rowsOf)]);
}
