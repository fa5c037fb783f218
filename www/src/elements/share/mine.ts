/** Own data: what lies on this device, out as one file, and in again after a look at what would change. */
import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { L10n } from "../../i18n";
import { dataFile, engineProblems, entriesOf, outcome, plan, readData, take, type Choice, type DataFile, type DataProblem, type Entries, type Step } from "../../share/data";
import { storage } from "../../share/device";
import { isKnown, kindOf } from "../../share/registry";
import type { Desk } from "../../store/desk";
import { chinaInstant } from "../../store/form";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { dropZone } from "../drop";
import { save } from "../save";
import { parts } from "./share.css";

/** A file above this is no file of ours. */
const MOST_BYTES = 100_000_000;

export class LandcastMine extends LitElement {
  static override styles = [
    base,
    controls,
    parts,
    css`
      .drop {
        display: flex;
        align-items: center;
        position: relative;
        min-height: 64px;
        padding: 8px 14px;
        border: 1px dashed var(--edge);
        border-radius: 8px;
        cursor: pointer;
      }
      .drop.over {
        background: var(--tint);
      }
      .drop input {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }
      .drop:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .drop small {
        display: block;
        color: var(--soft);
      }
      select {
        min-height: var(--touch);
        max-width: 100%;
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 0 8px;
        background: var(--surface);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private here: Entries | null = null;
  @state() private keeps = true;
  @state() private file: DataFile | null = null;
  @state() private name = "";
  @state() private steps: Step[] = [];
  @state() private problems: DataProblem[] = [];
  @state() private said = "";
  @state() private over = false;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override firstUpdated(): void {
    void entriesOf(this.desk).then((here) => (this.here = here));
    void storage().then(({ keeps }) => (this.keeps = keeps));
  }

  override render() {
    const { l10n } = this.desk;
    const here = Object.entries(this.here ?? {});
    return html`
      <h3>${l10n.t("mine-here")}</h3>
      ${this.keeps ? nothing : html`<p class="warn"><span aria-hidden="true">▲</span> ${l10n.t("mine-not-kept")}</p>`}
      <table>
        <caption class="unseen">${l10n.t("mine-here")}</caption>
        <thead><tr><th scope="col">${l10n.t("mine-what")}</th><th scope="col">${l10n.t("mine-how-much")}</th></tr></thead>
        <tbody>${here.map(([key, value]) => html`<tr><th scope="row">${this.named(l10n, key)}</th><td>${this.amount(l10n, key, kindOf(key).count(value))}</td></tr>`)}</tbody>
      </table>
      <p class="bar"><button class="button main" type="button" @click=${() => void this.out()}>${l10n.t("mine-export")}</button> <span class="note">${l10n.t("mine-export-how")}</span></p>
      <h3>${l10n.t("mine-import")}</h3>
      ${dropZone({ title: l10n.t("mine-choose"), kinds: l10n.t("mine-choose-how"), accept: ".json,application/json", over: this.over, drag: (over) => (this.over = over), take: (files) => void this.look(files[0]) })}
      <p class="status" role="status">${this.said}</p>
      ${this.problems.length
        ? html`<div class="alert" role="alert"><p>${l10n.t("mine-refused", { name: this.name })}</p><ul>${this.problems.map((problem) => html`<li><span aria-hidden="true">▲</span> ${this.problem(l10n, problem)}</li>`)}</ul></div>`
        : nothing}
      ${this.file ? this.preview(l10n, this.file) : nothing}
    `;
  }

  private named(l10n: L10n, key: string): TemplateResult | string {
    return isKnown(key) ? l10n.t(`mine-key-${key}`) : html`${l10n.t("mine-key-other")} <code>${key}</code>`;
  }

  private amount(l10n: L10n, key: string, count: number | null): string {
    if (count === null) return "—";
    return isKnown(key) ? l10n.t(`mine-count-${key}`, { count }) : l10n.t("mine-there");
  }

  private problem(l10n: L10n, problem: DataProblem): TemplateResult | string {
    if (problem.code === "entry") return html`${this.named(l10n, problem.key)}: ${l10n.t("mine-problem-entry")} <code>${problem.paths.join(" ")}</code>`;
    if (problem.code === "engine") return html`${this.named(l10n, problem.key)}: ${l10n.code(problem.problem)} ${l10n.remedy(problem.problem)} <code>${problem.problem.path ?? ""}</code>`;
    return l10n.t(`mine-problem-${problem.code}`, { version: "version" in problem ? problem.version : 0 });
  }

  private preview(l10n: L10n, file: DataFile): TemplateResult {
    const changes = this.steps.filter(({ choice }) => choice !== "keep").length;
    const made = Date.parse(file.made);
    return html`
      <p>${l10n.t("mine-file", { name: this.name, date: Number.isNaN(made) ? "—" : l10n.date(chinaInstant(made).slice(0, 10)), engine: file.engine || "—", pack: file.pack?.version ?? "—" })}</p>
      <table>
        <caption class="unseen">${l10n.t("mine-preview")}</caption>
        <thead><tr><th scope="col">${l10n.t("mine-what")}</th><th scope="col">${l10n.t("mine-here-now")}</th><th scope="col">${l10n.t("mine-in-file")}</th><th scope="col">${l10n.t("mine-do")}</th></tr></thead>
        <tbody>${this.steps.map((step, at) => html`<tr class=${step.choice === "keep" ? "" : "changed"}>
          <th scope="row">${this.named(l10n, step.key)}</th>
          <td>${this.amount(l10n, step.key, step.here)}</td>
          <td>${this.amount(l10n, step.key, step.file)}</td>
          <td>${step.state === "same" ? l10n.t("mine-same") : this.choice(l10n, step, at)}</td>
        </tr>`)}</tbody>
      </table>
      <p class="note">${l10n.t("mine-stays")}</p>
      <p class="bar">
        <button class="button main" type="button" ?disabled=${changes === 0} @click=${() => void this.into()}>${l10n.t("mine-take", { count: changes })}</button>
        <button class="button" type="button" @click=${() => (this.file = null)}>${l10n.t("mine-leave")}</button>
      </p>
    `;
  }

  private choice(l10n: L10n, step: Step, at: number): TemplateResult {
    const chosen = (event: Event) => {
      const choice = (event.target as HTMLSelectElement).value as Choice;
      this.steps = this.steps.map((one, index) => (index === at ? { ...one, choice } : one));
    };
    return html`<select aria-label=${l10n.t("mine-do")} @change=${chosen}>
      ${step.choices.map((one) => html`<option value=${one} ?selected=${one === step.choice}>${l10n.t(`mine-choice-${step.state === "new" && one === "replace" ? "add" : one}`)}</option>`)}
    </select>`;
  }

  private async out(): Promise<void> {
    const { desk } = this;
    const file = await dataFile(desk);
    save(`landcast-data-${chinaInstant(desk.today).slice(0, 10)}.json`, JSON.stringify(file, null, 1), "application/json");
    this.said = desk.l10n.t("mine-exported", { count: Object.keys(file.entries).length });
  }

  private async look(one: File | undefined): Promise<void> {
    if (!one) return;
    this.said = "";
    this.file = null;
    this.name = one.name;
    const { file, problems } = one.size > MOST_BYTES ? { file: null, problems: [{ code: "format" as const }] } : readData(await one.text());
    this.problems = file ? await engineProblems(this.desk, file.entries) : problems;
    if (!file || this.problems.length) return;
    this.here = await entriesOf(this.desk);
    this.steps = plan(this.here, file.entries);
    this.file = file;
  }

  private async into(): Promise<void> {
    const { desk, file } = this;
    if (!file) return;
    await take(desk, outcome(await entriesOf(desk), file.entries, this.steps));
    this.dispatchEvent(new CustomEvent("done"));
  }
}
