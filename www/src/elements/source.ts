/** Whether a price is the seller's own, and of which card. */
import type { Source } from "../engine/client";
import type { L10n } from "../i18n";

/** "你的报价表：全球专线挂号，2026年10月12日起"; null for every other source. */
export function ownCard(l10n: L10n, source: Partial<Source> | null): string | null {
  if (!source?.key?.startsWith("card:")) return null;
  return l10n.t("source-card", { title: source.title || source.key.slice("card:".length), date: l10n.date(source.from) });
}
