/** Stock: how much to send where, what each mode earns, when to change, and how to refill. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { isProblems, type QuoteRequest, type Refill, type StockAnswer } from "../../engine/client";
import type { L10n } from "../../i18n";
import { plain } from "../../i18n/decimal";
import { Ask } from "../../store/ask";
import type { Desk } from "../../store/desk";
import { task } from "../../store/task";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { assumed } from "../basis";
import { styles as fields } from "../inputs/inputs.css";
import type { Panel } from "../inputs/field";
import { registerPlot } from "../plot/plot";
import { NO_BUDGET, budget, type Budget } from "./budget";
import { inputs } from "./inputs";
import { ageing, costs, sideBySide } from "./modes";
import { styles } from "./stock.css";
import { overVariation, overVolume } from "./turns";

registerPlot();

export class LandcastStock extends LitElement {
  static override styles = [base, controls, fields, styles];

  @property({ attribute: false }) desk!: Desk;
  /** What the demand is taken from. */
  @state() private basis: "stream" | "weeks" = "stream";
  @state() private budget: Budget = NO_BUDGET;
  private readonly ask = new Ask<StockAnswer>(this, () => this.desk, (desk) => desk.ask("stock", this.request(desk.request)));

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { desk } = this;
    const { l10n, form } = desk;
    const { answer, problems } = this.ask;
    const panel: Panel = { desk, l10n, form, set: (patch) => desk.set(patch) };
    const told = desk.problems.length ? [] : problems;
    const names = desk.products.map((product) => (l10n.locale === "zh-CN" ? product.nameZh : product.nameEn));
    return html`
      ${told.map((problem) => html`<p class="problem">${l10n.code(problem)} ${l10n.remedy(problem)} <code>${problem.path}</code></p>`)}
      ${answer ? this.answer(l10n, answer) : html`<p class="quiet">${l10n.t("board-waiting")}</p>`}
      <section>
        <h3>${l10n.t("stock-inputs")}</h3>
        <p class="quiet">${l10n.t("stock-inputs-how")}</p>
        ${inputs(panel, answer?.assumptions ?? [])}
      </section>
      ${budget(l10n, this.budget, names, (amount) => (this.budget = { ...this.budget, amount }), () => this.allocate())}
      ${answer ? this.sources(l10n, answer) : nothing}
    `;
  }

  /** Without the orders of a stream the engine takes the weeks for the demand. */
  private request(request: QuoteRequest): QuoteRequest {
    if (this.counts === "stream") return request;
    const { orders: _, ...stream } = request.stream ?? {};
    return { ...request, stream };
  }

  /** A product without weeks has only the stream. */
  private get counts(): "stream" | "weeks" {
    return this.desk.form.weeks.trim() ? this.basis : "stream";
  }

  private by(basis: "stream" | "weeks"): void {
    this.basis = basis;
    this.ask.again();
  }

  /** Painted as busy first: every product of the run-of-show is asked for. */
  private async allocate(): Promise<void> {
    this.budget = { ...this.budget, state: "busy" };
    await task();
    const answer = await this.desk.ask("allocate", this.desk.show, { amount: plain(this.budget.amount), currency: "CNY" });
    this.budget =
      answer === null ? { ...this.budget, state: "idle" }
      : isProblems(answer) ? { ...this.budget, state: "idle", answer: null, problems: answer.problems }
      : { ...this.budget, state: "idle", answer, problems: [] };
  }

  private answer(l10n: L10n, answer: StockAnswer): TemplateResult {
    if (!answer.modes.length) return html`<p class="big">${l10n.t("no-service")}</p>`;
    return html`
      <section class="head">${this.headline(l10n, answer)}</section>
      ${answer.alerts.map((alert) => html`<p class="alert ${alert.severity}"><span aria-hidden="true">${alert.severity === "info" ? "ⓘ" : "▲"}</span> <span class="unseen">${l10n.t(`severity-${alert.severity}`)}</span>${l10n.code(alert)}</p>`)}
      <section><h3>${l10n.t("stock-modes")}</h3>
        <fieldset class="chips"><legend class="unseen">${l10n.t("stock-basis-of")}</legend>${(["stream", "weeks"] as const).map((one) => html`<label class="chip"><input type="radio" name="basis" .checked=${live(this.counts === one)} ?disabled=${one === "weeks" && !this.desk.form.weeks.trim()} @change=${() => this.by(one)} /><span>${l10n.t(`stock-by-${one}`)}</span></label>`)}</fieldset>
        <p class="quiet">${this.demand(l10n, answer)}</p>${sideBySide(l10n, answer)}</section>
      <div class="pair">
        <section><h3>${l10n.t("stock-over-volume")}</h3><landcast-plot .l10n=${l10n} .chart=${overVolume(l10n, answer)}></landcast-plot></section>
        <section><h3>${l10n.t("stock-over-variation")}</h3><landcast-plot .l10n=${l10n} .chart=${overVariation(l10n, answer)}></landcast-plot></section>
      </div>
      ${this.life(l10n, answer)}
      <section><h3>${l10n.t("stock-costs")}</h3><p class="quiet">${l10n.t("stock-costs-how")}</p>${costs(l10n, answer)}</section>
      ${ageing(l10n, answer)}
      ${answer.refill ? this.refill(l10n, answer.refill) : nothing}
    `;
  }

  private headline(l10n: L10n, answer: StockAnswer): TemplateResult {
    const { advised, best, modes } = answer;
    const now = modes.find(({ mode }) => mode === advised) ?? null;
    const top = modes.find(({ mode }) => mode === best) ?? null;
    const turn = answer.switches.find(({ variable }) => variable === "orders") ?? null;
    return html`
      ${now
        ? html`<p class="big">${now.mode === "direct"
            ? l10n.t("stock-head-direct", { profit: l10n.money(now.profit), days: answer.demand.days })
            : l10n.t("stock-head-send", { mode: l10n.t(`mode-${now.mode}`), node: l10n.name(now.nodeName), units: l10n.decimal(now.send), profit: l10n.money(now.profit), days: answer.demand.days })}</p>`
        : nothing}
      ${top && advised !== best ? html`<p>${l10n.t("stock-head-best", { mode: l10n.t(`mode-${top.mode}`), profit: l10n.money(top.profit) })}</p>` : nothing}
      ${answer.reasons.map((reason) => html`<p>${l10n.code(reason)}</p>`)}
      ${turn ? html`<p>${l10n.t("stock-head-turn", { orders: l10n.decimal(turn.at), from: l10n.t(`mode-${turn.from}`), to: l10n.t(`mode-${turn.to}`) })}</p>` : nothing}`;
  }

  private demand(l10n: L10n, { demand }: StockAnswer): string {
    return l10n.t(`stock-demand-${demand.basis}`, {
      days: demand.days, mean: l10n.rounded(demand.mean), p10: l10n.decimal(demand.p10), p90: l10n.decimal(demand.p90), variation: l10n.rounded(demand.variation, 2), shape: l10n.t(`stock-${demand.distribution}`),
    });
  }

  private life(l10n: L10n, { lifeCycle }: StockAnswer): TemplateResult {
    const { stage, advised, reasons, breakEven, up, down, weeks } = lifeCycle;
    return html`<section>
      <h3>${l10n.t("stock-life")}</h3>
      <ol class="life">${(["test", "proven", "tail"] as const).map((one) => html`<li class=${one === advised ? "now" : ""} aria-current=${one === advised ? "step" : nothing}>${l10n.t(`life-${one}`)}<small>${l10n.t(`stock-life-${one}`)}</small>${one === stage && one !== advised ? html`<small>${l10n.t("stock-life-was")}</small>` : nothing}</li>`)}</ol>
      <ul class="points">
        <li><b>${l10n.t(stage === advised ? "stock-life-stay" : "stock-life-move", { from: l10n.t(`life-${stage}`), to: l10n.t(`life-${advised}`) })}</b></li>
        ${reasons.map((reason) => html`<li>${l10n.code(reason)}</li>`)}
        ${breakEven !== null && up !== null && down !== null ? html`<li>${l10n.t("stock-life-band", { middle: l10n.rounded(breakEven), up: l10n.rounded(up), down: l10n.rounded(down), weeks })}</li>` : nothing}
      </ul>
    </section>`;
  }

  private refill(l10n: L10n, { sea, air, season, steady, node }: Refill): TemplateResult {
    const leg = (name: string, one: Refill["sea"]) => html`<tr><th scope="row">${l10n.t(name)}<small>${l10n.name(one.serviceName)}</small></th><td class="num">${l10n.t("stock-days", { count: one.days })}</td><td class="num">${l10n.money(one.freight)}</td><td class="num">${l10n.money(one.landed)}</td></tr>`;
    return html`<section>
      <h3>${l10n.t("stock-refill", { node: l10n.name(l10n.names.get(node)) || node })}</h3>
      <div class="wide" tabindex="0" role="region" aria-label=${l10n.t("stock-refill-legs")}><table>
        <caption class="unseen">${l10n.t("stock-refill-legs")}</caption>
        <thead><tr><td></td><th scope="col" class="num">${l10n.t("stock-arrival")}</th><th scope="col" class="num">${l10n.t("stock-freight")}</th><th scope="col" class="num">${l10n.t("stock-landed")}</th></tr></thead>
        <tbody>${leg("stock-sea", sea)}${leg("stock-air", air)}</tbody>
      </table></div>
      <ul class="points">
        ${season ? html`<li>${l10n.t("stock-season", { sea: l10n.decimal(season.seaUnits), air: l10n.rounded(season.airUnits), share: l10n.percent(season.airShare), each: l10n.money(season.costPerUnit), all: l10n.money(season.allAir), left: l10n.rounded(season.leftover) })}</li>` : nothing}
        ${steady ? html`<li>${l10n.t("stock-steady", { sea: l10n.rounded(steady.seaPerDay, 1), air: l10n.rounded(steady.airPerDay, 1), share: l10n.percent(steady.seaShare), extra: l10n.rounded(steady.extraStock), cost: l10n.money(steady.costPerDay) })}</li>` : nothing}
      </ul>
    </section>`;
  }

  private sources(l10n: L10n, { assumptions }: StockAnswer): TemplateResult {
    return html`<section class="basis">
      <h3>${l10n.t("stock-basis")}</h3>
      ${assumed(l10n, assumptions, (key) => l10n.word("stock-field", key.replace(/^stock\./, "")))}
    </section>`;
  }
}
