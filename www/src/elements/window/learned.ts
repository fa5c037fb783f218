/** What own parcels changed, and whether past promises were kept. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Coverage, Window } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { Desk } from "../../store/desk";

export function learned(l10n: L10n, desk: Desk, window: Window | null, forget: () => void, save: () => void): TemplateResult {
  const { overlay } = desk;
  if (!overlay) return html`<p>${l10n.t("own-none")}</p>`;
  const note = window?.learned ?? null;
  return html`
    ${desk.overlayProblems.map((problem) => html`<p class="alert"><span aria-hidden="true">▲</span> ${l10n.code(problem)} ${l10n.remedy(problem)}</p>`)}
    <p>${l10n.t("own-learned", { parcels: l10n.decimal(overlay.parcels), delivered: l10n.decimal(overlay.delivered), underway: l10n.decimal(overlay.underWay), from: l10n.date(overlay.from), to: l10n.date(overlay.to), date: l10n.date(overlay.asOf) })}</p>
    ${overlay.alerts?.map((alert) => html`<p class=${alert.severity === "info" ? "quiet" : "alert"}>${alert.severity === "info" ? nothing : html`<span aria-hidden="true">▲</span> `}${l10n.code(alert)}</p>`)}
    ${note
      ? html`<ul class="points">
          <li>${l10n.t(`own-level-${note.level}`, { parcels: l10n.decimal(note.parcels), how: l10n.t(faster(note.factor), { share: l10n.percent(Math.abs(Number(note.factor) - 1).toFixed(4)) }) })}</li>
          <li>${l10n.t("own-promise", { before: l10n.span(note.before.promise.minDays, note.before.promise.maxDays), now: l10n.span(window?.promise.minDays ?? 0, window?.promise.maxDays ?? 0), p90before: note.before.p90, p90: window?.p90 ?? 0 })}</li>
          ${note.shape ? html`<li>${l10n.t("own-shape")}</li>` : nothing}
          ${note.network === null ? nothing : html`<li>${l10n.t("own-network", { change: change(l10n, note.network) })}</li>`}
          ${note.preparation === null ? nothing : html`<li>${l10n.t("own-preparation", { change: change(l10n, note.preparation) })}</li>`}
        </ul>`
      : window && desk.overlayProblems.length === 0 ? html`<p class="quiet">${l10n.t("own-elsewhere")}</p>` : nothing}
    <p class="open">
      <button class="button" type="button" @click=${save}>${l10n.t("own-export")}</button>
      <button class="button" type="button" @click=${forget}>${l10n.t("own-forget")}</button>
    </p>`;
}

/** A factor on days: under one is faster. */
export function faster(factor: string): "own-faster" | "own-slower" | "own-same" {
  const by = Number(factor) - 1;
  return Math.abs(by) < 0.005 ? "own-same" : by < 0 ? "own-faster" : "own-slower";
}

/** A factor on speed, as a signed share: "+8 %". */
function change(l10n: L10n, factor: string): string {
  const by = Number(factor) - 1;
  return `${by > 0 ? "+" : by < 0 ? "−" : ""}${l10n.percent(Math.abs(by).toFixed(4))}`;
}

/** Outside: the target is further from what was kept than chance explains. */
export function verdictOf(coverage: Coverage): "below" | "above" | "fine" {
  const target = Number(coverage.target);
  if (target > Number(coverage.high)) return "below";
  return target < Number(coverage.low) ? "above" : "fine";
}

export function monitor(l10n: L10n, coverage: Coverage | null): TemplateResult | typeof nothing {
  if (!coverage || coverage.due === 0 || coverage.share === null) return nothing;
  const { share: kept } = coverage;
  const state = verdictOf(coverage);
  const [share, low, high, target] = [kept, coverage.low, coverage.high, coverage.target].map(Number) as [number, number, number, number];
  // Half of the scale would be empty otherwise.
  const floor = Math.max(0, Math.min(0.5, low - 0.1, target - 0.1));
  const at = (one: number) => `${(((one - floor) / (1 - floor)) * 100).toFixed(2)}%`;
  const words = { days: coverage.days, due: l10n.decimal(coverage.due), kept: l10n.decimal(coverage.kept), share: l10n.percent(kept), low: l10n.percent(coverage.low), high: l10n.percent(coverage.high), target: l10n.percent(coverage.target) };
  return html`<div class="monitor ${state}">
    <h4>${l10n.t("monitor-title", { days: coverage.days })}</h4>
    <p><b class="big">${l10n.percent(kept)}</b> ${l10n.t("monitor-kept", words)}</p>
    <svg role="img" aria-label=${l10n.t("monitor-drawing", words)} width="100%" height="44">
      ${svg`<rect class="ground" x="0" y="9" width="100%" height="10" rx="5"></rect>
      <rect class="interval" x=${at(low)} width=${`${(((high - low) / (1 - floor)) * 100).toFixed(2)}%`} y="9" height="10" rx="5"></rect>
      <circle class="dot" cx=${at(share)} cy="14" r="6"></circle>
      <line class="target" x1=${at(target)} x2=${at(target)} y1="2" y2="26"></line>
      <text x=${at(target)} y="40" text-anchor="middle">${l10n.t("monitor-target", words)}</text>
      <text x="0" y="40">${l10n.percent(String(floor))}</text><text x="100%" y="40" text-anchor="end">${target > 0.8 ? "" : l10n.percent("1")}</text>`}
    </svg>
    <p class=${state === "fine" ? "quiet" : "alert"}>${state === "fine" ? nothing : html`<span aria-hidden="true">▲</span> `}${l10n.t(`monitor-${state}`, words)}</p>
  </div>`;
}
