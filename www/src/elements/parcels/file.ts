/** One file of parcels: what was understood, which column was taken for what, what was refused and why. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Info } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { Choices, ParcelReport, ReadFile } from "../../parcels/worker";

/** Fields in the order in which a seller looks for them. */
export const FIELDS = [
  "number", "country", "service", "carrier", "dispatched", "delivered", "status", "promised", "ordered", "order", "received", "outbound", "scanned", "departed",
  "arrived", "cleared", "handed", "updated", "event", "events", "days", "lastMile", "detail", "dispatchBy", "cancelled",
] as const;
/** Those that are shown even where no column was taken for them. */
const ALWAYS: readonly string[] = ["number", "country", "service", "dispatched", "delivered", "status", "promised"];
const SHOWN_ROWS = 100;

interface Shown {
  l10n: L10n;
  file: ReadFile;
  id: string;
  destinations: Info["destinations"];
  services: Info["services"];
  choose: (choices: Choices) => void;
  drop: () => void;
}

export function file(shown: Shown): TemplateResult {
  const { l10n, id, file: { name, encoding, outcome }, drop } = shown;
  const report = "rows" in outcome ? outcome : null;
  return html`<section class="file" aria-labelledby=${id}>
    <header>
      <h4 id=${id}>${name}</h4>
      <span class="quiet">${report ? html`${l10n.word("format", report.format)} · ` : nothing}${encoding}${report?.from && report.to ? html` · ${l10n.date(report.from)} – ${l10n.date(report.to)}` : nothing}</span>
      <button class="button" type="button" aria-label=${l10n.t("parcels-drop-name", { name })} @click=${drop}>${l10n.t("parcels-drop")}</button>
    </header>
    ${report ? counts(l10n, report) : html`<ul class="alert">${"problems" in outcome ? outcome.problems.map((problem) => html`<li><span aria-hidden="true">▲</span> ${l10n.code(problem)} ${l10n.remedy(problem)}</li>`) : nothing}</ul>`}
    ${report ? services(shown, report) : nothing}
    ${columns(shown, report === null)}
    ${report?.refused.length ? refused(l10n, name, report) : nothing}
    ${report?.sample.length ? sample(l10n, name, report) : nothing}
  </section>`;
}

function counts(l10n: L10n, { rows }: ParcelReport): TemplateResult {
  const all = [["read", rows.read], ["understood", rows.understood], ["delivered", rows.delivered], ["under-way", rows.underWay], ["duplicates", rows.duplicates], ["refused", rows.refused]] as const;
  return html`<dl class="counts">${all.map(([what, count]) => html`<div class=${what === "refused" && count > 0 ? "over" : ""}><dt>${l10n.t(`rows-${what}`)}</dt><dd>${l10n.decimal(count)}</dd></div>`)}</dl>`;
}

/** What the file calls its services, and what the pack calls them: without that a parcel only teaches of the seller as a whole. */
function services({ l10n, file: { name, choices }, services: known, choose, id }: Shown, report: ParcelReport): TemplateResult | typeof nothing {
  const named = report.services.filter(({ text }) => text !== "");
  if (named.length === 0) return nothing;
  const open = named.some(({ service }) => service === null);
  return html`<details ?open=${open}>
    <summary>${l10n.t("parcels-services")} <span class="quiet">${l10n.t("parcels-services-known", { known: named.filter(({ service }) => service !== null).length, count: named.length })}</span></summary>
    <div class="wide" tabindex="0" role="region" aria-label="${l10n.t("parcels-services")} ${name}">
      <table>
        <caption class="unseen">${l10n.t("parcels-services")}</caption>
        <thead><tr><th scope="col">${l10n.t("parcels-service-text")}</th><th scope="col" class="num">${l10n.t("parcels-count")}</th><th scope="col">${l10n.t("parcels-service")}</th></tr></thead>
        <tbody>${named.map(({ text, service, parcels }, at) => html`<tr>
          <th scope="row"><label for="${id}-service-${at}">${text}</label></th>
          <td class="num">${l10n.decimal(parcels)}</td>
          <td><select id="${id}-service-${at}" .value=${live(service ?? "")} @change=${(event: Event) => choose({ ...choices, services: { ...choices.services, [text]: (event.target as HTMLSelectElement).value } })}>
            <option value="" ?selected=${service === null}>${l10n.t("parcels-service-none")}</option>
            ${known.filter(({ role }) => role !== "bulk").map((one) => html`<option value=${one.id} ?selected=${one.id === service}>${l10n.name(one.name)}</option>`)}
          </select></td>
        </tr>`)}</tbody>
      </table>
    </div>
  </details>`;
}

function columns({ l10n, file: { choices, outcome }, destinations, choose, id }: Shown, open: boolean): TemplateResult {
  const { headers, mapping } = outcome;
  const fields = FIELDS.filter((field) => ALWAYS.includes(field) || mapping[field] !== undefined || choices.mapping?.[field] !== undefined);
  const hidden = FIELDS.filter((field) => !fields.includes(field));
  const set = (field: string, header: string) => choose({ ...choices, mapping: { ...choices.mapping, [field]: header } });
  const dates = "dates" in outcome ? outcome.dates : null;
  return html`<details ?open=${open}>
    <summary>${l10n.t("parcels-columns")} <span class="quiet">${l10n.t("parcels-columns-known", { known: Object.keys(mapping).length, count: headers.length })}</span></summary>
    <div class="columns">
      ${fields.map((field) => html`<div class="field"><label for="${id}-${field}">${l10n.t(`column-${field}`)}</label>
        <select id="${id}-${field}" .value=${live(mapping[field] ?? "")} @change=${(event: Event) => set(field, (event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${!mapping[field]}>${l10n.t("parcels-column-none")}</option>
          ${headers.map((header) => html`<option value=${header} ?selected=${header === mapping[field]}>${header}</option>`)}
        </select></div>`)}
      ${mapping.country === undefined
        ? html`<div class="field"><label for="${id}-all">${l10n.t("parcels-all-to")}</label>
            <select id="${id}-all" .value=${live(choices.country ?? "")} @change=${(event: Event) => choose({ ...choices, country: (event.target as HTMLSelectElement).value })}>
              <option value="" ?selected=${!choices.country}>${l10n.t("region-none")}</option>
              ${destinations.map(({ country }) => html`<option value=${country} ?selected=${country === choices.country}>${l10n.country(country)}</option>`)}
            </select></div>`
        : nothing}
      ${dates || choices.dates
        ? html`<div class="field"><label for="${id}-dates">${l10n.t("parcels-dates")}</label>
            <select id="${id}-dates" .value=${live(dates ?? choices.dates ?? "")} @change=${(event: Event) => choose({ ...choices, dates: (event.target as HTMLSelectElement).value as "dmy" | "mdy" })}>
              ${(["dmy", "mdy"] as const).map((order) => html`<option value=${order} ?selected=${order === (dates ?? choices.dates)}>${l10n.t(`parcels-dates-${order}`)}</option>`)}
            </select></div>`
        : nothing}
      ${hidden.length && headers.length
        ? html`<div class="field"><label for="${id}-more">${l10n.t("parcels-column-more")}</label>
            <select id="${id}-more" .value=${live("")} @change=${(event: Event) => set((event.target as HTMLSelectElement).value, "")}>
              <option value="" selected>${l10n.t("region-none")}</option>
              ${hidden.map((field) => html`<option value=${field}>${l10n.t(`column-${field}`)}</option>`)}
            </select></div>`
        : nothing}
    </div>
  </details>`;
}

function refused(l10n: L10n, name: string, report: ParcelReport): TemplateResult {
  return html`<details>
    <summary>${l10n.t("parcels-refused", { rows: l10n.decimal(report.rows.refused) })}</summary>
    <div class="wide" tabindex="0" role="region" aria-label="${l10n.t("rows-refused")} ${name}">
      <table>
        <caption class="unseen">${l10n.t("rows-refused")}</caption>
        <thead><tr><th scope="col" class="num">${l10n.t("parcels-row")}</th><th scope="col">${l10n.t("parcels-reason")}</th><th scope="col">${l10n.t("parcels-text")}</th></tr></thead>
        <tbody>${report.refused.slice(0, SHOWN_ROWS).map((one) => html`<tr><th scope="row" class="num">${one.row}</th><td>${l10n.code({ code: one.code, params: one.params })}</td><td><code>${one.text}</code></td></tr>`)}</tbody>
      </table>
    </div>
    ${report.rows.refused > SHOWN_ROWS ? html`<p class="quiet">${l10n.t("parcels-refused-more", { rows: l10n.decimal(report.rows.refused - SHOWN_ROWS) })}</p>` : nothing}
  </details>`;
}

function sample(l10n: L10n, name: string, report: ParcelReport): TemplateResult {
  return html`<details>
    <summary>${l10n.t("parcels-sample")}</summary>
    <div class="wide" tabindex="0" role="region" aria-label="${l10n.t("parcels-sample")} ${name}">
      <table>
        <caption class="unseen">${l10n.t("parcels-sample")}</caption>
        <thead><tr><th scope="col" class="num">${l10n.t("parcels-row")}</th><th scope="col">${l10n.t("column-number")}</th><th scope="col">${l10n.t("column-country")}</th><th scope="col">${l10n.t("column-service")}</th><th scope="col">${l10n.t("column-dispatched")}</th><th scope="col">${l10n.t("column-delivered")}</th><th scope="col" class="num">${l10n.t("column-days")}</th></tr></thead>
        <tbody>${report.sample.map((one) => html`<tr><th scope="row" class="num">${one.row}</th><td>${one.number || "—"}</td><td>${one.country ? l10n.country(one.country) : "—"}</td><td>${one.service || "—"}</td><td>${l10n.date(one.dispatched)}</td><td>${one.delivered ? l10n.date(one.delivered) : l10n.t("rows-under-way")}</td><td class="num">${one.days ?? "—"}</td></tr>`)}</tbody>
      </table>
    </div>
  </details>`;
}
