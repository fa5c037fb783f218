/** What is sold: the fields of one product of the run-of-show. */
import { html, nothing, type TemplateResult } from "lit";
import type { GoodsClass, QuoteRequest } from "../../engine/client";
import { askedOf, hasBattery, type HazardField } from "../../store/hazards";
import { plain } from "../../i18n/decimal";
import { chipGroup, choice, textField, type Panel } from "./field";

const GOODS: readonly GoodsClass[] = [
  "battery-built-in", "battery-packed-with", "battery-standalone", "liquid", "powder", "aerosol", "magnet", "cosmetics",
  "food", "supplement", "medicine", "blade", "brand",
];
const CURRENCIES = ["EUR", "USD", "GBP", "CAD", "AUD", "SGD", "MYR", "THB", "JPY", "PLN", "CNY"];

export function product(panel: Panel): TemplateResult {
  const { form, l10n, set, desk } = panel;
  const understood = desk.stale ? null : (desk.verdict?.normalized ?? null);
  return html`
    ${textField(panel, {
      label: "field-name", path: "product.name", wide: true,
      value: l10n.locale === "zh-CN" ? form.nameZh : form.nameEn,
      set: (text) => set(l10n.locale === "zh-CN" ? { nameZh: text } : { nameEn: text }),
    })}
    <landcast-goods class="wide" .desk=${desk}></landcast-goods>
    ${textField(panel, { label: "field-hs", path: "product.hs", mode: "numeric", wide: true, value: form.hs, set: (hs) => set({ hs }), maxLength: 14 })}
    <div class="money wide">
      ${textField(panel, {
        label: "field-cost", path: "product.unitCost", mode: "decimal", reads: "cost", note: "f-cost-note", value: form.cost, set: (cost) => set({ cost }),
        understood: echo(form.cost, understood?.product.unitCost.amount),
      })}
      ${textField(panel, {
        label: "field-price", path: "product.price", mode: "decimal", reads: "price", value: form.price, set: (price) => set({ price }),
        understood: echo(form.price, understood?.product.price.amount),
      })}
      ${choice(panel, {
        label: "field-currency", path: "product.price.currency", value: form.currency, set: (currency) => set({ currency }),
        options: CURRENCIES.map((value) => ({ value, text: value })),
      })}
    </div>
    <p class="hint wide note" id="f-cost-note">${l10n.t("field-cost-note")}</p>
    <div class="body wide">
      ${textField(panel, {
        label: "field-weight", path: "product.weightG", mode: "decimal", reads: "weight", value: form.weight, set: (weight) => set({ weight }),
        understood: echo(form.weight, understood && String(understood.product.weightG)),
      })}
      ${textField(panel, {
        label: "field-size", path: "product.sizeMm", reads: "size", value: form.size, set: (size) => set({ size }), understood: sizeEcho(form.sizeUnit, form.size, understood),
      })}
      ${choice(panel, {
        label: "field-unit", path: "unit", value: form.sizeUnit, set: (unit) => set({ sizeUnit: unit as "cm" | "mm" }),
        options: [{ value: "cm", text: "cm" }, { value: "mm", text: "mm" }],
      })}
    </div>
    ${chipGroup(panel, {
      label: "field-goods", path: "product.goods", kind: "checkbox", chosen: form.goods, set: (goods) => set({ goods }),
      options: GOODS.map((value) => ({ value, text: l10n.t(`goods-${value}`) })),
    })}
    ${hasBattery(form.goods) && form.hazards.batteryKind !== "lithium-metal"
      ? textField(panel, { label: "field-battery", path: "product.batteryWh", mode: "decimal", suffix: "Wh", value: form.batteryWh, set: (batteryWh) => set({ batteryWh }) })
      : nothing}
    ${askedOf(form.goods, form.hazards).map((field) => hazard(panel, field))}
    ${choice(panel, {
      label: "field-fragility", path: "product.fragility", value: form.fragility, set: (value) => set({ fragility: value as typeof form.fragility }),
      options: (["low", "normal", "electronics", "high"] as const).map((value) => ({ value, text: l10n.t(`fragility-${value}`) })),
    })}
    ${choice(panel, {
      label: "field-stage", path: "product.stage", value: form.stage, set: (value) => set({ stage: value as typeof form.stage }),
      options: (["test", "proven", "tail"] as const).map((value) => ({ value, text: l10n.t(`life-${value}`) })),
    })}
  `;
}

const KINDS = ["lithium-ion", "lithium-metal", "sodium-ion"] as const;
const SUFFIXES: Partial<Record<HazardField, string>> = { lithiumG: "g", stateOfCharge: "%", liquidMl: "ml", flashPointC: "°C", at2100mm: "A/m", at4600mm: "A/m" };

/** What the rules of transport ask of these goods beyond their class. */
function hazard(panel: Panel, field: HazardField): TemplateResult {
  const { form, l10n, set } = panel;
  const common = { label: `field-${field.toLowerCase()}`, path: field.startsWith("at") ? `product.magneticField.${field}` : `product.${field}` };
  const put = (value: string) => set({ hazards: { ...form.hazards, [field]: value } });
  if (field === "batteryKind") return choice(panel, { ...common, value: form.hazards.batteryKind ?? KINDS[0], set: put, options: KINDS.map((value) => ({ value, text: l10n.t(`battery-${value}`) })) });
  const whole = field === "batteries" || field === "batteryCells" || field === "liquidMl";
  return textField(panel, { ...common, value: form.hazards[field] ?? "", set: put, mode: whole ? "numeric" : "decimal", ...(SUFFIXES[field] ? { suffix: SUFFIXES[field] } : {}) });
}

/** What was understood, where the typed text is not that very number. */
function echo(typed: string, understood: string | null | undefined): string | null {
  if (!understood || typed.trim() === understood) return null;
  return plain(typed) === typed.trim() ? null : understood;
}

function sizeEcho(unit: "cm" | "mm", typed: string, understood: QuoteRequest | null): string | null {
  const sides = understood?.product.sizeMm;
  if (!sides || /^\s*[\d.]+\s*[x×*]\s*[\d.]+\s*[x×*]\s*[\d.]+\s*$/i.test(typed)) return null;
  return unit === "cm" || typed.trim() ? `${sides.join(" × ")} mm` : null;
}
