/** One product, every destination: a row each, sortable; picking a row moves the whole desk there. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Assessment, Board, BoardProblem, BoardRow } from "../../engine/client";
import type { L10n } from "../../i18n";
import { base } from "../../styles/tokens";
import { light } from "../parts";
import { styles } from "./board.css";
import { sortRows, type Column, type Order } from "./sort";

const COLUMNS: readonly { id: Column; numeric: boolean }[] = [
  { id: "country", numeric: false },
  { id: "window", numeric: true },
  { id: "pays", numeric: true },
  { id: "tax", numeric: true },
  { id: "payer", numeric: false },
  { id: "mode", numeric: false },
  { id: "margin", numeric: true },
  { id: "safe", numeric: true },
];

/** What stands under a column where there is no room for it beside. */
const UNDER: Partial<Record<Column, Column>> = { window: "mode", tax: "payer", margin: "safe" };

export class LandcastBoard extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) board: Board | null = null;
  @property() country = "";
  @state() private order: Order = { column: null, descending: false };

  override render() {
    const { l10n, board } = this;
    if (!board) return html`<p class="empty quiet">${l10n.t("board-waiting")}</p>`;
    return html`<table>
      <caption class="unseen">${l10n.t("board-caption")}</caption>
      <thead>
        <tr>
          ${COLUMNS.map(({ id, numeric }) => html`<th scope="col" class="${id} ${numeric ? "num" : ""}" aria-sort=${this.order.column === id ? (this.order.descending ? "descending" : "ascending") : nothing}>
            <button type="button" @click=${() => this.sort(id)}>${l10n.t(`board-${id}`)}${UNDER[id] ? html`<small class="by">${l10n.t(`board-${UNDER[id]}`)}</small>` : nothing}<span class="arrow" aria-hidden="true">${this.order.column === id ? (this.order.descending ? "▼" : "▲") : ""}</span></button>
          </th>`)}
        </tr>
      </thead>
      <tbody>
        ${sortRows(board.rows, this.order, l10n).map((row) => (row.problems ? this.broken(row) : this.row(row)))}
      </tbody>
    </table>`;
  }

  private sort(column: Column): void {
    const same = this.order.column === column;
    // Third press: back to the order of the engine.
    this.order = same && this.order.descending ? { column: null, descending: false } : { column, descending: same };
  }

  private pick(country: string): void {
    this.dispatchEvent(new CustomEvent("pick", { detail: country }));
  }

  private name(country: string, extra: TemplateResult): TemplateResult {
    return html`<th scope="row"><div class="where">
      <button type="button" class="place" aria-pressed=${country === this.country ? "true" : "false"} @click=${(event: Event) => {
        event.stopPropagation();
        this.pick(country);
      }}>${this.l10n.country(country)}</button>
      ${extra}
    </div></th>`;
  }

  private row(row: BoardRow): TemplateResult {
    const { l10n } = this;
    const { window, duty, buyer, safePrice } = row;
    const chosen = row.country === this.country;
    const dash = html`<span class="quiet">—</span>`;
    if (row.mode === "none") return this.unserved(row);
    return html`<tr class=${chosen ? "chosen" : ""} @click=${() => this.pick(row.country)}>
      ${this.name(row.country, light(l10n, row.light))}
      <td class="num window">${window ? html`${l10n.span(window.promise.minDays, window.promise.maxDays)} <small class="unit">${l10n.t("unit-days", { count: window.promise.maxDays })}</small><small class="by">${l10n.t(`mode-short-${row.mode}`)}</small>` : dash}</td>
      <td class="num pays">${buyer ? l10n.money(buyer.pays) : dash}${buyer && duty?.payer === "buyer" ? html`<small class="below">${l10n.t("board-door", { amount: l10n.money(buyer.atDoor) })}</small>` : nothing}</td>
      <td class="num tax">${duty ? html`${this.tax(duty)}<small class="by">${l10n.t(`payer-${duty.payer}`)}</small>` : dash}</td>
      <td class="payer">${duty ? l10n.t(`payer-${duty.payer}`) : dash}</td>
      <td class="mode"><span class="tag">${l10n.t(`mode-short-${row.mode}`)}</span></td>
      <td class="num ${row.margin?.startsWith("-") ? "loss" : ""}">${row.marginRate === null ? dash : l10n.percent(row.marginRate)}${safePrice ? html`<small class="by">≤ ${l10n.money(safePrice)}</small>` : nothing}</td>
      <td class="num safe">${safePrice ? html`≤ ${l10n.money(safePrice)}` : html`<span class="quiet">${l10n.t("board-no-limit")}</span>`}</td>
    </tr>`;
  }

  private tax(duty: Assessment): string {
    const { l10n } = this;
    if (duty.total !== null) return l10n.money({ amount: duty.total, currency: duty.currency });
    const { low, high } = duty.range;
    return low !== null && high !== null ? l10n.moneySpan(low, high, duty.currency) : l10n.t("not-known");
  }

  /** No service goes there: the reason takes the room of the figures. */
  private unserved(row: BoardRow): TemplateResult {
    const { l10n } = this;
    const reason = row.rejections[0];
    return html`<tr class=${row.country === this.country ? "chosen" : ""} @click=${() => this.pick(row.country)}>
      ${this.name(row.country, light(l10n, row.light))}
      <td class="reason" colspan="2">${reason ? l10n.code(reason) : l10n.t("no-service")}</td>
      <td class="pays"></td>
      <td class="payer"></td>
      <td class="mode"><span class="tag">${l10n.t("mode-none")}</span></td>
      <td class="num"><span class="quiet">—</span></td>
      <td class="num safe"><span class="quiet">—</span></td>
    </tr>`;
  }

  private broken(row: BoardProblem): TemplateResult {
    const { l10n } = this;
    return html`<tr class=${row.country === this.country ? "chosen" : ""} @click=${() => this.pick(row.country)}>
      ${this.name(row.country, light(l10n, "red"))}
      <td class="reason" colspan="7">${row.problems.map((problem) => l10n.code(problem)).join(l10n.t("list-separator"))}</td>
    </tr>`;
  }
}
