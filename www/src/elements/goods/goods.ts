/** What is sold: one field that finds a kind of goods or a code by name, pinyin, synonym or number, and the question that settles which code it is. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { GoodsClass, Missing, Rates, SearchResult } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { styles } from "./goods.css";

const SHOWN = 8;

export class LandcastGoods extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;

  /** What is being typed; null while the chosen goods are shown. */
  @state() private typed: string | null = null;
  @state() private results: SearchResult[] = [];
  @state() private active = -1;

  constructor() {
    super();
    new Watch(this, () => this.desk, { board: false });
  }

  override render(): TemplateResult {
    const { desk } = this;
    const l10n = desk.l10n;
    const open = this.typed !== null && this.typed.trim() !== "";
    const problems = desk.problems.filter(({ path }) => path === "product.category");
    return html`
      <label for="goods">${l10n.t("field-category")}</label>
      <span class="box ${problems.length ? "wrong" : ""}">
        <input
          id="goods"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${open ? "true" : "false"}
          aria-controls="found"
          aria-activedescendant=${open && this.results[this.active] ? `found-${this.active}` : nothing}
          aria-invalid=${problems.length ? "true" : nothing}
          aria-describedby="goods-hint"
          placeholder=${l10n.t("goods-placeholder")}
          .value=${live(this.typed ?? this.chosen(l10n))}
          @focus=${this.focused}
          @input=${(event: InputEvent) => void this.type((event.target as HTMLInputElement).value)}
          @keydown=${this.pressed}
          @blur=${() => this.leave()}
        />
      </span>
      <ul id="found" role="listbox" aria-label=${l10n.t("goods-found")} ?hidden=${!open || this.results.length === 0}>
        ${open ? this.results.map((result, at) => this.option(l10n, result, at)) : nothing}
      </ul>
      <span class="hint" id="goods-hint" role="status">${open && this.results.length === 0 ? l10n.t("goods-none") : nothing}</span>
      ${problems.map((problem) => html`<span class="problem">${l10n.code(problem)}</span>`)}
      ${this.question(l10n)} ${this.nationalLines(l10n)}
    `;
  }

  private option(l10n: L10n, result: SearchResult, at: number): TemplateResult {
    const rate = result.rate ? ratesText(l10n, result.rate) : "";
    return html`<li
      id="found-${at}"
      role="option"
      aria-selected=${at === this.active ? "true" : "false"}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.take(result)}
    >
      <span class="name">${nameOf(l10n, result)}</span>
      <span class="more">
        <span class="kind">${l10n.t(`goods-kind-${result.kind}`)}</span>
        <code>${result.candidates.length > 1 ? `${dotted(result.hs)} …` : dotted(result.hs)}</code>
        ${rate ? html`<span>${rate}</span>` : nothing}
      </span>
    </li>`;
  }

  /** The goods the form has, by name. */
  private chosen(l10n: L10n): string {
    const { category } = this.desk.form;
    return l10n.name(l10n.names.get(category)) || category;
  }

  private focused = (event: Event): void => {
    (event.target as HTMLInputElement).select();
    void this.desk.loadNames().then((added) => {
      if (added && this.typed !== null) void this.type(this.typed);
    });
  };

  private async type(text: string): Promise<void> {
    this.typed = text;
    const results = text.trim() ? await this.desk.find(text, SHOWN) : [];
    if (this.typed !== text) return;
    this.results = results;
    this.active = results.length ? 0 : -1;
  }

  private pressed = (event: KeyboardEvent): void => {
    const count = this.results.length;
    const open = this.typed !== null && count > 0;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) return;
      const step = event.key === "ArrowDown" ? 1 : count - 1;
      this.active = (this.active + step) % count;
      void this.updateComplete.then(() => this.renderRoot.querySelector(`#found-${this.active}`)?.scrollIntoView({ block: "nearest" }));
    } else if (event.key === "Enter") {
      const result = this.results[this.active];
      if (!open || !result) return;
      this.take(result);
    } else if (event.key === "Escape") {
      if (this.typed === null) return;
      this.typed = null;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** An emptied field means no category; anything else that was not chosen is dropped. */
  private leave(): void {
    if (this.typed !== null && this.typed.trim() === "" && this.desk.form.category) this.desk.set({ category: "" });
    this.typed = null;
  }

  private take(result: SearchResult): void {
    this.typed = null;
    this.results = [];
    if (result.kind === "category") {
      // Several codes: the question decides. One: it is the code.
      this.desk.set({ category: result.id ?? "", hs: result.candidates.length === 1 ? result.hs : "", goods: this.classes(result.id ?? "") });
      return;
    }
    const own = this.desk.info?.categories.find(({ id }) => id === this.desk.form.category);
    const fits = own?.hs.some((code) => result.hs.startsWith(code) || code.startsWith(result.hs));
    this.desk.set({ hs: result.hs, ...(fits ? {} : { category: "" }) });
  }

  /** A power bank is a loose battery whatever the goods before it were: classes go and come with the category, what was ticked besides stays. */
  private classes(category: string): GoodsClass[] {
    const { form, info } = this.desk;
    const of = (id: string): readonly GoodsClass[] => info?.categories.find((one) => one.id === id)?.goods.filter((one) => one !== "general") ?? [];
    if (category === form.category) return form.goods;
    return [...new Set([...form.goods.filter((one) => !of(form.category).includes(one)), ...of(category)])];
  }

  /** The question of the dictionary, each answer a button that sets its code. */
  private question(l10n: L10n): TemplateResult | typeof nothing {
    const missing = this.missing("classification");
    if (!missing?.question || !missing.candidates?.length) return nothing;
    return html`<fieldset class="question">
      <legend>${l10n.name(missing.question)}</legend>
      ${missing.candidates.map(
        (candidate) => html`<button class="button" type="button" @click=${() => this.desk.set({ hs: candidate.hs })}>
          <span class="name">${l10n.name(candidate)}</span>
          <span class="more"><code>${dotted(candidate.hs)}</code>${candidate.rate ? html`<span>${ratesText(l10n, candidate.rate)}</span>` : nothing}</span>
        </button>`,
      )}
    </fieldset>`;
  }

  /** National lines under the code, where the tariff of the destination settles to them. */
  private nationalLines(l10n: L10n): TemplateResult | typeof nothing {
    const missing = this.missing("national-code");
    const hs = this.desk.form.hs;
    if (missing?.digits !== 8 || !hs || missing.hs !== hs) return nothing;
    const lines = this.desk.linesUnder(hs);
    if (lines.length === 0) return nothing;
    return html`<label for="line">${l10n.t("goods-line", { country: l10n.country(this.desk.form.country), count: lines.length })}</label>
      <span class="box">
        <select id="line" @change=${(event: Event) => this.desk.set({ hs: (event.target as HTMLSelectElement).value })}>
          <option value=${hs} selected>${l10n.t("goods-line-choose")}</option>
          ${lines.map((line) => html`<option value=${line.hs}>${dotted(line.hs)}${line.rate ? ` · ${ratesText(l10n, line.rate)}` : ""}</option>`)}
        </select>
      </span>`;
  }

  private missing(what: string): Missing | undefined {
    if (this.desk.stale) return undefined;
    return this.desk.verdict?.duty?.missing.find((one) => one.what === what);
  }
}

/** `610910` as `6109.10`, `61091000` as `6109.10.00`. */
export function dotted(code: string): string {
  return [code.slice(0, 4), ...(code.slice(4).match(/.{1,2}/g) ?? [])].join(".");
}

function nameOf(l10n: L10n, result: SearchResult): string {
  return (l10n.locale === "zh-CN" ? result.zh : result.en) || result.en || result.zh;
}

function ratesText(l10n: L10n, { low, high }: Rates): string {
  if (high === null) return `≥ ${l10n.rate(low)}`;
  return low === high ? l10n.rate(low) : `${l10n.rate(low)} – ${l10n.rate(high)}`;
}
