/** Direct mail, overseas and border warehouse side by side: quantity, profit, money tied up, costs by item, age. */
import { html, nothing, type TemplateResult } from "lit";
import type { Mode, StockAnswer, StockMode } from "../../engine/client";
import type { L10n } from "../../i18n";

/** In the order in which a product goes through them. */
const ORDER: readonly Mode[] = ["direct", "border", "overseas"];

export function inOrder(answer: StockAnswer): StockMode[] {
  return ORDER.flatMap((mode) => answer.modes.find((one) => one.mode === mode) ?? []);
}

function wide(name: string, table: TemplateResult): TemplateResult {
  return html`<div class="wide" tabindex="0" role="region" aria-label=${name}>${table}</div>`;
}

function heads(l10n: L10n, answer: StockAnswer, shown: readonly StockMode[]): TemplateResult {
  return html`<tr><td></td>${shown.map((one) => html`<th scope="col" class="num ${one.mode === answer.best ? "best" : ""}"><b>${l10n.t(`mode-${one.mode}`)}</b>${one.mode === answer.best ? html` <span class="tag">${l10n.t("stock-best")}</span>` : nothing}${one.mode === answer.advised && answer.advised !== answer.best ? html` <span class="tag">${l10n.t("stock-now")}</span>` : nothing}
    <small>${l10n.name(one.nodeName) || l10n.name(one.serviceName)}${one.bulkName ? html`<br />${l10n.name(one.bulkName)}` : nothing}</small></th>`)}</tr>`;
}

export function sideBySide(l10n: L10n, answer: StockAnswer): TemplateResult {
  const shown = inOrder(answer);
  const row = (name: string, cell: (one: StockMode) => unknown) =>
    html`<tr><th scope="row">${l10n.t(name)}</th>${shown.map((one) => html`<td class="num ${one.mode === answer.best ? "best" : ""}">${cell(one)}</td>`)}</tr>`;
  const stocked = (one: StockMode, cell: () => unknown) => (one.mode === "direct" ? "—" : cell());
  const units = (decimal: string | number) => l10n.rounded(String(decimal));
  return wide(l10n.t("stock-modes"), html`<table class="stacked modes">
    <caption class="unseen">${l10n.t("stock-modes")}</caption>
    <thead>${heads(l10n, answer, shown)}</thead>
    <tbody>
      ${row("stock-send", (one) => stocked(one, () => (one.units === 0 ? html`<b>0</b><small>${l10n.t("stock-never")}</small>` : html`<b>${units(one.send)}</b>${one.onHand ? html`<small>${l10n.t("stock-on-hand", { count: units(one.onHand) })}</small>` : nothing}`)))}
      ${row("stock-profit", (one) => html`<b class=${one.profit.amount.startsWith("-") ? "loss" : ""}>${l10n.money(one.profit)}</b><small>${l10n.t("stock-per-unit", { amount: l10n.money(one.perUnit) })}</small>`)}
      ${row("stock-unit-margin", (one) => l10n.money(one.unitMargin))}
      ${row("stock-cash", (one) => html`<b>${l10n.money(one.cash)}</b><small>${l10n.t("stock-cash-days", { days: units(one.cash.days) })}</small>`)}
      ${row("stock-fill", (one) => html`${l10n.percent(one.fill)}<small>${l10n.t("stock-sold", { count: units(one.sold) })}</small>`)}
      ${row("stock-leftover", (one) => stocked(one, () => html`${units(one.leftover)}${one.leftoverLoss ? html`<small>${l10n.t("stock-loss-each", { amount: l10n.money(one.leftoverLoss) })}</small>` : nothing}`))}
      ${row("stock-spilled", (one) => stocked(one, () => units(one.spilled)))}
      ${row("stock-arrival", (one) => (one.arrivalDays === null ? "—" : l10n.t("stock-days", { count: one.arrivalDays })))}
      ${row("stock-break-even", (one) => stocked(one, () => (one.breakEven ? l10n.t("stock-orders-a-day", { orders: l10n.decimal(one.breakEven.orders) }) : l10n.t("stock-break-even-none"))))}
    </tbody>
  </table>`);
}

export function costs(l10n: L10n, answer: StockAnswer): TemplateResult {
  const shown = inOrder(answer);
  const codes = [...new Set(shown.flatMap((one) => one.costs.map(({ code }) => code)))];
  return wide(l10n.t("stock-costs"), html`<table class="stacked">
    <caption class="unseen">${l10n.t("stock-costs")}</caption>
    <thead>${heads(l10n, answer, shown)}</thead>
    <tbody>${codes.map((code) => html`<tr><th scope="row">${l10n.word("cost", code)}</th>${shown.map((one) => {
      const cost = one.costs.find((line) => line.code === code);
      return html`<td class="num">${cost ? html`${l10n.money(cost)}<small>${l10n.money({ amount: cost.total, currency: cost.currency })}</small>` : "—"}</td>`;
    })}</tr>`)}</tbody>
  </table>`);
}

export function ageing(l10n: L10n, answer: StockAnswer): TemplateResult | typeof nothing {
  const shown = inOrder(answer).filter(({ ageing }) => ageing.length > 0);
  if (!shown.length) return nothing;
  return html`<section><h3>${l10n.t("stock-ageing")}</h3>
    ${shown.map((one) => wide(`${l10n.t("stock-ageing")} ${l10n.t(`mode-${one.mode}`)}`, html`<table class="ageing">
      <caption>${l10n.t(`mode-${one.mode}`)} · ${l10n.name(one.nodeName)}</caption>
      <thead><tr><th scope="col">${l10n.t("stock-age")}</th><th scope="col" class="num">${l10n.t("stock-held")}</th><th scope="col" class="num">${l10n.t("stock-leaves")}</th><th scope="col" class="num">${l10n.t("cost-storage")}</th></tr></thead>
      <tbody>${one.ageing.map((band) => html`<tr><th scope="row">${band.toDay === null ? l10n.t("stock-age-last", { from: band.fromDay }) : l10n.t("stock-age-band", { from: band.fromDay, to: band.toDay - 1 })}</th><td class="num">${l10n.percent(band.held)}</td><td class="num">${l10n.percent(band.share)}</td><td class="num">${l10n.money(band.cost)}</td></tr>`)}</tbody>
    </table>`))}
  </section>`;
}
