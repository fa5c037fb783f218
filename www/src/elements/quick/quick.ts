/** One line for a whole question: what it understood stands below while it is typed, what it did not as well. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { SearchResult } from "../../engine/client";
import { hasTexts, loadTexts } from "../../i18n/views";
import { format, patchOf } from "../../quick/apply";
import type { Option, Phrase, Taken, Understanding, Unclear, Value } from "../../quick/items";
import type { Keys } from "../../quick/keys";
import { parse } from "../../quick/parse";
import { resolve, type Around, type Named } from "../../quick/resolve";
import { spokenOf } from "../../quick/places";
import { shown } from "../../quick/shown";
import type { Desk } from "../../store/desk";
import { undoOf } from "../../store/undo";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { styles } from "./quick.css";

interface Reading {
  understanding: Understanding;
  names: ReadonlyMap<Phrase, Named>;
}

export class LandcastQuick extends LitElement {
  static override styles = [base, controls, styles];
  /** Set once by the page, before the element is registered. */
  static keys: Keys | null = null;

  @property({ attribute: false }) desk!: Desk;
  @state() private line = "";
  @state() private open = false;
  /** What the last Enter took, for as long as nothing else is typed. */
  @state() private done: readonly string[] | null = null;
  #found = new Map<string, SearchResult[]>();
  #finding = new Map<string, Promise<void>>();

  constructor() {
    super();
    new Watch(this, () => this.desk, { board: false });
    this.addEventListener("focusout", this.left);
  }

  override willUpdate(changed: PropertyValues): void {
    const { l10n } = this.desk;
    if (!hasTexts("quick", l10n)) void loadTexts("quick", l10n).then(() => this.requestUpdate());
    if (changed.has("line")) this.toggleAttribute("typing", this.line.trim() !== "");
  }

  override focus(): void {
    this.input?.focus();
    this.input?.select();
  }

  private get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input");
  }

  private read(): Reading {
    const { desk } = this;
    const understanding = parse(this.line, { markets: desk.info?.destinations ?? [], country: desk.form.country, currency: desk.form.currency, products: desk.products.length });
    const around: Around = {
      products: desk.products,
      find: (text, limit) => this.find(text, limit),
      places: spokenOf(desk.info?.destinations ?? []),
      classes: (id) => desk.info?.categories.find((one) => one.id === id)?.goods ?? [],
    };
    const phrases = understanding.items.filter((item): item is Phrase => item.kind === "phrase");
    return { understanding, names: new Map(phrases.map((phrase) => [phrase, resolve(phrase, around)])) };
  }

  /** What is known of a text by now; what is found later shows then. */
  private find(text: string, limit: number): SearchResult[] {
    const found = this.#found.get(text);
    if (!found && !this.#finding.has(text)) {
      const work = this.desk.find(text, limit).then((results) => {
        this.#found.set(text, results);
        this.#finding.delete(text);
        this.requestUpdate();
      });
      this.#finding.set(text, work);
    }
    return found ?? [];
  }

  override render(): TemplateResult | typeof nothing {
    const { desk } = this;
    const { l10n } = desk;
    if (!hasTexts("quick", l10n)) return nothing;
    const undo = undoOf(desk);
    const reading = this.line.trim() ? this.read() : null;
    const panel = this.open && reading !== null;
    return html`<div class="row">
        <div class="box">
          <input
            id="line"
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="done"
            aria-label=${l10n.t("quick-label")}
            aria-describedby="told"
            aria-keyshortcuts="/"
            placeholder=${this.done ? l10n.t("quick-next", { count: this.done.length, fields: this.done.join(l10n.t("list-separator")) }) : format(desk.form, l10n.locale === "zh-CN")}
            .value=${this.line}
            @input=${this.typed}
            @keydown=${this.pressed}
            @focus=${this.focused}
          />
          <kbd aria-hidden="true">/</kbd>
        </div>
        ${this.step("undo", "↶", undo.canUndo, () => undo.undo())} ${this.step("redo", "↷", undo.canRedo, () => undo.redo())}
        <button type="button" class="step" aria-label=${l10n.t("quick-help")} title=${l10n.t("quick-help")} @click=${() => void LandcastQuick.keys?.help()}><span aria-hidden="true">?</span></button>
      </div>
      <div class="panel" ?hidden=${!panel}>${reading ? this.reading(reading) : nothing}
        <p class="hint">${reading && this.sorted(reading).taken.length ? html`<button type="button" class="button main" @click=${this.fillIn}>${l10n.t("quick-fill", { count: this.sorted(reading).taken.length })}</button>` : nothing}<span>${l10n.t("quick-how")}</span></p>
      </div>
      <p class="unseen" role="status" id="told">${this.told(reading)}</p>`;
  }

  private step(name: "undo" | "redo", sign: string, can: boolean, go: () => void): TemplateResult {
    const { l10n } = this.desk;
    // Not disabled: the focus would be lost with the last step.
    return html`<button type="button" class="step" aria-label=${l10n.t(`quick-${name}`)} title=${l10n.t(`quick-${name}-keys`)} aria-disabled=${can ? "false" : "true"} @click=${go}><span aria-hidden="true">${sign}</span></button>`;
  }

  /** For those who hear the page: how much was understood, and what was not, in words. */
  private told(reading: Reading | null): string {
    const { l10n } = this.desk;
    if (!reading) return this.done ? l10n.t("quick-done", { count: this.done.length }) : "";
    const { taken, unclear } = this.sorted(reading);
    return [l10n.t("quick-understood", { count: taken.length }), ...(unclear.length ? [l10n.t("quick-not", { count: unclear.length }), unclear.map(({ text }) => text).join(l10n.t("list-separator"))] : [])].join(l10n.t("quick-and"));
  }

  private sorted({ understanding, names }: Reading): { taken: (Taken | (Phrase & { named: Named }))[]; unclear: (Unclear | (Phrase & { named: Named }))[] } {
    const taken: (Taken | (Phrase & { named: Named }))[] = [];
    const unclear: (Unclear | (Phrase & { named: Named }))[] = [];
    let phrases = 0;
    for (const item of understanding.items) {
      if (item.kind === "taken") taken.push(item);
      else if (item.kind === "unclear") unclear.push(item);
      else {
        const named = names.get(item) as Named;
        // One name a line: a second phrase is told like anything else that does not fit.
        if (named.is === "several" || phrases > 0) unclear.push({ ...item, named: named.is === "several" ? named : { is: "several", names: [] } });
        else {
          phrases += 1;
          taken.push({ ...item, named });
        }
      }
    }
    return { taken, unclear };
  }

  private reading(reading: Reading): TemplateResult {
    const { l10n } = this.desk;
    const { taken, unclear } = this.sorted(reading);
    return html`
      ${taken.length
        ? html`<h2>${l10n.t("quick-understood", { count: taken.length })}</h2>
            <ul class="taken">${taken.map((item) => html`<li>${this.taken(item)}</li>`)}</ul>`
        : nothing}
      ${unclear.length
        ? html`<h2 class="not"><span aria-hidden="true">▲ </span>${l10n.t("quick-not", { count: unclear.length })}</h2>
            <ul class="unclear">${unclear.map((item) => this.unclear(item))}</ul>`
        : nothing}
    `;
  }

  private taken(item: Taken | (Phrase & { named: Named })): TemplateResult {
    const { l10n, products } = this.desk;
    if (item.kind === "taken") return this.chip(item.value);
    const { named } = item;
    if (named.is === "goods") return html`<span>${l10n.t(named.listed ? "quick-new-goods" : "quick-new")}</span> <b>${l10n.name(named)}</b>`;
    if (named.is === "product") return this.chip({ field: "item", number: named.index + 1 }, products[named.index]);
    return html`${item.text}`;
  }

  private chip(value: Value, product = value.field === "item" ? this.desk.products[value.number - 1] : undefined): TemplateResult {
    const { l10n } = this.desk;
    const { label, text } = shown(l10n, value, product);
    return html`<span>${label}</span> <b>${text}</b>`;
  }

  private unclear(item: Unclear | (Phrase & { named: Named })): TemplateResult {
    const { l10n } = this.desk;
    const several = item.kind === "phrase" && item.named.is === "several" ? item.named.names : [];
    const why = item.kind === "phrase" ? (several.length ? "name" : "unknown") : item.why;
    return html`<li>
      <span><b>${item.text}</b> ${l10n.t(`quick-why-${why}`)}</span>
      <span class="options">
        ${item.kind === "unclear" ? item.options.map((option) => this.option(item, option)) : nothing}
        ${several.map((name) => html`<button type="button" class="button" @click=${() => this.replace(item, l10n.name(name))}>${l10n.name(name)}</button>`)}
        ${item.kind === "phrase" && item.after === undefined ? html`<button type="button" class="button" @click=${() => this.replace(item, `${l10n.t("quick-name-word")}${item.text}`)}>${l10n.t("quick-as-new", { name: item.text })}</button>` : nothing}
      </span>
    </li>`;
  }

  private option(item: Unclear, option: Option): TemplateResult | typeof nothing {
    if (!option.value) return nothing;
    const { label, text } = shown(this.desk.l10n, option.value);
    return html`<button type="button" class="button" @click=${() => this.replace(item, option.text)}>${label} ${text}</button>`;
  }

  /** A choice stands in the line instead of what was unclear, so that the line always is what is meant. */
  private replace(item: { from: number; to: number }, text: string): void {
    const { line } = parse(this.line, { markets: this.desk.info?.destinations ?? [], country: "", currency: "", products: 0 });
    const glue = text.startsWith("-") ? "" : " ";
    this.line = `${line.slice(0, item.from).trimEnd()}${item.from ? glue : ""}${text} ${line.slice(item.to).trimStart()}`.trim();
    this.input?.focus();
  }

  private typed = (event: Event): void => {
    this.line = (event.target as HTMLInputElement).value;
    this.done = null;
    this.open = true;
  };

  private focused = (): void => {
    this.open = true;
    void this.desk.loadNames().then((added) => {
      if (!added) return;
      this.#found.clear();
      this.requestUpdate();
    });
  };

  private left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.open = false;
    this.done = null;
  };

  private pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Enter") void this.enter();
    else if (event.key === "Escape") this.escape();
    else if (event.key === "ArrowUp" && !this.line) this.fill();
    else return;
    event.preventDefault();
  };

  /** Esc empties the line, and from the empty line leaves the box, so that the single keys work again. */
  private escape(): void {
    if (!this.line && !this.done) this.input?.blur();
    this.line = "";
    this.done = null;
    LandcastQuick.keys?.settle();
  }

  /** The present inputs as a line, to be changed. */
  private fill(): void {
    this.line = format(this.desk.form, this.desk.l10n.locale === "zh-CN");
    this.open = true;
    this.done = null;
  }

  /** By mouse the box is ready for the next line; by touch its keyboard goes, and the answers are seen. */
  private fillIn = async (event: MouseEvent): Promise<void> => {
    await this.enter();
    if (event.detail > 0 && matchMedia("(pointer: coarse)").matches) this.open = false;
    else this.input?.focus();
  };

  private async enter(): Promise<void> {
    const { desk } = this;
    const { l10n } = desk;
    if (!this.line.trim()) {
      if (this.done) LandcastQuick.keys?.say();
      return;
    }
    let reading = this.read();
    // Enter means what the line means once all of it is known.
    while (this.#finding.size) {
      await Promise.all(this.#finding.values());
      reading = this.read();
    }
    const { taken, unclear } = this.sorted(reading);
    if (taken.length === 0) return;
    const values = taken.flatMap((item) => (item.kind === "taken" ? [item.value] : []));
    const phrase = taken.find((item): item is Phrase & { named: Named } => item.kind === "phrase")?.named;
    const numbered = values.find((value) => value.field === "item");
    const index = numbered ? numbered.number - 1 : phrase?.is === "product" ? phrase.index : null;
    this.done = taken.map((item) => {
      if (item.kind === "taken") {
        const { label, text } = shown(l10n, item.value, item.value.field === "item" ? desk.products[item.value.number - 1] : undefined);
        return `${label} ${text}`;
      }
      const { named } = item;
      return named.is === "product" ? l10n.name({ zh: desk.products[named.index]?.nameZh ?? "", en: desk.products[named.index]?.nameEn ?? "" }) : named.is === "goods" ? l10n.name(named) : item.text;
    });
    undoOf(desk).group(() => {
      if (index !== null && index !== desk.productIndex) desk.pick(index);
      const named = phrase?.is === "goods" ? phrase.patch : {};
      const patch = { ...named, ...patchOf(values, { ...desk.form, ...named }, desk.destinations) };
      if (Object.keys(patch).length) desk.set(patch);
    });
    // What was not understood stays in the line.
    this.line = unclear.map(({ text }) => text).join(" ");
    this.open = true;
    LandcastQuick.keys?.settle();
  }
}
