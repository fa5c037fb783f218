/** What was understood of a price sheet, each with the cell it stands in, so that it can be held against the sheet. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { PriceChanged, PriceShown, SheetPlace, SheetReport } from "../../../../pkg/importer";
import type { L10n } from "../../i18n";

/** More rows than anybody reads would only make the page slow. */
const SHOWN = 100;

interface Columns {
  name: string;
  num?: boolean;
}

/** A titled table behind a summary, which scrolls sideways by itself where it is too wide. */
function folded(l10n: L10n, { title, how, of, open, warn, heads, rows, all, before }: {
  title: string; how?: string; of: string; open: boolean; warn?: boolean; heads: readonly Columns[]; rows: readonly TemplateResult[]; all: number; before?: TemplateResult;
}): TemplateResult {
  return html`<details ?open=${open}>
    <summary class=${warn ? "warn" : ""}>${warn ? html`<span aria-hidden="true">▲</span> ` : nothing}${title} ${how ? html`<span class="quiet">${how}</span>` : nothing}</summary>
    ${before ?? nothing}
    <div class="wide" tabindex="0" role="region" aria-label="${title} ${of}">
      <table>
        <caption class="unseen">${title}</caption>
        <thead><tr>${heads.map(({ name, num }) => html`<th scope="col" class=${num ? "num" : ""}>${name}</th>`)}</tr></thead>
        <tbody>${rows}</tbody>
      </table>
    </div>
    ${all > SHOWN ? html`<p class="quiet">${l10n.t("rates-more", { rows: l10n.decimal(all - SHOWN) })}</p>` : nothing}
  </details>`;
}

/** Where something stands, as a spreadsheet names it. */
export function placeOf(l10n: L10n, { sheet, row, cell }: SheetPlace): string {
  const at = cell ?? (row > 0 ? l10n.t("rates-row-at", { row }) : "");
  return [sheet, at].filter(Boolean).join(" › ") || "—";
}

function kilograms(l10n: L10n, grams: number): string {
  return grams < 1000 ? `${l10n.decimal(grams)} g` : `${l10n.decimal(grams / 1000)} kg`;
}

function bandOf(l10n: L10n, { overG, upToG }: PriceShown["band"]): string {
  return `${kilograms(l10n, overG)} – ${kilograms(l10n, upToG)}`;
}

/** Codes parted by spaces: a row may hold for many. */
function countriesOf(l10n: L10n, codes: string): string {
  const all = codes.split(" ").filter(Boolean);
  const named = all.slice(0, 3).map((one) => l10n.country(one)).join(l10n.t("list-separator"));
  return all.length > 3 ? l10n.t("rates-countries-more", { named, count: all.length }) : named;
}

const PER_KG: Record<string, string> = { "per-step": "rates-per-step" };
const PER_PARCEL: Record<string, string> = { total: "rates-total", "first-step": "rates-first" };

function priceOf(l10n: L10n, money: (amount: string) => string, { perKg, perParcel, rule }: Pick<PriceShown, "perKg" | "perParcel" | "rule">): string {
  const parts = [
    perKg === null ? "" : l10n.t(PER_KG[rule] ?? "rates-per-kg", { price: money(perKg) }),
    perParcel === null ? "" : l10n.t(PER_PARCEL[rule] ?? "rates-per-parcel", { price: money(perParcel) }),
  ];
  return parts.filter(Boolean).join(" + ") || "—";
}

export function problems(l10n: L10n, of: string, report: SheetReport): TemplateResult | typeof nothing {
  if (!report.problems.length) return nothing;
  const all = Math.max(report.codes.reduce((sum, one) => sum + one.rows, 0), report.problems.length);
  return folded(l10n, {
    title: l10n.t("rates-problems", { count: l10n.decimal(all) }), of, open: true, warn: true, all,
    heads: [{ name: l10n.t("rates-where") }, { name: l10n.t("rates-reason") }, { name: l10n.t("rates-text") }],
    rows: report.problems.slice(0, SHOWN).map((one) => html`<tr><th scope="row" class="place">${placeOf(l10n, one)}</th><td>${l10n.code(one)}${l10n.remedy(one) ? html`<small>${l10n.remedy(one)}</small>` : nothing}</td><td><code>${one.text}</code></td></tr>`),
  });
}

export function prices(l10n: L10n, of: string, { preview, cards, rows }: SheetReport): TemplateResult | typeof nothing {
  if (!preview.length) return nothing;
  const currencies = new Map(cards.map((card) => [card.id, card.currency]));
  return folded(l10n, {
    title: l10n.t("rates-preview"), how: l10n.t("rates-preview-how"), of, open: false, all: rows.taken,
    heads: [{ name: l10n.t("rates-where") }, { name: l10n.t("rates-text") }, { name: l10n.t("rates-country") }, { name: l10n.t("rates-band"), num: true }, { name: l10n.t("rates-price"), num: true }],
    rows: preview.slice(0, SHOWN).map((one) => html`<tr><th scope="row" class="place">${placeOf(l10n, one)}</th><td><code>${one.text}</code></td><td>${countriesOf(l10n, one.country)}${one.zone ? ` · ${one.zone}` : ""}</td><td class="num">${bandOf(l10n, one.band)}</td><td class="num">${priceOf(l10n, (amount) => l10n.money({ amount, currency: currencies.get(one.card) ?? "CNY" }), one)}</td></tr>`),
  });
}

interface Tests {
  l10n: L10n;
  id: string;
  name: string;
  tested: string;
  test: (country: string) => void;
}

/** Weights priced as the card would bill them: three numbers that can be worked out by hand from the sheet. */
export function tests({ l10n, id, name, tested, test }: Tests, report: SheetReport): TemplateResult | typeof nothing {
  const countries = [...new Set(report.tests.map((one) => one.country))];
  if (!countries.length) return nothing;
  const chosen = countries.includes(tested) ? tested : (countries[0] ?? "");
  const weights = [...new Set(report.tests.map((one) => one.weightG))].sort((a, b) => a - b);
  const lanes = new Map<string, SheetReport["tests"]>();
  for (const one of report.tests) {
    if (one.country !== chosen) continue;
    const key = `${one.card} ${one.zone ?? ""}`;
    lanes.set(key, [...(lanes.get(key) ?? []), one]);
  }
  const cards = new Map(report.cards.map((card) => [card.id, card]));
  return folded(l10n, {
    title: l10n.t("rates-tests"), how: l10n.t("rates-tests-how"), of: name, open: true, all: lanes.size,
    before: html`<div class="columns"><div class="field"><label for="${id}-test">${l10n.t("rates-country")}</label>
      <select id="${id}-test" .value=${live(chosen)} @change=${(event: Event) => test((event.target as HTMLSelectElement).value)}>
        ${countries.map((one) => html`<option value=${one} ?selected=${one === chosen}>${countriesOf(l10n, one)}</option>`)}
      </select></div></div>`,
    heads: [{ name: l10n.t("rates-product") }, ...weights.map((grams) => ({ name: kilograms(l10n, grams), num: true }))],
    rows: [...lanes.values()].slice(0, SHOWN).map((lane) => {
      const [first] = lane;
      const card = first && cards.get(first.card);
      return html`<tr><th scope="row">${card?.product ?? first?.card}${first?.zone ? ` · ${first.zone}` : ""}${card?.sheet ? html`<small>${card.sheet}</small>` : nothing}</th>${weights.map((grams) => {
        const at = lane.find((one) => one.weightG === grams);
        return html`<td class="num">${at?.amount ? html`<b>${l10n.money({ amount: at.amount, currency: at.currency })}</b><small>${at.cell ?? ""}</small>` : "—"}</td>`;
      })}</tr>`;
    }),
  });
}

export function difference(l10n: L10n, of: string, { added, removed, changed, same }: NonNullable<SheetReport["diff"]>): TemplateResult {
  const counted = { changed: l10n.decimal(changed.length), added: l10n.decimal(added.length), removed: l10n.decimal(removed.length), same: l10n.decimal(same) };
  const told = [...changed, ...removed, ...added];
  if (!told.length) return html`<p class="quiet diff">${l10n.t("rates-diff-none", { same: counted.same })}</p>`;
  // Both prices are in the currency of the card, which the sheet names once.
  const price = (one: PriceChanged["before"]) => (one ? priceOf(l10n, (amount) => l10n.decimal(amount), { ...one, rule: "per-kg" }) : "—");
  return folded(l10n, {
    title: l10n.t("rates-diff"), how: l10n.t("rates-diff-counts", counted), of, open: changed.length > 0, all: told.length,
    heads: [{ name: l10n.t("rates-product") }, { name: l10n.t("rates-country") }, { name: l10n.t("rates-band"), num: true }, { name: l10n.t("rates-before"), num: true }, { name: l10n.t("rates-after"), num: true }],
    rows: told.slice(0, SHOWN).map((one) => html`<tr><th scope="row">${one.product}</th><td>${countriesOf(l10n, one.country)}${one.zone ? ` · ${one.zone}` : ""}</td><td class="num">${bandOf(l10n, one.band)}</td><td class="num">${price(one.before)}</td><td class="num">${price(one.after)}</td></tr>`),
  });
}

export function rules(l10n: L10n, of: string, report: SheetReport): TemplateResult | typeof nothing {
  if (!report.rules.length) return nothing;
  const missed = report.rules.filter(({ understood }) => understood.length === 0).length;
  return folded(l10n, {
    title: l10n.t("rates-rules"), how: l10n.t("rates-rules-how", { known: report.rules.length - missed, missed }), of, open: missed > 0, all: report.rules.length,
    heads: [{ name: l10n.t("rates-where") }, { name: l10n.t("rates-text") }, { name: l10n.t("rates-understood") }],
    rows: report.rules.slice(0, SHOWN).map((one) => html`<tr><th scope="row" class="place">${placeOf(l10n, one)}</th><td>${one.text}</td><td>${one.understood.length
      ? one.understood.map(({ rule, value, countries }) => html`<span class="line">${l10n.has(`rule-read-${rule}`) ? l10n.t(`rule-read-${rule}`, { value }) : `${rule} ${value}`}${countries.length ? ` · ${countries.slice(0, 4).map((country) => l10n.country(country)).join(l10n.t("list-separator"))}` : ""}</span>`)
      : html`<span class="warn"><span aria-hidden="true">▲</span> ${l10n.t("rates-not-understood")}</span>`}</td></tr>`),
  });
}

export function sheets(l10n: L10n, of: string, report: SheetReport): TemplateResult {
  return folded(l10n, {
    title: l10n.t("rates-sheets", { count: report.sheets.length }), of, open: report.cards.length === 0, all: report.sheets.length,
    heads: [{ name: l10n.t("rates-sheet") }, { name: l10n.t("rates-taken") }, { name: l10n.t("rates-why") }, { name: l10n.t("rates-rows"), num: true }],
    rows: report.sheets.slice(0, SHOWN).map((one) => html`<tr><th scope="row">${one.name || l10n.t("rates-text-file")}</th><td>${l10n.t(`taken-${one.taken}`)}</td><td>${l10n.word("sheet", one.why)}</td><td class="num">${l10n.decimal(one.rows)}</td></tr>`),
  });
}
