/** The view of what happens after the order: dates and messages, late orders, clocks and calls. Each part comes when first shown. */
import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";

type Part = "dates" | "late" | "clocks";

const PARTS: Record<Part, () => Promise<CustomElementConstructor>> = {
  dates: async () => (await import("./dates")).LandcastDates,
  late: async () => (await import("../late/late")).LandcastLate,
  clocks: async () => (await import("../clocks/clocks")).LandcastClocks,
};

export class LandcastMilestones extends LitElement {
  @property({ attribute: false }) desk!: Desk;
  @state() private shown: Part = "dates";
  @state() private failed = false;

  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: 4px 16px 16px;
        font-size: 13px;
      }
      .failed {
        padding: 12px 0;
        color: var(--bad);
      }
    `,
  ];

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n } = this.desk;
    return html`
      <fieldset class="chips">
        <legend class="unseen">${l10n.t("parts-title")}</legend>
        ${(Object.keys(PARTS) as Part[]).map((part) => html`<label class="chip"><input type="radio" name="part" .checked=${this.shown === part} @change=${() => this.show(part)} @click=${() => this.failed && this.show(part)} /><span>${l10n.t(`part-${part}`)}</span></label>`)}
      </fieldset>
      ${this.failed ? html`<p class="failed" role="alert">${l10n.t("part-failed")}</p>` : this.inside()}
    `;
  }

  private inside(): TemplateResult | typeof nothing {
    const { desk, shown: part } = this;
    if (!customElements.get(`landcast-${part}`)) {
      void this.bring(part);
      return nothing;
    }
    switch (part) {
      case "dates":
        return html`<landcast-dates .desk=${desk}></landcast-dates>`;
      case "late":
        return html`<landcast-late .desk=${desk}></landcast-late>`;
      case "clocks":
        return html`<landcast-clocks .desk=${desk}></landcast-clocks>`;
    }
  }

  private show(part: Part): void {
    this.shown = part;
    this.failed = false;
  }

  private async bring(part: Part): Promise<void> {
    try {
      const element = await PARTS[part]();
      if (!customElements.get(`landcast-${part}`)) customElements.define(`landcast-${part}`, element);
      this.requestUpdate();
    } catch (cause) {
      console.warn(`landcast: ${part}: ${String(cause)}`);
      if (this.shown === part) this.failed = true;
    }
  }
}
