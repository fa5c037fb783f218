/** What the seller knows of the product's stock; each field left empty takes the pack's assumption. */
import { html, type TemplateResult } from "lit";
import type { StockAssumption } from "../../engine/client";
import type { PlanForm } from "../../store/plan";
import { shift } from "../../i18n/decimal";
import { choice, textField, type Panel } from "../inputs/field";

type Key = Exclude<keyof PlanForm["stockPlan"], "distribution">;

interface Entry {
  key: Key;
  path: string;
  /** The pack's assumption that holds while the field is empty. */
  assumed: string;
  suffix?: string;
  mode: "numeric" | "decimal";
}

const FIELDS: readonly Entry[] = [
  { key: "windowDays", path: "stock.windowDays", assumed: "stock.window-days", mode: "numeric" },
  { key: "variation", path: "stock.variation", assumed: "demand.variation", mode: "decimal" },
  { key: "fixed", path: "stock.fixed", assumed: "stock.fixed-per-shipment", mode: "decimal" },
  { key: "salvage", path: "stock.salvageShare", assumed: "stock.salvage-share", suffix: "%", mode: "decimal" },
  { key: "leftoverDays", path: "stock.leftoverDays", assumed: "stock.leftover-days", mode: "numeric" },
  { key: "spillOverseas", path: "stock.spill.overseas", assumed: "stock.spill-share-overseas", suffix: "%", mode: "decimal" },
  { key: "spillBorder", path: "stock.spill.border", assumed: "stock.spill-share-border", suffix: "%", mode: "decimal" },
  { key: "payoutDays", path: "stock.payoutDays", assumed: "payout.days", mode: "numeric" },
];

export function inputs(panel: Panel, assumptions: readonly StockAssumption[]): TemplateResult {
  const { form, l10n, set } = panel;
  const { stockPlan } = form;
  const grey = ({ assumed, suffix }: Entry) => {
    const value = assumptions.find(({ key }) => key === assumed)?.value;
    return value === undefined ? undefined : l10n.decimal(suffix ? shift(value, 2) : value);
  };
  return html`
    <div class="fields">
      ${choice(panel, {
        label: "stock-field-current", path: "stock.current", value: form.current, set: (current) => set({ current }),
        options: [{ value: "", text: l10n.t("stock-current-none") }, ...(["direct", "border", "overseas"] as const).map((mode) => ({ value: mode, text: l10n.t(`mode-${mode}`) }))],
      })}
      ${textField(panel, { label: "stock-field-weeks", path: "stock.weeks", value: form.weeks, placeholder: "12 30 45 60", hint: l10n.t("stock-weeks-how"), wide: true, set: (weeks) => set({ weeks }) })}
      ${FIELDS.map((entry) => textField(panel, {
        label: `stock-field-${entry.key}`, path: entry.path, mode: entry.mode, value: stockPlan[entry.key],
        ...(entry.suffix ? { suffix: entry.suffix } : {}), placeholder: grey(entry) ?? "",
        set: (text) => set({ stockPlan: { ...stockPlan, [entry.key]: text } }),
      }))}
      ${choice(panel, {
        label: "stock-field-distribution", path: "stock.distribution", value: stockPlan.distribution, set: (distribution) => set({ stockPlan: { ...stockPlan, distribution } }),
        options: [{ value: "", text: l10n.t("stock-as-assumed") }, ...(["lognormal", "negative-binomial"] as const).map((value) => ({ value, text: l10n.t(`stock-${value}`) }))],
      })}
    </div>`;
}
