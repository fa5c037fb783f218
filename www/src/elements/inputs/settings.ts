/** Rules that are not confirmed, as switches with their reason; exchange rates with their date; the look. */
import { html, nothing, type TemplateResult } from "lit";
import type { Json, SwitchInfo } from "../../engine/client";
import { LOCALES } from "../../i18n";
import type { Theme } from "../../store/desk";
import { choice, textField, toggle, type Panel } from "./field";

export function settings(panel: Panel, own: boolean): TemplateResult {
  const { desk, form, l10n } = panel;
  const switches = desk.info?.switches.filter((one) => one.countries.includes(form.country)) ?? [];
  return html`
    ${switches.map((one) => ruleSwitch(panel, one))}
    ${switches.length === 0 ? html`<p class="quiet wide">${l10n.t("switches-none", { country: l10n.country(form.country) })}</p>` : nothing}
    ${rates(panel)}
    ${own ? look(panel) : nothing}
  `;
}

function ruleSwitch(panel: Panel, one: SwitchInfo): TemplateResult {
  const { form, l10n, set } = panel;
  const put = (value: Json | undefined) => {
    const settings = { ...form.settings };
    if (value === undefined) delete settings[one.key];
    else settings[one.key] = value;
    set({ settings });
  };
  const fallback: Json = one.kind === "flag" ? one.default === "true" : one.default;
  const value = form.settings[one.key] ?? fallback;
  const path = `settings.${one.key}`;
  const hint = html`${l10n.name(one.note)} · ${l10n.t("switch-default", { value: shown(panel, one, fallback) })}${one.source ? html` · ${l10n.t("source-is", { title: one.source.title })}` : nothing}`;
  const label = l10n.rule("setting", one.key);
  if (one.kind === "flag") {
    return toggle(panel, { label, path, hint, on: value === true, set: (on) => put(on === fallback ? undefined : on) });
  }
  if (one.kind === "choice") {
    return choice(panel, {
      label, path, hint, wide: true, value: String(value), set: (text) => put(text === one.default ? undefined : text),
      options: one.choices.map((option) => ({ value: option, text: l10n.word("choice", option) })),
    });
  }
  return textField(panel, {
    label, path, hint, wide: true, mode: "decimal", value: String(form.settings[one.key] ?? ""), placeholder: String(one.default),
    set: (text) => put(text.trim() === "" ? undefined : text.trim()),
  });
}

function shown(panel: Panel, one: SwitchInfo, value: Json): string {
  if (one.kind === "flag") return panel.l10n.t(value === true ? "on" : "off");
  if (one.kind === "choice") return panel.l10n.word("choice", String(value));
  return String(value);
}

/** The pack counts each currency per euro, as its source does; so are the seller's own rates. */
function rates(panel: Panel): TemplateResult | typeof nothing {
  const { desk, form, l10n, set } = panel;
  const fx = desk.info?.fx;
  if (!fx) return nothing;
  const there = desk.info?.destinations.find((one) => one.country === form.country)?.currency;
  const currencies = [...new Set(["CNY", form.currency, there ?? ""])].filter((code) => code && code !== "EUR");
  return html`
    <h3 class="sub wide">${l10n.t("fx-title")}</h3>
    ${currencies.map((code) => textField(panel, {
      label: l10n.t("fx-field", { currency: code }), path: `fx.EUR/${code}`, mode: "decimal", value: form.fx[`EUR/${code}`] ?? "", placeholder: fx.rates[code] ?? "",
      set: (rate) => set({ fx: { ...form.fx, [`EUR/${code}`]: rate } }),
      hint: fx.assumed.includes(code) ? l10n.t("fx-assumed") : undefined,
    }))}
    <p class="hint wide">${l10n.t("fx-date", { date: l10n.date(fx.date), source: fx.source })}</p>
  `;
}

function look(panel: Panel): TemplateResult {
  const { desk, l10n } = panel;
  return html`
    <h3 class="sub wide">${l10n.t("look-title")}</h3>
    ${choice(panel, {
      label: "field-theme", path: "theme", value: desk.theme, set: (theme) => desk.setTheme(theme as Theme),
      options: (["auto", "light", "dark"] as const).map((value) => ({ value, text: l10n.t(`theme-${value}`) })),
    })}
    ${choice(panel, {
      label: "field-language", path: "locale", value: l10n.locale, set: (locale) => void desk.setLocale(locale as (typeof LOCALES)[number]),
      options: LOCALES.map((value) => ({ value, text: value === "zh-CN" ? "中文" : "English" })),
    })}
  `;
}
