/** Own rate cards: choose price sheets, see what was understood of them, put it right, and let the answers use them. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Problem, RateCard, RatesFile } from "../../engine/client";
import { bundled } from "../../engine/files";
import type { L10n } from "../../i18n";
import { importer } from "../../importer/files";
import type { Questions } from "../../workers/questions";
import { csvOf } from "../../rates/csv";
import { NO_HABITS, learnt, type SheetHabits } from "../../rates/habits";
import { startReader } from "../../rates/reader";
import type { Ask, ReadSheet, Reply, Visit } from "../../rates/worker";
import type { Desk } from "../../store/desk";
import { chinaInstant } from "../../store/form";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { dropZone } from "../drop";
import { save } from "../save";
import { cardTable, shownOf, type Change, type Shown } from "./cards";
import { styles } from "./rates.css";
import { sheet } from "./sheet";

/** A workbook above this is a mistake. */
const MOST_BYTES = 100_000_000;

export class LandcastRates extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private files: ReadSheet[] = [];
  /** What was set by hand of cards that are not in use yet. */
  @state() private changes: Record<string, Change> = {};
  @state() private busy: string | null = null;
  @state() private problems: Problem[] = [];
  @state() private failed: string | null = null;
  @state() private done = "";
  @state() private over = false;
  @state() private tested: string | null = null;
  #habits: SheetHabits = NO_HABITS;
  #reader: Promise<Questions<Ask, Reply>> | null = null;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.desk.kept("sheets-1").then((habits) => (this.#habits = habits ?? NO_HABITS));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#reader?.then((reader) => reader.close(), () => {});
    this.#reader = null;
    this.files = [];
  }

  /** Takes the focus where the button that opened the view stays behind. */
  start(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("input[type=file]")?.focus());
  }

  override render() {
    const { desk } = this;
    const { l10n } = desk;
    const services = desk.info?.services ?? [];
    const read = this.files.flatMap((one) => this.cardsOf(one));
    return html`
      ${this.kept(l10n)}
      ${importer
        ? dropZone({ title: l10n.t("rates-choose"), kinds: l10n.t("rates-kinds"), accept: ".xlsx,.xls,.csv,.tsv,.txt,.json", over: this.over, drag: (over) => (this.over = over), take: (files) => void this.take(files) })
        : nothing}
      <p class="status" role="status">${this.busy === null ? this.done : this.busy}</p>
      ${this.failed === null ? nothing : html`<p class="alert" role="alert"><span aria-hidden="true">▲</span> ${l10n.t("rates-failed")} <code>${this.failed}</code></p>`}
      ${this.problems.length ? html`<ul class="alert" role="alert">${this.problems.map((problem) => html`<li><span aria-hidden="true">▲</span> ${l10n.code(problem)} ${l10n.remedy(problem)} <code>${problem.path ?? ""}</code></li>`)}</ul>` : nothing}
      ${this.files.map((one, at) => sheet({
        l10n, file: one, id: `sheet-${at}`, cards: this.cardsOf(one), services, destinations: desk.info?.destinations ?? [], today: this.today, tested: this.tested ?? desk.form.country,
        test: (country) => (this.tested = country),
        choose: (choices) => void this.work(one.name, async () => ({ kind: "choose", at, choices, visit: this.visit })),
        change: (id, change) => (this.changes = { ...this.changes, [id]: { ...this.changes[id], ...change } }),
        drop: () => void this.work(one.name, async () => ({ kind: "drop", at, visit: this.visit })).then(() => this.start()),
      }))}
      ${this.files.length ? this.useBar(l10n, read) : nothing}
    `;
  }

  private get today(): string {
    return chinaInstant(this.desk.today).slice(0, 10);
  }

  private get visit(): Visit {
    return { asOf: this.today, previous: this.desk.rates };
  }

  /** What is on the device: dated, to be put right, handed on, taken away. */
  private kept(l10n: L10n): TemplateResult {
    const { rates, ratesProblems, ratesAlerts, info } = this.desk;
    const cards = rates?.cards ?? [];
    if (!cards.length) return html`<p class="quiet lead">${l10n.t("rates-none")}</p>`;
    return html`
      ${ratesProblems.map((problem) => html`<p class="alert"><span aria-hidden="true">▲</span> ${l10n.code(problem)} ${l10n.remedy(problem)}</p>`)}
      ${cardTable({
        l10n, id: "kept", title: l10n.t("rates-kept"), cards: cards.map(shownOf), services: info?.services ?? [], today: this.today,
        change: (id, change) => void this.put(cards.map((card) => (card.id === id ? { ...card, ...change } : card)), ""),
        remove: (id) => void this.put(cards.filter((card) => card.id !== id), l10n.t("rates-removed")).then(() => this.start()),
      })}
      ${ratesAlerts.length ? html`<ul class="points">${ratesAlerts.map((alert) => html`<li class=${alert.severity === "info" ? "quiet" : "warn"}>${alert.severity === "info" ? nothing : html`<span aria-hidden="true">▲</span> `}${l10n.code(alert)}</li>`)}</ul>` : nothing}
      <p class="bar">
        <button class="button" type="button" @click=${() => this.export("json")}>${l10n.t("rates-export-json")}</button>
        <button class="button" type="button" @click=${() => this.export("csv")}>${l10n.t("rates-export-csv")}</button>
        <button class="button" type="button" @click=${() => void this.put([], l10n.t("rates-removed")).then(() => this.start())}>${l10n.t("rates-remove-all")}</button>
      </p>`;
  }

  private useBar(l10n: L10n, read: readonly Shown[]): TemplateResult {
    const unassigned = read.filter(({ service }) => !service).length;
    return html`<p class="bar">
      <button class="button main" type="button" ?disabled=${read.length === 0 || this.busy !== null} @click=${() => void this.use()}>${l10n.t("rates-use", { count: read.length })}</button>
      <span class="quiet">${l10n.t("rates-use-how")}</span>
      ${unassigned ? html`<span class="warn"><span aria-hidden="true">▲</span> ${l10n.t("rates-unassigned", { count: unassigned })}</span>` : nothing}
    </p>`;
  }

  /** The cards of a file with what was set by hand. */
  private cardsOf({ name, choices, outcome }: ReadSheet): Shown[] {
    if (!("rows" in outcome)) return [];
    return outcome.cards.map((card) => ({
      id: card.id, carrier: card.carrier, product: card.product, code: card.code, service: card.service, from: card.from, to: card.to, countries: card.countries,
      bands: card.bands, place: card.sheet ?? name, assumed: card.fromSource === "assumed" && !this.changes[card.id]?.from, role: choices.role ?? "cost", ...this.changes[card.id],
    }));
  }

  private async take(files: readonly File[]): Promise<void> {
    for (const one of files) {
      this.done = "";
      if (one.size > MOST_BYTES) this.failed = `${one.name}: ${Math.round(one.size / 1e6)} MB`;
      else if (/\.json$/i.test(one.name)) await this.restore(one);
      else {
        const { mapping, services, countries } = this.#habits;
        await this.work(one.name, async () => ({ kind: "add", name: one.name, bytes: await one.arrayBuffer(), choices: { mapping, services, countries }, visit: this.visit }));
      }
    }
  }

  /** Cards that were exported here, on another device or by the command line. */
  private async restore(one: File): Promise<void> {
    this.failed = null;
    this.problems = [];
    try {
      const file = JSON.parse(await one.text()) as RatesFile;
      // A card that is here already is replaced; what is no such file the engine names.
      const fresh = new Set(Array.isArray(file?.cards) ? file.cards.map(({ id }) => id) : []);
      const others = this.desk.rates?.cards.filter(({ id }) => !fresh.has(id)) ?? [];
      this.problems = await this.desk.setRates(fresh.size ? { ...file, cards: [...others, ...file.cards] } : (file ?? ({} as RatesFile)));
      if (!this.problems.length) this.done = this.desk.l10n.t("rates-used");
    } catch (cause) {
      this.failed = `${one.name}: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }

  private async use(): Promise<void> {
    const reply = await this.work("", async () => ({ kind: "cards" }));
    if (!reply || !("cards" in reply)) return;
    const read = reply.cards.cards.map((card) => ({ ...card, ...this.changes[card.id] }));
    const fresh = new Set(read.map(({ id }) => id));
    const others = this.desk.rates?.cards.filter(({ id }) => !fresh.has(id)) ?? [];
    if (!(await this.put([...others, ...read], this.desk.l10n.t("rates-used")))) return;
    this.#habits = learnt(this.#habits, this.files, read);
    await this.desk.keepApart("sheets-1", this.#habits);
    // What is in use is listed above; the files have done their work.
    const count = this.files.length;
    for (let at = 0; at < count; at += 1) await this.work("", async () => ({ kind: "drop", at: 0, visit: this.visit }));
    this.changes = {};
    this.done = this.desk.l10n.t("rates-used");
    // The report has gone: without this the panel would stand somewhere in the list.
    this.start();
  }

  private async put(cards: RateCard[], done: string): Promise<boolean> {
    this.failed = null;
    this.problems = await this.desk.setRates(cards.length ? { format: "landcast-rates", version: 1, cards } : null);
    this.done = this.problems.length ? "" : done;
    return this.problems.length === 0;
  }

  private export(form: "json" | "csv"): void {
    const { rates } = this.desk;
    if (!rates) return;
    const name = `landcast-rates-${this.today}.${form}`;
    if (form === "json") save(name, JSON.stringify(rates, null, 1), "application/json");
    else save(name, csvOf(rates), "text/csv");
  }

  /** Asks the worker, one thing at a time, and says meanwhile what it does. */
  private async work(name: string, ask: () => Promise<Ask>): Promise<Reply | null> {
    if (!importer) return null;
    this.busy = name ? this.desk.l10n.t("rates-reading", { name }) : "";
    this.failed = null;
    this.problems = [];
    try {
      this.#reader ??= startReader(importer, bundled.pack);
      const reader = await this.#reader;
      const asked = await ask();
      const reply = await reader.ask(asked, asked.kind === "add" ? [asked.bytes] : []);
      if ("sheets" in reply) this.files = reply.sheets;
      return reply;
    } catch (cause) {
      this.failed = cause instanceof Error ? cause.message : String(cause);
      // Whatever state it is in, the next try begins with a new one.
      void this.#reader?.then((reader) => reader.close(), () => {});
      this.#reader = null;
      this.files = [];
      return null;
    } finally {
      this.busy = null;
    }
  }
}
