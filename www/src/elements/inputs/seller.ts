/** Who sells: registrations, who pays the tax, how sure the promise is, fees, stock abroad. */
import { html, nothing, type TemplateResult } from "lit";
import { chipGroup, choice, textField, type Panel } from "./field";

/** A primary service and its reserve. */
const MOST_LINES = 2;

export function seller(panel: Panel): TemplateResult {
  const { form, l10n, set, desk } = panel;
  const place = desk.info?.destinations.find((one) => one.country === form.country);
  const schemes = place?.schemes ?? [];
  const nodes = (place?.nodes ?? []).map((id) => ({ id, name: desk.info?.nodes.find((node) => node.id === id)?.name ?? null }));
  return html`
    ${schemes.length
      ? chipGroup(panel, {
          label: "field-schemes", path: "seller.schemes", kind: "checkbox", chosen: form.schemes, set: (chosen) => set({ schemes: chosen }),
          options: schemes.map(({ id, name }) => ({ value: id, text: l10n.name(name) })),
        })
      : nothing}
    ${choice(panel, {
      label: "field-incoterm", path: "seller.incoterm", value: form.incoterm, set: (value) => set({ incoterm: value as typeof form.incoterm }), wide: true,
      options: (["ddp", "dap"] as const).map((value) => ({ value, text: l10n.t(`incoterm-${value}`) })),
    })}
    ${choice(panel, {
      label: "field-platform", path: "seller.platform", value: form.platform, set: (platform) => set({ platform }), wide: true,
      options: [{ value: "", text: l10n.t("platform-none") }, ...(desk.info?.platforms ?? []).map(({ id, name }) => ({ value: id, text: l10n.name(name) }))],
    })}
    ${choice(panel, {
      label: "field-policy", path: "seller.promise.policy", value: form.policy, set: (value) => set({ policy: value as typeof form.policy }),
      options: (["quantile", "cost", "buffer", "article"] as const).map((value) => ({ value, text: l10n.t(`policy-choice-${value}`) })),
    })}
    ${form.policy === "quantile"
      ? textField(panel, { label: "field-on-time", path: "seller.promise.onTime", mode: "decimal", suffix: "%", value: form.onTime, set: (onTime) => set({ onTime }) })
      : form.policy === "buffer"
        ? textField(panel, { label: "field-buffer", path: "seller.promise.days", mode: "numeric", value: form.bufferDays, set: (bufferDays) => set({ bufferDays }) })
        : form.policy === "cost"
          ? html`${textField(panel, { label: "field-late-cost", path: "seller.promise.late", mode: "decimal", value: form.lateCost, set: (lateCost) => set({ lateCost }) })}
              ${textField(panel, { label: "field-long-cost", path: "seller.promise.long", mode: "decimal", value: form.longCost, set: (longCost) => set({ longCost }) })}`
          : nothing}
    <div class="triple wide">
      ${textField(panel, { label: "field-commission", path: "seller.fees.commission", mode: "decimal", suffix: "%", value: form.commission, set: (commission) => set({ commission }) })}
      ${textField(panel, { label: "field-payment", path: "seller.fees.payment", mode: "decimal", suffix: "%", value: form.payment, set: (payment) => set({ payment }) })}
      ${textField(panel, { label: "field-returns", path: "seller.fees.returns", mode: "decimal", suffix: "%", value: form.returns, set: (returns) => set({ returns }) })}
    </div>
    ${nodes.map(({ id, name }) => textField(panel, {
      label: l10n.t("field-stock", { node: l10n.name(name) || id }), path: `seller.stock.${id}`, mode: "numeric", value: form.stock[id] ?? "", placeholder: "0",
      set: (units) => set({ stock: { ...form.stock, [id]: units } }),
    }))}
    ${lines(panel).map((id) => textField(panel, {
      label: l10n.t("field-quota", { service: l10n.name(desk.info?.services.find((service) => service.id === id)?.name ?? null) || id }),
      path: `seller.carriers.dailyQuota.${id}`, mode: "numeric", value: form.quota[id] ?? "", set: (parcels) => set({ quota: { ...form.quota, [id]: parcels } }),
    }))}
  `;
}

/** Services that take a parcel in China: those of the best plans, and those that have a quota already. */
export function lines({ desk, form }: Panel): string[] {
  const plans = desk.verdict?.plans.filter((plan) => plan.feasible && plan.mode !== "overseas") ?? [];
  const best = plans.map((plan) => (plan.mode === "border" && plan.bulk ? plan.bulk : plan.service)).slice(0, MOST_LINES);
  return [...new Set([...Object.keys(form.quota).filter((id) => form.quota[id]?.trim()), ...best])];
}
