/** Every candidate of the verdict, the rejected ones too, with what speaks against them and what would help. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Mode, Plan, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { base, controls } from "../../styles/tokens";
import { MODES, distinct } from "./pick";
import { styles } from "./plans.css";

export class LandcastPlans extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) verdict: Verdict | null = null;
  @state() private mode: Mode | "all" = "all";
  @state() private rejected = true;

  override render() {
    const { l10n, verdict } = this;
    if (!verdict) return html`<p class="empty quiet">${l10n.t("board-waiting")}</p>`;
    const plans = verdict.plans.filter((plan) => (this.mode === "all" || plan.mode === this.mode) && (this.rejected || plan.feasible));
    const dates = [...new Set(verdict.plans.map((plan) => plan.priceDate))].sort();
    return html`
      <div class="tools">
        <fieldset class="chips">
          <legend class="unseen">${l10n.t("plans-filter")}</legend>
          ${(["all", ...MODES] as const).map((mode) => html`<label class="chip"><input type="radio" name="mode" .checked=${this.mode === mode} @change=${() => (this.mode = mode)} /><span>${l10n.t(`mode-${mode}`)} ${this.countOf(verdict, mode)}</span></label>`)}
        </fieldset>
        <label class="chip"><input type="checkbox" .checked=${this.rejected} @change=${(event: Event) => (this.rejected = (event.target as HTMLInputElement).checked)} /><span>${l10n.t("plans-rejected")}</span></label>
        ${dates.length ? html`<p class="quiet note">${l10n.t("plans-prices", { date: l10n.date(dates[0]) })}</p>` : nothing}
      </div>
      <div class="head" aria-hidden="true">
        <span>${l10n.t("plans-service")}</span><span class="num">${l10n.t("plans-days")}</span><span class="num">P50 / P90</span><span class="num">${l10n.t("cost-delivered")}</span><span class="num">${l10n.t("margin")}</span>
      </div>
      <ol>
        ${plans.map((plan) => html`<li>${this.plan(l10n, verdict, plan)}</li>`)}
      </ol>
      ${plans.length === 0 ? html`<p class="empty quiet">${l10n.t("plans-empty")}</p>` : nothing}
    `;
  }

  private countOf(verdict: Verdict, mode: Mode | "all"): number {
    return verdict.plans.filter((plan) => (mode === "all" || plan.mode === mode) && (this.rejected || plan.feasible)).length;
  }

  private plan(l10n: L10n, verdict: Verdict, plan: Plan): TemplateResult {
    const chosen = plan.id === verdict.recommended;
    const days = plan.window ? l10n.span(plan.window.promise.minDays, plan.window.promise.maxDays) : "—";
    const currency = plan.deliveredCost?.currency ?? "CNY";
    return html`<details class="${chosen ? "chosen" : ""} ${plan.feasible ? "" : "out"}">
      <summary>
        <span class="service">
          <span class="tag">${l10n.t(`mode-${plan.mode}`)}</span>
          <span class="name">${l10n.name(plan.serviceName)}${plan.nodeName ? html` <span class="quiet">· ${l10n.name(plan.nodeName)}${plan.bulkName ? ` · ${l10n.name(plan.bulkName)}` : ""}</span>` : nothing}</span>
          ${chosen ? html`<span class="tag pick">${l10n.t("plans-chosen")}</span>` : nothing}
          ${plan.pareto ? html`<span class="tag" title=${l10n.t("plans-pareto-why")}>${l10n.t("plans-pareto")}</span>` : nothing}
          ${plan.feasible ? nothing : html`<span class="against">${distinct(l10n, plan.rejections).map((rejection) => html`<span>✕ ${l10n.code(rejection)}<span class="quiet"> → ${l10n.remedy(rejection)}</span></span>`)}</span>`}
        </span>
        <span class="num"><span class="unseen">${l10n.t("plans-days")} </span>${days}</span>
        <span class="num"><span class="unseen">P50 / P90 </span>${plan.window ? `${plan.window.p50} / ${plan.window.p90}` : "—"}</span>
        <span class="num"><span class="unseen">${l10n.t("cost-delivered")} </span>${l10n.money(plan.deliveredCost)}</span>
        <span class="num ${plan.margin?.startsWith("-") ? "loss" : ""}"><span class="unseen">${l10n.t("margin")} </span>${plan.margin === null ? "—" : l10n.money({ amount: plan.margin, currency })}${plan.marginRate === null ? nothing : html`<small>${l10n.percent(plan.marginRate)}</small>`}</span>
      </summary>
      ${this.inside(l10n, plan)}
    </details>`;
  }

  private inside(l10n: L10n, plan: Plan): TemplateResult {
    return html`<div class="inside">
      ${plan.stages.length
        ? html`<table>
            <caption>${l10n.t("stages-title")}</caption>
            <thead><tr><th scope="col">${l10n.t("stage")}</th><th scope="col">${l10n.t("stage-party")}</th><th scope="col" class="num">P50</th><th scope="col" class="num">P90</th><th scope="col">${l10n.t("stage-dates")}</th><th scope="col" class="num">${l10n.t("stage-late")}</th></tr></thead>
            <tbody>
              ${plan.stages.map((stage) => html`<tr><th scope="row">${l10n.word("stage", stage.stage)}</th><td>${l10n.name(stage.partyName) || stage.party}</td><td class="num">${stage.p50}</td><td class="num">${stage.p90}</td><td>${l10n.day(stage.from)} – ${l10n.day(stage.to)}</td><td class="num">${l10n.percent(stage.lateShare)}</td></tr>`)}
            </tbody>
          </table>`
        : nothing}
      <ul class="facts">
        ${plan.chargeableG === null ? nothing : html`<li>${l10n.t("plan-chargeable", { grams: l10n.decimal(plan.chargeableG) })}</li>`}
        ${plan.stock === null ? nothing : html`<li>${l10n.t("plan-stock", { count: plan.stock })}</li>`}
        ${plan.capacity ? html`<li>${l10n.t("plan-overflow", { share: l10n.percent(plan.capacity.overflow), days: l10n.decimal(plan.capacity.addedDays) })}</li>` : nothing}
        ${plan.window ? html`<li>${l10n.t("plan-late", { share: l10n.percent(plan.risk.late), cost: l10n.money({ amount: plan.risk.refundCost, currency: plan.deliveredCost?.currency ?? "CNY" }) })}</li>` : nothing}
        <li>${l10n.t("plan-price", { date: l10n.date(plan.priceDate), confidence: l10n.word("confidence", plan.priceConfidence) })}</li>
      </ul>
    </div>`;
  }
}
