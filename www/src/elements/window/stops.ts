/** What holds parcels up tonight and no pack can know: a typhoon, a strike, a slow network. The seller says it, and takes it away again. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Disruption } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { Form } from "../../store/form";

export const KINDS = ["typhoon", "customs-strike", "carrier-strike", "slow-network"] as const;

export interface Draft {
  kind: Disruption["kind"];
  from: string;
  to: string;
}

export function stops(l10n: L10n, form: Form, draft: Draft, change: (draft: Partial<Draft>) => void, set: (patch: Partial<Form>) => void): TemplateResult {
  const { disruptions } = form;
  const backwards = draft.from === "" || draft.to < draft.from;
  return html`<section>
    <header><h3>${l10n.t("stops-title")}</h3><p class="quiet">${l10n.t("stops-how")}</p></header>
    <label class="pick"><input type="checkbox" .checked=${live(form.slowNetwork)} @change=${(event: Event) => set({ slowNetwork: (event.target as HTMLInputElement).checked })} /><span>${l10n.t("stops-slow")}</span></label>
    ${disruptions.length
      ? html`<ul class="stops">${disruptions.map((one, at) => {
          const words = `${l10n.t(`stop-${one.kind}`)} ${l10n.day(one.from)} – ${l10n.day(one.to)}`;
          return html`<li><b>${words}</b><button class="button" type="button" aria-label="${l10n.t("stops-remove")} ${words}" @click=${() => set({ disruptions: disruptions.filter((_, other) => other !== at) })}>${l10n.t("stops-remove")}</button></li>`;
        })}</ul>`
      : nothing}
    <div class="stop">
      <div><label for="stop-kind">${l10n.t("stops-kind")}</label>
        <select id="stop-kind" @change=${(event: Event) => change({ kind: (event.target as HTMLSelectElement).value as Draft["kind"] })}>
          ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${l10n.t(`stop-${kind}`)}</option>`)}
        </select></div>
      <div><label for="stop-from">${l10n.t("stops-from")}</label><input id="stop-from" type="date" .value=${live(draft.from)} @change=${(event: Event) => change({ from: (event.target as HTMLInputElement).value })} /></div>
      <div><label for="stop-to">${l10n.t("stops-to")}</label><input id="stop-to" type="date" min=${draft.from} .value=${live(draft.to)} @change=${(event: Event) => change({ to: (event.target as HTMLInputElement).value })} /></div>
      <button class="button" type="button" ?disabled=${backwards} @click=${() => set({ disruptions: [...disruptions, { ...draft }] })}>${l10n.t("stops-add")}</button>
    </div>
  </section>`;
}
