/** The products of the run-of-show to pick from, over the page: found by number, name in either language, article number or pinyin. */
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { hasTexts, loadTexts } from "../../i18n/views";
import type { Choice } from "../../quick/pinyin";
import type { Desk } from "../../store/desk";
import { inLineUp } from "../../store/line-up";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { LandcastPick } from "./pick";

/** Kept free below the list. */
const EDGE = 12;

export class LandcastProducts extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: absolute;
        z-index: 21;
        inset-block-start: calc(100% + 4px);
        inset-inline-start: -1px;
        width: min(420px, calc(100vw - 24px));
        outline: none;
      }
      .sheet {
        display: flex;
        flex-direction: column;
        max-height: var(--room, 60vh);
        padding: 10px;
        background: var(--surface);
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        box-shadow: 0 6px 20px rgb(0 0 0 / 18%);
      }
      landcast-pick {
        flex: 0 1 auto;
      }
      .extra {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        padding-bottom: 8px;
        font-size: 13px;
      }
      .extra p {
        flex: 1 1 12em;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  constructor() {
    super();
    new Watch(this, () => this.desk);
    this.tabIndex = -1;
    this.addEventListener("focusout", this.left);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("pointerdown", this.outside, { capture: true });
    visualViewport?.addEventListener("resize", this.fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.outside, { capture: true });
    visualViewport?.removeEventListener("resize", this.fit);
  }

  override willUpdate(_: PropertyValues): void {
    const { l10n } = this.desk;
    if (!hasTexts("quick", l10n)) void loadTexts("quick", l10n).then(() => this.requestUpdate());
  }

  protected override firstUpdated(): void {
    this.fit();
  }

  override render(): TemplateResult | typeof nothing {
    const { desk } = this;
    const { l10n } = desk;
    if (!hasTexts("quick", l10n)) return nothing;
    const name = (zh: string, en: string) => (l10n.locale === "zh-CN" ? zh : en);
    const there = inLineUp(desk);
    const choices: Choice[] = desk.lineUp.map((one, at) => ({ value: one.productId, text: name(one.nameZh, one.nameEn), also: [name(one.nameEn, one.nameZh), one.productId], number: at + 1, note: /^\d+(\.\d+)?$/.test(one.price) ? l10n.money({ amount: one.price, currency: one.currency }) : one.price }));
    return html`<div class="sheet">
      ${there
        ? nothing
        : html`<div class="extra"><p><b>${name(desk.form.nameZh, desk.form.nameEn)}</b> ${l10n.t("pick-extra")}</p>
            <button class="button" type="button" @click=${this.add}>${l10n.t("pick-add")}</button></div>`}
      <landcast-pick
        pinned
        label=${l10n.t("product-pick")}
        hint=${l10n.t("pick-hint", { count: choices.length })}
        none=${l10n.t("pick-none")}
        .more=${(count: number) => l10n.t("pick-more", { count })}
        .choices=${choices}
        value=${there ? desk.form.productId : ""}
        @pick=${(event: CustomEvent<string>) => this.take(event.detail)}
        @leave=${() => this.leave()}
      ></landcast-pick>
    </div>`;
  }

  /** By keyboard the field is ready to type in; by touch its keyboard would hide the list, and the field is one tap away. */
  async enter(touch: boolean): Promise<void> {
    await loadTexts("quick", this.desk.l10n);
    await this.updateComplete;
    const pick = this.renderRoot.querySelector<LandcastPick>("landcast-pick");
    await pick?.updateComplete;
    if (touch) super.focus({ preventScroll: true });
    else pick?.focus();
  }

  /** The list ends above the keyboard of the screen. */
  private readonly fit = (): void => {
    const view = visualViewport;
    const bottom = view ? view.offsetTop + view.height : innerHeight;
    this.style.setProperty("--room", `${Math.max(180, Math.min(560, bottom - this.getBoundingClientRect().top - EDGE))}px`);
  };

  private take(id: string): void {
    const { desk } = this;
    const at = desk.products.findIndex(({ productId }) => productId === id);
    if (at >= 0) desk.pick(at);
  }

  private readonly add = (): void => {
    void import("../../store/line-up").then(({ addToLineUp }) => addToLineUp(this.desk));
    this.leave();
  };

  private readonly outside = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this) && !path.some((one) => one instanceof HTMLElement && one.matches(".switcher"))) this.leave();
  };

  private readonly left = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && !this.contains(to) && to !== this) this.leave();
  };

  private leave(): void {
    this.dispatchEvent(new CustomEvent("leave"));
  }
}

if (!customElements.get("landcast-pick")) customElements.define("landcast-pick", LandcastPick);
if (!customElements.get("landcast-products")) customElements.define("landcast-products", LandcastProducts);
