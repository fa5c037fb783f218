/** Small pieces that several elements draw the same way. */
import { html, nothing, type TemplateResult } from "lit";
import type { Alert, Severity, SwitchPoint, Verdict } from "../engine/client";
import type { L10n } from "../i18n";

/** A state as a mark with words: colour is never the only signal. */
export function light(l10n: L10n, colour: "green" | "amber" | "red"): TemplateResult {
  const shape = colour === "green" ? "●" : colour === "amber" ? "▲" : "■";
  return html`<span class="light ${colour}"><span aria-hidden="true">${shape}</span> ${l10n.t(`light-${colour}`)}</span>`;
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The gravest alert in full and how many more there are; the space for it is always kept. */
export function alertSlot(l10n: L10n, alerts: readonly Alert[]): TemplateResult {
  const sorted = [...alerts].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const first = sorted[0];
  return html`<p class="alert ${first?.severity ?? "none"}">
    ${first
      ? html`<span class="mark" aria-hidden="true">${first.severity === "info" ? "ⓘ" : "▲"}</span
          ><span class="unseen">${l10n.t(`severity-${first.severity}`)}</span><span class="words" title=${l10n.code(first)}>${l10n.code(first)}</span
          >${sorted.length > 1 ? html`<span class="more">${l10n.t("alerts-more", { count: sorted.length - 1 })}</span>` : nothing}`
      : nothing}
  </p>`;
}

/** Where the answer flips, in words: orders from which stock pays, the price under which nothing is earned, the price at which tax jumps. */
export function switchText(l10n: L10n, verdict: Verdict, point: SwitchPoint): string {
  const at = point.currency ? l10n.money({ amount: point.at, currency: point.currency }) : l10n.decimal(point.at);
  const kind = point.variable === "price" ? (point.to === "none" ? "price-floor" : point.to === verdict.mode ? "price-same" : "price") : point.variable;
  return l10n.t(`switch-${kind}`, { at, to: l10n.t(`mode-short-${point.to}`) });
}
