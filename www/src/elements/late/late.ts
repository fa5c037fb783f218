/** Orders against what the trackers say: which have missed their promise or will, why, and what to write to those buyers. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { dayIn } from "../../clocks/zones";
import type { Problem } from "../../engine/client";
import { bundled } from "../../engine/files";
import type { L10n } from "../../i18n";
import { message, messages, type Messages, type Occasion } from "../../i18n/message";
import { REVIEWED } from "../../i18n/say";
import { csv } from "../../late/csv";
import type { LateList, LateOrder, OrderShown } from "../../../../pkg/importer";
import { loadTexts } from "../../i18n/views";
import { languagesOf } from "../../markets";
import { importer } from "../../importer/files";
import { Reader } from "../../parcels/reader";
import type { Ask, Choices, ReadFile, What } from "../../parcels/worker";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { Copier } from "../milestones/copy";
import { file } from "../parcels/file";
import { styles as fileStyles } from "../parcels/parcels.css";
import { styles } from "./late.css";
import { save } from "../save";

const HERE = "Asia/Shanghai";
const SHOWN = 100;
/** What may be written: a parcel that is there, or that only should be sent, needs no message. */
const OCCASION: Partial<Record<LateOrder["state"], Occasion>> = { missed: "late", "at-risk": "risk" };
/** A sheet above this is a mistake, and its text would not fit beside itself in memory. */
const MOST_BYTES = 200_000_000;

/**
 * What was read stays until the page is closed, also while another view is looked at. The rows themselves are in the worker,
 * nowhere else.
 */
const kept: { reader: Promise<Reader> | null; orders: ReadFile<OrderShown>[]; parcels: ReadFile[]; list: LateList | null; promiseDays: string } = { reader: null, orders: [], parcels: [], list: null, promiseDays: "" };

/** Orders are shown as parcels are, but for the first rows: those have other columns. */
function asParcels({ outcome, ...one }: ReadFile<OrderShown>): ReadFile {
  return { ...one, outcome: "rows" in outcome ? { ...outcome, sample: [] } : outcome };
}

export class LandcastLate extends LitElement {
  static override styles = [base, controls, fileStyles, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private orders: ReadFile<OrderShown>[] = [];
  @state() private parcels: ReadFile[] = [];
  @state() private list: LateList | null = null;
  @state() private problems: Problem[] = [];
  @state() private promiseDays = "";
  @state() private busy = false;
  @state() private failed = "";
  @state() private over: What | null = null;
  @state() private openRow: number | null = null;
  @state() private texts: ReadonlyMap<string, Messages> = new Map();
  private readonly copier = new Copier(this);

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    ({ orders: this.orders, parcels: this.parcels, list: this.list, promiseDays: this.promiseDays } = kept);
    // The texts of the file sections, where the view is shown again.
    if (this.orders.length || this.parcels.length) void loadTexts("parcels", this.desk.l10n).then(() => this.requestUpdate(), () => {});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    ({ orders: kept.orders, parcels: kept.parcels, list: kept.list, promiseDays: kept.promiseDays } = this);
  }

  override render() {
    const { l10n } = this.desk;
    if (!importer) return html`<p>${l10n.t("late-missing")}</p>`;
    return html`
      <h3 class="unseen">${l10n.t("part-late")}</h3>
      ${this.list ? nothing : html`<p class="hint">${l10n.t("late-how")}</p>`}
      <div class="files ${this.list ? "small" : ""}">
        ${this.drop(l10n, "orders")} ${this.drop(l10n, "parcels")}
      </div>
      ${this.failed ? html`<p class="bad" role="alert">${l10n.t("late-failed")} <code>${this.failed}</code></p>` : nothing}
      <p class="unseen" role="status">${this.busy ? l10n.t("late-reading") : this.list ? l10n.t("late-said", { late: this.list.missed, risk: this.list.atRisk }) : ""}</p>
      ${this.problems.length ? html`<ul class="bad">${this.problems.map((one) => html`<li>${l10n.code(one)} ${l10n.remedy(one)}</li>`)}</ul>` : nothing}
      ${this.list ? this.table(l10n, this.list) : nothing}
      ${this.read(l10n)}
    `;
  }

  private drop(l10n: L10n, what: What): TemplateResult {
    return html`<label class="drop ${this.over === what ? "over" : ""}" @dragover=${(event: DragEvent) => this.dragged(event, what)} @dragleave=${() => (this.over = null)} @drop=${(event: DragEvent) => this.dropped(event, what)}>
      <input type="file" accept=".csv,.tsv,.txt,text/csv" multiple aria-label=${l10n.t(`late-${what}`)} @change=${(event: Event) => this.chosen(event.target as HTMLInputElement, what)} />
      <span><b>${l10n.t(`late-${what}`)}</b> <small>${l10n.t(`late-${what}-how`)}</small></span>
    </label>`;
  }

  /** The files with their columns and services, which can be put right as in the import of own parcels. */
  private read(l10n: L10n): TemplateResult | typeof nothing {
    const all = [...this.orders.map((one, at) => ({ one: asParcels(one), at, what: "orders" as const })), ...this.parcels.map((one, at) => ({ one, at, what: "parcels" as const }))];
    if (!all.length) return nothing;
    const amiss = all.some(({ one: { outcome } }) => !("rows" in outcome) || outcome.rows.understood === 0);
    return html`<details class="read" ?open=${amiss}>
      <summary>${l10n.t("late-files", { count: all.length })} <span class="quiet">${all.map(({ one }) => `${one.name} ${"rows" in one.outcome ? l10n.t("late-rows", { understood: l10n.decimal(one.outcome.rows.understood), refused: l10n.decimal(one.outcome.rows.refused) }) : l10n.t("late-unread")}`).join(l10n.t("list-separator"))}</span></summary>
      ${all.map(({ one, at, what }) => file({
        l10n, file: one, id: `${what}-${at}`,
        destinations: this.desk.info?.destinations ?? [], services: this.desk.info?.services ?? [],
        choose: (choices) => void this.choose(what, at, choices), drop: () => void this.run(async () => [{ kind: "drop", what, at, asOf: this.asOf }]),
      }))}
    </details>`;
  }

  private table(l10n: L10n, list: LateList): TemplateResult {
    const counts = [["orders", list.orders], ["tracked", list.tracked], ["missed", list.missed], ["at-risk", list.atRisk], ["dispatch-overdue", list.dispatchOverdue], ["delivered-late", list.deliveredLate], ["without-promise", list.withoutPromise]] as const;
    return html`
      <div class="bar">
        <dl class="counts totals">${counts.filter(([what, count]) => count > 0 || what === "missed" || what === "at-risk").map(([what, count]) => html`<div class=${what}><dt>${l10n.t(`late-count-${what}`)}</dt><dd>${l10n.decimal(count)}</dd></div>`)}</dl>
        <button class="button" type="button" ?disabled=${!list.late.length} @click=${() => this.export(l10n, list)}>${l10n.t("late-export")}</button>
      </div>
      ${list.withoutPromise > 0 || this.promiseDays ? html`<label class="days">${l10n.t("late-promise")} <input type="text" inputmode="numeric" maxlength="3" .value=${this.promiseDays} @change=${(event: Event) => this.setDays(event.target as HTMLInputElement)} /> ${l10n.t("late-promise-unit")}</label>` : nothing}
      ${list.late.length === 0
        ? html`<p>${l10n.t("late-none")}</p>`
        : html`<div class="wide" tabindex="0" role="region" aria-label=${l10n.t("part-late")}>
            <table>
              <caption class="unseen">${l10n.t("part-late")}</caption>
              <thead><tr>
                <th scope="col">${l10n.t("late-order")}</th><th scope="col">${l10n.t("late-to")}</th><th scope="col">${l10n.t("late-state")}</th>
                <th scope="col" class="num">${l10n.t("late-days")}</th><th scope="col">${l10n.t("late-promised")}</th><th scope="col" class="num">${l10n.t("late-share")}</th><th scope="col">${l10n.t("late-message")}</th>
              </tr></thead>
              <tbody>${list.late.slice(0, SHOWN).map((one, at) => this.row(l10n, one, at))}</tbody>
            </table>
          </div>`}
      ${list.late.length > SHOWN ? html`<p class="hint">${l10n.t("late-more", { rows: l10n.decimal(list.late.length - SHOWN) })}</p>` : nothing}
      <p class="hint">${l10n.t(list.learned ? "late-basis-learned" : "late-basis-prior")}</p>
    `;
  }

  private row(l10n: L10n, one: LateOrder, at: number): TemplateResult[] {
    const occasion = one.promisedBy && one.country ? OCCASION[one.state] : undefined;
    const open = this.openRow === at;
    const rows: TemplateResult[] = [html`<tr class=${one.state}>
      <th scope="row">${one.order}</th>
      <td>${one.country ? l10n.country(one.country) : "—"}<small>${this.service(l10n, one)}</small></td>
      <td><span class="state">${l10n.t(`late-state-${one.state}`)}</span><small>${this.why(l10n, one)}</small></td>
      <td class="num">${one.daysLate}</td>
      <td>${one.promisedBy ? l10n.day(one.promisedBy) : "—"}${one.expected ? html`<small>${l10n.t("late-expected", { day: l10n.day(one.expected) })}</small>` : nothing}</td>
      <td class="num">${one.share === null ? "—" : l10n.percent(one.share)}</td>
      <td>${occasion ? html`<button class="link" type="button" aria-expanded=${open ? "true" : "false"} aria-label=${l10n.t("late-write-to", { order: one.order })} @click=${() => (this.openRow = open ? null : at)}>${l10n.t("late-write")}</button>` : html`<span class="quiet">—</span>`}</td>
    </tr>`];
    if (open && occasion) rows.push(this.written(l10n, one, occasion));
    return rows;
  }

  private written(l10n: L10n, one: LateOrder, occasion: Occasion): TemplateResult {
    const country = one.country ?? "";
    const own = l10n.locale === "zh-CN" ? "zh" : "en";
    const language = languagesOf(country)[0] ?? "en";
    const text = this.text(language, occasion, one);
    return html`<tr class="text"><td colspan="7"><div class="row"><div>
      <blockquote id="draft" lang=${language} dir="auto">${text}</blockquote>
      ${language === own ? nothing : html`<p class="quiet" lang=${own}>${this.text(own, occasion, one)}</p>`}
      ${REVIEWED.has(language) ? nothing : html`<p class="hint">${l10n.t("say-unreviewed")}</p>`}
    </div>${this.copier.button(l10n, "draft", text, l10n.t("messages-copy", { name: l10n.t(`late-state-${one.state}`), language: l10n.language(language) }))}</div></td></tr>`;
  }

  private service(l10n: L10n, one: LateOrder): string {
    const name = l10n.names.get(one.service);
    return name ? l10n.name(name) : one.service;
  }

  private why(l10n: L10n, one: LateOrder): string {
    if (one.why === "not-dispatched") return one.dispatchBy ? l10n.t("late-why-not-dispatched-by", { day: l10n.day(one.dispatchBy) }) : l10n.t("late-why-not-dispatched");
    if (one.why === "delivered-late") return one.delivered ? l10n.t("late-why-delivered", { day: l10n.day(one.delivered) }) : "";
    const day = one.lastSeen ?? one.dispatched;
    return day ? l10n.t(one.lastSeen ? "late-why-seen" : "late-why-dispatched", { day: l10n.day(day) }) : l10n.t("late-why-under-way");
  }

  private text(language: string, occasion: Occasion, one: LateOrder): string {
    const texts = this.texts.get(language);
    const day = one.promisedBy ?? "";
    if (texts) return message(texts, language, occasion, { country: one.country ?? "", order: one.order, from: day, to: day, claim: null });
    void messages(language).then((found) => {
      if (found && !this.texts.has(language)) this.texts = new Map([...this.texts, [language, found]]);
    }, (cause: unknown) => (this.failed = String(cause)));
    return "";
  }

  private dragged(event: DragEvent, what: What): void {
    event.preventDefault();
    this.over = what;
  }

  private dropped(event: DragEvent, what: What): void {
    event.preventDefault();
    this.over = null;
    void this.add(what, [...(event.dataTransfer?.files ?? [])]);
  }

  private chosen(input: HTMLInputElement, what: What): void {
    const files = [...(input.files ?? [])];
    // The same file again is a choice, too: it may have been mended.
    input.value = "";
    void this.add(what, files);
  }

  private setDays(input: HTMLInputElement): void {
    const days = input.value.normalize("NFKC").trim();
    if (days !== "" && !/^\d{1,3}$/.test(days)) input.value = this.promiseDays;
    else {
      this.promiseDays = days;
      void this.run(async () => []);
    }
  }

  /** Files are of the day on which they are looked at: rows that lie after it are refused. */
  private get asOf(): string {
    return dayIn(HERE, this.desk.today);
  }

  private async add(what: What, files: readonly File[]): Promise<void> {
    const large = files.find(({ size }) => size > MOST_BYTES);
    if (large) {
      this.failed = `${large.name}: ${Math.round(large.size / 1e6)} MB`;
      return;
    }
    const { platform } = this.desk.form;
    const choices: Choices = what === "orders" && platform ? { platform } : {};
    await this.run(() => Promise.all(files.map(async (one): Promise<Ask> => ({ kind: "add", what, name: one.name, bytes: await one.arrayBuffer(), choices, asOf: this.asOf }))));
  }

  private async choose(what: What, at: number, choices: Choices): Promise<void> {
    await this.run(async () => [{ kind: "choose", what, at, choices, asOf: this.asOf }]);
  }

  /** Asks the worker, one thing after the other, and then for the list anew as soon as there are orders. */
  private async run(asks: () => Promise<Ask[]>): Promise<void> {
    if (!importer) return;
    this.busy = true;
    this.failed = "";
    this.problems = [];
    this.openRow = null;
    try {
      await loadTexts("parcels", this.desk.l10n);
      kept.reader ??= Reader.start(importer, bundled.pack);
      const reader = await kept.reader;
      for (const ask of await asks()) {
        const reply = await reader.ask(ask);
        if ("files" in reply) [this.parcels, this.orders] = [reply.files, reply.orders];
      }
      const some = this.orders.some(({ outcome }) => "rows" in outcome && outcome.rows.understood > 0);
      const reply = some ? await reader.ask({ kind: "late", asOf: this.asOf, ...(this.promiseDays ? { promiseDays: Number(this.promiseDays) } : {}) }) : null;
      this.list = reply && "late" in reply ? reply.late : null;
      if (reply && "problems" in reply) this.problems = reply.problems;
    } catch (cause) {
      this.failed = cause instanceof Error ? cause.message : String(cause);
      // Whatever state it is in, the next try begins with a new one.
      void kept.reader?.then((reader) => reader.close(), () => {});
      kept.reader = null;
      [this.parcels, this.orders, this.list] = [[], [], null];
    } finally {
      this.busy = false;
    }
  }

  private export(l10n: L10n, list: LateList): void {
    const head = ["order", "number", "to", "service", "ordered", "promised", "state", "days", "share", "dispatched", "seen", "delivered", "expected"].map((id) => l10n.t(`late-csv-${id}`));
    const rows = list.late.map((one) => [
      one.order, one.number, one.country ? l10n.country(one.country) : null, this.service(l10n, one), one.ordered, one.promisedBy, l10n.t(`late-state-${one.state}`),
      one.daysLate, one.share === null ? null : Number(one.share), one.dispatched, one.lastSeen, one.delivered, one.expected,
    ]);
    save(`landcast-late-${list.asOf}.csv`, csv([head, ...rows]), "text/csv");
  }
}
