/** The three answers as a picture, and the calculation as one page of paper. */
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { draw, png } from "../../share/picture";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { save } from "../save";
import { parts } from "./share.css";

export class LandcastPicture extends LitElement {
  static override styles = [
    base,
    controls,
    parts,
    css`
      canvas {
        display: block;
        width: 100%;
        max-width: 540px;
        height: auto;
        margin-top: 10px;
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: var(--touch);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private inner = false;
  @state() private said = "";

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override updated(): void {
    const { verdict, stale, l10n } = this.desk;
    const canvas = this.renderRoot.querySelector("canvas");
    if (canvas && verdict && !stale) draw(canvas, l10n, verdict, this.inner);
  }

  override render() {
    const { l10n, verdict, stale } = this.desk;
    const ready = verdict !== null && !stale;
    return html`
      <h3>${l10n.t("picture-title")}</h3>
      ${ready ? html`<canvas role="img" aria-label=${l10n.t("picture-what")}></canvas>` : html`<p class="note">${l10n.t("receipt-none-yet")}</p>`}
      <label><input type="checkbox" .checked=${this.inner} @change=${(event: Event) => (this.inner = (event.target as HTMLInputElement).checked)} /> ${l10n.t("picture-inner")}</label>
      <p class="bar">
        <button class="button main" type="button" ?disabled=${!ready} @click=${() => void this.file()}>${l10n.t("picture-save")}</button>
        ${"ClipboardItem" in globalThis ? html`<button class="button" type="button" ?disabled=${!ready} @click=${() => void this.copy()}>${l10n.t("picture-copy")}</button>` : nothing}
      </p>
      <p class="status" role="status">${this.said}</p>
      <h3>${l10n.t("print-title")}</h3>
      <p>${l10n.t("print-how")}</p>
      <p class="bar"><button class="button" type="button" ?disabled=${!ready} @click=${this.paper}>${l10n.t("print-do")}</button></p>
    `;
  }

  private get canvas(): HTMLCanvasElement {
    return this.renderRoot.querySelector("canvas") as HTMLCanvasElement;
  }

  private async file(): Promise<void> {
    const { verdict } = this.desk;
    const picture = new Uint8Array(await (await png(this.canvas)).arrayBuffer());
    save(`landcast-${verdict?.normalized.product.id ?? ""}-${verdict?.normalized.destination.country ?? ""}.png`, picture, "image/png");
  }

  private async copy(): Promise<void> {
    const { l10n } = this.desk;
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": png(this.canvas) })]);
      this.said = l10n.t("copied");
    } catch {
      this.said = l10n.t("picture-copy-refused");
    }
  }

  /** The page prints what its tab shows: the calculation. */
  private paper = (): void => {
    this.desk.setTab("why");
    this.dispatchEvent(new CustomEvent("print"));
  };
}
