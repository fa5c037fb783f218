/** Every candidate of the verdict, drawn by cost and days and listed, the rejected ones too, with what speaks against them and what would help. Own rate cards are taken in here. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { symbol } from "d3-shape";
import { SHAPES, scatter, type Spot } from "../../charts/scatter";
import { Width } from "../../charts/width";
import type { Mix, Mode, Plan, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { readable } from "../../i18n/params";
import { hasTexts, loadTexts } from "../../i18n/views";
import type { Desk } from "../../store/desk";
import { chinaInstant } from "../../store/form";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { look } from "./look";
import { MODES, distinct } from "./pick";
import { styles } from "./plans.css";
import { registerRobust } from "./robust";

/** Until the browser has told the width. */
const FIRST_WIDTH = 800;

export class LandcastPlans extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private mode: Mode | "all" = "all";
  @state() private rejected = true;
  /** The view of own rate cards, once it was asked for. */
  @state() private rates: "closed" | "coming" | "open" | "failed" = "closed";
  readonly #width = new Width(this, () => this.renderRoot.querySelector("figure"), FIRST_WIDTH);

  constructor() {
    super();
    registerRobust();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n, verdict } = this.desk;
    if (!verdict) return html`<p class="empty quiet">${l10n.t("board-waiting")}</p>`;
    const own = this.desk.rates?.cards.length ?? 0;
    const plans = verdict.plans.filter((plan) => (this.mode === "all" || plan.mode === this.mode) && (this.rejected || plan.feasible));
    return html`
      <div class="tools">
        <fieldset class="chips">
          <legend class="unseen">${l10n.t("plans-filter")}</legend>
          ${(["all", ...MODES] as const).map((mode) => html`<label class="chip"><input type="radio" name="mode" .checked=${this.mode === mode} @change=${() => (this.mode = mode)} /><span>${l10n.t(`mode-${mode}`)} ${this.countOf(verdict, mode)}</span></label>`)}
        </fieldset>
        <label class="chip"><input type="checkbox" .checked=${this.rejected} @change=${(event: Event) => (this.rejected = (event.target as HTMLInputElement).checked)} /><span>${l10n.t("plans-rejected")}</span></label>
        <button class="button rates" type="button" aria-expanded=${this.rates === "open" ? "true" : "false"} aria-controls="rates" ?disabled=${this.rates === "coming"} @click=${this.toggle}>${l10n.t("plans-rates")}${own ? ` ${l10n.decimal(own)}` : ""} <span aria-hidden="true">${this.rates === "open" ? "▴" : "▾"}</span></button>
      </div>
      ${this.prices(l10n, verdict)}
      ${this.drawing(l10n, verdict, plans)}
      ${verdict.mixes?.length ? this.mixes(l10n, verdict.mixes) : nothing}
      <h3 class="unseen">${l10n.t("plans-list")}</h3>
      <div class="list" tabindex="0" role="region" aria-label=${l10n.t("plans-list")}>
        <div class="head" aria-hidden="true">
          <span>${l10n.t("plans-service")}</span><span class="num">${l10n.t("plans-days")}</span><span class="num">P50 / P90</span><span class="num">${l10n.t("cost-delivered")}</span><span class="num">${l10n.t("margin")}</span><span class="num">${l10n.t("plans-regret")}</span>
        </div>
        <ol>
          ${plans.map((plan) => html`<li>${this.plan(l10n, verdict, plan)}</li>`)}
        </ol>
      </div>
      ${plans.length === 0 ? html`<p class="empty quiet">${l10n.t("plans-empty")}</p>` : nothing}
      ${verdict.recommended ? html`<landcast-robust .desk=${this.desk}></landcast-robust>` : nothing}
    `;
  }

  /** Whose prices the plans stand on, and the way to the seller's own. */
  private prices(l10n: L10n, verdict: Verdict): TemplateResult {
    const cards = this.desk.rates?.cards ?? [];
    const own = verdict.plans.filter(({ priceConfidence }) => priceConfidence === "own").length;
    const today = chinaInstant(this.desk.today).slice(0, 10);
    const expired = cards.filter(({ to }) => to !== null && to < today).length;
    const illustrated = verdict.plans.filter(({ priceConfidence }) => priceConfidence !== "own").map(({ priceDate }) => priceDate).sort()[0];
    const open = this.rates === "open";
    return html`<p class="note quiet">${this.rates === "failed"
        ? l10n.t("plans-rates-failed")
        : [cards.length ? l10n.t("plans-own", { count: own }) : "", illustrated ? l10n.t("plans-prices", { date: l10n.date(illustrated) }) : ""].filter(Boolean).join(l10n.t("sentence-separator"))}</p>
      ${expired ? html`<p class="note warn"><span aria-hidden="true">▲</span> ${l10n.t("plans-expired", { count: expired })}</p>` : nothing}
      <section id="rates" aria-label=${l10n.t("plans-rates")} ?hidden=${!open}>${open ? this.cards(l10n) : nothing}</section>`;
  }

  private cards(l10n: L10n): TemplateResult {
    if (!hasTexts("rates", l10n)) {
      void loadTexts("rates", l10n).then(() => this.requestUpdate());
      return html``;
    }
    return html`<landcast-rates .desk=${this.desk}></landcast-rates>`;
  }

  private toggle = async (): Promise<void> => {
    if (this.rates === "open") {
      this.rates = "closed";
      return;
    }
    this.rates = "coming";
    try {
      const [{ LandcastRates }] = await Promise.all([import("../rates/rates"), loadTexts("rates", this.desk.l10n)]);
      if (!customElements.get("landcast-rates")) customElements.define("landcast-rates", LandcastRates);
      this.rates = "open";
    } catch (cause) {
      console.warn(`landcast: rates: ${String(cause)}`);
      this.rates = "failed";
    }
  };

  private countOf(verdict: Verdict, mode: Mode | "all"): number {
    return verdict.plans.filter((plan) => (mode === "all" || plan.mode === mode) && (this.rejected || plan.feasible)).length;
  }

  private drawing(l10n: L10n, verdict: Verdict, plans: readonly Plan[]): TemplateResult {
    const spots = plans.flatMap((plan): Spot[] => {
      const { deliveredCost, window } = plan;
      if (!deliveredCost || !window) return [];
      const state = plan.id === verdict.recommended ? "chosen" : plan.feasible ? "open" : "refused";
      const name = l10n.name(plan.serviceName);
      return [{ id: plan.id, mode: plan.mode, name, state, cost: Number(deliveredCost.amount), days: window.p90, title: l10n.t("plans-spot", { name, mode: l10n.t(`mode-${plan.mode}`), cost: l10n.money(deliveredCost), days: window.p90 }) }];
    });
    const currency = plans.find(({ deliveredCost }) => deliveredCost)?.deliveredCost?.currency ?? "CNY";
    const modes = MODES.filter((mode) => spots.some((spot) => spot.mode === mode));
    return html`<figure class=${spots.length ? "" : "none"}>
      ${spots.length
        ? html`<ul class="legend" aria-hidden="true">
            ${modes.map((mode) => html`<li><svg width="16" height="14" viewBox="-8 -7 16 14"><path class="sign" d=${symbol(SHAPES[mode], 70)() ?? ""}></path></svg>${l10n.t(`mode-${mode}`)}</li>`)}
            <li><svg width="16" height="14" viewBox="-8 -7 16 14"><path class="sign picked" d=${symbol(SHAPES.direct, 90)() ?? ""}></path></svg>${l10n.t("plans-chosen")}</li>
            ${spots.some(({ state }) => state === "refused") ? html`<li><svg width="16" height="14" viewBox="-8 -7 16 14"><path class="sign refused" d=${symbol(SHAPES.direct, 70)() ?? ""}></path></svg>${l10n.t("plans-out")}</li>` : nothing}
            <li><svg width="22" height="14" viewBox="0 0 22 14"><path class="front" d="M1 3H10V11H21"></path></svg>${l10n.t("plans-front")}</li>
          </ul>
          ${scatter({
            spots, width: this.#width.now, label: l10n.t("plans-drawing", { count: spots.length }),
            xName: l10n.t("plans-x", { currency }), yName: l10n.t("plans-y"), number: (value) => l10n.decimal(value), pick: (id) => this.show(id),
          })}`
        : nothing}
    </figure>`;
  }

  /** Opens the plan of a point in the list; by keyboard the list itself is the way. */
  private show(id: string): void {
    const plan = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>("details.plan")].find((one) => one.dataset.plan === id);
    if (!plan) return;
    plan.open = true;
    plan.scrollIntoView({ block: "nearest" });
    plan.querySelector("summary")?.focus();
  }

  /** Several plans together, where no single one is as good. */
  private mixes(l10n: L10n, mixes: readonly Mix[]): TemplateResult {
    return html`<section class="mixes">
      <h3>${l10n.t("plans-mixes")}</h3>
      <ul>${mixes.map((mix) => html`<li>
        <b>${l10n.t(`mix-${mix.kind}`)}</b>
        <span class="parts">${mix.parts.map((part) => html`<span class="part"><span class="tag">${l10n.percent(part.share)}</span> ${readable(l10n, "plan", part.plan)} <span class="quiet">${l10n.t("mix-orders", { orders: l10n.decimal(Math.round(Number(part.orders))) })}</span></span>`)}</span>
        <span class="quiet">${l10n.t("mix-facts", { margin: l10n.money(mix.margin), gain: l10n.money(mix.gain), days: mix.p90, late: l10n.percent(mix.late) })}</span>
      </li>`)}</ul>
    </section>`;
  }

  private plan(l10n: L10n, verdict: Verdict, plan: Plan): TemplateResult {
    const chosen = plan.id === verdict.recommended;
    const days = plan.window ? l10n.span(plan.window.promise.minDays, plan.window.promise.maxDays) : "—";
    const currency = plan.deliveredCost?.currency ?? "CNY";
    return html`<details class="plan ${chosen ? "chosen" : ""} ${plan.feasible ? "" : "out"}" data-plan=${plan.id}>
      <summary>
        <span class="service">
          <span class="tag">${l10n.t(`mode-${plan.mode}`)}</span>
          <span class="name">${l10n.name(plan.serviceName)}${plan.nodeName ? html` <span class="quiet">· ${l10n.name(plan.nodeName)}${plan.bulkName ? ` · ${l10n.name(plan.bulkName)}` : ""}</span>` : nothing}</span>
          ${chosen ? html`<span class="tag pick">${l10n.t("plans-chosen")}</span>` : nothing}
          ${plan.pareto ? html`<span class="tag" title=${l10n.t("plans-pareto-why")}>${l10n.t("plans-pareto")}</span>` : nothing}
          ${plan.priceConfidence === "own" ? html`<span class="tag own">${[l10n.t("plans-own-price"), plan.card?.product, plan.card?.zone].filter(Boolean).join(" · ")}</span>` : nothing}
          ${plan.feasible ? nothing : html`<span class="against">${distinct(l10n, plan.rejections).map((rejection) => html`<span>✕ ${l10n.code(rejection)}<span class="quiet"> → ${l10n.remedy(rejection)}</span></span>`)}</span>`}
        </span>
        <span class="num"><span class="head-of">${l10n.t("plans-days")} </span>${days}</span>
        <span class="num spread"><span class="head-of">P50 / P90 </span>${plan.window ? `${plan.window.p50} / ${plan.window.p90}` : "—"}</span>
        <span class="num"><span class="head-of">${l10n.t("cost-delivered")} </span>${l10n.money(plan.deliveredCost)}</span>
        <span class="num ${plan.margin?.startsWith("-") ? "loss" : ""}"><span class="head-of">${l10n.t("margin")} </span>${plan.margin === null ? "—" : l10n.money({ amount: plan.margin, currency })}${plan.marginRate === null ? nothing : html`<small>${l10n.percent(plan.marginRate)}</small>`}</span>
        <span class="num"><span class="head-of">${l10n.t("plans-regret")} </span>${plan.regret && !chosen ? l10n.money(plan.regret) : "—"}</span>
      </summary>
      ${this.inside(l10n, plan)}
    </details>`;
  }

  private inside(l10n: L10n, plan: Plan): TemplateResult {
    const currency = plan.deliveredCost?.currency ?? "CNY";
    return html`<div class="inside">
      ${plan.stages.length
        ? html`<table>
            <caption>${l10n.t("stages-title")}</caption>
            <thead><tr><th scope="col">${l10n.t("stage")}</th><th scope="col" class="party">${l10n.t("stage-party")}</th><th scope="col" class="num">P50</th><th scope="col" class="num">P90</th><th scope="col">${l10n.t("stage-dates")}</th><th scope="col" class="num">${l10n.t("stage-late")}</th></tr></thead>
            <tbody>
              ${plan.stages.map((stage) => html`<tr><th scope="row">${l10n.word("stage", stage.stage)}</th><td class="party">${l10n.name(stage.partyName) || stage.party}</td><td class="num">${stage.p50}</td><td class="num">${stage.p90}</td><td>${l10n.day(stage.from)} – ${l10n.day(stage.to)}</td><td class="num">${l10n.percent(stage.lateShare)}</td></tr>`)}
            </tbody>
          </table>`
        : nothing}
      <ul class="facts">
        ${plan.chargeableG === null ? nothing : html`<li>${l10n.t("plan-chargeable", { grams: l10n.decimal(plan.chargeableG) })}</li>`}
        ${plan.stock === null ? nothing : html`<li>${l10n.t("plan-stock", { count: plan.stock })}</li>`}
        ${plan.capacity ? html`<li>${l10n.t("plan-overflow", { share: l10n.percent(plan.capacity.overflow), days: l10n.decimal(plan.capacity.addedDays) })}</li>` : nothing}
        ${plan.window ? html`<li>${l10n.t("plan-late", { share: l10n.percent(plan.risk.late), cost: l10n.money({ amount: plan.risk.refundCost, currency }) })}</li>` : nothing}
        ${plan.risk.seizureLoss ? html`<li>${l10n.t("plan-seizure", { share: l10n.percent(plan.risk.seizure, 1), cost: l10n.money(plan.risk.seizureLoss) })}</li>` : nothing}
        ${plan.card?.quoted ? html`<li>${l10n.t("plan-quoted", { price: l10n.money(plan.card.quoted) })}</li>` : nothing}
        ${plan.card && (plan.card.sheet || plan.card.cell) ? html`<li>${l10n.t("plan-cell", { place: plan.card.cell ?? plan.card.sheet ?? "" })}</li>` : nothing}
        <li>${l10n.t(plan.priceConfidence === "own" ? "plan-price-own" : "plan-price", { date: l10n.date(plan.priceDate), confidence: l10n.word("confidence", plan.priceConfidence) })}</li>
      </ul>
      ${plan.feasible ? html`<button class="link" type="button" @click=${() => look(this.desk, plan.id, "cost")}>${l10n.t("plans-see-cost")}</button> <button class="link" type="button" @click=${() => look(this.desk, plan.id, "route")}>${l10n.t("plans-see-route")}</button>` : nothing}
    </div>`;
  }
}
