/** Own parcels: choose files, see what was understood of them, put it right, and let the engine learn from it. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Overlay, Problem } from "../../engine/client";
import { bundled } from "../../engine/files";
import type { L10n } from "../../i18n";
import { shift } from "../../i18n/decimal";
import { importer } from "../../importer/files";
import { Reader } from "../../parcels/reader";
import type { Ask, Choices, ReadFile, Reply } from "../../parcels/worker";
import type { Desk } from "../../store/desk";
import { chinaInstant } from "../../store/form";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { dropZone } from "../drop";
import { styles } from "./parcels.css";
import { file } from "./file";

/** A sheet above this is a mistake, and its text would not fit beside itself in memory. */
const MOST_BYTES = 200_000_000;

export class LandcastParcels extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private files: ReadFile[] = [];
  /** What is being done, for which the view says so. */
  @state() private busy: { text: string; name: string } | null = null;
  @state() private problems: Problem[] = [];
  @state() private failed: string | null = null;
  @state() private done = false;
  @state() private over = false;
  #reader: Promise<Reader> | null = null;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#reader?.then((reader) => reader.close());
    this.#reader = null;
    this.files = [];
  }

  /** Takes the focus where the button that opened the view has gone. */
  start(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("input[type=file]")?.focus());
  }

  override render() {
    const { l10n } = this.desk;
    const understood = this.files.reduce((sum, { outcome }) => sum + ("rows" in outcome ? outcome.rows.understood : 0), 0);
    return html`
      ${dropZone({ title: l10n.t("parcels-choose"), kinds: l10n.t("parcels-kinds"), accept: ".csv,.tsv,.txt,.json,text/csv,application/json", over: this.over, drag: (over) => (this.over = over), take: (files) => void this.take(files) })}
      <p class="status" role="status">${this.busy ? l10n.t(this.busy.text, { name: this.busy.name }) : this.done ? l10n.t("parcels-done") : nothing}</p>
      ${this.failed === null ? nothing : html`<p class="alert" role="alert"><span aria-hidden="true">▲</span> ${l10n.t("parcels-failed")} <code>${this.failed}</code></p>`}
      ${this.problems.length ? html`<ul class="alert" role="alert">${this.problems.map((problem) => html`<li><span aria-hidden="true">▲</span> ${l10n.code(problem)} ${l10n.remedy(problem)}</li>`)}</ul>` : nothing}
      ${this.files.map((one, at) => file({ l10n, file: one, id: `file-${at}`, destinations: this.desk.info?.destinations ?? [], services: this.desk.info?.services ?? [], choose: (choices) => void this.choose(at, choices), drop: () => void this.drop(at) }))}
      ${this.files.length ? this.learnBar(l10n, understood) : nothing}
    `;
  }

  private learnBar(l10n: L10n, understood: number): TemplateResult {
    return html`<p class="bar">
      <button class="button main" type="button" ?disabled=${understood === 0 || this.busy !== null} @click=${() => void this.learn()}>${l10n.t("parcels-learn", { parcels: l10n.decimal(understood), count: understood })}</button>
      <span class="quiet">${l10n.t("parcels-learn-how")}</span>
    </p>`;
  }

  private get asOf(): string {
    return chinaInstant(this.desk.today).slice(0, 10);
  }

  private async take(files: readonly File[]): Promise<void> {
    for (const one of files) {
      this.done = false;
      if (one.size > MOST_BYTES) {
        this.failed = `${one.name}: ${Math.round(one.size / 1e6)} MB`;
        continue;
      }
      if (/\.json$/i.test(one.name)) await this.overlay(one);
      else await this.work("parcels-reading", one.name, async () => ({ kind: "add", name: one.name, bytes: await one.arrayBuffer(), asOf: this.asOf }));
    }
  }

  private async choose(at: number, choices: Choices): Promise<void> {
    await this.work("parcels-reading", this.files[at]?.name ?? "", async () => ({ kind: "choose", at, choices, asOf: this.asOf }));
  }

  private async drop(at: number): Promise<void> {
    await this.work("parcels-reading", "", async () => ({ kind: "drop", at, asOf: this.asOf }));
    this.start();
  }

  private async learn(): Promise<void> {
    const { form } = this.desk;
    const target = form.policy === "quantile" ? shift(form.onTime, -2) : "0.9";
    const reply = await this.work("parcels-learning", "", async () => ({ kind: "learn", asOf: this.asOf, target }));
    if (reply && "overlay" in reply) await this.put(reply.overlay).catch((cause: unknown) => (this.failed = String(cause)));
  }

  /** A file that was exported here, on another device or by the command line. */
  private async overlay(one: File): Promise<void> {
    this.failed = null;
    this.problems = [];
    try {
      await this.put(JSON.parse(await one.text()) as Overlay);
    } catch (cause) {
      this.failed = `${one.name}: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }

  private async put(overlay: Overlay): Promise<void> {
    this.problems = await this.desk.setOverlay(overlay);
    this.done = this.problems.length === 0;
  }

  /** Asks the worker, one thing at a time, and says meanwhile what it does. */
  private async work(text: string, name: string, ask: () => Promise<Ask>): Promise<Reply | null> {
    if (!importer) return null;
    this.busy = { text, name };
    this.failed = null;
    this.problems = [];
    try {
      this.#reader ??= Reader.start(importer, bundled.pack);
      const reader = await this.#reader;
      const reply = await reader.ask(await ask());
      if ("files" in reply) this.files = reply.files;
      if ("problems" in reply) this.problems = reply.problems;
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

