/** One of many by typing a part of its name, its pinyin or its code; without typing all of them are there. */
import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { find, type Choice } from "../../quick/pinyin";
import { base, controls } from "../../styles/tokens";
import { styles } from "../goods/goods.css";

export class LandcastPick extends LitElement {
  static override styles = [base, controls, styles, css`li { display: flex; align-items: center; gap: 8px; } li small { color: var(--soft); margin-inline-start: auto; }`];

  @property() label = "";
  @property() hint = "";
  @property() none = "";
  @property({ attribute: false }) choices: readonly Choice[] = [];

  @state() private typed = "";
  @state() private open = false;
  @state() private active = 0;

  private get found(): readonly Choice[] {
    return find(this.choices, this.typed);
  }

  override render(): TemplateResult {
    const found = this.open ? this.found : [];
    return html`<label for="pick">${this.label}</label>
      <span class="box">
        <input
          id="pick"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${found.length ? "true" : "false"}
          aria-controls="found"
          aria-activedescendant=${found[this.active] ? `found-${this.active}` : nothing}
          aria-describedby="told"
          placeholder=${this.hint}
          .value=${live(this.typed)}
          @focus=${this.show}
          @click=${this.show}
          @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
          @keydown=${this.pressed}
          @blur=${() => this.leave()}
        />
      </span>
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!found.length}>
        ${found.map(
          (choice, at) => html`<li id="found-${at}" role="option" aria-selected=${at === this.active ? "true" : "false"} @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.take(choice)}>
            <span>${choice.text}</span><small>${choice.value}</small>
          </li>`,
        )}
      </ul>
      <span class="hint" id="told" role="status">${this.open && this.typed.trim() && !found.length ? this.none : nothing}</span>`;
  }

  private show = (): void => {
    this.open = true;
  };

  private type(text: string): void {
    this.typed = text;
    this.open = true;
    this.active = 0;
  }

  private pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = this.found.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!this.open) this.open = true;
      else if (count) this.active = (this.active + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
      void this.updateComplete.then(() => this.renderRoot.querySelector(`#found-${this.active}`)?.scrollIntoView({ block: "nearest" }));
    } else if (event.key === "Enter") {
      const choice = this.found[this.active];
      if (!this.open || !choice) return;
      this.take(choice);
    } else if (event.key === "Escape") {
      if (!this.open) return;
      this.leave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private leave(): void {
    this.typed = "";
    this.open = false;
    this.active = 0;
  }

  private take({ value }: Choice): void {
    this.leave();
    this.dispatchEvent(new CustomEvent("pick", { detail: value }));
  }
}
