/** A short walk over the real page: one card that stands beside one part at a time. Nothing waits for it, and any key ends it. */
import { LitElement, css, html } from "lit";
import { property, state } from "lit/decorators.js";
import { loadTexts } from "../../i18n/views";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";

/** Parts of the page, through the shadow roots they stand behind. */
const STEPS: readonly [name: string, ...path: string[]][] = [
  ["quick", "landcast-desk", "landcast-header", "landcast-quick"],
  ["answers", "landcast-desk", "landcast-answers"],
  ["say", "landcast-desk", "landcast-say"],
  ["tabs", "landcast-desk", "landcast-tabs", "[role=tablist]"],
  ["share", "landcast-desk", "landcast-header", ".share"],
];
const GAP = 10;

function part(path: readonly string[]): Element | null {
  let found: Element | null = null;
  for (const selector of path) found = (found ? found.shadowRoot : document)?.querySelector(selector) ?? null;
  return found;
}

export class LandcastTour extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .mark {
        position: fixed;
        z-index: 30;
        border: 3px solid var(--accent);
        border-radius: 10px;
        pointer-events: none;
      }
      .card {
        position: fixed;
        z-index: 31;
        width: min(360px, calc(100vw - 24px));
        padding: 14px 16px;
        background: var(--surface);
        color: var(--text);
        border: 2px solid var(--accent);
        border-radius: var(--radius);
      }
      h2 {
        font-size: 16px;
      }
      p {
        margin-top: 4px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-top: 10px;
      }
      .bar span {
        margin-inline-end: auto;
        color: var(--soft);
      }
      .next {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private at = 0;
  readonly #place = () => this.place();
  #before: HTMLElement | null = null;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#before = document.activeElement as HTMLElement | null;
    addEventListener("resize", this.#place);
    addEventListener("scroll", this.#place, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("resize", this.#place);
    removeEventListener("scroll", this.#place, true);
  }

  override firstUpdated(): void {
    this.go(0);
  }

  override render() {
    const { l10n } = this.desk;
    const name = STEPS[this.at]?.[0] ?? "";
    const last = this.at === STEPS.length - 1;
    return html`<div class="mark"></div>
      <section class="card" role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" @keydown=${this.keydown}>
        <h2 id="tour-title">${l10n.t(`tour-${name}`)}</h2>
        <p id="tour-text">${l10n.t(`tour-${name}-text`)}</p>
        <div class="bar">
          <span>${this.at + 1} / ${STEPS.length}</span>
          <button class="button" type="button" @click=${this.end}>${l10n.t("tour-end")}</button>
          ${this.at > 0 ? html`<button class="button" type="button" @click=${() => this.go(this.at - 1)}>${l10n.t("tour-back")}</button>` : ""}
          <button class="button next" type="button" @click=${() => (last ? this.end() : this.go(this.at + 1))}>${l10n.t(last ? "tour-done" : "tour-next")}</button>
        </div>
      </section>`;
  }

  private go(at: number): void {
    this.at = at;
    part(STEPS[at]?.slice(1) ?? [])?.scrollIntoView({ block: "nearest" });
    void this.updateComplete.then(() => {
      this.place();
      this.renderRoot.querySelector<HTMLElement>(".next")?.focus({ preventScroll: true });
    });
  }

  /** Below the part, above it, or at the foot of the screen where neither has room. */
  private place(): void {
    const mark = this.renderRoot.querySelector<HTMLElement>(".mark");
    const card = this.renderRoot.querySelector<HTMLElement>(".card");
    const found = part(STEPS[this.at]?.slice(1) ?? [])?.getBoundingClientRect();
    if (!mark || !card) return;
    const size = card.getBoundingClientRect();
    const at = found ?? new DOMRect(0, 0, 0, 0);
    const px = (value: number) => `${Math.round(value)}px`;
    Object.assign(mark.style, { left: px(at.left - 4), top: px(at.top - 4), width: px(at.width + 8), height: px(at.height + 8), display: found ? "" : "none" });
    const below = at.bottom + GAP;
    const above = at.top - GAP - size.height;
    const foot = innerHeight - size.height - GAP;
    const top = below <= foot ? below : above >= GAP ? above : foot;
    Object.assign(card.style, { left: px(Math.max(GAP, Math.min(at.left, innerWidth - size.width - GAP))), top: px(Math.max(GAP, top)) });
  }

  private keydown = (event: KeyboardEvent): void => {
    // The keys of the desk mean other things.
    event.stopPropagation();
    if (event.key === "Escape") this.end();
    if (event.key === "ArrowRight" && this.at < STEPS.length - 1) this.go(this.at + 1);
    if (event.key === "ArrowLeft" && this.at > 0) this.go(this.at - 1);
  };

  private end = (): void => {
    this.remove();
    this.#before?.focus();
    void this.desk.keepApart("tour-1", { seen: true });
  };
}

export async function startTour(desk: Desk): Promise<void> {
  if (!customElements.get("landcast-tour")) customElements.define("landcast-tour", LandcastTour);
  await loadTexts("share", desk.l10n);
  document.querySelector("landcast-tour")?.remove();
  const tour = document.createElement("landcast-tour") as LandcastTour;
  tour.desk = desk;
  document.body.append(tour);
}

/** A small note in the corner, on the first visit alone; it moves nothing and needs no answer. */
export async function offerTour(desk: Desk): Promise<void> {
  if (!customElements.get("landcast-tour-offer")) customElements.define("landcast-tour-offer", LandcastTourOffer);
  await loadTexts("share", desk.l10n);
  const offer = document.createElement("landcast-tour-offer") as LandcastTourOffer;
  offer.desk = desk;
  document.body.append(offer);
}

export class LandcastTourOffer extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      aside {
        position: fixed;
        inset-block-end: 12px;
        inset-inline-end: 12px;
        z-index: 20;
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 6px 6px 6px 14px;
        background: var(--surface);
        color: var(--text);
        border: 1px solid var(--accent);
        border-radius: var(--radius);
      }
      .close {
        width: var(--touch);
        height: var(--touch);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n } = this.desk;
    return html`<aside aria-label=${l10n.t("tour-title")}>
      <span>${l10n.t("tour-offer")}</span>
      <button class="button" type="button" @click=${() => (this.remove(), void startTour(this.desk))}>${l10n.t("tour-start")}</button>
      <button class="close" type="button" aria-label=${l10n.t("tour-no")} @click=${() => (this.remove(), void this.desk.keepApart("tour-1", { seen: true }))}><span aria-hidden="true">✕</span></button>
    </aside>`;
  }
}
