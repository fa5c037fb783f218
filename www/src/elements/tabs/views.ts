/** Views that come when they are first shown: each a chunk of its own, some with texts of their own. The board is there from the start. */
import type { L10n } from "../../i18n";
import { hasTexts, loadTexts } from "../../i18n/views";
import type { Tab } from "../../store/desk";

interface View {
  element: () => Promise<CustomElementConstructor>;
  /** Names of its files in locales/views. */
  texts?: string | readonly string[];
}

/** Parts of a tab that come by themselves, when asked for. */
export type Part = "markets" | "cod" | "script";

const LATER: Partial<Record<Tab | Part, View>> = {
  markets: { element: async () => (await import("../markets/markets")).LandcastMarkets, texts: "markets" },
  cod: { element: async () => (await import("../cod/cod")).LandcastCod, texts: "cod" },
  script: { element: async () => (await import("../script/script")).LandcastScript, texts: ["script", "wording"] },
  show: { element: async () => (await import("../show/show")).LandcastShow, texts: "show" },
  plans: { element: async () => (await import("../plans/plans")).LandcastPlans, texts: ["plans", "money"] },
  cost: { element: async () => (await import("../cost/cost")).LandcastCost, texts: ["money", "look", "falls"] },
  route: { element: async () => (await import("../route/route")).LandcastRoute, texts: ["route", "look", "window"] },
  exposure: { element: async () => (await import("../exposure/exposure")).LandcastExposure, texts: ["exposure", "money"] },
  window: { element: async () => (await import("../window/window")).LandcastWindow, texts: "window" },
  surge: { element: async () => (await import("../surge/surge")).LandcastSurge, texts: "surge" },
  stock: { element: async () => (await import("../stock/stock")).LandcastStock, texts: ["stock", "money"] },
  packaging: { element: async () => (await import("../packaging/packaging")).LandcastPackaging, texts: "packaging" },
  documents: { element: async () => (await import("../documents/documents")).LandcastDocuments, texts: "documents" },
  milestones: { element: async () => (await import("../milestones/milestones")).LandcastMilestones, texts: "milestones" },
  history: { element: async () => (await import("../history/history")).LandcastHistory, texts: "history" },
  why: { element: async () => (await import("../why/why")).LandcastWhy, texts: ["why", "money"] },
};

/** Whether the view can be shown now, in this language. */
export function here(tab: Tab | Part, l10n: L10n): boolean {
  const view = LATER[tab];
  return !view || (customElements.get(`landcast-${tab}`) !== undefined && [view.texts ?? []].flat().every((texts) => hasTexts(texts, l10n)));
}

export async function bring(tab: Tab | Part, l10n: L10n): Promise<void> {
  const view = LATER[tab];
  if (!view) return;
  const [element] = await Promise.all([view.element(), ...[view.texts ?? []].flat().map((texts) => loadTexts(texts, l10n))]);
  const tag = `landcast-${tab}`;
  if (!customElements.get(tag)) customElements.define(tag, element);
}
