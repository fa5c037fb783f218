/** The inputs as a link and as a code for another device's camera. */
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Scope } from "../../share/fields";
import { reachable, toFragment } from "../../share/link";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { copyFrom } from "./copy";
import { LandcastQr } from "./qr";
import { parts } from "./share.css";

const SCOPES: readonly Scope[] = ["all", "product", "public"];

export class LandcastShareLink extends LitElement {
  static override styles = [
    base,
    controls,
    parts,
    css`
      .both {
        margin-top: 16px;
        display: grid;
        grid-template-columns: minmax(0, 1fr) 300px;
        gap: 10px 20px;
        align-items: start;
      }
      @media (max-width: 699px) {
        .both {
          display: block;
        }
        landcast-qr {
          margin-top: 14px;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private scope: Scope = "all";
  @state() private fragment = "";
  @state() private said = "";
  #made = "";

  constructor() {
    super();
    if (!customElements.get("landcast-qr")) customElements.define("landcast-qr", LandcastQr);
    new Watch(this, () => this.desk);
  }

  override willUpdate(): void {
    const { form, verdict } = this.desk;
    const of = JSON.stringify([this.scope, form, verdict?.pack.version]);
    if (of === this.#made) return;
    this.#made = of;
    void toFragment(form, this.scope, verdict).then((fragment) => {
      if (of === this.#made) this.fragment = fragment;
    });
  }

  override render() {
    const { l10n } = this.desk;
    const { address, others } = this;
    const link = others ? address + this.fragment : this.fragment;
    return html`
      <fieldset class="chips">
        <legend class="unseen">${l10n.t("share-scope")}</legend>
        ${SCOPES.map((one) => html`<label class="chip"><input type="radio" name="scope" .checked=${one === this.scope} @change=${() => ((this.scope = one), (this.said = ""))} /><span>${l10n.t(`share-scope-${one}`)}</span></label>`)}
      </fieldset>
      <p class=${this.scope === "public" ? "note" : "warn"}>${this.scope === "public" ? nothing : html`<span aria-hidden="true">▲</span> `}${l10n.t(`share-carries-${this.scope}`)}</p>
      <div class="both">
        <div>
          <h3>${l10n.t(others ? "share-link" : "share-text")}</h3>
          <textarea readonly rows="6" aria-label=${l10n.t(others ? "share-link" : "share-text")} .value=${link}></textarea>
          <p class="bar">
            <button class="button main" type="button" @click=${() => void this.copy()}>${l10n.t("copy")}</button>
            ${others && "share" in navigator ? html`<button class="button" type="button" @click=${() => void this.hand(link)}>${l10n.t("share-hand")}</button>` : nothing}
            <span class="note">${l10n.t("share-letters", { count: link.length })}</span>
          </p>
          <p class="status" role="status">${this.said}</p>
          <p class="note">${l10n.t(others ? "share-never-sent" : "share-not-reachable")}</p>
        </div>
        <div>
          <h3>${l10n.t("qr-title")}</h3>
          <landcast-qr .l10n=${l10n} .text=${this.fragment ? link : ""} .label=${l10n.t(others ? "qr-link" : "qr-text")}></landcast-qr>
          <p class="note">${l10n.t(others ? "qr-link-how" : "qr-text-how")}</p>
        </div>
      </div>
    `;
  }

  private get address(): string {
    return location.origin + location.pathname;
  }

  private get others(): boolean {
    return reachable(location.href);
  }

  private async copy(): Promise<void> {
    const { l10n } = this.desk;
    const field = this.renderRoot.querySelector("textarea");
    if (field) this.said = l10n.t((await copyFrom(field)) ? "copied" : "share-copy-by-hand");
  }

  /** The device's own way of handing on, where it has one; that the seller thinks better of it is no fault. */
  private async hand(url: string): Promise<void> {
    await navigator.share({ title: document.title, url }).catch(() => {});
  }
}
