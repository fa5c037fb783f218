/** One budget over the whole run-of-show: which product gets how much stock, and where. For a click: it asks for every product. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Allocation, Problem } from "../../engine/client";
import type { L10n } from "../../i18n";

export interface Budget {
  amount: string;
  state: "idle" | "busy";
  answer: Allocation | null;
  problems: Problem[];
}

export const NO_BUDGET: Budget = { amount: "50000", state: "idle", answer: null, problems: [] };

export function budget(l10n: L10n, { amount, state, answer, problems }: Budget, names: readonly string[], change: (amount: string) => void, ask: () => void): TemplateResult {
  return html`<section class="budget">
    <h3>${l10n.t("stock-budget")}</h3>
    <form class="row" @submit=${(event: Event) => {
      event.preventDefault();
      ask();
    }}>
      <div class="field"><label for="budget">${l10n.t("stock-budget-amount")}</label><span class="box ${problems.length ? "wrong" : ""}"><input id="budget" type="text" inputmode="decimal" autocomplete="off" aria-invalid=${problems.length ? "true" : nothing} aria-describedby=${problems.length ? "budget-problem" : nothing} .value=${live(amount)} @input=${(event: Event) => change((event.target as HTMLInputElement).value)} /></span></div>
      <button class="button" type="submit" ?disabled=${state === "busy"}>${l10n.t(state === "busy" ? "stock-budget-busy" : "stock-budget-ask", { count: names.length })}</button>
      <p class="quiet">${l10n.t("stock-budget-how")}</p>
    </form>
    <div id="budget-problem">${problems.map((problem) => html`<p class="problem">${l10n.code(problem)} ${l10n.remedy(problem)}</p>`)}</div>
    <div aria-live="polite">${answer ? allocated(l10n, answer, names) : nothing}</div>
  </section>`;
}

function allocated(l10n: L10n, answer: Allocation, names: readonly string[]): TemplateResult {
  // What gets money first, then what is sent as it comes, then what has no answer.
  const cash = (one: Allocation["lines"][number]) => ("problems" in one ? -1 : Number(one.cash.amount));
  const lines = [...answer.lines].sort((a, b) => cash(b) - cash(a) || a.index - b.index);
  return html`
    <p>${l10n.t("stock-budget-sum", { cash: l10n.money(answer.cash), left: l10n.money(answer.left), gain: l10n.money(answer.gain), most: l10n.money(answer.atMost) })}</p>
    ${answer.alerts.map((alert) => html`<p class="alert ${alert.severity}"><span aria-hidden="true">${alert.severity === "info" ? "ⓘ" : "▲"}</span> ${l10n.code(alert)}</p>`)}
    <div class="wide" tabindex="0" role="region" aria-label=${l10n.t("stock-budget")}><table>
      <caption class="unseen">${l10n.t("stock-budget")}</caption>
      <thead><tr><th scope="col">${l10n.t("stock-product")}</th><th scope="col">${l10n.t("stock-where")}</th><th scope="col" class="num">${l10n.t("stock-send")}</th><th scope="col" class="num">${l10n.t("stock-cash")}</th><th scope="col" class="num">${l10n.t("stock-profit")}</th><th scope="col" class="num">${l10n.t("stock-per-cash")}</th></tr></thead>
      <tbody>${lines.map((line) =>
        "problems" in line
          ? html`<tr class="out"><th scope="row">${names[line.index]}</th><td colspan="5">${line.problems.map((problem) => l10n.code(problem)).join(l10n.t("list-separator"))}</td></tr>`
          : html`<tr class=${line.units ? "" : "out"}><th scope="row">${names[line.index]}</th>
              <td>${l10n.t(`mode-short-${line.mode}`)}${line.node ? html`<small>${l10n.name(l10n.names.get(line.node)) || line.node}</small>` : nothing}</td>
              <td class="num">${line.units ? html`<b>${l10n.decimal(line.units)}</b>` : "—"}${line.wanted.units > line.units ? html`<small>${l10n.t("stock-wanted", { units: l10n.decimal(line.wanted.units) })}</small>` : nothing}</td>
              <td class="num">${line.units ? l10n.money(line.cash) : "—"}</td>
              <td class="num">${l10n.money(line.profit)}${line.units ? html`<small>${l10n.t("stock-gain", { amount: l10n.money(line.gain) })}</small>` : nothing}</td>
              <td class="num">${line.perCash === null ? "—" : l10n.rounded(line.perCash, 2)}</td></tr>`)}</tbody>
    </table></div>`;
}
