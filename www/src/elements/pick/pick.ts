/**
 * One of many by typing a part of its name, its pinyin, its number or its code; without typing all of them are there. A
 * combobox with a list, as the authoring practices of WAI-ARIA describe it: for destinations in the inputs, where the list
 * opens below the field, and for products, where it stands open (`pinned`).
 */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { find, type Choice } from "../../quick/pinyin";
import { aliasesOf } from "../../quick/places";
import { base, controls } from "../../styles/tokens";
import { styles as searched } from "../goods/goods.css";
import { styles } from "./pick.css";

/** Rows that are drawn at once; a run-of-show may have three thousand. */
const DRAWN = 100;
/** Of those, rows before the one that is chosen. */
const BEFORE = 30;
/** Rows that a page key goes. */
const PAGE = 8;

export class LandcastPick extends LitElement {
  static override styles = [base, controls, searched, styles];

  @property() label = "";
  @property() hint = "";
  @property() none = "";
  /** How many there are beyond those drawn, in words. */
  @property({ attribute: false }) more: (count: number) => string = String;
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** The values are codes of countries, and found by what people call these, too. */
  @property({ type: Boolean }) places = false;
  /** What is chosen now: its row is marked, and where the list begins. */
  @property() value = "";
  /** The list stands open for as long as the element is there; who leaves it is told by `leave`. */
  @property({ type: Boolean, reflect: true }) pinned = false;

  @state() private typed = "";
  @state() private open = false;
  @state() private active = 0;

  constructor() {
    super();
    this.addEventListener("focusout", this.left);
  }

  private get opened(): boolean {
    return this.open || this.pinned;
  }

  /** Those that fit, and which of them are drawn: all when they are few, else those around the chosen one. */
  private get found(): { rows: readonly Choice[]; left: number } {
    const choices = this.places && this.typed.trim() ? this.choices.map((one) => ({ ...one, also: [...one.also, ...aliasesOf(one.value)] })) : this.choices;
    const all = find(choices, this.typed);
    if (all.length <= DRAWN) return { rows: all, left: 0 };
    const at = this.typed.trim() ? 0 : Math.max(0, Math.min(all.length - DRAWN, all.findIndex(({ value }) => value === this.value) - BEFORE));
    return { rows: all.slice(at, at + DRAWN), left: all.length - DRAWN };
  }

  protected override firstUpdated(): void {
    if (this.pinned) this.begin();
  }

  override focus(): void {
    this.renderRoot.querySelector("input")?.focus();
  }

  override render(): TemplateResult {
    const { rows, left } = this.opened ? this.found : { rows: [], left: 0 };
    const numbered = rows.some(({ number }) => number !== undefined);
    return html`<label for="pick">${this.label}</label>
      <span class="box">
        <input
          id="pick"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="done"
          aria-autocomplete="list"
          aria-expanded=${rows.length ? "true" : "false"}
          aria-controls="found"
          aria-activedescendant=${rows[this.active] ? `found-${this.active}` : nothing}
          aria-describedby="told"
          placeholder=${this.hint}
          .value=${live(this.typed)}
          @click=${() => this.show()}
          @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
          @keydown=${this.pressed}
        />
      </span>
      <ul id="found" role="listbox" tabindex="-1" aria-label=${this.label} ?hidden=${!rows.length}>
        ${rows.map(
          (choice, at) => html`<li id="found-${at}" role="option" aria-selected=${at === this.active ? "true" : "false"} aria-current=${choice.value === this.value ? "true" : nothing} @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.take(choice)}>
            ${numbered ? html`<span class="at">${choice.number ?? "–"}</span>` : nothing}<span class="name">${choice.text}</span><small>${choice.note ?? nothing}</small>
          </li>`,
        )}
      </ul>
      <span class="hint" id="told" role="status">${this.opened && this.typed.trim() && !rows.length ? this.none : left ? html`<span class="rest">${this.more(left)}</span>` : nothing}</span>`;
  }

  private show(): void {
    if (this.open) return;
    this.open = true;
    this.begin();
  }

  /** The list begins where the choice is. */
  private begin(): void {
    this.active = Math.max(0, this.found.rows.findIndex(({ value }) => value === this.value));
    this.reveal("center");
  }

  private reveal(block: ScrollLogicalPosition): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector(`#found-${this.active}`)?.scrollIntoView({ block }));
  }

  private type(text: string): void {
    this.typed = text;
    this.open = true;
    if (text.trim()) {
      this.active = 0;
      this.reveal("nearest");
    } else this.begin();
  }

  private step(by: number, round: boolean): void {
    const { length } = this.found.rows;
    if (!length) return;
    this.active = round ? (this.active + by + length) % length : Math.max(0, Math.min(length - 1, this.active + by));
    this.reveal("nearest");
  }

  private pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (this.opened) this.step(key === "ArrowDown" ? 1 : -1, true);
      else this.show();
    } else if (this.opened && (key === "PageDown" || key === "PageUp")) this.step(key === "PageDown" ? PAGE : -PAGE, false);
    else if (key === "Enter") {
      const choice = this.found.rows[this.active];
      if (!this.opened || !choice) return;
      this.take(choice);
    } else if (key === "Escape") {
      if (!this.opened && !this.typed) return;
      this.leave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    if (!this.pinned) this.leave();
  };

  private leave(): void {
    this.typed = "";
    this.open = false;
    this.active = 0;
    this.dispatchEvent(new CustomEvent("leave"));
  }

  private take({ value }: Choice): void {
    this.leave();
    this.dispatchEvent(new CustomEvent("pick", { detail: value }));
  }
}
