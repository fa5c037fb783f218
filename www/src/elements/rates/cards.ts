/** Cards as the view lists them: what is in force today, and one row a card. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { CivilDate, Info, RateCard } from "../../engine/client";
import type { L10n } from "../../i18n";

export type State = "in-force" | "not-yet" | "expired" | "unassigned";

/** First and last day are both included. */
export function stateOf({ service, from, to }: Pick<RateCard, "service" | "from" | "to">, today: CivilDate): State {
  if (to !== null && to < today) return "expired";
  if (!service) return "unassigned";
  return from > today ? "not-yet" : "in-force";
}

const SIGNS: Record<State, string> = { "in-force": "●", "not-yet": "○", expired: "■", unassigned: "▲" };

/** What the row shows of a card, kept or just read. */
export interface Shown {
  id: string;
  carrier: string | null;
  product: string;
  code: string | null;
  place: string;
  service: string | null;
  from: CivilDate;
  /** The day was not found in the file. */
  assumed: boolean;
  to: CivilDate | null;
  countries: string[];
  bands: number;
  role: "cost" | "quoted";
}

export type Change = Partial<Pick<RateCard, "service" | "from" | "to">>;

interface Table {
  l10n: L10n;
  id: string;
  title: string;
  cards: readonly Shown[];
  services: Info["services"];
  today: CivilDate;
  change: (id: string, change: Change) => void;
  remove?: (id: string) => void;
}

/** "德国、法国、英国等 15 国" */
function countriesOf(l10n: L10n, countries: readonly string[]): string {
  const named = countries.slice(0, 3).map((one) => l10n.country(one)).join(l10n.t("list-separator"));
  return countries.length > 3 ? l10n.t("rates-countries-more", { named, count: countries.length }) : named;
}

export function cardTable({ l10n, id, title, cards, services, today, change, remove }: Table): TemplateResult {
  const sold = services.filter(({ role }) => role !== "bulk");
  return html`<div class="wide" tabindex="0" role="region" aria-label=${title}>
    <table class="cards">
      <caption class="unseen">${title}</caption>
      <thead><tr>
        <th scope="col">${l10n.t("rates-product")}</th><th scope="col">${l10n.t("rates-service")}</th><th scope="col">${l10n.t("rates-from")}</th><th scope="col">${l10n.t("rates-to")}</th>
        <th scope="col">${l10n.t("rates-state")}</th>${remove ? html`<td></td>` : nothing}
      </tr></thead>
      <tbody>${cards.map((card, at) => row({ l10n, id: `${id}-${at}`, card, services: sold, today, change, remove }))}</tbody>
    </table>
  </div>`;
}

interface Row extends Pick<Table, "l10n" | "id" | "services" | "today" | "change"> {
  card: Shown;
  remove: Table["remove"] | undefined;
}

function row({ l10n, id, card, services, today, change, remove }: Row): TemplateResult {
  const state = stateOf(card, today);
  const name = [card.carrier, card.product].filter(Boolean).join(" · ");
  const facts = [card.code ?? "", card.place, countriesOf(l10n, card.countries), l10n.t("rates-bands", { count: card.bands }), card.role === "quoted" ? l10n.t("rates-role-quoted") : ""].filter(Boolean);
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  return html`<tr>
    <th scope="row"><b>${name}</b><small>${facts.join(" · ")}</small></th>
    <td><select id="${id}-service" aria-label=${l10n.t("rates-service-of", { name })} class=${card.service ? "" : "open"} .value=${live(card.service ?? "")} @change=${(event: Event) => change(card.id, { service: value(event) || null })}>
      <option value="" ?selected=${!card.service}>${l10n.t("rates-service-none")}</option>
      ${services.map((one) => html`<option value=${one.id} ?selected=${one.id === card.service}>${l10n.name(one.name)}</option>`)}
    </select></td>
    <td><input type="date" aria-label=${l10n.t("rates-from-of", { name })} required .value=${live(card.from)} @change=${(event: Event) => value(event) && change(card.id, { from: value(event) })} />${card.assumed ? html`<small class="warn">▲ ${l10n.t("rates-from-assumed")}</small>` : nothing}</td>
    <td><input type="date" aria-label=${l10n.t("rates-to-of", { name })} min=${card.from} .value=${live(card.to ?? "")} @change=${(event: Event) => change(card.id, { to: value(event) || null })} />${card.to ? nothing : html`<small>${l10n.t("rates-open")}</small>`}</td>
    <td><span class="state ${state}"><span aria-hidden="true">${SIGNS[state]}</span> ${l10n.t(`rates-state-${state}`)}</span></td>
    ${remove ? html`<td><button class="button" type="button" aria-label=${l10n.t("rates-remove-name", { name })} @click=${() => remove(card.id)}>${l10n.t("rates-remove")}</button></td>` : nothing}
  </tr>`;
}

/** Prices of a card, whatever way it bills. */
function bandsOf({ lanes }: RateCard): number {
  return lanes.reduce((sum, { price }) => {
    if (price.kind === "tiers") return sum + price.bands.length;
    if (price.kind === "first-step") return sum + 1;
    return sum + price.points.length + (price.kind === "steps-above" ? price.steps.length : 0);
  }, 0);
}

/** A kept card as a row. */
export function shownOf(card: RateCard): Shown {
  const { id, carrier, product, code, service, from, to, role } = card;
  return {
    id, carrier, product, code, service, from, to, role, bands: bandsOf(card), assumed: false,
    place: [card.file, card.sheet].filter(Boolean).join(" › "),
    countries: [...new Set(card.lanes.flatMap(({ countries }) => countries))],
  };
}
