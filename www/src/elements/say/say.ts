/** The sentence for the host: one line in the language of the page, one in a language of the buyer, each to be copied. */
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { hostAddress } from "../../host/address";
import { REVIEWED, claim, direction, isolated, sentence, type Claim } from "../../i18n/say";
import { languagesOf } from "../../markets";
import { base, controls } from "../../styles/tokens";
import type { OwnLine } from "../../say/wordings";
import { nearestFix } from "../plans/pick";
import { endonym } from "./endonym";

const COPIED_MS = 1500;

export class LandcastSay extends LitElement {
  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) verdict: Verdict | null = null;
  /** Nothing may be read out that does not belong to the present inputs. */
  @property({ type: Boolean, reflect: true }) stale = false;
  /** On the desk: more sentences and the host view are a button away. */
  @property({ type: Boolean }) desk = false;
  /** What the seller says instead of the page's own sentences. */
  @property({ attribute: false }) own: OwnLine | null = null;
  @state() private chosen: string | null = null;
  @state() private copied: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        background: var(--speak);
        color: var(--on-speak);
        border-radius: var(--radius);
        padding: 8px 8px 8px 18px;
        border: 1px solid transparent;
        --accent: #8fe0d4;
      }
      h2 {
        font-size: 12px;
        font-weight: 500;
        color: var(--speak-soft);
      }
      .row {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: var(--touch);
        padding: 3px 0;
      }
      .row + .row:not(.blank) {
        border-top: 1px solid #ffffff2e;
      }
      blockquote {
        margin: 0;
        flex: 1;
        min-width: 0;
        font-size: 15px;
        line-height: 1.35;
        color: var(--speak-soft);
        overflow-wrap: anywhere;
      }
      .first blockquote {
        font-size: 20px;
        font-weight: 650;
        color: var(--on-speak);
      }
      .first blockquote:lang(en) {
        font-size: 18px;
      }
      .note {
        font-size: 12px;
        color: var(--speak-soft);
        font-weight: 400;
      }
      .note.why {
        display: block;
        padding-top: 2px;
      }
      .side {
        display: flex;
        align-items: center;
        gap: 0 4px;
        flex-wrap: wrap;
        justify-content: end;
      }
      .button {
        min-width: var(--touch);
        background: transparent;
        border-color: #ffffff59;
        padding: 0 12px;
        white-space: nowrap;
      }
      a.button {
        display: inline-flex;
        align-items: center;
        color: inherit;
        text-decoration: none;
      }
      .chip > span {
        background: transparent;
        border-color: #ffffff59;
        padding: 3px 10px;
        font-size: 13px;
      }
      .chip > input:checked + span {
        background: #ffffff;
        border-color: #ffffff;
        color: #12302d;
      }
      /* What two sentences with their buttons usually take, so that nothing below them jumps when they come. */
      .room {
        min-height: 101px;
      }
      @container (max-width: 699px) {
        .room {
          min-height: 280px;
        }
        :host {
          padding: 8px 12px;
        }
        .row {
          flex-wrap: wrap;
        }
        .row blockquote {
          flex-basis: 60%;
          padding: 6px 0;
        }
        .side {
          justify-content: start;
          gap: 6px;
          padding-bottom: 6px;
        }
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const { l10n, verdict } = this;
    const said = verdict && !this.stale ? claim(verdict) : null;
    const own = l10n.locale === "zh-CN" ? "zh" : "en";
    if (!said) return this.silent();
    const others = [...new Set([...languagesOf(said.country), "zh", "en"])].filter((language) => language !== own);
    const second = others.includes(this.chosen ?? "") ? (this.chosen as string) : (others[0] ?? "en");
    const [first, other] = [this.spoken(said, own), this.spoken(said, second)];
    return html`<section aria-label=${l10n.t("say-title")}>
      <div class="row first">
        <blockquote lang=${own} part="sentence">${this.quoted(first.text, own)}${first.note}</blockquote>
        <div class="side">
          ${first.back}${this.copyButton(own, first.text)}
          ${this.desk
            ? html`<button class="button" type="button" aria-haspopup="dialog" @click=${() => this.dispatchEvent(new CustomEvent("script"))}>${l10n.t("say-more")}</button>
                <a class="button" href=${hostAddress()} target="landcast-host">${l10n.t("say-host")}</a>`
            : nothing}
        </div>
      </div>
      <div class="row">
        <blockquote lang=${second} dir=${direction(second)} part="sentence-buyer">
          ${isolated(other.text ?? "", second)}${other.note}
          ${REVIEWED.has(second) ? nothing : html`<span class="note" lang=${l10n.locale}>${l10n.t("say-unreviewed")}</span>`}
        </blockquote>
        <fieldset class="side chips">
          <legend class="unseen">${l10n.t("say-language")}</legend>
          ${others.map((language) => html`<label class="chip"><input type="radio" name="language" .checked=${language === second} @change=${() => (this.chosen = language)} /><span lang=${language}>${endonym(language)}</span></label>`)}
        </fieldset>
        ${other.back}${this.copyButton(second, other.text)}
      </div>
    </section>`;
  }

  /** Why there is nothing to say, and the way to it. */
  private silent() {
    const { l10n, verdict, stale } = this;
    const text = stale ? "say-stale" : verdict ? "say-nothing" : "say-waiting";
    const reason = !stale && verdict ? nearestFix(verdict)?.plan.rejections[0] : undefined;
    const goes = this.desk && (stale || verdict);
    return html`<section class=${this.desk ? "room" : ""} aria-label=${l10n.t("say-title")} tabindex=${goes ? nothing : "-1"}>
      <div class="row first">
        <blockquote>${l10n.t(text)}</blockquote>
        ${goes ? html`<div class="side"><button class="button" type="button" @click=${() => this.dispatchEvent(new CustomEvent("reasons"))}>${l10n.t(stale ? "say-mend" : "say-reasons")}</button></div>` : nothing}
      </div>
      <div class="row blank"><blockquote>${stale && verdict ? l10n.t("answers-stale") : reason ? l10n.code(reason) : nothing}</blockquote></div>
    </section>`;
  }

  /** The sentence with whose words it is: the seller's, with the way back, or the page's own because the seller's no longer fits. */
  private spoken(said: Claim, language: string) {
    const { l10n, verdict } = this;
    const made = sentence(said, language);
    const own = verdict && this.own?.look(verdict, language);
    const again = verdict && this.own?.again(verdict, language);
    if (again) return { text: made, note: nothing, back: html`<button class="button" type="button" aria-label=${l10n.t("wording-again-in", { language: l10n.language(language) })} @click=${again}>${l10n.t("wording-again")}</button>` };
    if (!verdict || !own) return { text: made, note: nothing, back: nothing };
    const note = html` <span class="note ${own.why ? "why" : ""}" lang=${l10n.locale}>${own.why ? html`<span aria-hidden="true">▲ </span>` : nothing}${l10n.t(own.why ? `wording-${own.why}` : "wording-mark")}</span>`;
    const back = html`<button class="button" type="button" aria-label=${l10n.t(own.why ? "wording-drop-in" : "wording-back-in", { language: l10n.language(language) })} @click=${() => this.own?.drop(verdict, language)}>${l10n.t(own.why ? "wording-drop" : "wording-back")}</button>`;
    return { text: own.text ?? made, note, back };
  }

  private quoted(text: string | null, language: string): string {
    return language === "zh" ? `「${text}」` : `“${text}”`;
  }

  private copyButton(language: string, text: string | null) {
    const { l10n } = this;
    const done = this.copied === language;
    return html`<button class="button" type="button" aria-label=${l10n.t("say-copy-in", { language: l10n.language(language) })} @click=${() => this.copy(language, text ?? "")}>
      <span aria-live="polite">${l10n.t(done ? "copied" : "copy")}</span>
    </button>`;
  }

  private async copy(language: string, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Admin panels often forbid the clipboard in frames; selecting the text lets the keyboard do it.
      this.select(language);
      return;
    }
    this.copied = language;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.copied = null), COPIED_MS);
  }

  private select(language: string): void {
    const quote = this.renderRoot.querySelector(`blockquote[lang="${language}"]`);
    if (quote) getSelection()?.selectAllChildren(quote);
  }
}
