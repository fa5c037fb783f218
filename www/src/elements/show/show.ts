/** The run-of-show: what is sold in which order, each with its verdict for the destination in view; brought as a file, put in order, taken out again. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Assessment } from "../../engine/client";
import type { L10n } from "../../i18n";
import { csv } from "../../late/csv";
import type { Closed } from "../../show/files";
import { Drag, type Dragged } from "../../show/drag";
import { papersKnown } from "../../show/papers";
import { moved } from "../../show/order";
import { readSheet, rowsOf, type ReadSheet } from "../../show/read";
import { Verdicts, type Last } from "../../show/verdicts";
import { runOfShow } from "../../store/run-of-show";
import type { Desk } from "../../store/desk";
import { chinaInstant, type ProductFields } from "../../store/form";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { dropZone } from "../drop";
import { recommended } from "../plans/pick";
import { save } from "../save";
import { preview } from "./preview";
import { styles } from "./show.css";

/** Steps that can be taken back. */
const UNDO = 20;

export class LandcastShow extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private over = false;
  @state() private read: { file: string; sheets: ReadSheet[] } | null = null;
  @state() private closed: Closed | "failed" | null = null;
  /** Said to a screen reader after a step. */
  @state() private said = "";
  /** The row under the pointer and the place it would take. */
  @state() private drag: Dragged | null = null;
  /** Line-ups of before; null is the example. */
  @state() private past: (ProductFields[] | null)[] = [];
  readonly #verdicts: Verdicts;
  readonly #drag = new Drag(() => this.rows, (dragged) => (this.drag = dragged), ({ from, to }) => this.put(from, to));

  constructor() {
    super();
    new Watch(this, () => this.desk);
    this.#verdicts = new Verdicts(this, () => this.desk);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drag.leave();
  }

  private get rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("li[data-id]")];
  }

  override render() {
    const { desk } = this;
    const { l10n, products } = desk;
    const own = products !== runOfShow;
    return html`
      <div class="tools">
        ${dropZone({ title: l10n.t("show-import"), kinds: l10n.t("show-kinds"), accept: ".csv,.tsv,.txt,.xlsx", over: this.over, drag: (over) => (this.over = over), take: (files) => void this.take(files) })}
        <div class="acts">
          <button class="button" type="button" ?disabled=${this.past.length === 0} @click=${this.undo}>${l10n.t("show-undo")}</button>
          <button class="button" type="button" @click=${this.export}>${l10n.t("show-export")}</button>
          ${own ? html`<button class="button" type="button" @click=${() => void this.step(null, l10n.t("show-example-back"))}>${l10n.t("show-example")}</button>` : nothing}
        </div>
      </div>
      ${this.closed ? html`<p class="closed" role="alert"><span aria-hidden="true">▲</span> ${l10n.t(`show-file-${this.closed}`)}</p>` : nothing}
      ${this.read ? preview(l10n, this.read.file, this.read.sheets, this.takeUp, () => (this.read = null)) : nothing}
      <header><h3>${l10n.t("show-title", { count: products.length, country: l10n.country(desk.form.country) })}</h3>
        <p class="quiet">${own ? l10n.t("show-own") : l10n.t("show-is-example")}</p></header>
      ${this.place(l10n)}
      <p class="unseen" role="status">${this.said}</p>
      <ol class="list" aria-label=${l10n.t("tab-show")}>
        ${repeat(products, ({ productId }) => productId, (product, at) => this.row(l10n, product, at))}
      </ol>
    `;
  }

  private row(l10n: L10n, product: ProductFields, at: number): TemplateResult {
    const { desk } = this;
    const name = l10n.locale === "zh-CN" ? product.nameZh : product.nameEn;
    const inView = product.productId === desk.form.productId;
    const last = desk.products.length - 1;
    const { drag } = this;
    // The rows stay where they are until it is let go: the pointer keeps its row, a line shows the place.
    const place = drag && drag.to === at && drag.from !== at ? (drag.to < drag.from ? "above" : "below") : "";
    return html`<li class="${inView ? "chosen" : ""} ${drag?.from === at ? "dragged" : ""} ${place}" data-id=${product.productId}>
      <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => this.#drag.take(event, at)} @pointermove=${this.#drag.move} @pointerup=${this.#drag.drop} @pointercancel=${this.#drag.leave}>⠿</span>
      <button class="name" type="button" aria-current=${inView ? "true" : "false"} @click=${() => desk.pick(desk.products.indexOf(product))}><span class="quiet">${String(at + 1).padStart(2, "0")}</span> <b>${name}</b></button>
      ${this.verdict(l10n, this.#verdicts.last.get(product.productId))}
      <span class="moves">
        <button type="button" data-act="up" ?disabled=${at === 0} aria-label=${l10n.t("show-up", { name })} @click=${() => void this.move(product, at, at - 1, "up")}><span aria-hidden="true">▲</span></button>
        <button type="button" data-act="down" ?disabled=${at === last} aria-label=${l10n.t("show-down", { name })} @click=${() => void this.move(product, at, at + 1, "down")}><span aria-hidden="true">▼</span></button>
        <button type="button" ?disabled=${last === 0} aria-label=${l10n.t("show-remove", { name })} @click=${() => void this.takeOut(product, at)}><span aria-hidden="true">✕</span></button>
      </span>
    </li>`;
  }

  private verdict(l10n: L10n, last: Last | undefined): TemplateResult {
    if (!last) return html`<span class="verdict quiet">${l10n.t("show-asking")}</span>`;
    // An answer for another destination stands until the new one is there, and is marked as old.
    const old = last.of === this.desk.form.country ? "" : "old";
    if ("problems" in last) return html`<span class="verdict reason ${old}">${last.problems.map((one) => l10n.code(one)).join(l10n.t("list-separator"))}</span>`;
    const { verdict } = last;
    const plan = recommended(verdict);
    const promise = verdict.window?.promise;
    if (!plan || !promise) {
      const reason = verdict.plans.flatMap(({ rejections }) => rejections)[0];
      return html`<span class="verdict ${old}"><span class="tag">${l10n.t("mode-none")}</span> <span class="reason">${reason ? l10n.code(reason) : l10n.t("no-service")}</span></span>`;
    }
    const loss = plan.margin?.startsWith("-") ?? false;
    return html`<span class="verdict figures ${old}">
      <span><b>${l10n.span(promise.minDays, promise.maxDays)}</b> ${l10n.t("unit-days", { count: promise.maxDays })}</span>
      <span>${verdict.duty ? html`${this.tax(l10n, verdict.duty)} <span class="quiet">${l10n.t(`payer-${verdict.duty.payer}`)}</span>` : "—"}</span>
      <span><span class="tag">${l10n.t(`mode-short-${verdict.mode}`)}</span></span>
      <span class=${loss ? "loss" : ""}><span class="quiet">${l10n.t("margin")}</span> ${plan.marginRate === null ? "—" : l10n.percent(plan.marginRate)}</span>
    </span>`;
  }

  private tax(l10n: L10n, duty: Assessment): string {
    if (duty.total !== null) return l10n.money({ amount: duty.total, currency: duty.currency });
    const { low, high } = duty.range;
    return low !== null && high !== null ? l10n.moneySpan(low, high, duty.currency) : l10n.t("not-known");
  }

  private async take([file]: File[]): Promise<void> {
    if (!file) return;
    this.closed = null;
    this.read = null;
    try {
      const [{ grids }, buffer] = await Promise.all([import("../../show/files"), file.arrayBuffer()]);
      const found = grids(file.name, new Uint8Array(buffer));
      if (typeof found === "string") {
        this.closed = found;
        return;
      }
      const { desk } = this;
      const papers = await papersKnown(desk);
      const known = { categories: desk.info?.categories ?? [], currency: desk.form.currency, before: desk.lineUp, ...(papers ? { papers } : {}) };
      this.read = { file: file.name, sheets: found.map((sheet) => readSheet(sheet, known)) };
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(".preview")?.focus();
    } catch (cause) {
      console.warn(`landcast: run-of-show: ${String(cause)}`);
      this.closed = "failed";
    }
  }

  private takeUp = (products: ProductFields[], how: "replace" | "append"): void => {
    const { l10n } = this.desk;
    const ids = new Set(products.map(({ productId }) => productId));
    // What is brought again under its number replaces what was there, in its new place.
    const all = how === "replace" ? products : [...this.desk.lineUp.filter(({ productId }) => !ids.has(productId)), ...products];
    this.read = null;
    void this.step(all, l10n.t("show-taken", { count: products.length }));
  };

  /** Goes to another line-up, and can be taken back. */
  private async step(to: ProductFields[] | null, said: string): Promise<void> {
    const { desk } = this;
    const { lineUp, products } = desk;
    const example = products === runOfShow && lineUp.every((one, at) => one === products[at]);
    this.past = [...this.past, example ? null : lineUp].slice(-UNDO);
    this.said = said;
    await desk.setLineUp(to);
  }

  private undo = (): void => {
    const before = this.past.at(-1);
    if (before === undefined) return;
    this.past = this.past.slice(0, -1);
    this.said = this.desk.l10n.t("show-undone");
    void this.desk.setLineUp(before);
  };

  /** Puts the row in another place; the focus stays where it was. */
  private put(from: number, to: number): Promise<void> {
    const { desk } = this;
    const { l10n } = desk;
    const product = desk.products[from];
    return this.step(moved(desk.lineUp, from, to), l10n.t("show-moved", { name: (l10n.locale === "zh-CN" ? product?.nameZh : product?.nameEn) ?? "", place: to + 1 }));
  }

  private async move(product: ProductFields, from: number, to: number, act: "up" | "down"): Promise<void> {
    await this.put(from, to);
    await this.updateComplete;
    // The focus goes with the row; at the end of the list to the other button.
    const row = this.rows.find((one) => one.dataset.id === product.productId);
    const button = row?.querySelector<HTMLButtonElement>(`[data-act=${act}]`);
    (button?.disabled ? row?.querySelector<HTMLButtonElement>("[data-act]:not(:disabled)") : button)?.focus();
  }

  /** From the thirtieth place to the second in one step, where buttons would be pressed as often as there are rows between. */
  private place(l10n: L10n): TemplateResult | typeof nothing {
    const { desk } = this;
    const from = desk.productIndex;
    const last = desk.products.length;
    if (from < 0) {
      return html`<p class="place"><span><b>${l10n.locale === "zh-CN" ? desk.form.nameZh : desk.form.nameEn}</b> ${l10n.t("show-extra")}</span>
        <button class="button" type="button" @click=${() => void this.step([...desk.lineUp, desk.product], l10n.t("show-added"))}>${l10n.t("show-add")}</button></p>`;
    }
    if (last < 3) return nothing;
    const go = (event: Event) => {
      const input = event.target as HTMLInputElement;
      const to = Number(input.value.normalize("NFKC").trim());
      if (Number.isInteger(to) && to >= 1 && to !== from + 1) void this.put(from, Math.min(to, last) - 1).then(() => this.rows[Math.min(to, last) - 1]?.scrollIntoView({ block: "nearest" }));
      input.value = String(desk.productIndex + 1);
    };
    return html`<label class="place">${l10n.t("show-place", { name: l10n.locale === "zh-CN" ? desk.form.nameZh : desk.form.nameEn })}
      <input type="text" inputmode="numeric" autocomplete="off" enterkeyhint="done" .value=${live(String(from + 1))} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} @change=${go} />
      <span class="quiet">/ ${last}</span></label>`;
  }

  private async takeOut(product: ProductFields, at: number): Promise<void> {
    const { desk } = this;
    const { l10n } = desk;
    await this.step(desk.lineUp.filter((_, other) => other !== at), l10n.t("show-removed", { name: l10n.locale === "zh-CN" ? product.nameZh : product.nameEn }));
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>("li[data-id] .name");
    rows[Math.min(at, rows.length - 1)]?.focus();
  }

  private export = (): void => {
    save(`landcast-run-of-show-${chinaInstant(this.desk.today).slice(0, 10)}.csv`, csv(rowsOf(this.desk.lineUp)), "text/csv");
  };
}
