/** Where the best mode changes, drawn: over volume and over how unsure the demand is. */
import type { Chart } from "../../charts/chart";
import type { Decimal, Mode, StockAnswer } from "../../engine/client";
import type { L10n } from "../../i18n";
import { inOrder } from "./modes";

function curves(l10n: L10n, answer: StockAnswer, rows: readonly { x: Decimal; values: Partial<Record<Mode, Decimal>> }[]): Chart["series"] {
  return inOrder(answer).map(({ mode }) => ({
    name: l10n.t(`mode-${mode}`),
    kind: "line" as const,
    points: rows.flatMap(({ x, values }) => (values[mode] === undefined ? [] : [{ x: Number(x), y: Number(values[mode]) }])),
  }));
}

function marks(l10n: L10n, answer: StockAnswer, variable: "orders" | "variation"): Chart["marks"] {
  return answer.switches.filter((one) => one.variable === variable).map((one) => ({ x: Number(one.at), text: l10n.t("stock-turn", { at: l10n.rounded(one.at, 2), to: l10n.t(`mode-short-${one.to}`) }) }));
}

export function overVolume(l10n: L10n, answer: StockAnswer): Chart {
  const money = (amount: number) => l10n.money({ amount: amount.toFixed(2), currency: answer.currency });
  return {
    label: l10n.t("stock-over-volume"),
    x: { name: l10n.t("stock-orders-axis"), text: (orders) => l10n.rounded(String(orders), 1) },
    y: { name: l10n.t("stock-profit-axis", { currency: answer.currency, days: answer.demand.days }), text: (amount) => l10n.rounded(String(amount)), full: money },
    series: curves(l10n, answer, answer.byVolume.map(({ orders, profit }) => ({ x: orders, values: profit }))),
    marks: marks(l10n, answer, "orders"),
  };
}

export function overVariation(l10n: L10n, answer: StockAnswer): Chart {
  const money = (amount: number) => l10n.money({ amount: amount.toFixed(2), currency: answer.currency });
  return {
    label: l10n.t("stock-over-variation"),
    x: { name: l10n.t("stock-variation-axis"), text: (variation) => l10n.rounded(String(variation), 2) },
    y: { name: l10n.t("stock-per-unit-axis", { currency: answer.currency }), text: (amount) => l10n.rounded(String(amount), 1), full: money },
    series: curves(l10n, answer, answer.byVariation.map(({ variation, perUnit }) => ({ x: variation, values: perUnit }))),
    marks: marks(l10n, answer, "variation"),
  };
}
