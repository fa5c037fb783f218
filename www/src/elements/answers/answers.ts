/** The three answers. Each card keeps its room whatever it says, so that nothing jumps while someone types. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { histogram } from "../../charts/histogram";
import { meter } from "../../charts/meter";
import type { Alert, Assessment, Plan, Verdict, Window } from "../../engine/client";
import type { L10n } from "../../i18n";
import { isZero } from "../../i18n/decimal";
import { base, controls } from "../../styles/tokens";
import { alertSlot, switchText } from "../parts";
import { bestPerMode, distinct, nearestFix, recommended } from "../plans/pick";
import { styles } from "./answers.css";

/** Speech waits until the typing rests. */
const SPEAK_AFTER_MS = 700;

export class LandcastAnswers extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) verdict: Verdict | null = null;
  @property({ type: Boolean, reflect: true }) stale = false;
  @property({ type: Boolean }) why = false;
  /** How far the recommendation can be leant on, where that is known. */
  @property({ attribute: false }) standing: "high" | "medium" | "low" | null = null;
  @state() private spoken = "";
  #speaking: ReturnType<typeof setTimeout> | undefined;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("verdict") && !changed.has("l10n")) return;
    clearTimeout(this.#speaking);
    // Words of another language must not stand until the rest is over.
    if (changed.has("l10n")) this.spoken = "";
    this.#speaking = setTimeout(() => (this.spoken = this.summary()), SPEAK_AFTER_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#speaking);
  }

  private summary(): string {
    const { l10n, verdict } = this;
    if (!verdict) return "";
    const country = l10n.country(verdict.normalized.destination.country);
    if (!verdict.window || !verdict.recommended) return l10n.t("spoken-none", { country });
    return l10n.t("spoken", {
      country,
      days: l10n.span(verdict.window.promise.minDays, verdict.window.promise.maxDays),
      door: l10n.money(verdict.buyer?.atDoor),
      mode: l10n.t(`mode-${verdict.mode}`),
    });
  }

  override render() {
    const { l10n, verdict } = this;
    return html`
      <section class="card" part="card window" aria-labelledby="window">
        ${this.windowCard(l10n, verdict)}
      </section>
      <section class="card" part="card duty" aria-labelledby="duty">
        ${this.dutyCard(l10n, verdict)}
      </section>
      <section class="card" part="card mode" aria-labelledby="mode">
        ${this.modeCard(l10n, verdict)}
      </section>
      <output class="unseen" role="status" aria-live="polite">${this.spoken}</output>
    `;
  }

  private windowCard(l10n: L10n, verdict: Verdict | null): TemplateResult {
    const window = verdict?.window ?? null;
    const promise = window?.promise;
    return html`
      <header>
        <h2 id="window">${l10n.t("window-title")}</h2>
        ${promise ? html`<span class="aside">${l10n.t("window-on-time", { share: l10n.percent(promise.onTime) })}</span>` : nothing}
      </header>
      <p class="figure">
        ${promise
          ? html`<landcast-value locale=${l10n.locale} text=${l10n.span(promise.minDays, promise.maxDays)}></landcast-value> <small>${l10n.t("unit-days", { count: promise.maxDays })}</small>`
          : html`<span class="none">${verdict ? l10n.t("window-none") : "—"}</span>`}
      </p>
      <p class="line">
        ${promise && window
          ? html`<strong><landcast-value locale=${l10n.locale} text=${`${l10n.day(promise.from)} – ${l10n.day(promise.to)}`}></landcast-value></strong>
              <span class="quiet">${l10n.t("window-likely", { days: window.p50 })}</span>`
          : nothing}
      </p>
      <p class="line quiet">${promise ? this.restsOn(l10n, verdict, promise) : nothing}</p>
      <div class="drawing">
        ${window && promise
          ? histogram(window, l10n.t("window-drawing", { p10: window.p10, p50: window.p50, p90: window.p90, min: promise.minDays, max: promise.maxDays }))
          : nothing}
      </div>
      ${alertSlot(l10n, alertsOf(verdict, "window"))}
    `;
  }

  /** On own parcels where there are any, else the rule the promise goes by. */
  private restsOn(l10n: L10n, verdict: Verdict | null, promise: Window["promise"]): string {
    const learned = verdict?.window?.learned;
    if (learned) return l10n.t("window-learned", { parcels: l10n.decimal(learned.parcels) });
    const asked = verdict?.normalized.seller?.promise;
    return l10n.t(`policy-${promise.policy}`, { share: l10n.percent(asked?.policy === "quantile" ? asked.onTime : promise.onTime) });
  }

  private dutyCard(l10n: L10n, verdict: Verdict | null): TemplateResult {
    const duty = verdict?.duty ?? null;
    const buyer = verdict?.buyer ?? null;
    const money = (amount: string | null) => (amount === null || !duty ? l10n.t("not-known") : l10n.money({ amount, currency: duty.currency }));
    const seller = duty?.payer === "seller";
    const spanned = duty?.total === null && duty.range.low !== null && duty.range.high !== null;
    const big = !duty ? "—" : spanned ? l10n.moneySpan(duty.range.low ?? "", duty.range.high ?? "", duty.currency) : money(duty.total);
    return html`
      <header>
        <h2 id="duty">${l10n.t("duty-title")}</h2>
        ${buyer ? html`<span class="aside">${l10n.t("duty-at-door")} <landcast-value locale=${l10n.locale} text=${l10n.money(buyer.atDoor)}></landcast-value></span>` : nothing}
      </header>
      <p class="figure ${spanned ? "spanned" : ""}">
        <landcast-value locale=${l10n.locale} text=${big}></landcast-value>
        ${duty ? html`<small>${l10n.t(seller ? "duty-by-seller" : "duty-by-buyer")}</small>` : nothing}
      </p>
      <p class="line split">${duty ? this.parts(l10n, duty) : html`<span class="quiet">${verdict ? l10n.t("duty-none") : nothing}</span>`}</p>
      <p class="line quiet">
        ${duty ? html`${duty.scheme ? l10n.scheme(duty.scheme) : l10n.t("scheme-none")} · ${l10n.word("collected", duty.collectedBy)}` : nothing}
      </p>
      <div class="drawing">
        ${duty?.threshold
          ? html`${meter(duty.threshold, l10n.t("threshold-drawing", {
              measured: l10n.money({ amount: duty.threshold.measured, currency: duty.threshold.currency }),
              limit: l10n.money({ amount: duty.threshold.limit, currency: duty.threshold.currency }),
            }))}
              <p class="legend">
                <span>${l10n.money({ amount: duty.threshold.measured, currency: duty.threshold.currency })}</span>
                <span>${l10n.t(duty.threshold.headroom.startsWith("-") ? "threshold-over" : "threshold-left", {
                  limit: l10n.money({ amount: duty.threshold.limit, currency: duty.threshold.currency }),
                  headroom: l10n.money({ amount: duty.threshold.headroom.replace(/^-/, ""), currency: duty.threshold.currency }),
                })}</span>
              </p>`
          : duty ? html`<p class="legend"><span>${l10n.t("threshold-none")}</span></p>` : nothing}
      </div>
      ${alertSlot(l10n, alertsOf(verdict, "duty"))}
    `;
  }

  /** Duty, tax and fees, those that are nothing left out; or what is missing to know them. */
  private parts(l10n: L10n, duty: Assessment): TemplateResult {
    if (duty.total === null) {
      const missing = [...new Set(duty.missing.map((one) => l10n.word("missing", one.what)))].join(l10n.t("list-separator"));
      return html`<span class="lack">${l10n.t("why-missing", { what: missing || l10n.t("not-known") })}</span>`;
    }
    const part = (label: string, amount: string | null, always = false) =>
      amount === null || (!always && isZero(amount)) ? nothing : html`<span>${label} <b>${l10n.money({ amount, currency: duty.currency })}</b></span>`;
    return html`${part(l10n.t("kind-duty"), duty.duty, true)}${part(l10n.tax(duty.country), duty.vat, isZero(duty.fees))}${part(l10n.t("kind-fee"), duty.fees)}${part(l10n.t("kind-carrier-fee-short"), duty.carrierFees)}`;
  }

  private modeCard(l10n: L10n, verdict: Verdict | null): TemplateResult {
    const plan = verdict ? recommended(verdict) : null;
    return html`
      <header>
        <h2 id="mode">${l10n.t("mode-title")}</h2>
        ${this.why && verdict
          ? html`<button class="why" type="button" @click=${() => this.dispatchEvent(new CustomEvent("why"))}>${l10n.t("mode-why")}${this.standing ? ` · ${l10n.t(`grade-${this.standing}`)}` : nothing} <span aria-hidden="true">▸</span></button>`
          : nothing}
      </header>
      <p class="figure">
        ${verdict ? html`<landcast-value locale=${l10n.locale} text=${l10n.t(`mode-short-${verdict.mode}`)}></landcast-value>` : "—"}
        ${plan ? html`<small class="service" title=${l10n.name(plan.serviceName)}>${l10n.name(plan.serviceName)}</small>` : nothing}
      </p>
      ${plan && verdict ? this.planLines(l10n, verdict, plan) : verdict ? this.fix(l10n, verdict) : html`<p class="line"></p><div class="drawing"></div>`}
      ${alertSlot(l10n, alertsOf(verdict, "mode"))}
    `;
  }

  private planLines(l10n: L10n, verdict: Verdict, plan: Plan): TemplateResult {
    const turning = verdict.switches.map((point) => switchText(l10n, verdict, point)).join(" · ");
    return html`
      <p class="line ends">
        <span>${l10n.t("cost-short")} <b><landcast-value locale=${l10n.locale} text=${l10n.money(plan.deliveredCost)}></landcast-value></b></span>
        ${plan.margin === null
          ? nothing
          : html`<span class=${plan.margin.startsWith("-") ? "loss" : ""}>${l10n.t("margin")} <b><landcast-value locale=${l10n.locale} text=${l10n.money({ amount: plan.margin, currency: plan.deliveredCost?.currency ?? "CNY" })}></landcast-value></b></span>`}
      </p>
      <p class="line" title=${turning}>${turning || html`<span class="quiet">${l10n.t("switch-none")}</span>`}</p>
      <div class="drawing">
        <ul class="modes">
          ${bestPerMode(verdict).map(({ mode, plan: best }) => html`<li class=${mode === verdict.mode ? "chosen" : ""}>
            <span>${l10n.t(`mode-short-${mode}`)}</span>
            ${best?.window
              ? html`<span>${l10n.span(best.window.promise.minDays, best.window.promise.maxDays)} ${l10n.t("unit-days-short")}</span>
                  <span>${l10n.money(best.deliveredCost)}</span>
                  <span>${best.marginRate === null ? "—" : l10n.percent(best.marginRate)}</span>`
              : html`<span class="quiet wide">${l10n.t("mode-not-possible")}</span>`}
          </li>`)}
        </ul>
      </div>
    `;
  }

  private fix(l10n: L10n, verdict: Verdict): TemplateResult {
    const fix = nearestFix(verdict);
    return html`<p class="line">${l10n.t("no-service")}</p>
      <div class="drawing fix">
        ${fix
          ? html`<p><strong>${l10n.t("nearest-fix", { service: l10n.name(fix.plan.serviceName) })}</strong></p>
              <ul>
                ${distinct(l10n, fix.plan.rejections).slice(0, 3).map((rejection) => html`<li>${l10n.code(rejection)}<span class="quiet"> → ${l10n.remedy(rejection)}</span></li>`)}
              </ul>`
          : nothing}
      </div>`;
  }
}

/** Under which answer an alert stands: days and capacity, duty and limits, or money, services and the age of the data. */
function cardOf(code: string): "window" | "duty" | "mode" {
  if (/^(A3|A401)/.test(code)) return "window";
  if (/^A(1|20[1-6])/.test(code)) return "duty";
  return "mode";
}

function alertsOf(verdict: Verdict | null, card: "window" | "duty" | "mode"): Alert[] {
  return verdict?.alerts.filter((alert) => cardOf(alert.code) === card) ?? [];
}
