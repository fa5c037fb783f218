/** Brand, the product of the run-of-show, the clocks of both ends, the state of what was loaded, the language. */
import { LitElement, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Desk } from "../../store/desk";
import type { LandcastProducts } from "../pick/products";
import { Watch } from "../../store/watch";
import { inLineUp, stepped } from "../../store/line-up";
import { zoneOf } from "../../markets";
import { base, controls } from "../../styles/tokens";
import { styles } from "./header.css";

const MINUTE_MS = 60_000;

export class LandcastHeader extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private tick = 0;
  @state() private picking = false;
  #byKey = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Watch(this, () => this.desk, { board: false, later: true });
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

  /** Opens the list of products, which comes when it is first asked for. */
  async pickProduct(touch = false, byKey = false): Promise<void> {
    this.#byKey = byKey;
    await import("../pick/products");
    this.picking = true;
    await this.updateComplete;
    await this.renderRoot.querySelector<LandcastProducts>("landcast-products")?.enter(touch);
  }

  /** The focus goes back to what opened the list; by a key of the page that is nothing, and the keys go on working. */
  private readonly leave = (): void => {
    const held = this.renderRoot.querySelector("landcast-products")?.matches(":focus-within") ?? false;
    this.picking = false;
    if (held && !this.#byKey) this.renderRoot.querySelector<HTMLElement>(".now")?.focus();
  };

  override render() {
    const { desk } = this;
    const { l10n, form, info, products } = desk;
    const now = desk.today;
    const zone = zoneOf(form.country, form.region);
    const total = products.length;
    // What is not in the run-of-show has no number there.
    const at = inLineUp(desk) ? String(desk.productIndex + 1).padStart(String(total).length, "0") : "–";
    const name = l10n.locale === "zh-CN" ? form.nameZh : form.nameEn;
    const pack = info?.pack ?? null;
    return html`
      <h1>Landcast</h1>
      <div class="switcher" role="group" aria-label=${l10n.t("switcher")}>
        <button type="button" aria-label=${l10n.t("product-previous")} @click=${() => desk.pick(stepped(desk, -1))}><span aria-hidden="true">◀</span></button>
        <button type="button" class="now" aria-haspopup="dialog" aria-expanded=${this.picking ? "true" : "false"} aria-keyshortcuts="p" @click=${(event: MouseEvent) => (this.picking ? this.leave() : void this.pickProduct(event.detail > 0 && matchMedia("(pointer: coarse)").matches))}>
          <span class="unseen">${l10n.t("product-pick")}</span><span class="shown"><span class="quiet">${at}/${total}</span> <b>${name}</b></span><span class="quiet" aria-hidden="true">▾</span>
        </button>
        <button type="button" aria-label=${l10n.t("product-next")} @click=${() => desk.pick(stepped(desk, 1))}><span aria-hidden="true">▶</span></button>
        ${this.picking ? html`<landcast-products role="dialog" tabindex="-1" aria-label=${l10n.t("product-pick")} .desk=${desk} @leave=${this.leave}></landcast-products>` : nothing}
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
