/** When each stage should be done and when to worry, what to write to the buyer on the way, and all of it for a calendar. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { calendar } from "../../calendar/ics";
import type { Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { message, messages, type Facts, type Messages, type Occasion } from "../../i18n/message";
import { REVIEWED, claim } from "../../i18n/say";
import { languagesOf } from "../../markets";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { endonym } from "../say/endonym";
import { Copier } from "./copy";
import { styles } from "./dates.css";
import { deadlines, drafts, entries, platformName, steps, type Draft } from "./steps";
import { save } from "../save";

export class LandcastDates extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private chosen: string | null = null;
  @state() private order = "";
  @state() private texts: ReadonlyMap<string, Messages> = new Map();
  @state() private failed = false;
  private readonly copier = new Copier(this);

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n, verdict } = this.desk;
    if (!verdict) return html`<p class="empty quiet">${l10n.t("board-waiting")}</p>`;
    if (!verdict.milestones.length) return html`<p class="empty">${l10n.t("milestones-none")}</p>`;
    return html`
      <header>
        <p class="quiet">${l10n.t("milestones-basis", { date: l10n.date(verdict.normalized.asOf.slice(0, 10)), time: verdict.normalized.asOf.slice(11, 16) })}</p>
        <button class="button" type="button" ?disabled=${this.desk.stale} @click=${() => this.export(l10n, verdict)}>${l10n.t("milestones-export")}</button>
      </header>
      ${this.table(l10n, verdict)}
      ${this.written(l10n, verdict)}
    `;
  }

  private table(l10n: L10n, verdict: Verdict): TemplateResult {
    const platform = verdict.normalized.seller?.platform ?? "";
    const limits = deadlines(verdict);
    return html`
      <table>
        <caption class="unseen">${l10n.t("milestones-table")}</caption>
        <thead><tr><th scope="col">${l10n.t("stage")}</th><th scope="col" class="party">${l10n.t("stage-party")}</th><th scope="col" class="day">${l10n.t("milestones-expected")}</th><th scope="col" class="day">${l10n.t("milestones-alarm")}</th></tr></thead>
        <tbody>
          ${limits.map((one) => {
            const kept = l10n.t("deadline-kept", { share: l10n.percent(one.kept) });
            return html`<tr class="deadline"><th scope="row">${l10n.t(`deadline-${one.key}`, { platform: platformName(l10n, platform) })}<small class="narrow">${kept}</small></th><td class="party">${kept}</td><td class="day">—</td><td class="day">${l10n.dayOfWeek(one.by)}</td></tr>`;
          })}
          ${steps(verdict).map((step) => html`<tr><th scope="row">${l10n.word("stage", step.stage)}<small class="narrow">${l10n.name(step.party)}</small></th><td class="party">${l10n.name(step.party)}</td><td class="day">${l10n.dayOfWeek(step.expected)}</td><td class="day alarm">${l10n.dayOfWeek(step.alarm)}</td></tr>`)}
        </tbody>
      </table>
      <p class="hint">${l10n.t("milestones-alarm-how")}</p>
      ${limits.length ? nothing : html`<p class="hint">${platform ? l10n.t("milestones-no-limit", { platform: platformName(l10n, platform), country: l10n.country(verdict.normalized.destination.country) }) : l10n.t("milestones-no-platform")}</p>`}
      <p class="hint">${l10n.t("milestones-calendar-how")}</p>
    `;
  }

  private written(l10n: L10n, verdict: Verdict): TemplateResult | typeof nothing {
    const promise = verdict.window?.promise;
    if (!promise) return nothing;
    const { country } = verdict.normalized.destination;
    const own = l10n.locale === "zh-CN" ? "zh" : "en";
    const languages = [...new Set([...languagesOf(country), "en", "zh"])];
    const language = languages.includes(this.chosen ?? "") ? (this.chosen as string) : (languages[0] ?? "en");
    const facts: Facts = { country, order: this.order, from: promise.from, to: promise.to, claim: claim(verdict) };
    return html`<section class="messages">
      <header>
        <h3>${l10n.t("messages-title")}</h3>
        <fieldset class="chips">
          <legend class="unseen">${l10n.t("say-language")}</legend>
          ${languages.map((one) => html`<label class="chip"><input type="radio" name="language" .checked=${one === language} @change=${() => (this.chosen = one)} /><span lang=${one}>${endonym(one)}</span></label>`)}
        </fieldset>
        <label class="order">${l10n.t("messages-order")} <input type="text" autocomplete="off" .value=${this.order} placeholder=${l10n.t("messages-order-blank")} @input=${(event: Event) => (this.order = (event.target as HTMLInputElement).value)} /></label>
      </header>
      ${REVIEWED.has(language) ? nothing : html`<p class="hint">${l10n.t("say-unreviewed")}</p>`}
      ${this.failed ? html`<p role="alert" class="hint">${l10n.t("messages-failed")}</p>` : nothing}
      <ol>${drafts(verdict).map((draft) => this.draft(l10n, draft, language, own, facts))}</ol>
    </section>`;
  }

  private draft(l10n: L10n, draft: Draft, language: string, own: string, facts: Facts): TemplateResult {
    const name = l10n.t(`message-${draft.occasion}`);
    const text = this.text(language, draft.occasion, facts);
    return html`<li>
      <h4>${name}<small>${l10n.t(draft.occasion === "late" ? "messages-late-on" : "messages-on", { day: l10n.dayOfWeek(draft.on) })}</small></h4>
      <div class="text">
        <blockquote id="message-${draft.occasion}" lang=${language} dir="auto">${text}</blockquote>
        ${language === own ? nothing : html`<p lang=${own}>${this.text(own, draft.occasion, facts)}</p>`}
      </div>
      ${this.copier.button(l10n, `message-${draft.occasion}`, text, l10n.t("messages-copy", { name, language: l10n.language(language) }))}
    </li>`;
  }

  /** The message, or nothing while its language is on the way. */
  private text(language: string, occasion: Occasion, facts: Facts): string {
    const texts = this.texts.get(language);
    if (texts) return message(texts, language, occasion, facts);
    if (!this.failed) void this.bring(language);
    return "";
  }

  private async bring(language: string): Promise<void> {
    try {
      const texts = await messages(language);
      if (texts && !this.texts.has(language)) this.texts = new Map([...this.texts, [language, texts]]);
    } catch {
      this.failed = true;
    }
  }

  private export(l10n: L10n, verdict: Verdict): void {
    const { product, destination } = verdict.normalized;
    save(`landcast-${product.id || "order"}-${destination.country}.ics`, calendar(entries(l10n, verdict), this.desk.today), "text/calendar");
  }
}
