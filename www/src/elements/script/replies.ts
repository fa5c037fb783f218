/** Replies for the control room: of one product or the whole run-of-show, to the destination in view or to all that are compared. */
import { LitElement, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { isProblems, type QuoteRequest } from "../../engine/client";
import { languagesOf } from "../../markets";
import { saidOf, voice, type Said, type Voice } from "../../say/lengths";
import { collisions, repliesOf, toJson, toText, type Entry, type Subject } from "../../say/replies";
import type { Desk } from "../../store/desk";
import { task } from "../../store/task";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { save } from "../save";
import { styles } from "./script.css";

type Kind = "txt" | "json";

/** One question to the engine. */
interface Job {
  index: number;
  country: string;
  request: QuoteRequest;
}

export class LandcastScriptReplies extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private everywhere = false;
  @state() private work: { done: number; total: number } | null = null;
  @state() private told: string[] = [];
  /** Raised to stop what runs. */
  #turn = 0;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn += 1;
  }

  private get countries(): readonly string[] {
    return this.everywhere ? this.desk.destinations : [this.desk.form.country];
  }

  /** The page's own language, the buyers', and the other one that was read over, as far as replies are written in them. */
  private languages(country: string): string[] {
    const own = this.desk.l10n.locale === "zh-CN" ? "zh" : "en";
    return [...new Set([own, ...languagesOf(country), "zh", "en"])];
  }

  override render() {
    const { desk, work } = this;
    const { l10n } = desk;
    const { countries } = this;
    const all = desk.destinations.length;
    const tongues = [...new Set(countries.flatMap((country) => this.languages(country)))];
    const comma = l10n.locale === "zh-CN" ? "、" : ", ";
    const off = work !== null;
    const words = { txt: ["script-one-text", "script-all-text"], json: ["script-one-json", "script-all-json"] } as const;
    const button = (whole: boolean, kind: Kind) => html`<button class="button" type="button" ?disabled=${off} @click=${() => void this.make(whole, kind)}>${l10n.t(words[kind][whole ? 1 : 0])}</button>`;
    return html`<section aria-labelledby="export">
      <h3 id="export">${l10n.t("script-export")}</h3>
      <p class="note">${l10n.t("script-export-hint", { languages: tongues.map((language) => l10n.language(language)).join(comma) })}</p>
      <fieldset class="chips">
        <legend class="unseen">${l10n.t("script-where")}</legend>
        <label class="chip"><input type="radio" name="where" .checked=${!this.everywhere} ?disabled=${off} @change=${() => this.choose(false)} /><span>${l10n.t("script-where-one", { country: l10n.country(desk.form.country) })}</span></label>
        <label class="chip"><input type="radio" name="where" .checked=${this.everywhere} ?disabled=${off} @change=${() => this.choose(true)} /><span>${l10n.t("script-where-all", { count: all })}</span></label>
      </fieldset>
      <p class="note">${l10n.t("script-count", { places: countries.length, products: desk.products.length, total: countries.length * desk.products.length })}${this.everywhere ? html` ${l10n.t("script-placed")}` : nothing}</p>
      <p class="actions">${button(false, "txt")}${button(false, "json")}${button(true, "txt")}${button(true, "json")}
        ${off ? html`<button class="button" type="button" @click=${() => this.stop()}>${l10n.t("script-halt")}</button>` : nothing}
      </p>
      <div class="note" role="status">${work ? l10n.t("script-working", work) : this.told.map((one) => html`<p>${one}</p>`)}</div>
    </section>`;
  }

  private choose(everywhere: boolean): void {
    this.everywhere = everywhere;
    this.told = [];
  }

  private stop(): void {
    this.#turn += 1;
    this.work = null;
    this.told = [this.desk.l10n.t("script-halted")];
  }

  private jobs(whole: boolean): Job[] {
    const { desk, countries } = this;
    const requests = whole ? desk.show : [desk.request];
    return requests.flatMap((request, at) =>
      countries.map((country) => ({
        index: whole ? at : desk.productIndex,
        country,
        // A post code belongs to the destination in view.
        request: country === desk.form.country ? request : { ...request, destination: { ...request.destination, country, region: null, postcode: null } },
      })),
    );
  }

  /** One question after the other, so that the desk goes on answering its own. */
  private async make(whole: boolean, kind: Kind): Promise<void> {
    const { desk, countries } = this;
    const turn = (this.#turn += 1);
    const jobs = this.jobs(whole);
    const place = this.everywhere ? "all" : desk.form.country;
    this.told = [];
    this.work = { done: 0, total: jobs.length };
    const tongues = [...new Set(countries.flatMap((country) => this.languages(country)))];
    const come = await Promise.allSettled([desk.loadTables(countries), ...tongues.map(voice)]);
    const voices = new Map(come.flatMap((one) => (one.status === "fulfilled" && one.value ? [[one.value.language, one.value] as const] : [])));
    const entries: Entry[] = [];
    for (const [at, job] of jobs.entries()) {
      const verdict = await desk.ask("quote", job.request);
      if (turn !== this.#turn) return;
      const said = verdict && !isProblems(verdict) && saidOf(verdict);
      const entry = said && this.entry(job, said, voices, whole);
      if (entry) entries.push(entry);
      this.work = { done: at + 1, total: jobs.length };
      await task();
    }
    if (turn !== this.#turn) return;
    this.work = null;
    this.told = this.tell(entries, jobs.length);
    const id = whole ? "run" : (desk.products[desk.productIndex]?.productId ?? desk.form.productId);
    if (entries.length) this.write(entries, `landcast-replies-${id}-${place}`, kind);
  }

  private entry({ index, country }: Job, said: Said, voices: ReadonlyMap<string, Voice>, whole: boolean): Entry | null {
    const { desk } = this;
    const product = (whole ? desk.lineUp[index] : undefined) ?? desk.form;
    const subject: Subject = { number: index + 1, zh: product.nameZh, en: product.nameEn };
    const replies = this.languages(country).flatMap((language) => {
      const speaks = voices.get(language);
      return speaks ? repliesOf(speaks, said, { subject: whole ? subject : undefined, placed: this.everywhere, own: (one, length) => desk.own?.look(product, said, one, length)?.text ?? null }) : [];
    });
    return replies.length ? { product: { id: product.productId, ...subject }, said, replies } : null;
  }

  /** What is in the file, and what of it a tool of the control room may take wrongly. */
  private tell(entries: readonly Entry[], asked: number): string[] {
    const { l10n } = this.desk;
    const { keywords, doubled, within, example } = collisions(entries.flatMap(({ replies }) => replies));
    return [
      l10n.t("script-done", { count: entries.length, skipped: asked - entries.length, keywords }),
      doubled ? l10n.t("script-doubled", { count: doubled }) : "",
      example ? l10n.t("script-within", { count: within, part: example[0], whole: example[1] }) : "",
    ].filter(Boolean);
  }

  private write(entries: readonly Entry[], name: string, kind: Kind): void {
    const { info, verdict } = this.desk;
    if (kind === "txt") {
      // With its mark: the tools of the control room take a text without one for the system's own encoding.
      save(`${name}.txt`, `\ufeff${toText(entries.flatMap(({ replies }) => replies))}`, "text/plain");
    } else {
      const pack = info?.pack ?? verdict?.pack;
      save(`${name}.json`, toJson(entries, { at: new Date(this.desk.today).toISOString(), engine: info?.engine ?? "", pack: { version: pack?.version ?? "", sha256: pack?.sha256 ?? "" } }), "application/json");
    }
  }
}
