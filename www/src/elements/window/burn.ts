/** Until when the promise holds: what stock or quota still carry, and what the host says before it turns. */
import { html, nothing, type TemplateResult } from "lit";
import type { BurnDown, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { REVIEWED, burnSentence } from "../../i18n/say";
import { languagesOf } from "../../markets";

export function burnDown(l10n: L10n, burn: BurnDown, verdict: Verdict, copied: string | null, copy: (language: string, text: string) => void): TemplateResult {
  const { then } = burn;
  const country = verdict.normalized.destination.country;
  const own = l10n.locale === "zh-CN" ? "zh" : "en";
  const said = [...new Set([own, ...languagesOf(country), "zh", "en"])].flatMap((language) => {
    const text = burnSentence(burn, language);
    return text ? [{ language, text }] : [];
  });
  return html`<section class="burn">
    <h3>${l10n.t("burn-title")}</h3>
    <p class="line"><b>${l10n.t(`burn-${burn.cause}`, { orders: burn.orders, count: burn.orders })}</b>${then
      ? html`${l10n.t("burn-then", { mode: l10n.t(`mode-short-${then.mode}`), service: l10n.name(l10n.names.get(then.service)) || then.service, days: l10n.span(then.minDays, then.maxDays), from: l10n.day(then.from), to: l10n.day(then.to), share: l10n.percent(then.onTime) })}`
      : html`${l10n.t("burn-nothing")}`}</p>
    ${said.map(({ language, text }) => html`<div class="sentence">
      <blockquote lang=${language} dir="auto">${text}${REVIEWED.has(language) ? nothing : html` <small lang=${l10n.locale}>${l10n.t("say-unreviewed")}</small>`}</blockquote>
      <button class="button" type="button" aria-label=${l10n.t("say-copy-in", { language: l10n.language(language) })} @click=${() => copy(language, text)}><span aria-live="polite">${l10n.t(copied === language ? "copied" : "copy")}</span></button>
    </div>`)}
  </section>`;
}
