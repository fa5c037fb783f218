/** Which plan the views of one plan show: the recommended one, until another is chosen to look at. The verdict stays as it is. */
import { html, nothing, type TemplateResult } from "lit";
import type { Plan } from "../../engine/client";
import type { Desk, Tab } from "../../store/desk";
import { recommended } from "./pick";

const chosen = new WeakMap<Desk, string>();

/** The plan to show; what was chosen before counts while it can still be used. */
export function looked(desk: Desk): Plan | null {
  const { verdict } = desk;
  if (!verdict) return null;
  const id = chosen.get(desk);
  return verdict.plans.find((plan) => plan.id === id && plan.feasible) ?? recommended(verdict);
}

/** Chooses the plan and, if a view is named, goes there. */
export function look(desk: Desk, id: string, tab?: Tab): void {
  chosen.set(desk, id);
  if (tab) desk.setTab(tab);
  else desk.changed();
}

/** The choice above a view of one plan. */
export function lookAt(desk: Desk): TemplateResult | typeof nothing {
  const { l10n, verdict } = desk;
  const plan = looked(desk);
  if (!verdict || !plan) return nothing;
  const able = verdict.plans.filter(({ feasible }) => feasible);
  const name = (one: Plan) => [l10n.t(`mode-${one.mode}`), l10n.name(one.serviceName), one.nodeName ? l10n.name(one.nodeName) : "", one.bulkName ? l10n.name(one.bulkName) : ""].filter(Boolean).join(" · ");
  const { product, destination, asOf } = verdict.normalized;
  return html`<p class="paper" aria-hidden="true"><b>${product.name} → ${l10n.country(destination.country)}</b> · ${l10n.date(asOf.slice(0, 10))} ${asOf.slice(11, 16)}</p>
  <div class="look">
    <label><span>${l10n.t("look-plan")}</span>
      <select @change=${(event: Event) => look(desk, (event.target as HTMLSelectElement).value)}>
        ${able.map((one) => html`<option value=${one.id} .selected=${one.id === plan.id}>${name(one)}${one.id === verdict.recommended ? ` · ${l10n.t("look-recommended")}` : ""}</option>`)}
      </select></label>
    ${plan.id === verdict.recommended || !plan.regret
      ? nothing
      : html`<p class="quiet">${l10n.t("look-other", { amount: l10n.money(plan.regret) })} <button class="link" type="button" @click=${() => look(desk, verdict.recommended ?? "")}>${l10n.t("look-back")}</button></p>`}
  </div>`;
}
