/** Promises side by side, and what the platform demands of them. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Offer, PlatformLimit } from "../../engine/client";
import type { L10n } from "../../i18n";
import { source } from "./stages";

/** `currency` is that of the product's cost, in which the costs of lateness are told. */
export function policies(l10n: L10n, options: readonly Offer[], currency: string, set: (offer: Offer) => void): TemplateResult {
  return html`<section>
    <header><h3>${l10n.t("window-policies")}</h3><p class="quiet">${l10n.t("window-policies-how")}</p></header>
    <table class="policies">
      <caption class="unseen">${l10n.t("window-policies")}</caption>
      <thead><tr><th scope="col">${l10n.t("field-policy")}</th><th scope="col" class="num">${l10n.t("window-days")}</th><th scope="col" class="num">${l10n.t("window-keeps")}</th></tr></thead>
      <tbody>${options.map((one) => html`<tr class=${one.current ? "chosen" : ""}>
        <th scope="row"><label class="pick"><input type="radio" name="policy" .checked=${live(one.current)} @change=${() => set(one)} /><span>${l10n.t(`policy-choice-${one.policy}`)}${one.ruleOfThumb ? html` <span class="tag">${l10n.t("window-thumb")}</span>` : nothing}${figures(l10n, one, currency)}</span></label></th>
        <td class="num"><b>${l10n.span(one.minDays, one.maxDays)}</b><small>${l10n.day(one.from)} – ${l10n.day(one.to)}</small></td>
        <td class="num"><b>${l10n.percent(one.onTime)}</b></td>
      </tr>`)}</tbody>
    </table>
  </section>`;
}

/** What the policy goes by: the seller's own figures, or what the pack assumes until there are some. */
function figures(l10n: L10n, { target, days, late, long, current }: Offer, currency: string): TemplateResult | typeof nothing {
  const money = (amount: string) => l10n.money({ amount, currency });
  const said =
    target !== null ? l10n.t("policy-figure-target", { share: l10n.percent(target, 1) })
    : days !== null ? l10n.t("policy-figure-days", { count: days })
    : late !== null && long !== null ? l10n.t("policy-figure-cost", { late: money(late), long: money(long) })
    : null;
  if (said === null) return nothing;
  return html`<small>${said}${current ? nothing : html` · ${l10n.t("confidence-assumption")}`}</small>`;
}

/** `target` is the share the seller wants to keep: a limit that is kept less often is marked. */
export function limits(l10n: L10n, demanded: readonly PlatformLimit[], target: number): TemplateResult {
  return html`<section>
    <h3>${l10n.t("window-limits")}</h3>
    <div class="wide" tabindex="0" role="region" aria-label=${l10n.t("window-limits")}>
      <table>
        <caption class="unseen">${l10n.t("window-limits")}</caption>
        <thead><tr><th scope="col">${l10n.t("limit-what")}</th><th scope="col" class="num">${l10n.t("limit-within")}</th><th scope="col">${l10n.t("limit-by")}</th><th scope="col" class="num">${l10n.t("window-keeps")}</th><th scope="col">${l10n.t("why-source")}</th></tr></thead>
        <tbody>${demanded.map((one) => {
          const safe = Number(one.kept) >= target;
          return html`<tr>
            <th scope="row">${l10n.word("limit", one.key)}</th>
            <td class="num">${l10n.decimal(one.limit)} ${l10n.t(`limit-unit-${one.unit}`, { count: Number(one.limit) })}</td>
            <td>${l10n.date(one.by)}</td>
            <td class="num ${safe ? "" : "over"}">${safe ? nothing : html`<span aria-hidden="true">▲</span> `}<b>${l10n.percent(one.kept)}</b></td>
            <td class="from">${source(one.source)}</td>
          </tr>`;
        })}</tbody>
      </table>
    </div>
  </section>`;
}
