/** One text as a QR code, or as several where one would be too dense for a camera: black on white in every theme. */
import { LitElement, css, html, nothing, svg, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { L10n } from "../../i18n";
import { split } from "../../share/parts";
import { squares, type Squares } from "../../share/qr";
import { base, controls } from "../../styles/tokens";

export class LandcastQr extends LitElement {
  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) text = "";
  /** What reads it, in a few words, for those who do not see it. */
  @property({ attribute: false }) label = "";
  /** In one code, however dense: an address in parts opens nothing. */
  @property({ type: Boolean }) whole = false;
  @state() private codes: Squares[] = [];
  @state() private at = 0;

  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: min(340px, 100%);
        height: auto;
        background: #fff;
        border: 1px solid var(--line);
        border-radius: 8px;
        forced-color-adjust: none;
      }
      p {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-top: 8px;
      }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("text")) return;
    const text = this.text;
    this.at = 0;
    void Promise.all(text ? (this.whole ? [text] : split(text)).map(squares) : []).then((codes) => {
      if (text === this.text) this.codes = codes;
    });
  }

  override render() {
    const { l10n, codes, at } = this;
    const code = codes[at];
    if (!code) return nothing;
    const step = (by: number) => (this.at = (at + by + codes.length) % codes.length);
    return html`<svg role="img" aria-label=${this.label} viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges">${svg`<path d=${code.path} fill="#000"></path>`}</svg>
      ${codes.length > 1
        ? html`<p role="group" aria-label=${l10n.t("qr-parts")}>
            <button class="button" type="button" aria-label=${l10n.t("qr-previous")} @click=${() => step(-1)}><span aria-hidden="true">◀</span></button>
            <span role="status">${l10n.t("qr-part", { at: at + 1, of: codes.length })}</span>
            <button class="button" type="button" aria-label=${l10n.t("qr-next")} @click=${() => step(1)}><span aria-hidden="true">▶</span></button>
          </p>`
        : nothing}`;
  }
}
