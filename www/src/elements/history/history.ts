/** The last verdicts of the stream: searchable, each brings its inputs back, the lot goes out as a table or as JSON. */
import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { KEPT, matching, table, type Entry } from "../../history/entry";
import { recorderOf, type Recorder } from "../../history/record";
import { chinaInstant } from "../../store/form";
import type { Desk } from "../../store/desk";
import { ownNumber } from "../../store/line-up";
import { undoOf } from "../../store/undo";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { save } from "../save";

const CHINA = "Asia/Shanghai";

export class LandcastHistory extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: 10px 16px 16px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
      }
      .search {
        flex: 1 1 220px;
        min-width: 0;
      }
      .search label {
        display: block;
        font-size: 12px;
        color: var(--soft);
      }
      .search input {
        width: 100%;
        min-height: var(--touch);
        border: 1px solid var(--edge);
        border-radius: 8px;
        background: var(--surface);
        padding: 0 10px;
        font-size: 15px;
      }
      @container (max-width: 559px) {
        .search {
          flex-basis: 100%;
        }
        .bar .button {
          flex: 1;
        }
      }
      .note {
        font-size: 12px;
        color: var(--soft);
        padding: 8px 0;
      }
      .wide {
        overflow-x: auto;
      }
      table {
        width: 100%;
        min-width: 760px;
        border-collapse: collapse;
      }
      th,
      td {
        text-align: start;
        padding: 4px 10px 4px 0;
        border-bottom: 1px solid var(--line);
        white-space: nowrap;
      }
      thead th {
        font-size: 12px;
        font-weight: 400;
        color: var(--soft);
      }
      .num {
        text-align: end;
      }
      td.product {
        white-space: normal;
        min-width: 9em;
      }
      tbody tr {
        cursor: pointer;
      }
      tbody tr:hover {
        background: var(--tint);
      }
      td small {
        color: var(--soft);
        font-size: 12px;
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private typed = "";
  @state() private cleared: readonly Entry[] | null = null;
  @state() private restored: Entry | null = null;
  #recorder: Recorder | null = null;
  readonly #onChange = () => this.requestUpdate();

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override willUpdate(): void {
    if (this.#recorder || !this.desk) return;
    this.#recorder = recorderOf(this.desk);
    this.#recorder.addEventListener("change", this.#onChange);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#recorder?.addEventListener("change", this.#onChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#recorder?.removeEventListener("change", this.#onChange);
  }

  override render(): TemplateResult | typeof nothing {
    const { l10n } = this.desk;
    const all = this.#recorder?.entries ?? [];
    const entries = matching(all, this.typed, l10n);
    return html`<div class="bar">
        <div class="search">
          <label for="find">${l10n.t("history-find")}</label>
          <input id="find" type="search" autocomplete="off" spellcheck="false" placeholder=${l10n.t("history-find-how")} .value=${this.typed} @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)} />
        </div>
        <button class="button" type="button" ?disabled=${!entries.length} @click=${() => this.out(entries, "csv")}>CSV</button>
        <button class="button" type="button" ?disabled=${!entries.length} @click=${() => this.out(entries, "json")}>JSON</button>
        ${this.cleared
          ? html`<button class="button" type="button" @click=${this.bringBack}>${l10n.t("history-bring-back", { count: this.cleared.length })}</button>`
          : html`<button class="button" type="button" ?disabled=${!all.length} @click=${this.clear}>${l10n.t("history-clear")}</button>`}
      </div>
      <p class="note" role="status">${this.restored ? l10n.t("history-restored", { time: this.time(this.restored.at) }) : this.typed ? l10n.t("history-found", { count: entries.length }) : l10n.t("history-count", { count: all.length, kept: KEPT })}</p>
      ${entries.length ? this.list(entries) : all.length ? nothing : html`<p>${l10n.t("history-none")}</p>`}`;
  }

  private list(entries: readonly Entry[]): TemplateResult {
    const { l10n } = this.desk;
    return html`<div class="wide" tabindex="0" role="region" aria-label=${l10n.t("history-caption")}>
      <table>
        <caption class="unseen">${l10n.t("history-caption")}</caption>
        <thead>
          <tr>
            <th scope="col">${l10n.t("history-time")}</th>
            <th scope="col">${l10n.t("history-product")}</th>
            <th scope="col">${l10n.t("history-country")}</th>
            <th scope="col" class="num">${l10n.t("history-price")}</th>
            <th scope="col" class="num">${l10n.t("history-window")}</th>
            <th scope="col" class="num">${l10n.t("history-duty")}</th>
            <th scope="col">${l10n.t("history-mode")}</th>
            <th scope="col" class="num">${l10n.t("history-margin")}</th>
          </tr>
        </thead>
        <tbody>${entries.map((entry) => this.row(entry))}</tbody>
      </table>
    </div>`;
  }

  private row(entry: Entry): TemplateResult {
    const { l10n } = this.desk;
    const { short } = entry;
    const days = short.window ? `${l10n.span(short.window.minDays, short.window.maxDays)} ${l10n.t("unit-days", { count: short.window.maxDays })}` : "—";
    const name = l10n.name({ zh: short.zh, en: short.en });
    const time = this.time(entry.at);
    // The whole row by pointer; text that is being marked for copying is left alone.
    return html`<tr @click=${() => getSelection()?.isCollapsed !== false && this.restore(entry)}>
      <th scope="row"><button class="link" type="button" aria-label=${l10n.t("history-restore", { time, product: name })}>${time}</button></th>
      <td class="product">${name}</td>
      <td>${l10n.country(short.country)}</td>
      <td class="num">${l10n.money(short.price)}</td>
      <td class="num">${days}</td>
      <td class="num">${l10n.money(short.duty)}${short.duty && short.payer ? html`<small>${l10n.t(`payer-${short.payer}`)}</small>` : nothing}</td>
      <td>${l10n.t(`mode-short-${short.mode}`)}${short.service ? html`<small>${l10n.name(short.service)}</small>` : nothing}</td>
      <td class="num">${short.marginRate ? l10n.percent(short.marginRate) : "—"}</td>
    </tr>`;
  }

  /** The hour for today's, the day as well for older ones. */
  private time(at: number): string {
    const { l10n, today } = this.desk;
    const [day, now] = [at, today].map((instant) => chinaInstant(instant).slice(0, 10)) as [string, string];
    return day === now ? l10n.clock(at, CHINA) : `${l10n.day(day)} ${l10n.clock(at, CHINA)}`;
  }

  /** The inputs as they were; the comparison of destinations stays the one of now. */
  private restore(entry: Entry): void {
    const { desk } = this;
    const { destinations } = desk.form;
    const kept = destinations.includes(entry.form.country) ? destinations : [...destinations, entry.form.country];
    undoOf(desk).group(() => desk.restore({ ...desk.form, ...entry.form, productId: ownNumber(entry.form, [...desk.products, ...desk.lineUp]), destinations: kept }));
    this.restored = entry;
  }

  private out(entries: readonly Entry[], kind: "csv" | "json"): void {
    const { l10n, today } = this.desk;
    const name = `landcast-history-${chinaInstant(today).slice(0, 16).replace(/[:T]/g, "-")}.${kind}`;
    if (kind === "csv") save(name, table(entries, l10n, chinaInstant), "text/csv");
    else save(name, JSON.stringify({ history: entries.map(({ at, form, short }) => ({ at: chinaInstant(at), answer: short, form })) }, null, 1), "application/json");
  }

  private clear = (): void => {
    this.cleared = this.#recorder?.clear() ?? null;
    this.restored = null;
  };

  private bringBack = (): void => {
    if (this.cleared) this.#recorder?.put([...(this.#recorder?.entries ?? []), ...this.cleared].slice(0, KEPT));
    this.cleared = null;
  };
}
