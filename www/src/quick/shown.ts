/** An understood field in the words and numbers of the page. */
import type { L10n } from "../i18n";
import { shift } from "../i18n/decimal";
import type { ProductFields } from "../store/form";
import type { Value } from "./items";

/** All digits that were typed: a reading to choose must not be rounded. */
function sum(l10n: L10n, amount: string, currency: string): string {
  return /\.\d{2}\d*[1-9]/.test(amount) ? `${l10n.decimal(amount)} ${currency}` : l10n.money({ amount, currency });
}

export function shown(l10n: L10n, value: Value, product?: ProductFields): { label: string; text: string } {
  switch (value.field) {
    case "cost":
      return { label: l10n.t("quick-cost"), text: sum(l10n, value.amount, "CNY") };
    case "price":
      return { label: l10n.t("field-price"), text: sum(l10n, value.amount, value.currency) };
    case "weight": {
      const heavy = value.grams.length > 3 ? `${l10n.decimal(shift(value.grams, -3))} kg` : `${l10n.decimal(value.grams)} g`;
      return { label: l10n.t("quick-weight"), text: value.rounded ? l10n.t("quick-rounded", { value: heavy }) : heavy };
    }
    case "size":
      return { label: l10n.t("field-size"), text: `${value.sides.join(" × ")} ${value.unit}` };
    case "country":
      return { label: l10n.t("field-country"), text: l10n.country(value.country) };
    case "region":
      return { label: l10n.t("field-region"), text: value.region };
    case "postcode":
      return { label: l10n.t("field-postcode"), text: value.postcode };
    case "goods":
      return { label: l10n.t("field-goods"), text: l10n.t(`goods-${value.goods}`) };
    case "without":
      return { label: l10n.t("field-goods"), text: l10n.t(value.what === "all" ? "goods-general" : "quick-no-battery") };
    case "quantity":
      return { label: l10n.t("field-quantity"), text: l10n.decimal(value.count) };
    case "batteryWh":
      return { label: l10n.t("field-battery"), text: `${l10n.decimal(value.wh)} Wh` };
    case "liquidMl":
      return { label: l10n.t("field-liquidml"), text: `${l10n.decimal(value.ml)} ml` };
    case "cod":
      return { label: l10n.t("field-cod"), text: l10n.t(value.on ? "yes" : "no") };
    case "incoterm":
      return { label: l10n.t("field-incoterm"), text: l10n.t(`incoterm-${value.incoterm}`) };
    case "fragility":
      return { label: l10n.t("field-fragility"), text: l10n.t(`fragility-${value.fragility}`) };
    case "hs":
      return { label: l10n.t("field-hs"), text: value.hs };
    case "item":
      return { label: l10n.t("quick-item", { number: value.number }), text: product ? l10n.name({ zh: product.nameZh, en: product.nameEn }) : "" };
  }
}
