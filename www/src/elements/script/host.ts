/** The ways to the host view: beside the desk, over a stream's picture, on another device by a link or a code for its camera. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { hostState } from "../../host/follow";
import { hostAddress } from "../../host/address";
import { handed } from "../../host/state";
import { languagesOf } from "../../markets";
import { SPOKEN, type Length, type Said } from "../../say/lengths";
import { reachable } from "../../share/link";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { Copier } from "../milestones/copy";
import { endonym } from "../say/endonym";
import { LandcastQr } from "../share/qr";
import { styles } from "./script.css";

export class LandcastScriptHost extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) said!: Said;
  @property({ attribute: false }) length: Length = "normal";
  @state() private language = "";
  @state() private code = false;
  readonly #copier = new Copier(this);

  constructor() {
    super();
    if (!customElements.get("landcast-qr")) customElements.define("landcast-qr", LandcastQr);
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n } = this.desk;
    const overlay = this.address(true);
    return html`<section aria-labelledby="host">
      <h3 id="host">${l10n.t("script-host")}</h3>
      <p class="actions">
        <label><span class="unseen">${l10n.t("script-host-language")}</span>
          <select @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value)}>
            <option value="">${l10n.t("script-host-own")}</option>
            ${[...new Set([...languagesOf(this.said.country), ...SPOKEN])].map((language) => html`<option value=${language} ?selected=${language === this.language}>${endonym(language)}</option>`)}
          </select>
        </label>
        <a class="button" href=${this.address(false)} target="landcast-host">${l10n.t("script-host-open")}</a>
        <a class="button" href=${overlay} target="landcast-overlay">${l10n.t("script-host-overlay")}</a>
        ${this.#copier.button(l10n, "overlay-address", overlay, l10n.t("script-host-copy"), l10n.t("script-host-copy"))}
      </p>
      <p class="note"><code id="overlay-address">${overlay}</code></p>
      <p class="note">${l10n.t("script-host-hint")}</p>
      ${import.meta.env.SINGLE ? html`<p class="note">${l10n.t("script-host-file")}</p>` : this.other()}
    </section>`;
  }

  /** The way to another device. A file on this one is no address there. */
  private other(): TemplateResult {
    const { l10n } = this.desk;
    const { hand } = this;
    return html`<h3>${l10n.t("script-hand")}</h3>
      <p class="note">${l10n.t("script-hand-hint")}</p>
      <p class="actions">
        ${this.#copier.button(l10n, "hand-address", hand, l10n.t("script-host-hand"), l10n.t("script-host-hand"))}
        ${reachable(location.href)
          ? html`<button class="button" type="button" aria-expanded=${this.code ? "true" : "false"} @click=${() => (this.code = !this.code)}>${l10n.t(this.code ? "script-hand-code-away" : "script-hand-code")}</button>`
          : html`<span class="note"><span aria-hidden="true">▲ </span>${l10n.t("script-hand-here")}</span>`}
      </p>
      ${this.code && reachable(location.href) ? html`<landcast-qr whole .l10n=${l10n} .text=${hand} .label=${l10n.t("script-hand-label")}></landcast-qr>` : nothing}
      <p class="unseen" aria-hidden="true" id="hand-address">${hand}</p>`;
  }

  /** Another device gets the figures of this moment, and of the seller's own sentences the one that it will show. */
  private get hand(): string {
    const { desk, length } = this;
    const language = this.language || (desk.l10n.locale === "zh-CN" ? "zh" : "en");
    return handed(this.address(false), hostState(desk, "hand", desk.today), language, length);
  }

  private address(overlay: boolean): string {
    return hostAddress([overlay ? "overlay" : "", this.language ? `lang=${this.language}` : "", this.length === "normal" ? "" : `length=${this.length}`]);
  }
}
