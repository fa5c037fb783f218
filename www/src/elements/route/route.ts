/** The way of one plan: on an offline map of the world, leg by leg in words, and stage by stage on the calendar. */
import { LitElement, html, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { map } from "../../charts/map";
import { Width } from "../../charts/width";
import type { Plan, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { way, type Leg, type Way } from "../../route/legs";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { lookStyles } from "../plans/look.css";
import { lookAt, looked } from "../plans/look";
import { dayOf } from "../window/days";
import { stages, weakest } from "../window/stages";
import { styles as windowStyles } from "../window/window.css";
import { styles } from "./route.css";

/** Until the browser has told the width. */
const FIRST_WIDTH = 800;

export class LandcastRoute extends LitElement {
  static override styles = [base, controls, windowStyles, lookStyles, styles];

  @property({ attribute: false }) desk!: Desk;
  readonly #width = new Width(this, () => this.renderRoot.querySelector("figure"), FIRST_WIDTH);

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n, verdict } = this.desk;
    const plan = looked(this.desk);
    if (!verdict || !plan) return html`<p class="empty quiet">${l10n.t(verdict ? "no-service" : "board-waiting")}</p>`;
    const { seller, destination, asOf } = verdict.normalized;
    const found = way(plan, seller?.shipFrom ?? "CN-SZX", destination.country);
    const own = plan.id === verdict.recommended;
    const window = own ? verdict.window : plan.window;
    return html`
      ${lookAt(this.desk)}
      <section>
        <header><h3>${l10n.t("route-title")}</h3>${plan.cutoff ? html`<p class="quiet">${l10n.t("route-cutoff", { time: plan.cutoff.time, next: l10n.day(plan.cutoff.next.slice(0, 10)) })}</p>` : nothing}</header>
        ${this.drawing(l10n, verdict, found)}
        ${this.table(l10n, verdict, plan, found)}
        <p class="quiet">${l10n.t("route-drawn")}</p>
      </section>
      ${window ? stages(l10n, plan, window, dayOf(asOf)) : nothing}
      ${own || !window ? nothing : html`<p class="quiet">${l10n.t("route-calendar")}</p>`}
    `;
  }

  private stopName(l10n: L10n, verdict: Verdict, found: Way, index: number): string {
    const stop = found.stops[index];
    if (!stop) return "";
    return stop.name ? l10n.name(stop.name) : l10n.country(verdict.normalized.destination.country);
  }

  private words(l10n: L10n, leg: Leg): string {
    const by = l10n.t(`route-by-${leg.by}`);
    return leg.stage ? l10n.t("route-leg", { by, p50: leg.stage.p50, p90: leg.stage.p90 }) : l10n.t("route-ahead", { by });
  }

  private drawing(l10n: L10n, verdict: Verdict, found: Way): TemplateResult {
    const height = Math.round(Math.min(380, Math.max(230, this.#width.now * 0.46)));
    const names = found.stops.map((_, index) => `${index + 1} ${this.stopName(l10n, verdict, found, index)}`);
    const drawn = map(found, names, found.legs.map((leg) => this.words(l10n, leg)), this.#width.now, height);
    return html`<figure>
      <svg class="map" role="img" aria-label=${l10n.t("route-map", { stops: names.join(l10n.t("list-separator")) })} viewBox="0 0 ${this.#width.now} ${height}" height=${height}>${svg`
        <path class="grid" d=${drawn.graticule}></path><path class="land" d=${drawn.land}></path>
        ${drawn.legs.map(({ index, path }) => svg`<path class="under" d=${path}></path><path class="leg ${found.legs[index]?.by}" d=${path}></path>`)}
        ${drawn.marks.map(({ x, y, stops }) => svg`<g transform="translate(${x.toFixed(1)},${y.toFixed(1)})"><rect class="mark" x=${-3 - stops.length * 7} y="-10" width=${6 + stops.length * 14} height="20" rx="10"></rect><text class="number" y="4.5" text-anchor="middle">${stops.map((one) => one + 1).join("·")}</text></g>`)}
        ${drawn.legs.map(({ label }) => (label ? svg`<text class="how" x=${label.x.toFixed(1)} y=${label.y.toFixed(1)} text-anchor="middle">${label.text}</text>` : nothing))}
        ${drawn.marks.map(({ label }) => svg`<text class="stop" x=${label.x.toFixed(1)} y=${label.y.toFixed(1)} text-anchor="middle">${label.text}</text>`)}`}
      </svg>
    </figure>`;
  }

  /** The same way in words. */
  private table(l10n: L10n, verdict: Verdict, plan: Plan, found: Way): TemplateResult {
    const slow = weakest(plan.stages);
    const name = (index: number) => this.stopName(l10n, verdict, found, index);
    return html`<table class="legs">
      <caption class="unseen">${l10n.t("route-title")}</caption>
      <thead><tr><th scope="col">${l10n.t("route-way")}</th><th scope="col">${l10n.t("route-by")}</th><th scope="col" class="num">P50 / P90</th></tr></thead>
      <tbody>${found.legs.map((leg) => html`<tr>
        <th scope="row">${leg.from + 1} ${name(leg.from)} → ${leg.to + 1} ${name(leg.to)}${leg.stage && leg.stage === slow ? html` <span class="tag warn">${l10n.t("window-weakest")}</span>` : nothing}</th>
        <td><svg class="sample" width="34" height="10" aria-hidden="true">${svg`<path class="leg ${leg.by}" d="M0 5H34"></path>`}</svg>${l10n.t(`route-by-${leg.by}`)}${leg.service ? html` <span class="quiet">· ${l10n.name(leg.service)}</span>` : nothing}</td>
        <td class="num">${leg.stage ? `${leg.stage.p50} / ${leg.stage.p90} ${l10n.t("unit-days-short")}` : l10n.t("route-before")}</td>
      </tr>`)}</tbody>
    </table>`;
  }
}
