/** The seller's own hours of one party: two times, seven days, and the way back to the assumption. */
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Hours, Party } from "../../clocks/hours";
import { clock, minutes } from "../../clocks/zones";
import type { L10n } from "../../i18n";
import { base, controls } from "../../styles/tokens";

export class LandcastOwnHours extends LitElement {
  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) party!: Party;
  @state() private bad: "opens" | "closes" | null = null;

  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
        padding: 4px 0 8px;
      }
      .time {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--soft);
      }
      .time input {
        min-height: var(--touch);
        width: 5.5em;
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 0 10px;
        background: var(--surface);
        color: var(--text);
        font-variant-numeric: tabular-nums;
      }
      .time input[aria-invalid="true"] {
        border-color: var(--bad);
      }
      .bad {
        color: var(--bad);
        font-size: 12px;
      }
      .chip > span {
        padding: 4px 9px;
        font-size: 13px;
      }
    `,
  ];

  override render() {
    const { l10n, party } = this;
    const time = (which: "opens" | "closes") =>
      html`<label class="time">${l10n.t(`clocks-${which}`)} <input type="text" inputmode="numeric" autocomplete="off" maxlength="5" .value=${clock(party[which])} aria-invalid=${this.bad === which ? "true" : "false"} aria-describedby=${this.bad === which ? "bad" : nothing} @change=${(event: Event) => this.setTime(which, (event.target as HTMLInputElement).value)} /></label>`;
    return html`
      ${time("opens")} ${time("closes")}
      ${this.bad ? html`<span class="bad" id="bad" role="alert">${l10n.t("clocks-bad")}</span>` : nothing}
      <fieldset class="chips">
        <legend class="unseen">${l10n.t("clocks-days")}</legend>
        ${party.days.map((works, day) => html`<label class="chip"><input type="checkbox" .checked=${works} @change=${() => this.tell({ ...party, days: party.days.map((one, at) => (at === day ? !one : one)) })} /><span>${l10n.t(`weekday-${day}`)}</span></label>`)}
      </fieldset>
      ${party.own ? html`<button class="link" type="button" @click=${() => this.tell(null)}>${l10n.t("clocks-reset")}</button>` : nothing}
    `;
  }

  private setTime(which: "opens" | "closes", text: string): void {
    // A colon is easily typed full-width in Chinese.
    const minute = minutes(text.normalize("NFKC"));
    this.bad = minute === null ? which : null;
    if (minute !== null) this.tell({ ...this.party, [which]: minute });
  }

  private tell(hours: Hours | null): void {
    const detail = hours && { days: [...hours.days], opens: hours.opens, closes: hours.closes };
    this.dispatchEvent(new CustomEvent("hours", { detail }));
  }
}
