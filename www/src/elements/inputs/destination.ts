/** Where it goes. */
import { html, nothing, type TemplateResult } from "lit";
import type { L10n } from "../../i18n";
import type { Choice } from "../../quick/pinyin";
import type { Desk } from "../../store/desk";
import { chipGroup, choice, textField, toggle, type Panel } from "./field";

export function destination(panel: Panel): TemplateResult {
  const { form, l10n, set, desk } = panel;
  const place = desk.info?.destinations.find((one) => one.country === form.country);
  const regions = place?.regions ?? [];
  return html`
    ${chipGroup(panel, {
      label: "field-country", path: "destination.country", kind: "radio", chosen: [form.country], legendUnseen: true,
      set: ([country]) => country && desk.goTo(country),
      options: desk.destinations.map((value, at) => ({ value, text: l10n.country(value), ...(at < 9 && l10n.has("quick-digit") ? { title: l10n.t("quick-digit", { digit: at + 1 }) } : {}) })),
    })}
    ${others(panel)}
    ${textField(panel, { label: "field-postcode", path: "destination.postcode", value: form.postcode, set: (postcode) => set({ postcode }), maxLength: 12 })}
    ${regions.length
      ? choice(panel, {
          label: "field-region", path: "destination.region", value: form.region, set: (region) => set({ region }),
          options: [{ value: "", text: l10n.t("region-none") }, ...regions.map((region) => ({ value: region.code, text: l10n.name(region.name) }))],
        })
      : nothing}
    ${toggle(panel, { label: "field-cod", path: "destination.cod", on: form.cod, set: (cod) => set({ cod }) })}
    ${desk.destinations.length > 1
      ? html`<div class="field wide leave"><button class="button" type="button" @click=${() => desk.leave()}>${l10n.t("destination-leave", { country: l10n.country(form.country) })}</button></div>`
      : nothing}
  `;
}

/** It is found by its name in either language. */
const TONGUES = (["zh-CN", "en"] as const).map((locale) => new Intl.DisplayNames(locale, { type: "region", style: "short" }));

interface Listed {
  of: string;
  rest: readonly { country: string; name: string }[];
  choices: readonly Choice[];
}

let listed: Listed = { of: "", rest: [], choices: [] };

/** Named and sorted once for a language and a comparison: what is typed changes neither. */
function listedFor(desk: Desk, l10n: L10n): Listed {
  const { others, destinations } = desk;
  const compared = l10n.has("pick-compared") ? l10n.t("pick-compared") : null;
  const of = [l10n.locale, compared, ...others, "", ...destinations].join(" ");
  if (listed.of === of) return listed;
  const named = (country: string) => ({ country, name: l10n.country(country) });
  const { compare } = new Intl.Collator(l10n.locale);
  const rest = others.map(named).sort((a, b) => compare(a.name, b.name));
  const choices = [...rest, ...destinations.map(named)].map(({ country, name }, at): Choice => ({
    value: country, text: name, also: TONGUES.map((tongue) => tongue.of(country) ?? ""), note: at < rest.length ? country : (compared ?? country),
  }));
  return (listed = { of, rest, choices });
}

/** Adds a destination to the comparison, or takes the one in view out of it. The list can be searched once that has come, and what is compared already is found too; until then, and in foreign pages, it is the platform's own. */
function others({ desk, l10n }: Panel): TemplateResult {
  const { rest, choices } = listedFor(desk, l10n);
  const add = (event: Event) => {
    const list = event.target as HTMLSelectElement;
    const country = list.value;
    // The list loses what is chosen and stands on its first line again.
    list.value = "";
    if (country) desk.goTo(country);
  };
  return html`
    ${rest.length
      ? customElements.get("landcast-pick")
        ? html`<landcast-pick
            class="field wide"
            label=${l10n.t("destination-more")}
            places
            hint=${l10n.t(l10n.has("pick-where") ? "pick-where" : "destination-choose", { count: rest.length })}
            none=${l10n.t("destination-none")}
            .choices=${choices}
            @pick=${(event: CustomEvent<string>) => desk.goTo(event.detail)}
          ></landcast-pick>`
        : html`<div class="field">
          <label for="f-destination-more">${l10n.t("destination-more")}</label>
          <span class="box"><select id="f-destination-more" @change=${add}>
            <option value="">${l10n.t("destination-choose", { count: rest.length })}</option>
            ${rest.map(({ country, name }) => html`<option value=${country}>${name}</option>`)}
          </select></span>
        </div>`
      : nothing}
  `;
}
