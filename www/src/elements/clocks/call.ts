/** The call: a start that suits all, in everybody's own time, and the invitation with the case and the team's room. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { calendar } from "../../calendar/ics";
import type { Party, Span } from "../../clocks/hours";
import { call, summary } from "../../clocks/summary";
import { MINUTE_MS, dayIn } from "../../clocks/zones";
import type { CivilDate, Verdict } from "../../engine/client";
import { LOCALES, loadLocale, type L10n, type Locale } from "../../i18n";
import { loadTexts } from "../../i18n/views";
import { base, controls } from "../../styles/tokens";
import { Copier } from "../milestones/copy";
import { endonym } from "../say/endonym";
import { styles } from "./clocks.css";
import { save } from "../save";

const LENGTHS = [15, 30, 60];

export class LandcastCall extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) verdict: Verdict | null = null;
  @property({ attribute: false }) parties: readonly Party[] = [];
  @property({ attribute: false }) shared: readonly Span[] = [];
  @property({ attribute: false }) slots: readonly number[] = [];
  @property({ attribute: false }) spans = "";
  @property({ attribute: false }) here = "";
  /** The next day that suits, where this one does not. */
  @property({ attribute: false }) next: CivilDate | null = null;
  @property({ attribute: false }) length = 30;
  @property({ attribute: false }) link = "";
  @property({ attribute: false }) stamp: () => number = Date.now;
  @state() private chosen: number | null = null;
  @state() private badLink = false;
  @state() private locale: Locale | null = null;
  @state() private other: L10n | null = null;
  private readonly copier = new Copier(this);

  override render() {
    const { l10n, slots, verdict } = this;
    const start = this.chosen !== null && slots.includes(this.chosen) ? this.chosen : slots[0];
    const texts = this.texts();
    return html`<section class="call" aria-labelledby="call">
      <h3 id="call">${l10n.t("call-heading")}</h3>
      ${start === undefined ? this.nothingShared() : html`<p class="answer">${l10n.t("call-shared", { spans: this.spans })}</p>`}
      ${start === undefined ? nothing : this.choice(start)}
      <div class="fields">
        <label class="field link-field">${l10n.t("call-link")} <input type="url" inputmode="url" autocomplete="off" spellcheck="false" placeholder=${`https://… · ${l10n.t("call-link-kept")}`} .value=${this.link} aria-invalid=${this.badLink ? "true" : "false"} aria-describedby=${this.badLink ? "bad" : nothing} @change=${(event: Event) => this.setLink((event.target as HTMLInputElement).value)} /></label>
        ${this.badLink ? html`<span class="bad" id="bad" role="alert">${l10n.t("call-link-bad")}</span>` : nothing}
      </div>
      ${verdict && texts
        ? html`<div class="fields">
              <button class="button" type="button" ?disabled=${start === undefined} @click=${() => start !== undefined && this.invite(texts, verdict, start)}>${l10n.t("call-invite")}</button>
              ${this.copier.button(l10n, "summary", summary(texts, verdict), l10n.t("call-copy"), l10n.t("call-copy"))}
              <fieldset class="chips">
                <legend class="unseen">${l10n.t("call-language")}</legend>
                ${LOCALES.map((locale) => html`<label class="chip"><input type="radio" name="language" .checked=${locale === texts.locale} @change=${() => void this.speak(locale)} /><span lang=${locale}>${endonym(locale.slice(0, 2))}</span></label>`)}
              </fieldset>
            </div>
            <h4 class="unseen">${l10n.t("call-summary")}</h4>
            <p class="summary" id="summary" lang=${texts.locale}>${summary(texts, verdict)}</p>`
        : nothing}
    </section>`;
  }

  private nothingShared(): TemplateResult {
    const { l10n, next } = this;
    if (this.parties.length < 2) return html`<p class="answer">${l10n.t("call-nobody")}</p>`;
    return html`<p class="answer">${l10n.t("call-none")} ${next ? html`<button class="link" type="button" @click=${() => this.dispatchEvent(new CustomEvent("day", { detail: next }))}>${l10n.t("call-next", { day: l10n.dayOfWeek(next) })}</button>` : l10n.t("call-never")}</p>`;
  }

  private choice(start: number): TemplateResult {
    const { l10n, here } = this;
    return html`<div class="fields">
        <label class="field">${l10n.t("call-start")} <select @change=${(event: Event) => (this.chosen = Number((event.target as HTMLSelectElement).value))}>${this.slots.map((slot) => html`<option value=${slot} ?selected=${slot === start}>${l10n.clock(slot, here)}–${l10n.clock(slot + this.length * MINUTE_MS, here)}</option>`)}</select></label>
        <label class="field">${l10n.t("call-length")} <select @change=${(event: Event) => this.dispatchEvent(new CustomEvent("length", { detail: Number((event.target as HTMLSelectElement).value) }))}>${LENGTHS.map((length) => html`<option value=${length} ?selected=${length === this.length}>${l10n.t("call-minutes", { count: length })}</option>`)}</select></label>
        <span class="there">${this.parties.map((party) => l10n.t("call-there", { party: l10n.t(`role-${party.role}`), time: this.time(start, party.zone) })).join(" · ")}</span>
      </div>`;
  }

  /** The start by their clock; where it is another day there, it is said. */
  private time(start: number, zone: string): string {
    const { l10n, here } = this;
    const time = l10n.clock(start, zone);
    const [there, mine] = [dayIn(zone, start), dayIn(here, start)];
    return there === mine ? time : l10n.t(there < mine ? "call-yesterday" : "call-tomorrow", { time });
  }

  /** The texts of the invitation: of the page's language until another is chosen. */
  private texts(): L10n | null {
    return this.locale === null || this.locale === this.l10n.locale ? this.l10n : this.other;
  }

  private async speak(locale: Locale): Promise<void> {
    try {
      if (locale !== this.l10n.locale) {
        const other = (await loadLocale(locale)).withNames(this.l10n.names);
        await loadTexts("milestones", other);
        this.other = other;
      }
      this.locale = locale;
    } catch (cause) {
      console.warn(`landcast: texts: ${String(cause)}`);
      this.requestUpdate();
    }
  }

  private setLink(value: string): void {
    const link = value.trim();
    this.badLink = link !== "" && !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(link);
    if (!this.badLink) this.dispatchEvent(new CustomEvent("room", { detail: link }));
  }

  private invite(texts: L10n, verdict: Verdict, start: number): void {
    const { product, destination } = verdict.normalized;
    const event = call(texts, verdict, start, this.length, this.link);
    save(`landcast-call-${dayIn(this.here, start)}-${product.id || "order"}-${destination.country}.ics`, calendar([event], this.stamp()), "text/calendar");
  }
}
