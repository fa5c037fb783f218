/** Where it goes. */
import { html, nothing, type TemplateResult } from "lit";
import { DESTINATIONS } from "../../markets";
import { chipGroup, choice, textField, toggle, type Panel } from "./field";

export function destination(panel: Panel): TemplateResult {
  const { form, l10n, set, desk } = panel;
  const place = desk.info?.destinations.find((one) => one.country === form.country);
  const regions = place?.regions ?? [];
  return html`
    ${chipGroup(panel, {
      label: "field-country", path: "destination.country", kind: "radio", chosen: [form.country], legendUnseen: true,
      set: ([country]) => country && desk.goTo(country),
      options: DESTINATIONS.map((value) => ({ value: value as string, text: l10n.country(value) })),
    })}
    ${textField(panel, { label: "field-postcode", path: "destination.postcode", value: form.postcode, set: (postcode) => set({ postcode }), maxLength: 12 })}
    ${regions.length
      ? choice(panel, {
          label: "field-region", path: "destination.region", value: form.region, set: (region) => set({ region }),
          options: [{ value: "", text: l10n.t("region-none") }, ...regions.map((region) => ({ value: region.code, text: l10n.name(region.name) }))],
        })
      : nothing}
    ${toggle(panel, { label: "field-cod", path: "destination.cod", on: form.cod, set: (cod) => set({ cod }) })}
  `;
}
