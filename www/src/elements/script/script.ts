/** All that the host may say: every language, three lengths, to copy, hear and change; replies for the control room; the host view. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { REVIEWED, direction, isolated } from "../../i18n/say";
import { languagesOf } from "../../markets";
import { Aloud } from "../../say/aloud";
import { guard, type Finding } from "../../say/guard";
import { LONGEST } from "../../say/own";
import { Wordings } from "../../say/wordings";
import { LENGTHS, SPOKEN, lengthsOf, saidOf, speak, voice, type Length, type Said, type Voice } from "../../say/lengths";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { Copier } from "../milestones/copy";
import { endonym } from "../say/endonym";
import { LandcastScriptHost } from "./host";
import { LandcastScriptReplies } from "./replies";
import { styles } from "./script.css";

export class LandcastScript extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private length: Length = "normal";
  @state() private voices = new Map<string, Voice>();
  /** What is being written, by product, destination, language and length: nobody but this dialog sees it until it is taken. */
  @state() private drafts = new Map<string, string>();
  @state() private editing: string | null = null;
  readonly #copier = new Copier(this);
  readonly #aloud = new Aloud(this);
  /** What stands there to be read, by the same names as drafts. */
  #shown = new Map<string, string>();

  constructor() {
    super();
    for (const [tag, element] of [["landcast-script-host", LandcastScriptHost], ["landcast-script-replies", LandcastScriptReplies]] as const) if (!customElements.get(tag)) customElements.define(tag, element);
    new Watch(this, () => this.desk);
  }

  /** Opens over the desk; texts of languages come as they are read. */
  async open(): Promise<void> {
    await Wordings.of(this.desk);
    await this.updateComplete;
    this.renderRoot.querySelector("dialog")?.showModal();
    await this.#fetch([...new Set([...this.#first(), ...SPOKEN])]);
  }

  async #fetch(languages: readonly string[]): Promise<void> {
    const missing = languages.filter((language) => !this.voices.has(language));
    // Without a network on the first visit some do not come: the others speak.
    const come = await Promise.allSettled(missing.map(voice));
    this.voices = new Map([...this.voices, ...come.flatMap((one) => (one.status === "fulfilled" ? [[one.value.language, one.value] as const] : []))]);
  }

  /** The languages of this stream: the page's own, the buyers', then the other one that was read over. */
  #first(): string[] {
    const own = this.desk.l10n.locale === "zh-CN" ? "zh" : "en";
    return [...new Set([own, ...languagesOf(this.desk.form.country), "zh", "en"])];
  }

  override updated(): void {
    this.#aloud.keep(this.#shown);
    // Another destination may have brought another language.
    const missing = this.#first().filter((language) => !this.voices.has(language));
    if (missing.length && this.voices.size) void this.#fetch(missing);
  }

  private get said(): Said | null {
    const { verdict, stale } = this.desk;
    return verdict && !stale ? saidOf(verdict) : null;
  }

  override render() {
    this.#shown.clear();
    const { l10n, form } = this.desk;
    const { said } = this;
    const name = l10n.locale === "zh-CN" ? form.nameZh : form.nameEn;
    return html`<dialog aria-labelledby="title" @close=${() => this.#aloud.stop()}>
      <div class="head">
        <div>
          <h2 id="title">${l10n.t("script-title")}</h2>
          <p class="quiet">${said ? l10n.t("script-about", { product: name, country: l10n.country(said.country), ...this.promise(said) }) : l10n.t(this.desk.stale ? "say-stale" : "say-nothing")}</p>
        </div>
        <button class="button" type="button" @click=${() => this.renderRoot.querySelector("dialog")?.close()}>${l10n.t("script-close")}</button>
      </div>
      ${said ? this.body(said) : nothing}
    </dialog>`;
  }

  private promise(said: Said): { days: string; dates: string } {
    const { l10n } = this.desk;
    return {
      days: `${l10n.span(said.minDays, said.maxDays)} ${l10n.t("unit-days", { count: said.maxDays })}`,
      dates: said.from === said.to ? l10n.day(said.to) : `${l10n.day(said.from)}–${l10n.day(said.to)}`,
    };
  }

  private body(said: Said): TemplateResult {
    const { l10n } = this.desk;
    const first = this.#first();
    const rest = SPOKEN.filter((language) => !first.includes(language));
    return html`<div class="body">
      <fieldset class="chips">
        <legend class="unseen">${l10n.t("script-length")}</legend>
        ${LENGTHS.map((one) => html`<label class="chip"><input type="radio" name="length" .checked=${one === this.length} @change=${() => (this.length = one)} /><span>${l10n.t(`script-${one}`)}</span></label>`)}
      </fieldset>
      <ul class="lines">${first.map((language) => this.line(language, said))}</ul>
      ${this.#aloud.can ? nothing : html`<p class="note">${l10n.t("script-no-voice")}</p>`}
      <details>
        <summary>${l10n.t("script-more", { count: rest.length })}</summary>
        <ul class="lines">${rest.map((language) => this.line(language, said))}</ul>
      </details>
      <landcast-script-replies .desk=${this.desk}></landcast-script-replies>
      <landcast-script-host .desk=${this.desk} .said=${said} .length=${this.length}></landcast-script-host>
    </div>`;
  }

  private line(language: string, said: Said): TemplateResult | typeof nothing {
    const { l10n } = this.desk;
    const voice = this.voices.get(language);
    const made = voice && speak(voice, said, this.length);
    if (!voice || !made) return nothing;
    const { form, own } = this.desk;
    const key = `${form.productId}\t${said.country}\t${language}\t${this.length}`;
    const used = own?.look(form, said, language, this.length) ?? null;
    const again = this.drafts.has(key) ? null : own?.again(form, said.country, language, this.length);
    const text = this.drafts.get(key) ?? used?.text ?? made;
    this.#shown.set(key, text);
    const dir = direction(language);
    const called = l10n.language(language);
    const reading = this.#aloud.isSpeaking(key);
    const lone = this.length !== "normal" && !lengthsOf(voice).includes(this.length);
    const notes = [endonym(language), REVIEWED.has(language) ? "" : l10n.t("script-unreviewed"), lone ? l10n.t("script-one-length") : ""].filter(Boolean);
    const open = this.editing === key;
    return html`<li>
      <div class="one">
        <div class="words">
          <p class="note">${notes.join(" · ")}${used ? (used.why ? html` · <span class="hint"><span aria-hidden="true">▲ </span>${l10n.t(`wording-${used.why}`)}</span>` : html` · <strong>${l10n.t("wording-mark")}</strong>`) : nothing}</p>
          <blockquote id="say-${language}" lang=${language} dir=${dir}>${isolated(text, language)}</blockquote>
        </div>
        <div class="side">
          ${this.#copier.button(l10n, `say-${language}`, text, l10n.t("say-copy-in", { language: called }))}
          ${this.#aloud.voiceOf(language)
            ? html`<button class="button" type="button" aria-label=${l10n.t(reading ? "script-stop" : "script-read", { language: called })} @click=${() => this.#aloud.toggle(key, text, language)}>${l10n.t(reading ? "script-stop-short" : "script-read-short")}</button>`
            : nothing}
          <button class="button" type="button" aria-label=${l10n.t("script-edit", { language: called })} aria-expanded=${open ? "true" : "false"} @click=${() => (this.editing = open ? null : key)}>${l10n.t("script-edit-short")}</button>
          ${again && !open ? html`<button class="button" type="button" aria-label=${l10n.t("wording-again-in", { language: called })} @click=${again}>${l10n.t("wording-again")}</button>` : nothing}
          ${used && !this.drafts.has(key) && !open ? html`<button class="button" type="button" aria-label=${l10n.t(used.why ? "wording-drop-in" : "wording-back-in", { language: called })} @click=${() => void own?.put(form, said, language, this.length, null)}>${l10n.t(used.why ? "wording-drop" : "wording-back")}</button>` : nothing}
        </div>
      </div>
      ${open || this.drafts.has(key) ? this.editor(key, language, made, called, said) : nothing}
    </li>`;
  }

  /** The seller's own words, and what is wrong with them. They stay open as long as they are not in use: nobody reads out what is not seen. */
  private editor(key: string, language: string, made: string, called: string, said: Said): TemplateResult {
    const { l10n, form, own } = this.desk;
    const written = own?.written(form, said.country, language, this.length) ?? null;
    const text = this.drafts.get(key) ?? written ?? made;
    const found = guard(text, language, said);
    const fresh = this.drafts.has(key) && text !== written && text !== made;
    const forget = () => (this.drafts = new Map([...this.drafts].filter(([one]) => one !== key)));
    const take = async (words: string | null) => {
      await own?.put(form, said, language, this.length, words);
      forget();
      this.editing = null;
    };
    const why = found.some(({ fault }) => fault !== "silent") ? "wording-faulty" : found.length ? "wording-silent" : text.trim() ? "wording-draft" : "wording-emptied";
    return html`<div class="edit">
      <textarea aria-label=${l10n.t("script-edit-label", { language: called })} aria-describedby="found-${language}" lang=${language} dir=${direction(language)} maxlength=${LONGEST} .value=${text} @input=${(event: Event) => (this.drafts = new Map([...this.drafts, [key, (event.target as HTMLTextAreaElement).value]]))}></textarea>
      <div id="found-${language}" aria-live="polite">
        ${found.length ? found.map((one) => html`<p class=${one.fault === "silent" ? "hint" : "fault"}><span aria-hidden="true">▲ </span>${this.fault(one, said)}</p>`) : html`<p class="note">${l10n.t("script-good")}</p>`}
        ${fresh ? html`<p class="note">${l10n.t(why)}</p>` : written !== null && !found.length ? html`<p class="note">${l10n.t(this.length === "normal" ? "wording-using" : "wording-using-length")}</p>` : nothing}
      </div>
      <div class="actions">
        ${fresh ? html`<button class="button main" type="button" ?disabled=${why !== "wording-draft"} aria-label=${l10n.t("wording-use-in", { language: called })} @click=${() => void take(text)}>${l10n.t("wording-use")}</button>` : nothing}
        ${this.drafts.has(key) || written !== null ? html`<button class="button" type="button" @click=${() => void take(null)}>${l10n.t("script-reset")}</button>` : nothing}
      </div>
    </div>`;
  }

  private fault({ fault, words }: Finding, said: Said): string {
    const { l10n } = this.desk;
    return l10n.t(`script-fault-${fault}`, { words, max: said.maxDays, amount: l10n.money(said.amount), ...this.promise(said) });
  }
}
