/** This stream: how many orders, for how long, and the longest promise the platform takes. */
import { html, type TemplateResult } from "lit";
import { textField, type Panel } from "./field";

export function stream(panel: Panel): TemplateResult {
  const { form, set } = panel;
  return html`
    <div class="triple wide">
      ${textField(panel, { label: "field-orders-low", path: "stream.orders.low", mode: "numeric", value: form.low, set: (low) => set({ low }) })}
      ${textField(panel, { label: "field-orders-likely", path: "stream.orders.likely", mode: "numeric", value: form.likely, set: (likely) => set({ likely }) })}
      ${textField(panel, { label: "field-orders-high", path: "stream.orders.high", mode: "numeric", value: form.high, set: (high) => set({ high }) })}
    </div>
    ${textField(panel, { label: "field-orders-so-far", path: "stream.ordersSoFar", mode: "numeric", value: form.ordersSoFar, hint: panel.l10n.t("field-orders-so-far-how"), set: (ordersSoFar) => set({ ordersSoFar }) })}
    ${textField(panel, { label: "field-quantity", path: "order.quantity", mode: "numeric", value: form.quantity, set: (quantity) => set({ quantity }) })}
    ${textField(panel, { label: "field-days", path: "stream.days", mode: "numeric", value: form.days, set: (days) => set({ days }) })}
    ${textField(panel, { label: "field-max-promise", path: "stream.maxPromiseDays", mode: "numeric", value: form.maxPromiseDays, set: (maxPromiseDays) => set({ maxPromiseDays }) })}
  `;
}
