/** What carriers can take of a stream's orders: what waits, for how long, when to switch, and what to do on which day. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Alert, Coded, SurgeAnswer } from "../../engine/client";
import type { L10n } from "../../i18n";
import { Ask } from "../../store/ask";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { assumed, origin } from "../basis";
import { styles as fields } from "../inputs/inputs.css";
import type { Panel } from "../inputs/field";
import { Copier } from "../milestones/copy";
import { registerPlot } from "../plot/plot";
import { carriers, first, inputs, type Draft } from "./inputs";
import { asked, type WhatIf } from "./orders";
import { figures, scenes, sent, waiting } from "./scenes";
import { styles } from "./surge.css";

registerPlot();

/** Long enough that a row of keys is one question, where each asks for every product. */
const SHOW_AFTER_MS = 250;
const AS_IT_IS: WhatIf = { times: 1, days: null };
/** Steps of the plan that fit on a printed page beside the curve. */
const FULL_PAGE = 18;
/** Alerts that stand open. */
const TOLD = 3;
/** Closed days that are named; Sundays go on and on. */
const FEW = 5;
const MOST_TIMES = 6;
const MOST_DAYS = 30;

export class LandcastSurge extends LitElement {
  static override styles = [base, controls, fields, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private scope: "one" | "show" = "one";
  @state() private whatIf: WhatIf = AS_IT_IS;
  @state() private outage: Draft | null = null;
  private readonly copier = new Copier(this);
  private readonly ask = new Ask<SurgeAnswer>(
    this,
    () => this.desk,
    (desk) => desk.ask("surge", asked(this.scope === "show" ? desk.show : [desk.request], this.whatIf)),
    () => (this.scope === "show" ? SHOW_AFTER_MS : 0),
  );

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override updated(): void {
    this.classList.toggle("long", (this.ask.answer?.plan.length ?? 0) > FULL_PAGE);
  }

  override render() {
    const { desk } = this;
    const { l10n, form } = desk;
    const { answer, problems } = this.ask;
    const panel: Panel = { desk, l10n, form, set: (patch) => desk.set(patch) };
    const start = desk.request.asOf.slice(0, 10);
    const told = desk.problems.length ? [] : problems;
    const primary = answer?.primary?.service ?? carriers(panel)[0] ?? null;
    return html`
      ${this.sliders(l10n, primary === null ? nothing : first(panel, primary))}
      ${told.map((problem) => html`<p class="problem">${l10n.code(problem)} ${l10n.remedy(problem)} <code>${problem.path}</code></p>`)}
      ${answer ? this.answer(l10n, answer) : html`<p class="quiet">${l10n.t("board-waiting")}</p>`}
      <section class="inputs">
        <h3>${l10n.t("surge-inputs")}</h3>
        ${inputs(panel, primary, this.outage ?? { from: start, to: start }, (change) => (this.outage = { from: start, to: start, ...this.outage, ...change }))}
      </section>
      ${answer ? this.basis(l10n, answer) : nothing}
    `;
  }

  private suppose(change: Partial<WhatIf>): void {
    this.whatIf = { ...this.whatIf, ...change };
    this.ask.again();
  }

  private over(scope: "one" | "show"): void {
    this.scope = scope;
    this.ask.again();
  }

  /** What if it were three times as many: apart from the panel, until it is taken over. */
  private sliders(l10n: L10n, quota: TemplateResult | typeof nothing): TemplateResult {
    const { form } = this.desk;
    const { times } = this.whatIf;
    const days = this.whatIf.days ?? (Number(form.days) || 1);
    // What is no number is told beside its field in the panel.
    const scaled = (text: string) => (/^\d+$/.test(text) ? String(Math.round(Number(text) * times)) : text);
    const changed = times !== 1 || this.whatIf.days !== null;
    return html`<div class="what-if">
      <fieldset class="chips">
        <legend class="unseen">${l10n.t("surge-scope")}</legend>
        ${(["one", "show"] as const).map((scope) => html`<label class="chip"><input type="radio" name="scope" .checked=${live(this.scope === scope)} @change=${() => this.over(scope)} /><span>${l10n.t(`surge-scope-${scope}`, { count: this.desk.products.length })}</span></label>`)}
      </fieldset>
      <div class="quota">${quota}</div>
      <p class="take">
        <button class="button" type="button" ?disabled=${!changed} @click=${() => {
          this.desk.set({ low: scaled(form.low), likely: scaled(form.likely), high: scaled(form.high), days: String(days) });
          this.suppose(AS_IT_IS);
        }}>${l10n.t("surge-take")}</button>
        <button class="button" type="button" ?disabled=${!changed} @click=${() => this.suppose(AS_IT_IS)}>${l10n.t("surge-back")}</button>
      </p>
      <div class="slider">
        <label for="times">${l10n.t("surge-times")} <b>× ${l10n.decimal(times)}</b> <span class="quiet">${l10n.t("surge-times-orders", { low: scaled(form.low), likely: scaled(form.likely), high: scaled(form.high) })}</span></label>
        <input id="times" type="range" min="0.5" max=${MOST_TIMES} step="0.5" .value=${live(String(times))} aria-valuetext="× ${times}" @input=${(event: Event) => this.suppose({ times: Number((event.target as HTMLInputElement).value) })} />
      </div>
      <div class="slider">
        <label for="days">${l10n.t("surge-stream-days")} <b>${l10n.t("surge-days", { count: days })}</b></label>
        <input id="days" type="range" min="1" max=${MOST_DAYS} step="1" .value=${live(String(days))} aria-valuetext=${l10n.t("surge-days", { count: days })} @input=${(event: Event) => this.suppose({ days: Number((event.target as HTMLInputElement).value) })} />
      </div>
      ${this.scope === "show" ? html`<p class="quiet">${l10n.t("surge-show-how")}</p>` : nothing}
    </div>`;
  }

  private answer(l10n: L10n, answer: SurgeAnswer): TemplateResult {
    const shown = scenes(answer);
    // Where everything leaves the day it comes, the figures say all; a drawing of nothing would not.
    const piles = shown.some(({ scenario }) => scenario.peak > 0);
    const spreads = piles || shown.some(({ scenario }) => scenario.days.length > 1);
    return html`
      <section class="head">${this.headline(l10n, answer)}</section>
      ${this.alerts(l10n, answer)}
      ${answer.primary
        ? html`${figures(l10n, shown)}
            ${piles ? html`<section class="waiting"><h3>${l10n.t("surge-waiting")}</h3><landcast-plot .l10n=${l10n} .chart=${waiting(l10n, answer)}></landcast-plot></section>` : nothing}
            ${spreads ? html`<section class="sent"><h3>${l10n.t("surge-sent")}</h3><landcast-plot .l10n=${l10n} .chart=${sent(l10n, answer)}></landcast-plot></section>` : nothing}`
        : nothing}
      ${this.battle(l10n, answer)}
      ${this.stuck(l10n, answer)}
    `;
  }

  /** The gravest in full, each said once; a run-of-show may have one for each of its products. */
  private alerts(l10n: L10n, { alerts }: SurgeAnswer): TemplateResult {
    const grave = (one: Alert) => (one.severity === "info" ? 1 : 0);
    // Without a quota the head of the view says so already.
    const told = new Map(alerts.filter(({ code }) => code !== "A410").sort((a, b) => grave(a) - grave(b)).map((one) => [this.said(l10n, one), one]));
    const lines = [...told].map(([text, one]) => html`<p class="alert ${one.severity}"><span aria-hidden="true">${one.severity === "info" ? "ⓘ" : "▲"}</span> <span class="unseen">${l10n.t(`severity-${one.severity}`)}</span>${text} <span class="quiet">${l10n.remedy(one)}</span></p>`);
    return html`${lines.slice(0, TOLD)}${lines.length > TOLD ? html`<details class="more"><summary>${l10n.t("alerts-more", { count: lines.length - TOLD })}</summary>${lines.slice(TOLD)}</details>` : nothing}`;
  }

  /** What a planner must know in ten seconds. */
  private headline(l10n: L10n, { primary, scenarios: { likely }, switch: turn, backup, sellUpTo }: SurgeAnswer): TemplateResult {
    if (!primary) return html`<p class="big">${l10n.t("surge-no-primary")}</p>`;
    const name = l10n.name(primary.name);
    return html`
      <p class="big">${primary.quota === null
        ? l10n.t("surge-unknown", { service: name })
        : likely.maxDelayDays === 0
        ? l10n.t("surge-fits", { service: name, quota: l10n.decimal(primary.quota) })
        : l10n.t(likely.clearDay ? "surge-piles" : "surge-piles-on", { peak: l10n.decimal(likely.peak), days: likely.maxDelayDays, date: likely.clearDay ? l10n.day(likely.clearDay) : "" })}</p>
      ${turn
        ? html`<p><b>${l10n.t("surge-switch", { date: l10n.day(turn.date), day: turn.day, service: l10n.name(l10n.names.get(turn.service)) || turn.service, call: l10n.day(turn.callBy) })}</b>
            ${l10n.t(turn.cost.amount.startsWith("-") ? "surge-switch-cheaper" : "surge-switch-money", { cost: l10n.money({ ...turn.cost, amount: turn.cost.amount.replace("-", "") }), saves: l10n.money(turn.saves) })} <span class="tag ${turn.worth ? "yes" : "no"}">${turn.worth ? "✓" : "✕"} ${l10n.t(turn.worth ? "surge-worth" : "surge-not-worth")}</span></p>`
        : nothing}
      ${backup && likely.maxDelayDays > backup.maxDelayDays
        ? html`<p>${l10n.t("surge-backup", { quota: l10n.decimal(backup.quota), date: l10n.day(backup.from), days: backup.maxDelayDays, service: backup.name ? l10n.name(backup.name) : l10n.t("surge-any") })}</p>`
        : nothing}
      ${sellUpTo ? html`<p>${l10n.t("surge-sell", { orders: l10n.decimal(sellUpTo.orders), days: sellUpTo.maxDelayDays })}</p>` : nothing}
      ${primary.closed.length ? html`<p>▲ ${l10n.t("surge-closed", { service: name, days: primary.closed.slice(0, FEW).map((day) => l10n.day(day)).join(l10n.t("list-separator")) + (primary.closed.length > FEW ? " …" : "") })}</p>` : nothing}`;
  }

  private battle(l10n: L10n, answer: SurgeAnswer): TemplateResult | typeof nothing {
    if (!answer.plan.length) return nothing;
    const { product, destination } = answer.normalized[0] ?? {};
    const title = l10n.t("surge-plan-of", { product: this.scope === "show" ? l10n.t("surge-scope-show", { count: this.desk.products.length }) : (product?.name ?? ""), country: destination ? l10n.country(destination.country) : "", times: l10n.decimal(this.whatIf.times) });
    const steps = answer.plan.map((step) => ({ date: step.date ? l10n.dayOfWeek(step.date) : l10n.t("surge-throughout"), text: this.said(l10n, step) }));
    const text = [title, ...steps.map(({ date, text }, index) => `${index + 1}. ${date}  ${text}`)].join("\n");
    return html`<section class="battle">
      <header>
        <h3>${l10n.t("surge-plan")}</h3>
        ${this.copier.button(l10n, "battle", text, l10n.t("surge-plan-copy"))}
        <button class="button print" type="button" @click=${() => print()}>${l10n.t("surge-plan-print")}</button>
      </header>
      <div id="battle">
        <p class="quiet">${title}</p>
        <ol>${steps.map(({ date, text }) => html`<li><b>${date}</b><span>${text}</span></li>`)}</ol>
      </div>
    </section>`;
  }

  /** A product goes by its name, of which the engine has the id. */
  private said(l10n: L10n, coded: Coded): string {
    const product = this.desk.products.find(({ productId }) => productId === coded.params.product);
    return l10n.code(product ? { ...coded, params: { ...coded.params, product: l10n.locale === "zh-CN" ? product.nameZh : product.nameEn } } : coded);
  }

  private stuck(l10n: L10n, { stuck, normalized, reserves }: SurgeAnswer): TemplateResult | typeof nothing {
    if (!reserves.length) return nothing;
    return html`<section class="stuck">
      <h3>${l10n.t("surge-stuck")}</h3>
      ${stuck.length
        ? html`<div class="wide" tabindex="0" role="region" aria-label=${l10n.t("surge-stuck")}><table>
            <caption class="unseen">${l10n.t("surge-stuck")}</caption>
            <thead><tr><th scope="col">${l10n.t("surge-product")}</th><th scope="col">${l10n.t("surge-reserve")}</th><th scope="col">${l10n.t("surge-why")}</th></tr></thead>
            <tbody>${stuck.map((one) => html`<tr><th scope="row">${normalized[one.index]?.product.name || one.product || one.index + 1}</th><td>${l10n.name(l10n.names.get(one.service)) || one.service}</td><td>${l10n.code(one)}<small>${l10n.remedy(one)}</small></td></tr>`)}</tbody>
          </table></div>`
        : html`<p class="quiet">${l10n.t(normalized.length > 1 ? "surge-stuck-none" : "surge-stuck-none-one")}</p>`}
    </section>`;
  }

  private basis(l10n: L10n, answer: SurgeAnswer): TemplateResult {
    const carriers = [...answer.starts, ...answer.reserves];
    return html`<section class="basis">
      <h3>${l10n.t("surge-basis")}</h3>
      <ul>
        ${carriers.map((one) => html`<li><b>${l10n.name(one.name)}</b> ${one.quota === null ? l10n.t("surge-no-quota") : l10n.t("surge-takes", { quota: l10n.decimal(one.quota), from: l10n.day(one.from) })} <span class="quiet">${origin(l10n, one.source)}</span></li>`)}
      </ul>
      ${assumed(l10n, answer.assumptions, (key) => l10n.word("surge-own", key))}
    </section>`;
  }
}
