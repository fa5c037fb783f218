/**
 * `<landcast-calculator>`: the three answers, the sentence and the inputs, for the pages of others.
 *
 * Attributes take plain settings, the `request` property takes the whole of what the engine can be asked, events say what
 * came of it. Nothing is stored and nothing is sent anywhere.
 *
 * @fires landcast-ready - the engine answers; detail: what `info()` of the engine tells
 * @fires landcast-quote - a new answer stands; detail: the verdict
 * @fires landcast-error - no answer; detail: `{reason, detail}` of the engine, or `{problems}` of the inputs
 * @csspart card - each of the three answers; with `window`, `duty` or `mode` as a second part
 * @csspart sentence - what the host says; `sentence-buyer` is the line in the buyer's language
 * @csspart inputs - the panel of fields
 * @cssprop --landcast-accent, --landcast-ground, --landcast-surface, --landcast-text, --landcast-line, --landcast-radius, --landcast-font
 */
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { EngineFiles, QuoteRequest, Verdict } from "../../engine/client";
import { loadLocale, negotiate } from "../../i18n";
import { Desk } from "../../store/desk";
import type { Form } from "../../store/form";
import { fromRequest, type PartialRequest } from "../../store/request";
import { Watch } from "../../store/watch";
import { base, controls, tokens } from "../../styles/tokens";

/** Attributes that name one field each. */
const FIELDS = {
  country: "country",
  region: "region",
  postcode: "postcode",
  price: "price",
  currency: "currency",
  cost: "cost",
  hs: "hs",
  category: "category",
  weight: "weight",
} as const satisfies Record<string, keyof Form>;
type Field = keyof typeof FIELDS;

export class LandcastCalculator extends LitElement {
  /** The files of the engine; set once by the script that registers the element. */
  static files: EngineFiles | null = null;

  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        display: block;
        container-type: inline-size;
        background: var(--ground);
        color: var(--text);
        padding: 12px;
        border-radius: var(--radius);
      }
      :host([hidden]) {
        display: none;
      }
      .frame {
        display: grid;
        gap: 12px;
        grid-template-columns: minmax(0, 1fr);
      }
      .inputs {
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        padding: 0 14px 8px;
      }
      @container (min-width: 1000px) {
        .frame {
          grid-template: "inputs answers" auto "inputs say" 1fr / 284px minmax(0, 1fr);
        }
        .inputs {
          grid-area: inputs;
        }
      }
      .say {
        align-self: start;
      }
      .trouble {
        background: var(--bad-ground);
        color: var(--bad);
        border-radius: 8px;
        padding: 10px 14px;
      }
    `,
  ];

  /** ISO 3166-1 alpha-2 of the destination. */
  @property() country: string | null = null;
  @property() region: string | null = null;
  @property() postcode: string | null = null;
  /** Decimal string: `24.99`. */
  @property() price: string | null = null;
  /** ISO 4217. */
  @property() currency: string | null = null;
  /** Purchase price in CNY. */
  @property() cost: string | null = null;
  @property() hs: string | null = null;
  @property() category: string | null = null;
  /** Grams. */
  @property() weight: string | null = null;
  /** `zh-CN` or `en`; without it the language of the page. */
  @property() locale: string | null = null;
  /** `light`, `dark`, or as the system. */
  @property({ reflect: true }) theme: "light" | "dark" | null = null;
  /** Without fields to type in: the answers to what the page asks. */
  @property({ type: Boolean, attribute: "answers-only" }) answersOnly = false;

  #desk: Desk | null = null;
  #pending: Partial<Form> = {};
  #quoted: Verdict | null = null;

  constructor() {
    super();
    new Watch(this, () => this.#desk ?? undefined);
  }

  /** The request as it stands. Setting any part of one changes those fields and answers anew. */
  get request(): QuoteRequest | null {
    return this.#desk?.request ?? null;
  }

  set request(request: PartialRequest | null) {
    if (request) this.#put(fromRequest(request));
  }

  /** The answer that stands, or null. */
  get verdict(): Verdict | null {
    return this.#desk && !this.#desk.stale ? this.#desk.verdict : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#desk) void this.#start();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const patch: Partial<Form> = {};
    for (const attribute of Object.keys(FIELDS) as Field[]) {
      const value = this[attribute];
      if (changed.has(attribute) && value !== null) patch[FIELDS[attribute]] = value;
    }
    if (Object.keys(patch).length) this.#put(patch);
    if (changed.has("locale") && this.#desk && this.hasUpdated) void this.#desk.setLocale(this.#locale());
  }

  #locale() {
    return negotiate([this.locale ?? "", this.closest("[lang]")?.getAttribute("lang") ?? "", ...navigator.languages].filter(Boolean));
  }

  #put(patch: Partial<Form>): void {
    // A country of its own brings no postcode or region of another.
    const whole = patch.country && patch.country !== this.#desk?.form.country ? { region: "", postcode: "", ...patch } : patch;
    if (this.#desk) this.#desk.set(whole);
    else this.#pending = { ...this.#pending, ...whole };
  }

  async #start(): Promise<void> {
    const files = LandcastCalculator.files;
    if (!files) return;
    const desk = new Desk(files);
    desk.l10n = await loadLocale(this.#locale());
    desk.tab = "why";
    desk.form = { ...desk.form, ...this.#pending };
    desk.addEventListener("answered", () => this.#answered(desk));
    desk.addEventListener("failed", (event) => this.#emit("landcast-error", (event as CustomEvent<unknown>).detail));
    this.#desk = desk;
    this.requestUpdate();
    await desk.start();
    if (desk.info) this.#emit("landcast-ready", desk.info);
    if (desk.engine.status === "ready") this.#answered(desk);
  }

  #answered(desk: Desk): void {
    if (desk.problems.length) {
      this.#emit("landcast-error", { problems: desk.problems });
    } else if (desk.verdict && desk.verdict !== this.#quoted && desk.engine.status === "ready") {
      this.#quoted = desk.verdict;
      this.#emit("landcast-quote", desk.verdict);
    }
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  override render() {
    const desk = this.#desk;
    if (!desk) return nothing;
    const { l10n, verdict, engine } = desk;
    return html`<div class="frame" lang=${l10n.locale}>
      ${engine.status === "unavailable"
        ? html`<p class="trouble" role="alert"><strong>${l10n.t(`engine-${engine.reason}`)}</strong> ${l10n.t(`engine-${engine.reason}-do`)}</p>`
        : nothing}
      <landcast-answers class="answers" exportparts="card, window, duty, mode" .l10n=${l10n} .verdict=${verdict} ?stale=${desk.stale}></landcast-answers>
      <landcast-say class="say" exportparts="sentence, sentence-buyer" .l10n=${l10n} .verdict=${verdict} ?stale=${desk.stale}></landcast-say>
      ${this.answersOnly ? nothing : html`<landcast-inputs class="inputs" part="inputs" .desk=${desk}></landcast-inputs>`}
    </div>`;
  }
}
