/** The views below the answers, one at a time, by the platform's tab pattern: arrows move, the panel takes the focus next. */
import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { TABS, type Desk, type Tab } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { bring, here, type Part } from "./views";

export class LandcastTabs extends LitElement {
  @property({ attribute: false }) desk!: Desk;

  private shown: Tab | null = null;
  @state() private markets = false;

  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        min-height: 0;
        overflow: hidden;
      }
      [role="tablist"] {
        display: flex;
        overflow-x: auto;
        border-bottom: 1px solid var(--line);
        padding: 0 6px;
        flex: none;
        position: relative;
      }
      [role="tab"] {
        flex: none;
        min-height: var(--touch);
        padding: 0 12px;
        color: var(--soft);
        border-bottom: 2px solid transparent;
        white-space: nowrap;
      }
      /* English is longer: all fourteen still fit a tablet on its side. */
      :host(:lang(en)) [role="tab"] {
        padding: 0 8px;
        min-width: var(--touch);
        font-size: 13px;
      }
      [role="tab"]:hover {
        color: var(--text);
      }
      [role="tab"][aria-selected="true"] {
        color: var(--text);
        font-weight: 650;
        border-bottom-color: var(--accent);
      }
      [role="tab"]:focus-visible {
        outline-offset: -3px;
      }
      [role="tabpanel"] {
        flex: 1;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        container-type: inline-size;
        position: relative;
      }
      [role="tabpanel"]:focus-visible {
        outline-offset: -2px;
      }
      .all {
        padding: 0 14px;
      }
      .stale {
        color: var(--soft);
      }
      /* A border that is only transparent shows there: every tab looked chosen. */
      @media (forced-colors: active) {
        [role="tab"] {
          border-bottom-color: Canvas;
        }
        [role="tab"][aria-selected="true"] {
          border-bottom-color: Highlight;
        }
      }
      @media print {
        :host {
          border: 0;
          overflow: visible;
        }
        [role="tablist"] {
          display: none;
        }
        [role="tabpanel"] {
          overflow: visible;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  /** On a phone the row of tabs scrolls: the chosen one is brought into view, also one that was kept from the last visit. */
  override updated(): void {
    const before = this.shown;
    if (before === this.desk.tab) return;
    this.shown = this.desk.tab;
    // The first one is in view already; asking where it stands would have the page laid out twice at its start.
    if (before === null && this.shown === TABS[0]) return;
    const row = this.renderRoot.querySelector("[role=tablist]");
    const chosen = this.renderRoot.querySelector<HTMLElement>(`#tab-${this.shown}`);
    if (row && chosen) row.scrollLeft = chosen.offsetLeft - row.clientWidth / 2 + chosen.offsetWidth / 2;
  }

  override render() {
    const { desk } = this;
    const { l10n, tab, verdict } = desk;
    return html`
      <div role="tablist" aria-label=${l10n.t("tabs-title")} @keydown=${this.keydown}>
        ${TABS.map((one) => html`<button type="button" role="tab" id="tab-${one}" aria-controls="panel" aria-selected=${one === tab ? "true" : "false"} tabindex=${one === tab ? "0" : "-1"} @click=${() => desk.setTab(one)}>
          ${l10n.t(`tab-${one}`)}${verdict && (one === "plans" || one === "documents") ? html` <span class="quiet">${verdict[one].length}</span>` : nothing}
        </button>`)}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${tab}" tabindex="0" class=${desk.stale ? "stale" : ""} aria-busy=${here(tab, l10n) ? "false" : "true"}>${this.view(tab)}</div>
    `;
  }

  /** True once the view is there; until then it is sent for. */
  private ready(view: Tab | Part): boolean {
    const { l10n } = this.desk;
    if (here(view, l10n)) return true;
    // A view that did not come, without a network on the first visit, is asked for again when it is next chosen.
    void bring(view, l10n).then(() => this.requestUpdate(), (cause) => console.warn(`landcast: view ${view}: ${String(cause)}`));
    return false;
  }

  private view(tab: Tab): TemplateResult | typeof nothing {
    const { desk } = this;
    const { l10n } = desk;
    if (!this.ready(tab)) return nothing;
    switch (tab) {
      case "board":
        return this.board();
      case "show":
        return html`<landcast-show .desk=${desk}></landcast-show>`;
      case "plans":
        return html`${desk.form.cod && this.ready("cod") ? html`<landcast-cod .desk=${desk}></landcast-cod>` : nothing}<landcast-plans .desk=${desk}></landcast-plans>`;
      case "cost":
        return html`<landcast-cost .desk=${desk}></landcast-cost>`;
      case "route":
        return html`<landcast-route .desk=${desk}></landcast-route>`;
      case "exposure":
        return html`<landcast-exposure .l10n=${l10n} .exposure=${desk.exposure}></landcast-exposure>`;
      case "window":
        return html`<landcast-window .desk=${desk}></landcast-window>`;
      case "surge":
        return html`<landcast-surge .desk=${desk}></landcast-surge>`;
      case "stock":
        return html`<landcast-stock .desk=${desk}></landcast-stock>`;
      case "packaging":
        return html`<landcast-packaging .desk=${desk}></landcast-packaging>`;
      case "documents":
        return html`<landcast-documents .desk=${desk}></landcast-documents>`;
      case "milestones":
        return html`<landcast-milestones .desk=${desk}></landcast-milestones>`;
      case "history":
        return html`<landcast-history .desk=${desk}></landcast-history>`;
      case "why":
        return html`<landcast-why .desk=${desk}></landcast-why>`;
    }
  }

  /** The markets compared, or all of them in the order in which to enter. */
  private board(): TemplateResult {
    const { desk } = this;
    const { l10n } = desk;
    const pick = (event: CustomEvent<string>) => {
      this.markets = false;
      desk.goTo(event.detail);
    };
    if (this.markets && this.ready("markets")) {
      return html`<landcast-markets .desk=${desk} @pick=${pick} @back=${() => (this.markets = false)}></landcast-markets>`;
    }
    return html`<landcast-board .l10n=${l10n} .board=${desk.board} country=${desk.form.country} @pick=${pick}></landcast-board>
      ${desk.info && desk.board ? html`<p class="all"><button class="link" type="button" @click=${() => (this.markets = true)}>${l10n.t("board-markets", { count: desk.info.destinations.length })}</button></p>` : nothing}`;
  }

  private keydown = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(this.desk.tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = TABS[(to + TABS.length) % TABS.length] as Tab;
    this.desk.setTab(next);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  };
}
