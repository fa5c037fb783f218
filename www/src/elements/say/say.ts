/** The sentence for the host: one line in the language of the page, one in a language of the buyer, each to be copied. */
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { REVIEWED, claim, direction, isolated, sentence } from "../../i18n/say";
import { languagesOf } from "../../markets";
import { base, controls } from "../../styles/tokens";
import { endonym } from "./endonym";

const COPIED_MS = 1500;

export class LandcastSay extends LitElement {
  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) verdict: Verdict | null = null;
  /** Nothing may be read out that does not belong to the present inputs. */
  @property({ type: Boolean, reflect: true }) stale = false;
  /** On the desk: more sentences and the host view are a button away. */
  @property({ type: Boolean }) desk = false;
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
    if (!said) {
      const text = this.stale ? "say-stale" : verdict ? "say-nothing" : "say-waiting";
      return html`<section class=${this.desk ? "room" : ""} aria-label=${l10n.t("say-title")}><div class="row first"><blockquote>${l10n.t(text)}</blockquote></div><div class="row blank">${this.stale && verdict ? html`<blockquote>${l10n.t("answers-stale")}</blockquote>` : nothing}</div></section>`;
    }
    const others = [...new Set([...languagesOf(said.country), "zh", "en"])].filter((language) => language !== own);
    const second = others.includes(this.chosen ?? "") ? (this.chosen as string) : (others[0] ?? "en");
    return html`<section aria-label=${l10n.t("say-title")}>
      <div class="row first">
        <blockquote lang=${own} part="sentence">${this.quoted(sentence(said, own), own)}</blockquote>
        <div class="side">
          ${this.copyButton(own, sentence(said, own))}
          ${this.desk
            ? html`<button class="button" type="button" aria-haspopup="dialog" @click=${() => this.dispatchEvent(new CustomEvent("script"))}>${l10n.t("say-more")}</button>
                ${location.protocol === "file:" ? nothing : html`<a class="button" href="./host.html" target="landcast-host">${l10n.t("say-host")}</a>`}`
            : nothing}
        </div>
      </div>
      <div class="row">
        <blockquote lang=${second} dir=${direction(second)} part="sentence-buyer">
          ${isolated(sentence(said, second) ?? "", second)}
          ${REVIEWED.has(second) ? nothing : html`<span class="note" lang=${l10n.locale}>${l10n.t("say-unreviewed")}</span>`}
        </blockquote>
        <fieldset class="side chips">
          <legend class="unseen">${l10n.t("say-language")}</legend>
          ${others.map((language) => html`<label class="chip"><input type="radio" name="language" .checked=${language === second} @change=${() => (this.chosen = language)} /><span lang=${language}>${endonym(language)}</span></label>`)}
        </fieldset>
        ${this.copyButton(second, sentence(said, second))}
      </div>
    </section>`;
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
