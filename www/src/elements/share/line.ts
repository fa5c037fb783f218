/** The receipt under a calculation: its number, and a button that copies all of it. On paper the whole code, with squares for a camera. */
import { LitElement, css, html, nothing, svg, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Verdict } from "../../engine/client";
import { MOST_IN_A_CODE } from "../../share/parts";
import { squares, type Squares } from "../../share/qr";
import { numberOf, receiptOf, toCode } from "../../share/receipt";
import type { Desk } from "../../store/desk";
import { base, controls } from "../../styles/tokens";
import { copyFrom } from "./copy";

/** A print of this size still reads at 31 mm a side, with a camera held close. */
const MOST_ON_PAPER = 2 * MOST_IN_A_CODE;

export class LandcastReceiptLine extends LitElement {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) verdict!: Verdict;
  @state() private code = "";
  @state() private drawn: Squares | null = null;
  @state() private said = "";

  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        margin-top: 8px;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      b {
        font: 600 15px/1.3 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
        color: var(--text);
      }
      textarea {
        position: absolute;
        width: 1px;
        height: 1px;
        padding: 0;
        border: 0;
        opacity: 0;
        pointer-events: none;
      }
      .paper {
        display: none;
      }
      @media print {
        .screen {
          display: none;
        }
        b {
          font-size: 9px;
        }
        :host {
          display: grid;
          grid-template: auto 1fr / minmax(0, 1fr) 31mm;
          gap: 2px 8px;
          margin-top: 2px;
          break-inside: avoid;
        }
        .paper {
          display: contents;
        }
        .paper code {
          grid-area: 2 / 1;
          font: 5.5px/1.25 ui-monospace, Menlo, Consolas, monospace;
          overflow-wrap: anywhere;
        }
        svg {
          grid-area: 1 / 2 / 3 / 3;
          width: 31mm;
          height: 31mm;
          print-color-adjust: exact;
        }
      }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("verdict")) return;
    const { verdict } = this;
    this.said = "";
    void toCode(receiptOf(verdict)).then(async (code) => {
      const drawn = code.length <= MOST_ON_PAPER ? await squares(code) : null;
      if (verdict !== this.verdict) return;
      this.code = code;
      this.drawn = drawn;
    });
  }

  override render() {
    const { l10n } = this.desk;
    const { drawn } = this;
    return html`<p>
        <span>${l10n.t("why-receipt")} <b>${numberOf(receiptOf(this.verdict))}</b></span>
        <button class="button screen" type="button" @click=${() => void this.copy()}>${l10n.t("why-receipt-copy")}</button>
        <button class="link screen" type="button" @click=${() => void import("./open").then(({ openShare }) => openShare(this.desk, "receipt"))}>${l10n.t("why-receipt-paste")}</button>
        <span class="screen" role="status">${this.said}</span>
      </p>
      <textarea readonly tabindex="-1" aria-hidden="true" .value=${this.code}></textarea>
      <div class="paper" aria-hidden="true">
        <code>${this.code}</code>
        ${drawn ? html`<svg viewBox="0 0 ${drawn.size} ${drawn.size}" shape-rendering="crispEdges">${svg`<path d=${drawn.path} fill="#000"></path>`}</svg>` : nothing}
      </div>`;
  }

  private async copy(): Promise<void> {
    const { l10n } = this.desk;
    const field = this.renderRoot.querySelector("textarea");
    if (field) this.said = l10n.t((await copyFrom(field)) ? "copied" : "why-receipt-by-hand");
  }
}

export function registerReceiptLine(): void {
  if (!customElements.get("landcast-receipt-line")) customElements.define("landcast-receipt-line", LandcastReceiptLine);
}
