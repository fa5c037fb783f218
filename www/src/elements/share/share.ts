/** Sharing, keeping, handing over: one dialog with a section for each. */
import { LitElement, html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { LandcastDevice } from "./device";
import { LandcastShareLink } from "./link";
import { LandcastMine } from "./mine";
import { LandcastPicture } from "./picture";
import { LandcastReceipt } from "./receipt";
import { styles } from "./share.css";

export const SECTIONS = ["link", "receipt", "picture", "mine", "device"] as const;
export type Section = (typeof SECTIONS)[number];

/** Tenths of a second for the view of the calculation to come. */
const PATIENCE = 50;

const PARTS = { "landcast-share-link": LandcastShareLink, "landcast-receipt": LandcastReceipt, "landcast-picture": LandcastPicture, "landcast-mine": LandcastMine, "landcast-device": LandcastDevice };

export class LandcastShare extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) section: Section = "link";
  /** A receipt that was handed to the page. */
  @property({ attribute: false }) pasted = "";

  constructor() {
    super();
    for (const [tag, element] of Object.entries(PARTS)) if (!customElements.get(tag)) customElements.define(tag, element);
    new Watch(this, () => this.desk);
  }

  open(): void {
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  override render() {
    const { l10n } = this.desk;
    return html`<dialog aria-labelledby="title" @close=${() => this.remove()} @click=${this.outside}>
      <div class="head">
        <h2 id="title">${l10n.t("share-title")}</h2>
        <form method="dialog"><button class="button" aria-label=${l10n.t("share-close")}><span aria-hidden="true">✕</span></button></form>
      </div>
      <nav aria-label=${l10n.t("share-title")}>
        ${SECTIONS.map((one) => html`<button type="button" aria-current=${one === this.section ? "true" : "false"} @click=${() => (this.section = one)}>${l10n.t(`share-section-${one}`)}</button>`)}
      </nav>
      <div class="section" tabindex="-1">${this.view()}</div>
    </dialog>`;
  }

  private view(): TemplateResult {
    const { desk } = this;
    const close = () => this.renderRoot.querySelector("dialog")?.close();
    switch (this.section) {
      case "link":
        return html`<landcast-share-link .desk=${desk}></landcast-share-link>`;
      case "receipt":
        return html`<landcast-receipt .desk=${desk} .pasted=${this.pasted} @done=${close}></landcast-receipt>`;
      case "picture":
        return html`<landcast-picture .desk=${desk} @print=${() => (close(), void this.print())}></landcast-picture>`;
      case "mine":
        return html`<landcast-mine .desk=${desk} @done=${close}></landcast-mine>`;
      case "device":
        return html`<landcast-device .desk=${desk} @done=${close}></landcast-device>`;
    }
  }

  /** The view and its receipt are there first: what is printed is what a camera may have to read. */
  private async print(): Promise<void> {
    const tabs = document.querySelector("landcast-desk")?.shadowRoot?.querySelector("landcast-tabs");
    const line = () => tabs?.shadowRoot?.querySelector("landcast-why")?.shadowRoot?.querySelector("landcast-receipt-line")?.shadowRoot?.querySelector("svg");
    for (let turn = 0; turn < PATIENCE && !line(); turn += 1) await new Promise((done) => setTimeout(done, 100));
    print();
  }

  /** A click on the backdrop is one on the dialog itself, outside its box. */
  private outside = (event: MouseEvent): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (event.target !== dialog) return;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom) dialog.close();
  };
}
