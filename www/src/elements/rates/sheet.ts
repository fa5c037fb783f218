/** One price sheet as it was read: its cards, what was not understood, test weights, what changed, and the columns it was read by. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { PriceField, SheetReport, SheetTable } from "../../../../pkg/importer";
import type { CivilDate, Info } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { ReadSheet, SheetChoices } from "../../rates/worker";
import { cardTable, type Change, type Shown } from "./cards";
import { difference, prices, problems, rules, sheets, tests } from "./report";

const FIELDS: readonly PriceField[] = [
  "country", "countryCode", "zone", "product", "code", "carrier", "origin", "band", "bandFrom", "bandTo", "perKg", "netPerKg", "discount", "perParcel", "price",
  "first", "firstPrice", "step", "stepPrice", "minimum", "rounding", "limit", "transit", "note", "option", "ignore",
];

/** "No country is known by the name …" */
const UNKNOWN_COUNTRY = "E5416";
const MOST_WORDS = 40;

export interface View {
  l10n: L10n;
  file: ReadSheet;
  id: string;
  cards: readonly Shown[];
  services: Info["services"];
  destinations: Info["destinations"];
  today: CivilDate;
  /** Country of which the test weights are shown. */
  tested: string;
  test: (country: string) => void;
  choose: (choices: SheetChoices) => void;
  change: (id: string, change: Change) => void;
  drop: () => void;
}

export function sheet(view: View): TemplateResult {
  const { l10n, id, file: { name, outcome }, drop } = view;
  const report = "rows" in outcome ? outcome : null;
  return html`<section class="file" aria-labelledby=${id}>
    <header>
      <h3 id=${id}>${name}</h3>
      ${report ? html`<span class="quiet">${l10n.t(`container-${report.container}`)}</span>` : nothing}
      <button class="button" type="button" aria-label=${l10n.t("rates-drop-name", { name })} @click=${drop}>${l10n.t("rates-drop")}</button>
    </header>
    ${report ? read(view, report) : html`<ul class="alert" role="alert">${"problems" in outcome ? outcome.problems.map((problem) => html`<li><span aria-hidden="true">▲</span> ${l10n.code(problem)} ${l10n.remedy(problem)}</li>`) : nothing}</ul>`}
  </section>`;
}

function read(view: View, report: SheetReport): TemplateResult {
  const { l10n, file: { name }, id, services, today, change, cards, tested, test } = view;
  return html`
    ${counts(l10n, report)}
    ${cards.length ? cardTable({ l10n, id: `${id}-card`, title: l10n.t("rates-cards-of", { name }), cards, services, today, change }) : nothing}
    ${wholeFile(view)}
    ${unknownCountries(view, report)}
    ${problems(l10n, name, report)}
    ${tests({ l10n, id, name, tested, test }, report)}
    ${report.diff ? difference(l10n, name, report.diff) : nothing}
    ${prices(l10n, name, report)}
    ${columns(view, report)}
    ${rules(l10n, name, report)}
    ${sheets(l10n, name, report)}
  `;
}

function counts(l10n: L10n, { rows, cards, codes }: SheetReport): TemplateResult {
  const told = codes.reduce((sum, one) => sum + one.rows, 0);
  const all = [["cards", cards.length], ["read", rows.read], ["taken", rows.taken], ["refused", rows.refused], ["told", told]] as const;
  return html`<dl class="counts">${all.map(([what, count]) => html`<div class=${(what === "refused" || what === "told") && count > 0 ? "over" : ""}><dt>${l10n.t(`rates-rows-${what}`)}</dt><dd>${l10n.decimal(count)}</dd></div>`)}</dl>`;
}

/** What holds for the whole file where its sheets do not say it. */
function wholeFile({ l10n, id, file: { choices }, choose }: View): TemplateResult {
  const value = (event: Event) => (event.target as HTMLInputElement).value.trim();
  const put = (key: "from" | "carrier", text: string) => {
    const { [key]: _, ...rest } = choices;
    choose(text ? { ...rest, [key]: text } : rest);
  };
  return html`<div class="columns">
    <div class="field"><label for="${id}-role">${l10n.t("rates-role")}</label>
      <select id="${id}-role" .value=${live(choices.role ?? "cost")} @change=${(event: Event) => choose({ ...choices, role: value(event) as "cost" | "quoted" })}>
        ${(["cost", "quoted"] as const).map((role) => html`<option value=${role} ?selected=${role === (choices.role ?? "cost")}>${l10n.t(`rates-role-${role}`)}</option>`)}
      </select></div>
    <div class="field"><label for="${id}-from">${l10n.t("rates-all-from")}</label>
      <input id="${id}-from" type="date" .value=${live(choices.from ?? "")} @change=${(event: Event) => put("from", value(event))} /></div>
    <div class="field"><label for="${id}-carrier">${l10n.t("rates-carrier")}</label>
      <input id="${id}-carrier" type="text" maxlength="60" autocomplete="off" .value=${live(choices.carrier ?? "")} @change=${(event: Event) => put("carrier", value(event))} /></div>
  </div>`;
}

/** Words that no country is known by: said once, remembered for the next file. */
function unknownCountries({ l10n, id, file: { choices }, destinations, choose }: View, report: SheetReport): TemplateResult | typeof nothing {
  const words = [...new Set([...report.problems.flatMap(({ code, params }) => (code === UNKNOWN_COUNTRY && params.got ? [params.got] : [])), ...Object.keys(choices.countries ?? {})])].slice(0, MOST_WORDS);
  if (!words.length) return nothing;
  const set = (word: string, country: string) => {
    const { [word]: _, ...rest } = choices.countries ?? {};
    choose({ ...choices, countries: country === "?" ? rest : { ...rest, [word]: country } });
  };
  return html`<details ?open=${words.some((word) => choices.countries?.[word] === undefined)}>
    <summary>${l10n.t("rates-words")} <span class="quiet">${l10n.t("rates-words-how")}</span></summary>
    <div class="columns">${words.map((word, at) => html`<div class="field">
      <label for="${id}-word-${at}">${word}</label>
      <select id="${id}-word-${at}" .value=${live(choices.countries?.[word] ?? "?")} @change=${(event: Event) => set(word, (event.target as HTMLSelectElement).value)}>
        <option value="?">${l10n.t("rates-word-open")}</option>
        <option value="">${l10n.t("rates-word-none")}</option>
        ${destinations.map(({ country }) => html`<option value=${country} ?selected=${choices.countries?.[word] === country}>${l10n.country(country)}</option>`)}
      </select></div>`)}</div>
  </details>`;
}

function columns({ l10n, id, file: { choices }, choose }: View, report: SheetReport): TemplateResult | typeof nothing {
  // Tables of the same headers share a fingerprint, and so one mapping.
  const tables = new Map<string, { sheet: string; table: SheetTable }>();
  for (const { name, tables: found } of report.sheets) for (const table of found) if (!tables.has(table.fingerprint)) tables.set(table.fingerprint, { sheet: name, table });
  if (!tables.size) return nothing;
  const open = [...tables.values()].some(({ table }) => table.rows.taken === 0);
  return html`<details ?open=${open}>
    <summary>${l10n.t("rates-columns")} <span class="quiet">${l10n.t("rates-columns-how", { count: tables.size })}</span></summary>
    ${[...tables].map(([fingerprint, { sheet: name, table }], place) => {
      const now = Object.fromEntries(table.columns.flatMap(({ header, field }) => (field ? [[header, field]] : [])));
      const set = (header: string, field: string) =>
        choose({ ...choices, mapping: { ...choices.mapping, [fingerprint]: { columns: { ...now, [header]: field as PriceField } } } });
      return html`<h4>${name ? `${name} · ` : ""}${l10n.t("rates-table", { header: table.header, from: table.from, to: table.to })} <span class="quiet">${l10n.word("layout", table.layout)}${table.mapped ? ` · ${l10n.t("rates-mapped")}` : ""}</span></h4>
        <div class="columns">${table.columns.map(({ column, header, field }, at) => html`<div class="field">
          <label for="${id}-${place}-${at}">${column} · ${header || l10n.t("rates-no-header")}</label>
          <select id="${id}-${place}-${at}" .value=${live(field ?? "ignore")} @change=${(event: Event) => set(header, (event.target as HTMLSelectElement).value)}>
            ${FIELDS.map((one) => html`<option value=${one} ?selected=${one === (field ?? "ignore")}>${l10n.t(`col-${one.toLowerCase()}`)}</option>`)}
          </select></div>`)}</div>`;
    })}
  </details>`;
}
