/**
 * What the host reads from two metres: product, window, "tax included" where it is, one sentence. It follows the desk on the
 * same device, keeps showing what stood last, and says how old that is. Nothing on it can be edited.
 */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { HostOptions } from "../../host/options";
import { CHANNEL, readMessage, type HostMessage, type HostState } from "../../host/state";
import type { L10n, Locale } from "../../i18n/l10n";
import { direction, isolated, nameOf, priced } from "../../i18n/say";
import { guard } from "../../say/guard";
import { part, speak, voice, type Said, type Voice } from "../../say/lengths";
import { styles } from "./host.css";

const ASK_EVERY_MS = 5_000;
/** How long the first answer may take before it is said that there is none. */
const FIRST_ANSWER_MS = 1_500;
/** Longer than a page in the background may take to answer. */
const SILENT_AFTER_MS = 12_000;
/** How long a promise stays over the picture when its desk is closed or silent. */
const ON_AIR_MS = 15 * 60_000;

/** `waiting`: asked, and the answer may still be on its way. */
type Link = "waiting" | "live" | "closed" | "silent" | "handed";

export class LandcastHost extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) texts!: Record<Locale, L10n>;
  @property({ attribute: false }) options!: HostOptions;
  @state() private told: HostState | null = null;
  @state() private link: Link = "waiting";
  @state() private voice: Voice | null = null;
  /** The desk's language, for "days" and "tax included" where the asked one has the sentence alone. */
  @state() private spare: Voice | null = null;
  @state() private tick = 0;
  #heard = 0;
  #channel: BroadcastChannel | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Shows what was handed over, for good. */
  hand(state: HostState): void {
    this.link = "handed";
    this.#take(state);
    this.#timer = setInterval(() => (this.tick += 1), 30_000);
  }

  /** Shows what stood last, then whatever the desk on this device tells. */
  follow(last: HostState | null): void {
    if (last) this.#take(last);
    const channel = new BroadcastChannel(CHANNEL);
    this.#channel = channel;
    channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => this.#hear(readMessage(data)));
    const ask = () => channel.postMessage({ type: "ask" } satisfies HostMessage);
    ask();
    this.#heard = performance.now();
    setTimeout(() => {
      if (this.link === "waiting") this.link = "silent";
    }, FIRST_ANSWER_MS);
    this.#timer = setInterval(() => {
      this.tick += 1;
      if (this.link === "live" && performance.now() - this.#heard > SILENT_AFTER_MS) this.link = "silent";
      ask();
    }, ASK_EVERY_MS);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("resize", this.#fit);
  }

  override updated(): void {
    this.#fit();
  }

  /** Nobody scrolls a screen beside a camera: what is too long for it is set smaller, all of it alike. */
  readonly #fit = (): void => {
    const main = this.renderRoot.querySelector("main");
    if (!main) return;
    for (let fit = 1; fit > 0.3; fit *= 0.95) {
      this.style.setProperty("--fit", fit.toFixed(3));
      // What runs over at the left, as from right to left, is in the measure of the line alone.
      const wide = [main, ...main.querySelectorAll<HTMLElement>("h1:not(.unseen), p:not(.unseen)")].some((one) => one.scrollWidth > one.clientWidth + 1);
      if (main.scrollHeight <= innerHeight && !wide) return;
    }
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("resize", this.#fit);
    clearInterval(this.#timer);
    this.#channel?.close();
  }

  #hear(message: HostMessage | null): void {
    if (message?.type === "state") {
      // Of two desks the one used last; the other is open, but not what the host is to read.
      if (this.told && this.told.desk !== message.state.desk && message.state.at < this.told.at && this.link === "live") return;
      this.#heard = performance.now();
      this.link = "live";
      this.#take(message.state);
    } else if (message?.type === "closed" && message.desk === this.told?.desk) {
      this.link = "closed";
    }
  }

  #take(state: HostState): void {
    this.told = state;
    const language = this.#language(state);
    const own = state.locale === "zh-CN" ? "zh" : "en";
    if (this.spare?.language !== own) void voice(own).then((one) => (this.spare = one), () => {});
    if (this.voice?.language !== language) void voice(language).then((one) => (this.voice = one), () => (this.voice = { language, texts: null }));
  }

  #language({ locale }: HostState): string {
    return this.options.language ?? (locale === "zh-CN" ? "zh" : "en");
  }

  override willUpdate(): void {
    const locale = this.told?.locale ?? (this.options.language === null || this.options.language.startsWith("zh") ? "zh-CN" : "en");
    const l10n = this.texts[locale];
    if (document.documentElement.lang !== locale) document.documentElement.lang = locale;
    document.title = `Landcast ${l10n.t("host-title")}`;
    this.toggleAttribute("overlay", this.options.overlay !== null);
  }

  override render() {
    const { told, options } = this;
    const l10n = this.texts[told?.locale ?? (document.documentElement.lang === "en" ? "en" : "zh-CN")];
    // Who watches the stream reads promises there, not what the control room has to do, nor what stood there another day.
    if (options.overlay !== null && !this.airs) return html`<main><h1 class="unseen">${l10n.t("host-title")}</h1></main>`;
    if (!told) return html`<main><h1 class="unseen">${l10n.t("host-title")}</h1><div class="middle"><p class="wait">${l10n.t(location.protocol === "file:" ? "host-never-file" : "host-never")}</p></div></main>`;
    const language = this.#language(told);
    // The host reads Chinese beside a sentence in German; who watches the stream does not.
    const chinese = language === "zh" || language === "zh-hant" || (language !== "en" && told.locale === "zh-CN" && options.overlay === null);
    const name = chinese ? told.product.zh || told.product.en : told.product.en || told.product.zh;
    return html`<main>
      <div class="top">
        <h1 lang=${chinese ? "zh-CN" : "en"} dir="auto">${name}</h1>
        ${told.price ? html`<p class="price"><span class="unseen">${l10n.t("host-price", { price: "" })}</span><bdi>${priced(told.price, language)}</bdi></p>` : nothing}
      </div>
      <div class="middle" aria-live="polite">${told.said ? this.promise(told.said, language) : html`<p class="wait">${l10n.t(`host-${told.why ?? "none"}`, { country: nameOf(told.country, told.locale === "zh-CN" ? "zh" : "en") })}</p>`}</div>
      ${options.overlay !== null ? nothing : this.link === "waiting" ? html`<p class="state" role="status"> </p>` : html`<p class="state ${this.link === "live" ? "" : "off"}" role="status">${this.link === "live" ? html`<span aria-hidden="true">● </span>` : html`<span aria-hidden="true">▲ </span>`}${l10n.t(`host-${this.link}`, { age: this.age(l10n, told.at) })}</p>`}
    </main>`;
  }

  /** Whether what was told last may be seen over a stream's picture. */
  private get airs(): boolean {
    const { told, link } = this;
    return told?.said != null && (link === "live" || link === "handed" || Date.now() - told.at < ON_AIR_MS);
  }

  private promise(said: Said, language: string): TemplateResult {
    const { voice, options } = this;
    const ready = voice?.language === language ? voice : null;
    const text = (ready && this.own(said, language)) ?? (ready && speak(ready, said, options.length));
    const span = said.minDays === said.maxDays ? `${said.maxDays}` : `${said.minDays}–${said.maxDays}`;
    const dir = direction(language);
    // A language with one length has no words for the number alone: figures say it.
    const short = ready?.texts ? ready : ready && this.spare;
    const [before, after] = ((short && part(short, "host-days", { span: "\u0000", max: said.maxDays })) || "\u0000").split("\u0000");
    const included = said.tax === "included" && short ? part(short, "host-included") : "";
    const words = short?.language ?? language;
    return html`<p class="where" lang=${language} dir=${dir}><span>${nameOf(said.country, language)}</span>${included ? html`<span class="included" lang=${words}><span aria-hidden="true">✓ </span>${included}</span>` : nothing}</p>
      <p class="window" lang=${words} dir=${dir}>${before}<bdi dir="ltr">${span}</bdi>${after}</p>
      ${text ? html`<p class="sentence ${options.length}" lang=${language} dir=${dir}>${isolated(text, language)}</p>` : nothing}`;
  }

  /** The seller's own sentence, read once more by the guard: it may have come by a link. */
  private own(said: Said, language: string): string | null {
    const text = this.told?.own?.[`${language} ${this.options.length}`];
    return text !== undefined && guard(text, language, said).length === 0 ? text : null;
  }

  private age(l10n: L10n, at: number): string {
    const minutes = Math.max(0, Math.floor((Date.now() - at) / 60_000));
    if (minutes < 1) return l10n.t("host-now");
    const format = new Intl.RelativeTimeFormat(l10n.locale, { numeric: "always" });
    return minutes < 60 ? format.format(-minutes, "minute") : minutes < 48 * 60 ? format.format(-Math.floor(minutes / 60), "hour") : format.format(-Math.floor(minutes / 1440), "day");
  }
}
