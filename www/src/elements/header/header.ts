/** Brand, the product of the run-of-show, the clocks of both ends, the state of what was loaded, the language. */
import { LitElement, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { zoneOf } from "../../markets";
import { base, controls } from "../../styles/tokens";
import { styles } from "./header.css";

const MINUTE_MS = 60_000;

export class LandcastHeader extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private tick = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.wind();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** The clocks turn with the minute, together with those of the views. */
  private wind(): void {
    const now = this.desk?.today ?? Date.now();
    this.#timer = setTimeout(() => {
      this.tick += 1;
      this.wind();
    }, MINUTE_MS - (now % MINUTE_MS));
  }

  override render() {
    const { desk } = this;
    const { l10n, form, info, products } = desk;
    const now = desk.today;
    const zone = zoneOf(form.country, form.region);
    const total = products.length;
    const at = String(desk.productIndex + 1).padStart(String(total).length, "0");
    const name = l10n.locale === "zh-CN" ? form.nameZh : form.nameEn;
    const pack = info?.pack ?? null;
    return html`
      <h1>Landcast</h1>
      <div class="switcher" role="group" aria-label=${l10n.t("switcher")}>
        <button type="button" aria-label=${l10n.t("product-previous")} @click=${() => desk.pick(desk.productIndex - 1)}><span aria-hidden="true">◀</span></button>
        <label>
          <span class="unseen">${l10n.t("product-pick")}</span>
          <select @change=${(event: Event) => desk.pick((event.target as HTMLSelectElement).selectedIndex)}>
            ${products.map((product, index) => html`<option ?selected=${index === desk.productIndex}>${String(index + 1).padStart(String(total).length, "0")} ${l10n.locale === "zh-CN" ? product.nameZh : product.nameEn}</option>`)}
          </select>
          <span class="shown" aria-hidden="true"><span class="quiet">${at}/${total}</span> <b>${name}</b></span>
        </label>
        <button type="button" aria-label=${l10n.t("product-next")} @click=${() => desk.pick(desk.productIndex + 1)}><span aria-hidden="true">▶</span></button>
      </div>
      <landcast-quick .desk=${desk}></landcast-quick>
      <div class="state"><p class="clocks quiet">
        <span>${l10n.clock(now, "Asia/Shanghai")} ${l10n.t("clock-shanghai")}</span>
        ${zone ? html`<span>${l10n.clock(now, zone)} ${l10n.t("clock-there", { country: l10n.country(form.country) })}</span>` : nothing}
      </p>
      ${pack
        ? html`<p class="chip-state ${desk.offlineReady ? "ready" : ""}" title=${pack.sha256}><span class="word">${l10n.t(desk.offlineReady ? "offline-ready" : "offline-not-yet")} · </span>${l10n.t("pack-version", { version: pack.version, age: l10n.age(pack.built, now) })}</p>`
        : // Its room is kept, or the clocks beside it would move when the engine speaks.
          html`<p class="chip-state awaited" aria-hidden="true"><span class="word">${l10n.t("offline-not-yet")} · </span>${l10n.t("pack-version", { version: "2026.10.10", age: "" })}</p>`}</div>
      <button type="button" class="share" aria-haspopup="dialog" @click=${() => void import("../share/open").then(({ openShare }) => openShare(desk))}>${l10n.t("share-open")}</button>
      <button type="button" class="language" lang=${l10n.locale === "zh-CN" ? "en" : "zh-CN"} @click=${() => void desk.setLocale(l10n.locale === "zh-CN" ? "en" : "zh-CN")}>
        <span class="unseen">${l10n.locale === "zh-CN" ? "Switch to English" : "切换到中文"}</span>
        <span aria-hidden="true"><b class=${l10n.locale === "zh-CN" ? "" : "off"}>中</b> / <b class=${l10n.locale === "en" ? "" : "off"}>EN</b></span>
      </button>
    `;
  }
}
