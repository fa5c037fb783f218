/** What a figure rests on beyond the request: in words of the pack, or as the seller's own. */
import { html, nothing, type TemplateResult } from "lit";
import type { Source } from "../engine/client";
import type { L10n } from "../i18n";

export function origin(l10n: L10n, source: Source | null): string {
  if (!source || source.confidence === "seller" || source.confidence === "own") return l10n.t("source-own");
  if (source.key === "assumption") return l10n.word("confidence", source.confidence);
  return `${source.title} · ${l10n.word("confidence", source.confidence)}`;
}

export interface Assumed {
  key: string;
  value: string;
  source: Source | null;
}

/** `label` names a figure of the seller's own, for which the pack has no words. */
export function assumed(l10n: L10n, list: readonly Assumed[], label: (key: string) => string): TemplateResult | typeof nothing {
  if (!list.length) return nothing;
  return html`<ul class="assumed">${list.map(({ key, value, source }) => {
    const share = source?.confidence !== "seller" && /share|recovery|rate/.test(key) && Number(value) <= 1;
    return html`<li><b>${share ? l10n.percent(value, 1) : l10n.decimal(value)}</b> ${source?.note ? l10n.name(source.note) : label(key)} <span class="quiet">${origin(l10n, source)}</span></li>`;
  })}</ul>`;
}
