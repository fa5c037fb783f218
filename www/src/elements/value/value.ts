/** A figure that shows for a second that it changed, with what it was before. Its own size never depends on the mark. */
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";

const SHOWN_MS = 1200;

export class LandcastValue extends LitElement {
  /** The figure as text. */
  @property() text = "";
  /** The language it is written in: the same figure in another language is no change. */
  @property() locale = "";

  @state() private was: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  static override styles = css`
    :host {
      display: inline-block;
      position: relative;
      border-radius: 4px;
    }
    :host([changed]) {
      background: var(--tint);
      color: var(--on-tint);
    }
    s {
      position: absolute;
      inset-inline-start: 0;
      bottom: 100%;
      font-size: 12px;
      font-weight: 400;
      line-height: 1.1;
      letter-spacing: 0;
      color: var(--soft);
      white-space: nowrap;
      pointer-events: none;
    }
    @media (prefers-reduced-motion: no-preference) {
      :host {
        transition: background-color 0.4s;
      }
    }
  `;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("text")) return;
    const was = changed.get("text");
    // From nothing to a first answer is no change.
    if (!was || was === "—" || was === this.text || changed.has("locale") || !this.hasUpdated) return;
    this.was = was;
    this.title = was;
    this.toggleAttribute("changed", true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.was = null;
      this.removeAttribute("changed");
      this.removeAttribute("title");
    }, SHOWN_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    return html`<span>${this.text}</span>${this.was ? html`<s aria-hidden="true">${this.was}</s>` : nothing}`;
  }
}
