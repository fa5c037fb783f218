/** Every market of the pack with this product: which to enter first, which to leave alone. For a click: it quotes them all. */
import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { MarketRow, Markets } from "../../engine/client";
import type { L10n } from "../../i18n";
import { Ask } from "../../store/ask";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { light } from "../parts";

const TYPED_MS = 300;
const PARTS = ["margin", "duty", "lastMile", "returns", "reach"] as const;
const GROUPS = ["core", "next", "later"] as const;

export class LandcastMarkets extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: 4px 16px 16px;
        font-size: 13px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      h3 {
        font-size: 14px;
        font-weight: 650;
        margin-inline-end: auto;
      }
      h4 {
        font-size: 13px;
        font-weight: 650;
        padding-bottom: 2px;
      }
      .three {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
        gap: 12px;
        padding: 8px 0;
      }
      .three section {
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 8px 12px;
        min-width: 0;
      }
      .three button {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        width: 100%;
        min-height: var(--touch);
        align-items: center;
        text-align: start;
      }
      .three button:hover b {
        text-decoration: underline;
      }
      .group {
        font-size: 12px;
        color: var(--soft);
        padding-top: 4px;
      }
      .chips button {
        width: auto;
        padding: 0 8px;
      }
      .wide {
        overflow-x: auto;
      }
      table {
        width: 100%;
        min-width: 820px;
        border-collapse: collapse;
      }
      th,
      td {
        text-align: start;
        font-weight: 400;
        padding: 0 10px 0 0;
        border-bottom: 1px solid var(--line);
        vertical-align: baseline;
      }
      thead th {
        font-size: 12px;
        color: var(--soft);
      }
      .num {
        text-align: end;
        white-space: nowrap;
      }
      td:last-child {
        min-width: 14em;
      }
      th[scope="row"] {
        white-space: nowrap;
      }
      .place {
        min-height: var(--touch);
        padding-inline-end: 6px;
        font-weight: 550;
        text-align: start;
      }
      small {
        display: block;
        font-size: 12px;
        color: var(--soft);
      }
      .loss,
      .red {
        color: var(--bad);
      }
      .green {
        color: var(--good);
      }
      .amber {
        color: var(--warn);
      }
      details[open] {
        padding-bottom: 6px;
      }
      summary {
        min-height: var(--touch);
        display: flex;
        align-items: center;
        cursor: pointer;
        color: var(--accent);
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .light {
        white-space: nowrap;
        font-size: 12px;
      }
      .out td,
      .out th {
        color: var(--soft);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** Answers without the tariffs of all destinations would put some of them in the wrong place. */
  @state() private tables = false;
  private readonly ask = new Ask<Markets>(this, () => this.desk, (desk) => (this.tables ? desk.ask("markets", desk.request, this.countries()) : null), () => TYPED_MS);

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  private countries(): string[] {
    return this.desk.info?.destinations.map(({ country }) => country) ?? [];
  }

  override firstUpdated(): void {
    void this.desk.loadTables(this.countries()).then(() => {
      this.tables = true;
      this.ask.again();
    });
  }

  override render() {
    const { desk } = this;
    const { l10n } = desk;
    const { answer, problems } = this.ask;
    const product = l10n.locale === "zh-CN" ? desk.form.nameZh : desk.form.nameEn;
    return html`
      <header>
        <h3>${l10n.t("markets-title", { product })}</h3>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new CustomEvent("back"))}>${l10n.t("markets-back")}</button>
      </header>
      ${desk.problems.length ? nothing : problems.map((problem) => html`<p class="red">${l10n.code(problem)}</p>`)}
      ${answer ? this.answer(l10n, answer) : html`<p class="quiet" role="status">${l10n.t("markets-busy", { count: this.countries().length })}</p>`}
    `;
  }

  private pick(country: string): void {
    this.dispatchEvent(new CustomEvent("pick", { detail: country }));
  }

  private answer(l10n: L10n, answer: Markets): TemplateResult {
    const rows = new Map(answer.rows.map((row) => [row.country, row]));
    const few = (countries: readonly string[], good: boolean) => html`<ol>${countries.map((country) => {
      const row = rows.get(country);
      return html`<li><button type="button" @click=${() => this.pick(country)}><b>${l10n.country(country)}</b><span class="num">${row && row.problems === undefined ? html`${row.marginRate === null ? l10n.t(`mode-${row.mode}`) : html`<span class=${good ? "" : "loss"}>${l10n.t("markets-margin", { share: l10n.percent(row.marginRate) })}</span>`}${row.window ? html` · ${l10n.span(row.window.promise.minDays, row.window.promise.maxDays)} ${l10n.t("unit-days", { count: row.window.promise.maxDays })}` : nothing}` : "—"}</span></button></li>`;
    })}</ol>`;
    return html`
      <div class="three">
        <section><h4>${l10n.t("markets-best")}</h4>${few(answer.best, true)}</section>
        <section><h4>${l10n.t("markets-worst")}</h4>${few(answer.worst, false)}</section>
        ${answer.entry.length ? this.entry(l10n, answer, rows) : nothing}
      </div>
      ${this.table(l10n, answer)}`;
  }

  private entry(l10n: L10n, answer: Markets, rows: ReadonlyMap<string, Markets["rows"][number]>): TemplateResult {
    const order = answer.entry.flatMap((country, at) => {
      const row = rows.get(country);
      return row && row.problems === undefined && row.entry ? [{ country, at: at + 1, entry: row.entry }] : [];
    });
    return html`<section><h4>${l10n.t("markets-entry")}</h4>
      ${GROUPS.map((group) => {
        const of = order.filter(({ entry }) => entry.group === group);
        return of.length
          ? html`<p class="group">${l10n.t(`markets-${group}`)}</p><div class="chips">${of.map(({ country, at, entry }) => html`<button type="button" title=${entry.reasons.map((reason) => l10n.code(reason)).join(l10n.t("list-separator"))} @click=${() => this.pick(country)}>${at}. ${l10n.country(country)}</button>`)}</div>`
          : nothing;
      })}
    </section>`;
  }

  private table(l10n: L10n, answer: Markets): TemplateResult {
    return html`<div class="wide" tabindex="0" role="region" aria-label=${l10n.t("markets-all")}><table>
      <caption class="unseen">${l10n.t("markets-all")}</caption>
      <thead><tr><th scope="col" class="num">#</th><th scope="col">${l10n.t("board-country")}</th><th scope="col" class="num">${l10n.t("markets-score")}</th><th scope="col">${l10n.t("board-mode")}</th><th scope="col" class="num">${l10n.t("board-window")}</th><th scope="col" class="num">${l10n.t("board-margin")}</th>${PARTS.map((part) => html`<th scope="col" class="num">${l10n.t(`markets-part-${part}`)}</th>`)}<th scope="col">${l10n.t("markets-why")}</th></tr></thead>
      <tbody>${answer.rows.map((row) =>
        row.problems !== undefined
          ? html`<tr class="out"><td></td><th scope="row">${this.place(l10n, row.country)}</th><td colspan=${PARTS.length + 5}>${row.problems.map((problem) => l10n.code(problem)).join(l10n.t("list-separator"))}</td></tr>`
          : this.row(l10n, row))}</tbody>
    </table></div>`;
  }

  private place(l10n: L10n, country: string): TemplateResult {
    return html`<button class="place" type="button" @click=${() => this.pick(country)}>${l10n.country(country)}</button>`;
  }

  private row(l10n: L10n, row: MarketRow): TemplateResult {
    return html`<tr class=${row.rank === null ? "out" : ""}>
      <td class="num">${row.rank ?? "—"}</td>
      <th scope="row">${this.place(l10n, row.country)} ${light(l10n, row.light)}</th>
      <td class="num"><b>${row.score?.total ?? "—"}</b></td>
      <td><span class="tag">${l10n.t(`mode-short-${row.mode}`)}</span></td>
      <td class="num">${row.window ? l10n.span(row.window.promise.minDays, row.window.promise.maxDays) : "—"}</td>
      <td class="num ${row.margin?.amount.startsWith("-") ? "loss" : ""}">${row.marginRate === null ? "—" : l10n.percent(row.marginRate)}</td>
      ${PARTS.map((part) => html`<td class="num">${row.score?.[part] ?? "—"}</td>`)}
      <td>${row.reasons.length ? html`<details><summary>${l10n.t("markets-reasons", { count: row.reasons.length })}<span class="unseen"> ${l10n.country(row.country)}</span></summary>${row.reasons.map((reason) => html`<small>${l10n.code(reason)}</small>`)}</details>` : nothing}</td>
    </tr>`;
  }
}
