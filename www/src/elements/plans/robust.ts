/** How far the recommendation can be leant on: small changes, where it flips, what a wrong choice costs. Asked for by a click, as it quotes some two hundred times. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { isProblems, type Flip, type Robustness, type SwitchPoint, type Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { isNegative, isZero, shift } from "../../i18n/decimal";
import { hasTexts, loadTexts } from "../../i18n/views";
import { readable } from "../../i18n/params";
import { Ask } from "../../store/ask";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { switchText } from "../parts";
import { styles } from "./robust.css";

/** Two hundred quotes are not begun between two keys. */
const REST_MS = 700;

export class LandcastRobust extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private asked = false;

  readonly #ask = new Ask<Robustness>(
    this,
    () => this.desk,
    async (desk) => {
      if (!(this.asked || desk.robust) || desk.stale || desk.robust?.of === desk.verdict) return null;
      const { verdict } = desk;
      const answer = await desk.ask("robustness", desk.request);
      if (answer && !isProblems(answer)) desk.stand(answer, verdict);
      return answer;
    },
    () => (this.desk.robust ? REST_MS : 0),
  );

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { desk } = this;
    const { l10n, verdict } = desk;
    if (!hasTexts("robust", l10n)) {
      void loadTexts("robust", l10n).then(() => this.requestUpdate());
      return html`<p class="empty"></p>`;
    }
    if (!verdict?.recommended) return nothing;
    const answer = desk.robust?.answer ?? null;
    const old = desk.robust?.of !== verdict;
    if (!this.asked && !answer) {
      return html`<p class="ask"><button class="button" type="button" @click=${this.begin}>${l10n.t("robust-ask")}</button> <span class="quiet">${l10n.t("robust-ask-how")}</span></p>`;
    }
    return html`<section aria-labelledby="robust" class=${old ? "old" : ""} aria-busy=${old ? "true" : "false"}>
      <h4 id="robust">${l10n.t("robust-title")}</h4>
      <p class="unseen" role="status">${answer && !old ? this.summary(l10n, answer) : ""}</p>
      ${this.#ask.problems.map((problem) => html`<p class="warn">${l10n.code(problem)}</p>`)}
      ${answer?.confidence ? this.answer(l10n, verdict, answer) : html`<p class="quiet">${l10n.t(old ? "robust-waiting" : "robust-none")}</p>`}
    </section>`;
  }

  private begin = (): void => {
    this.asked = true;
    // Painted first: two hundred quotes hold the page for a moment.
    requestAnimationFrame(() => this.#ask.again());
  };

  private summary(l10n: L10n, { confidence, stability }: Robustness): string {
    return confidence ? `${l10n.t("robust-grade", { grade: l10n.t(`grade-${confidence.grade}`) })} ${l10n.t("robust-share", { share: l10n.percent(stability.share), count: stability.variants })}` : "";
  }

  private answer(l10n: L10n, verdict: Verdict, { confidence, stability, switches, regrets }: Robustness): TemplateResult {
    if (!confidence) return html``;
    const rest = regrets.filter(({ order }) => !isZero(order.amount));
    return html`
      <p class="grade ${confidence.grade}"><b>${l10n.t("robust-grade", { grade: l10n.t(`grade-${confidence.grade}`) })}</b>${confidence.reasons.length ? nothing : html` ${l10n.t("robust-share", { share: l10n.percent(stability.share), count: stability.variants })}`}</p>
      <ul class="points">
        ${confidence.reasons.map((reason) => html`<li>${l10n.code(reason)}</li>`)}
      </ul>
      ${switches.length ? this.switches(l10n, verdict, switches) : html`<p class="quiet">${l10n.t("robust-no-switch")}</p>`}
      ${stability.flips.length ? this.flips(l10n, stability.flips) : nothing}
      ${rest.length ? html`<h5>${l10n.t("robust-regret")}</h5>
        <table>
          <caption class="unseen">${l10n.t("robust-regret")}</caption>
          <thead><tr><th scope="col">${l10n.t("robust-plan")}</th><th scope="col" class="num">${l10n.t("robust-per-order")}</th><th scope="col" class="num">${l10n.t("robust-per-stream")}</th></tr></thead>
          <tbody>${rest.slice(0, 8).map((one) => html`<tr><th scope="row">${readable(l10n, "plan", one.plan)}</th><td class="num">${l10n.money(one.order)}</td><td class="num">${l10n.money(one.stream)}</td></tr>`)}</tbody>
        </table>` : nothing}
    `;
  }

  /** Where another plan becomes the best, each variable by its unit. */
  private switches(l10n: L10n, verdict: Verdict, points: readonly SwitchPoint[]): TemplateResult {
    return html`<h5>${l10n.t("robust-switches")}</h5>
      <table>
        <caption class="unseen">${l10n.t("robust-switches")}</caption>
        <thead><tr><th scope="col">${l10n.t("robust-variable")}</th><th scope="col">${l10n.t("robust-at")}</th><th scope="col">${l10n.t("robust-then")}</th><th scope="col" class="num">${l10n.t("robust-wrong")}</th></tr></thead>
        <tbody>${points.map((point) => html`<tr>
          <th scope="row">${l10n.word("turn", point.variable)}</th>
          <td>${point.side ? l10n.t(`robust-${point.side}`, { at: valueOf(l10n, point, point.at) }) : switchText(l10n, verdict, point)}${point.holds ? html`<small>${l10n.t("robust-holds", { at: valueOf(l10n, point, point.holds) })}</small>` : nothing}</td>
          <td>${point.to === "none" ? "—" : point.plan ? readable(l10n, "plan", point.plan) : l10n.t(`mode-short-${point.to}`)}</td>
          <td class="num">${point.regret && !isZero(point.regret.amount) && !isNegative(point.regret.amount) ? l10n.money(point.regret) : "—"}</td>
        </tr>`)}</tbody>
      </table>`;
  }

  private flips(l10n: L10n, flips: readonly Flip[]): TemplateResult {
    return html`<h5>${l10n.t("robust-flips")}</h5>
      <ul class="points">${flips.slice(0, 12).map((flip) => html`<li>${l10n.t("robust-flip", { change: changeOf(l10n, flip), plan: flip.to ? readable(l10n, "plan", flip.to) : l10n.t("mode-short-none") })}${flip.regret ? html` <span class="quiet">${l10n.t("robust-flip-cost", { cost: l10n.money(flip.regret) })}</span>` : nothing}</li>`)}</ul>`;
  }
}

/** A value of a variable in its unit: orders a day, money, grams, share, days. */
function valueOf(l10n: L10n, { variable, currency }: SwitchPoint, value: string): string {
  if (currency) return l10n.money({ amount: value, currency });
  if (variable === "refusal" || variable === "variation") return l10n.percent(value, 1);
  return l10n.has(`unit-of-${variable}`) ? l10n.t(`unit-of-${variable}`, { value: l10n.decimal(value) }) : l10n.decimal(value);
}

/** "重量 +10 %", "每边 +20 mm", "清关多用 30 %". */
function changeOf(l10n: L10n, { variable, change, stage }: Flip): string {
  const sign = change.startsWith("-") ? "−" : "+";
  const size = change.replace(/^[+-]/, "");
  const by = variable === "size" ? `${sign}${l10n.decimal(size)} mm` : `${sign}${l10n.decimal(shift(size, 2))} %`;
  return l10n.t("robust-change", { what: stage ? l10n.t("robust-stage", { stage: l10n.word("stage", stage) }) : l10n.word("turn", variable), by });
}

export function registerRobust(): void {
  if (!customElements.get("landcast-robust")) customElements.define("landcast-robust", LandcastRobust);
}
