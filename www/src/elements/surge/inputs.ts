/** Who takes what is too much, the orders after the stream, days without a carrier, and the seller's own refunds. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Outage } from "../../engine/client";
import type { ReserveFields } from "../../store/plan";
import { choice, problemsAt, textField, toggle, type Panel } from "../inputs/field";

/** Services of tonight's plans that take a parcel in China, the best first: the only ones that can queue or stand by. */
export function carriers({ desk }: Pick<Panel, "desk">): string[] {
  const plans = desk.verdict?.plans.filter((plan) => plan.mode !== "overseas") ?? [];
  const usable = [...plans.filter((plan) => plan.feasible), ...plans.filter((plan) => !plan.feasible)];
  return [...new Set(usable.map((plan) => (plan.mode === "border" && plan.bulk ? plan.bulk : plan.service)))];
}

export function named({ desk, l10n }: Panel, id: string): string {
  return l10n.name(desk.info?.services.find((service) => service.id === id)?.name) || id;
}

/** What the carrier takes that most orders start with: all of the view hangs on it. */
export function first(panel: Panel, service: string): TemplateResult {
  const { form, l10n, set } = panel;
  return textField(panel, {
    label: l10n.t("field-quota", { service: named(panel, service) }), path: `seller.carriers.dailyQuota.${service}`, mode: "numeric", value: form.quota[service] ?? "",
    set: (parcels) => set({ quota: { ...form.quota, [service]: parcels } }),
  });
}

function others(panel: Panel, primary: string | null): TemplateResult | typeof nothing {
  const { form, l10n } = panel;
  const reserved = new Set([primary, ...form.reserves.map((one) => one.service)]);
  const lines = [...new Set([...Object.keys(form.quota).filter((id) => form.quota[id]?.trim()), ...carriers(panel).slice(0, 2)])].filter((id) => !reserved.has(id));
  return lines.length ? html`<h4>${l10n.t("surge-quotas")}</h4><div class="fields">${lines.map((id) => first(panel, id))}</div>` : nothing;
}

function reserve(panel: Panel, one: ReserveFields, at: number): TemplateResult {
  const { form, l10n, set } = panel;
  const path = `seller.carriers.reserve[${at}]`;
  const put = (change: Partial<ReserveFields>) => set({ reserves: form.reserves.map((other, place) => (place === at ? { ...other, ...change } : other)) });
  const name = named(panel, one.service);
  return html`<fieldset class="reserve">
    <legend>${l10n.t("surge-reserve-at", { rank: at + 1 })}</legend>
    <div class="fields">
      ${choice(panel, { label: "surge-service", path: `${path}.service`, value: one.service, wide: true, set: (service) => put({ service }), options: [...new Set([one.service, ...carriers(panel)])].map((value) => ({ value, text: named(panel, value) })) })}
      ${textField(panel, { label: "surge-quota", path: `${path}.dailyQuota`, mode: "numeric", value: one.quota, set: (quota) => put({ quota }) })}
      ${textField(panel, { label: "surge-from-day", path: `${path}.fromDay`, mode: "numeric", value: one.fromDay, placeholder: l10n.t("surge-from-day-none"), set: (fromDay) => put({ fromDay }) })}
      ${textField(panel, { label: "surge-setup", path: `${path}.setup`, mode: "decimal", value: one.setup, placeholder: "0", set: (setup) => put({ setup }) })}
      ${toggle(panel, { label: "surge-signed", path: `${path}.signed`, on: one.signed, set: (signed) => put({ signed }) })}
      <button class="button" type="button" aria-label="${l10n.t("surge-remove")} ${name}" @click=${() => set({ reserves: form.reserves.filter((_, place) => place !== at) })}>${l10n.t("surge-remove")}</button>
    </div>
  </fieldset>`;
}

export interface Draft {
  from: string;
  to: string;
}

function outages(panel: Panel, service: string | null, draft: Draft, change: (draft: Partial<Draft>) => void): TemplateResult {
  const { form, l10n, set } = panel;
  const days = (one: Outage) => `${named(panel, one.service)} ${l10n.day(one.from)} – ${l10n.day(one.to)}`;
  const backwards = !draft.from || draft.to < draft.from || !service;
  return html`
    ${problemsAt(panel, "seller.carriers.outages").map((problem) => html`<p class="problem">${l10n.code(problem)}</p>`)}
    ${form.outages.length
      ? html`<ul class="outages">${form.outages.map((one, at) => html`<li><b>${days(one)}</b><button class="button" type="button" aria-label="${l10n.t("surge-remove")} ${days(one)}" @click=${() => set({ outages: form.outages.filter((_, place) => place !== at) })}>${l10n.t("surge-remove")}</button></li>`)}</ul>`
      : nothing}
    <div class="outage">
      <div class="field"><label for="outage-from">${l10n.t("surge-from")}</label><span class="box"><input id="outage-from" type="date" .value=${live(draft.from)} @change=${(event: Event) => change({ from: (event.target as HTMLInputElement).value })} /></span></div>
      <div class="field"><label for="outage-to">${l10n.t("surge-to")}</label><span class="box"><input id="outage-to" type="date" min=${draft.from} .value=${live(draft.to)} @change=${(event: Event) => change({ to: (event.target as HTMLInputElement).value })} /></span></div>
      <button class="button" type="button" ?disabled=${backwards} @click=${() => service && set({ outages: [...form.outages, { service, ...draft }] })}>${l10n.t("surge-outage-add")}</button>
    </div>`;
}

export function inputs(panel: Panel, primary: string | null, draft: Draft, change: (draft: Partial<Draft>) => void): TemplateResult {
  const { form, l10n, set } = panel;
  const { after, refunds } = form;
  const taken = new Set([primary, ...form.reserves.map((one) => one.service)]);
  const next = carriers(panel).find((id) => !taken.has(id)) ?? null;
  return html`
    ${others(panel, primary)}
    <h4>${l10n.t("surge-reserves")}</h4>
    ${form.reserves.map((one, at) => reserve(panel, one, at))}
    <p><button class="button" type="button" ?disabled=${next === null} @click=${() => next && set({ reserves: [...form.reserves, { service: next, quota: "100", fromDay: "", signed: false, setup: "" }] })}>${l10n.t("surge-reserve-add")}</button></p>
    <h4>${l10n.t("surge-after")}</h4>
    <div class="fields four">
      ${textField(panel, { label: "field-orders-low", path: "stream.after.orders.low", mode: "numeric", value: after.low, set: (low) => set({ after: { ...after, low } }) })}
      ${textField(panel, { label: "field-orders-likely", path: "stream.after.orders.likely", mode: "numeric", value: after.likely, set: (likely) => set({ after: { ...after, likely } }) })}
      ${textField(panel, { label: "field-orders-high", path: "stream.after.orders.high", mode: "numeric", value: after.high, set: (high) => set({ after: { ...after, high } }) })}
      ${textField(panel, { label: "surge-after-days", path: "stream.after.days", mode: "numeric", value: after.days, set: (days) => set({ after: { ...after, days } }) })}
    </div>
    <h4>${l10n.t("surge-refunds")}</h4>
    <p class="quiet">${l10n.t("surge-refunds-how")}</p>
    <div class="fields">
      ${textField(panel, { label: "surge-refund-base", path: "seller.refunds.base", mode: "decimal", suffix: "%", value: refunds.base, set: (base) => set({ refunds: { ...refunds, base } }) })}
      ${textField(panel, { label: "surge-refund-days", path: "seller.refunds.days", mode: "numeric", value: refunds.days, set: (days) => set({ refunds: { ...refunds, days } }) })}
      ${textField(panel, { label: "surge-refund-share", path: "seller.refunds.share", mode: "decimal", suffix: "%", value: refunds.share, set: (share) => set({ refunds: { ...refunds, share } }) })}
    </div>
    <h4>${l10n.t("surge-outages", { service: primary ? named(panel, primary) : "—" })}</h4>
    ${outages(panel, primary, draft, change)}`;
}
