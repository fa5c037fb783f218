/** The delivery window in full: its distribution, the stages on the calendar, what other promises keep, and own parcels. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { QUANTILES, spread } from "../../charts/spread";
import type { Offer, Plan, Verdict, Window } from "../../engine/client";
import type { L10n } from "../../i18n";
import { shift } from "../../i18n/decimal";
import { hasTexts, loadTexts } from "../../i18n/views";
import type { Desk } from "../../store/desk";
import { importer } from "../../importer/files";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { recommended } from "../plans/pick";
import { burnDown } from "./burn";
import { dayOf, addDays } from "./days";
import { learned, monitor } from "./learned";
import { limits, policies } from "./promises";
import { priors, stages } from "./stages";
import { stops, type Draft } from "./stops";
import { styles } from "./window.css";
import { save } from "../save";

export class LandcastWindow extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  /** The view of own parcels, once it was asked for. */
  @state() private parcels: "closed" | "coming" | "open" | "failed" = "closed";
  /** A stop that is being written down. */
  @state() private stop: Draft | null = null;
  @state() private copied: string | null = null;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { desk } = this;
    const { l10n, verdict } = desk;
    const window = verdict?.window ?? null;
    const plan = verdict ? recommended(verdict) : null;
    if (!verdict) return html`<p class="quiet empty">${l10n.t("board-waiting")}</p>`;
    return html`
      ${window && plan ? this.answer(l10n, verdict, window, plan) : html`<p class="empty">${l10n.t("no-service")}</p>`}
      ${desk.overlay || importer
        ? html`<section>
            <h3>${l10n.t("own-title")}</h3>
            ${learned(l10n, desk, window, () => this.forget(), () => this.save())}
            ${monitor(l10n, desk.overlay?.coverage ?? null)}
            ${importer ? this.import(l10n) : nothing}
          </section>`
        : nothing}
    `;
  }

  private answer(l10n: L10n, verdict: Verdict, window: Window, plan: Plan): TemplateResult {
    const start = dayOf(verdict.normalized.asOf);
    const asked = verdict.normalized.seller?.promise;
    // Choosing takes the figures along by which the days were told.
    const set = ({ policy, target, days, late, long }: Offer) =>
      this.desk.set({
        policy,
        ...(target === null ? {} : { onTime: shift(target, 2) }),
        ...(days === null ? {} : { bufferDays: String(days) }),
        ...(late === null || long === null ? {} : { lateCost: late, longCost: long }),
      });
    return html`
      ${this.distribution(l10n, window, start, plan)}
      ${window.burnDown ? burnDown(l10n, window.burnDown, verdict, this.copied, (language, text) => void this.copy(language, text)) : nothing}
      ${stages(l10n, plan, window, start)}
      ${stops(l10n, this.desk.form, this.stop ?? { kind: "typhoon", from: start, to: addDays(start, 2) }, (change) => (this.stop = { kind: "typhoon", from: start, to: addDays(start, 2), ...this.stop, ...change }), (patch) => this.desk.set(patch))}
      ${window.policies?.length ? policies(l10n, window.policies, verdict.normalized.product.unitCost.currency, set) : nothing}
      ${window.limits?.length ? limits(l10n, window.limits, asked?.policy === "quantile" ? Number(asked.onTime) : 0.9) : nothing}
      ${priors(l10n, plan)}
    `;
  }

  private distribution(l10n: L10n, window: Window, start: string, plan: Plan): TemplateResult {
    const { promise } = window;
    const before = this.desk.before;
    const date = (day: number) => l10n.day(addDays(start, day));
    const late = window.pmf ? window.pmf.slice(promise.maxDays + 1).reduce((sum, share) => sum + Number(share), 0) : null;
    const label = l10n.t("window-drawing", { p10: window.p10, p50: window.p50, p90: window.p90, min: promise.minDays, max: promise.maxDays });
    return html`<section>
      <header>
        <h3>${l10n.t("window-spread", { service: l10n.name(plan.serviceName) })}</h3>
        <p class="quiet">${l10n.t("window-from", { date: l10n.date(start) })}</p>
      </header>
      ${spread({
        window, before, label, date,
        band: l10n.t("window-band", { days: l10n.span(promise.minDays, promise.maxDays), from: l10n.day(promise.from), to: l10n.day(promise.to) }),
        mark: (quantile) => quantile.toUpperCase(),
      })}
      <ul class="key">
        <li><i class="bar"></i>${l10n.t("window-kept", { share: l10n.percent(promise.onTime) })}</li>
        ${late === null ? nothing : html`<li><i class="bar late"></i>${l10n.t("window-late", { share: l10n.percent(late.toFixed(4)) })}</li>`}
        ${before ? html`<li><i class="before"></i>${l10n.t("window-before")}</li>` : nothing}
        ${window.lostShare === undefined ? nothing : html`<li><i class="lost"></i>${l10n.t("window-lost", { share: this.small(l10n, window.lostShare) })}</li>`}
      </ul>
      ${this.quantiles(l10n, window, before, start)}
      ${window.pmf ? this.everyDay(l10n, window, before, start) : nothing}
    </section>`;
  }

  /** A share that rounds to nothing is not nothing. */
  private small(l10n: L10n, share: string): string {
    return Number(share) < 0.0005 ? l10n.t("share-below", { share: l10n.percent("0.0005", 2) }) : l10n.percent(share, 1);
  }

  private quantiles(l10n: L10n, window: Window, before: Window | null, start: string): TemplateResult {
    const date = (day: number) => l10n.day(addDays(start, day));
    return html`<div class="wide" tabindex="0" role="region" aria-label=${l10n.t("window-quantiles")}>
      <table class="quantiles ${before ? "compared" : ""}">
        <caption class="unseen">${l10n.t("window-quantiles")}</caption>
        <thead><tr><td></td>${QUANTILES.map((one) => html`<th scope="col" class="num">${one.toUpperCase()}<small>${l10n.t("window-share-by", { share: l10n.percent(String(Number(one.slice(1)) / 100)) })}</small></th>`)}<th scope="col" class="num">${l10n.t("window-mean")}</th><th scope="col" class="num">${l10n.t("board-window")}</th></tr></thead>
        <tbody>
          <tr><th scope="row">${l10n.t(before ? "window-now" : "window-days")}</th>${QUANTILES.map((one) => html`<td class="num"><b>${window[one]}</b><small>${date(window[one])}</small></td>`)}<td class="num">${l10n.decimal(window.mean)}</td><td class="num"><b>${l10n.span(window.promise.minDays, window.promise.maxDays)}</b><small>${l10n.percent(window.promise.onTime)}</small></td></tr>
          ${before
            ? html`<tr class="past"><th scope="row">${l10n.t("window-before")}</th>${QUANTILES.map((one) => html`<td class="num">${before[one]}<small>${date(before[one])}</small></td>`)}<td class="num">${l10n.decimal(before.mean)}</td><td class="num">${l10n.span(before.promise.minDays, before.promise.maxDays)}<small>${l10n.percent(before.promise.onTime)}</small></td></tr>`
            : nothing}
        </tbody>
      </table>
    </div>`;
  }

  /** Every day in figures: for a screen reader, and for whoever wants to read the drawing off. */
  private everyDay(l10n: L10n, window: Window, before: Window | null, start: string): TemplateResult {
    let sum = 0;
    const days = (window.pmf ?? []).flatMap((share, day) => {
      sum += Number(share);
      return Number(share) > 0 || Number(before?.pmf?.[day] ?? 0) > 0 ? [{ day, share, by: sum }] : [];
    });
    return html`<details class="every">
      <summary>${l10n.t("window-every-day")}</summary>
      <table>
        <caption class="unseen">${l10n.t("window-every-day")}</caption>
        <thead><tr><th scope="col" class="num">${l10n.t("window-day")}</th><th scope="col">${l10n.t("stage-dates")}</th><th scope="col" class="num">${l10n.t("window-share")}</th><th scope="col" class="num">${l10n.t("window-by")}</th>${before ? html`<th scope="col" class="num">${l10n.t("window-before")}</th>` : nothing}</tr></thead>
        <tbody>${days.map(({ day, share, by }) => html`<tr><th scope="row" class="num">${day}</th><td>${l10n.date(addDays(start, day))}</td><td class="num">${l10n.percent(share, 1)}</td><td class="num">${l10n.percent(Math.min(1, by).toFixed(4), 1)}</td>${before ? html`<td class="num">${l10n.percent(before.pmf?.[day] ?? "0", 1)}</td>` : nothing}</tr>`)}</tbody>
      </table>
    </details>`;
  }

  private import(l10n: L10n): TemplateResult {
    if (this.parcels === "open" && !hasTexts("parcels", l10n)) {
      void loadTexts("parcels", l10n).then(() => this.requestUpdate());
      return html``;
    }
    if (this.parcels === "open") return html`<landcast-parcels .desk=${this.desk}></landcast-parcels>`;
    return html`<p class="open">
      <button class="button" type="button" ?disabled=${this.parcels === "coming"} @click=${this.open}>${l10n.t("own-import")}</button>
      <span class="quiet">${l10n.t(this.parcels === "failed" ? "own-failed" : "own-stays")}</span>
    </p>`;
  }

  private open = async (): Promise<void> => {
    this.parcels = "coming";
    try {
      const [{ LandcastParcels }] = await Promise.all([import("../parcels/parcels"), loadTexts("parcels", this.desk.l10n)]);
      if (!customElements.get("landcast-parcels")) customElements.define("landcast-parcels", LandcastParcels);
      this.parcels = "open";
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement & { start(): void }>("landcast-parcels")?.start();
    } catch (cause) {
      console.warn(`landcast: parcels: ${String(cause)}`);
      this.parcels = "failed";
    }
  };

  private forget(): void {
    void this.desk.setOverlay(null);
  }

  /** The overlay as a file, for another device or the command line. */
  private save(): void {
    const { overlay } = this.desk;
    if (!overlay) return;
    save(`landcast-learned-${overlay.asOf}.json`, JSON.stringify(overlay), "application/json");
  }

  private async copy(language: string, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = language;
      setTimeout(() => (this.copied = null), 1500);
    } catch {
      // Where the clipboard is forbidden the sentence stands to be selected.
      const quote = this.renderRoot.querySelector(`blockquote[lang="${language}"]`);
      if (quote) getSelection()?.selectAllChildren(quote);
    }
  }
}
