/** The scenarios side by side, and as drawings: what waits, and who sends. */
import { html, nothing, type TemplateResult } from "lit";
import type { Chart } from "../../charts/chart";
import type { SurgeAnswer, SurgeScenario } from "../../engine/client";
import type { L10n } from "../../i18n";

export interface Scene {
  id: "low" | "likely" | "high" | "alone";
  scenario: SurgeScenario;
}

export function scenes(answer: SurgeAnswer): Scene[] {
  const { low, likely, high } = answer.scenarios;
  return [{ id: "low", scenario: low }, { id: "likely", scenario: likely }, { id: "high", scenario: high }, ...(answer.alone ? [{ id: "alone" as const, scenario: answer.alone }] : [])];
}

export function figures(l10n: L10n, shown: readonly Scene[]): TemplateResult {
  const row = (name: string, cell: (one: SurgeScenario) => unknown) => html`<tr><th scope="row">${l10n.t(name)}</th>${shown.map(({ id, scenario }) => html`<td class="num ${id}">${cell(scenario)}</td>`)}</tr>`;
  const count = (number: number | string) => l10n.decimal(number);
  // Tenths of a refund mean nothing to a reader.
  const rounded = (decimal: string) => l10n.rounded(decimal);
  return html`<div class="wide" tabindex="0" role="region" aria-label=${l10n.t("surge-scenarios")}>
    <table class="scenes">
      <caption class="unseen">${l10n.t("surge-scenarios")}</caption>
      <thead><tr><td></td>${shown.map(({ id }) => html`<th scope="col" class="num ${id}">${l10n.t(`surge-case-${id}`)}</th>`)}</tr></thead>
      <tbody>
        ${row("surge-orders", (one) => html`${count(one.orders)}${one.fromStock ? html`<small>${l10n.t("surge-from-stock", { count: count(one.fromStock) })}</small>` : nothing}`)}
        ${row("surge-peak", (one) => (one.peak ? html`<b>${count(one.peak)}</b>${one.peakDay ? html`<small>${l10n.day(one.peakDay)}</small>` : nothing}` : l10n.t("surge-none")))}
        ${row("surge-delay", (one) => html`<b>${l10n.t("surge-days", { count: one.maxDelayDays })}</b><small>${l10n.t("surge-mean", { days: l10n.decimal(one.meanDelayDays) })}</small>`)}
        ${row("surge-affected", (one) => count(one.affected))}
        ${row("surge-clear", (one) => (one.peak === 0 ? "—" : one.clearDay ? l10n.day(one.clearDay) : l10n.t("surge-never")))}
        ${row("surge-extra", (one) => html`<b>${rounded(one.refunds.extra)}</b><small>${l10n.t("surge-of", { count: rounded(one.refunds.expected) })}</small>`)}
        ${row("surge-loss", (one) => html`${l10n.money(one.refunds.cost)}<small>${l10n.t("surge-margin", { amount: l10n.money(one.refunds.margin) })}</small>`)}
        ${shown.some(({ scenario }) => scenario.cap)
          ? row("surge-cap", (one) => (one.cap ? html`<b>${l10n.t("surge-cap-orders", { orders: count(one.cap.orders) })}</b><small>${l10n.t("surge-cap-from", { from: l10n.day(one.cap.from), until: one.cap.until ? l10n.day(one.cap.until) : "…" })}</small><small>${l10n.t("surge-cap-lost", { count: count(one.cap.lost), amount: l10n.money(one.cap.margin) })}</small>` : "—"))
          : nothing}
      </tbody>
    </table>
  </div>`;
}

/** Days on the axis are counted from the first of the longest scenario. */
function axis(l10n: L10n, shown: readonly Scene[]): { x: Chart["x"]; at: (date: string) => number } {
  const dates = [...new Set(shown.flatMap(({ scenario }) => scenario.days.map(({ date }) => date)))].sort();
  const place = new Map(dates.map((date, index) => [date, index]));
  return {
    x: { name: l10n.t("surge-date"), text: (day) => l10n.day(dates[Math.round(day)] ?? ""), whole: true },
    at: (date) => place.get(date) ?? 0,
  };
}

export function waiting(l10n: L10n, answer: SurgeAnswer): Chart {
  const shown = scenes(answer);
  const { x, at } = axis(l10n, shown);
  const points = (scenario: SurgeScenario) => scenario.days.map((day) => ({ x: at(day.date), y: day.waiting }));
  const order = ["likely", "alone", "high", "low"] as const;
  return {
    label: l10n.t("surge-waiting"),
    x,
    y: { name: l10n.t("surge-parcels"), text: (parcels) => l10n.decimal(parcels), whole: true, zero: true },
    series: order.flatMap((id) => {
      const scene = shown.find((one) => one.id === id);
      return scene ? [{ name: l10n.t(`surge-case-${id}`), kind: "line" as const, points: points(scene.scenario) }] : [];
    }),
    marks: answer.switch ? [{ x: at(answer.switch.date), text: l10n.t("surge-switch-mark", { date: l10n.day(answer.switch.date) }) }] : [],
  };
}

export function sent(l10n: L10n, answer: SurgeAnswer): Chart {
  const { likely } = answer.scenarios;
  const { x, at } = axis(l10n, [{ id: "likely", scenario: likely }]);
  const carriers = [...answer.starts, ...answer.reserves].filter(({ service }, index) => index === 0 || likely.days.some((day) => day.sent.some((one) => one.service === service)));
  return {
    label: l10n.t("surge-sent"),
    x,
    y: { name: l10n.t("surge-parcels-a-day"), text: (parcels) => l10n.decimal(parcels), whole: true, zero: true },
    series: [
      ...carriers.slice(0, 3).map(({ service, name }) => ({
        name: l10n.name(name), kind: "bars" as const,
        points: likely.days.map((day) => ({ x: at(day.date), y: day.sent.reduce((sum, one) => sum + (one.service === service ? one.count : 0), 0) })),
      })),
      { name: l10n.t("surge-arrivals"), kind: "step", points: likely.days.map((day) => ({ x: at(day.date), y: day.arrivals })) },
    ],
  };
}
