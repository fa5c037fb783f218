/** One labelled field with its problems beside it. Every input of the panel is drawn here, so all of them behave alike. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Problem } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { Desk } from "../../store/desk";
import type { Measured } from "../../quick/field";
import type { Form } from "../../store/form";

export interface Panel {
  desk: Desk;
  l10n: L10n;
  form: Form;
  set(patch: Partial<Form>): void;
}

interface Common {
  /** Message id of the label, or the label itself where the words come from the pack. */
  label: string;
  /** Where the engine reports what is wrong with it: `product.weightG`. */
  path: string;
  hint?: string | TemplateResult | undefined;
  wide?: boolean;
}

interface TextField extends Common {
  value: string;
  set: (text: string) => void;
  mode?: "decimal" | "numeric" | "text";
  suffix?: string;
  placeholder?: string;
  maxLength?: number;
  /** What the engine made of the text, shown where that is not plain to see. */
  understood?: string | null | undefined;
  /** Read as the one-line box would, once the field is left. */
  reads?: Measured;
  /** The id of a note that stands elsewhere and belongs to this field, too. */
  note?: string;
}

type Reader = (desk: Desk, field: Measured, text: string) => void;
let reader: Reader | null = null;

/** Hands in what reads 46元 or 1斤2两; it comes with the box, behind the first answer, and foreign pages do without. */
export function readWith(read: Reader): void {
  reader = read;
}

interface Choice extends Common {
  value: string;
  set: (value: string) => void;
  options: readonly { value: string; text: string }[];
}

export function idOf(path: string): string {
  return `f-${path.replace(/[^a-zA-Z0-9]+/g, "-")}`;
}

/** `product.sizeMm[1]` belongs to the field of `product.sizeMm`; `stream.orders` to each of its parts. */
export function belongs(problem: Problem, path: string): boolean {
  const at = problem.path ?? "";
  return at === path || at.startsWith(`${path}[`) || at.startsWith(`${path}.`);
}

export function problemsAt(panel: Panel, path: string): Problem[] {
  return panel.desk.problems.filter((problem) => belongs(problem, path));
}

function notes(panel: Panel, path: string, hint: Common["hint"], understood?: string | null): { ids: string; view: TemplateResult } {
  const id = idOf(path);
  const problems = problemsAt(panel, path);
  const ids = [problems.length ? `${id}-problem` : "", hint || understood ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return {
    ids,
    view: html`${problems.length
      ? html`<span class="problem" id="${id}-problem">${problems.map((problem) => html`<span><span aria-hidden="true">▲ </span>${panel.l10n.code(problem)}<span class="quiet"> ${panel.l10n.remedy(problem)}</span></span>`)}</span>`
      : nothing}${hint || understood
      ? html`<span class="hint" id="${id}-hint">${understood ? panel.l10n.t("understood", { value: understood }) : nothing} ${hint ?? nothing}</span>`
      : nothing}`,
  };
}

function label(panel: Panel, text: string): string {
  return panel.l10n.has(text) ? panel.l10n.t(text) : text;
}

export function textField(panel: Panel, field: TextField): TemplateResult {
  const id = idOf(field.path);
  const { ids, view } = notes(panel, field.path, field.hint, field.understood);
  const wrong = problemsAt(panel, field.path).length > 0;
  return html`<div class="field ${field.wide ? "wide" : ""}">
    <label for=${id}>${label(panel, field.label)}</label>
    <span class="box ${wrong ? "wrong" : ""}">
      <input
        id=${id}
        type="text"
        inputmode=${field.mode ?? "text"}
        autocomplete="off"
        spellcheck="false"
        placeholder=${field.placeholder ?? nothing}
        maxlength=${field.maxLength ?? nothing}
        aria-invalid=${wrong ? "true" : nothing}
        aria-describedby=${[ids, field.note].filter(Boolean).join(" ") || nothing}
        .value=${live(field.value)}
        @change=${(event: Event) => field.reads && reader?.(panel.desk, field.reads, (event.target as HTMLInputElement).value)}
        @input=${(event: Event) => field.set((event.target as HTMLInputElement).value)}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />${field.suffix ? html`<span class="suffix" aria-hidden="true">${field.suffix}</span>` : nothing}
    </span>
    ${view}
  </div>`;
}

export function choice(panel: Panel, field: Choice): TemplateResult {
  const id = idOf(field.path);
  const { ids, view } = notes(panel, field.path, field.hint);
  const wrong = problemsAt(panel, field.path).length > 0;
  const known = field.options.some((option) => option.value === field.value);
  return html`<div class="field ${field.wide ? "wide" : ""}">
    <label for=${id}>${label(panel, field.label)}</label>
    <span class="box ${wrong ? "wrong" : ""}">
      <select id=${id} aria-invalid=${wrong ? "true" : nothing} aria-describedby=${ids || nothing} @change=${(event: Event) => field.set((event.target as HTMLSelectElement).value)}>
        ${known ? nothing : html`<option value=${field.value} selected>${field.value}</option>`}
        ${field.options.map((option) => html`<option value=${option.value} ?selected=${option.value === field.value}>${option.text}</option>`)}
      </select>
    </span>
    ${view}
  </div>`;
}

interface ChipGroup<T extends string> extends Common {
  options: readonly { value: T; text: string; title?: string }[];
  chosen: readonly T[];
  /** One of them, or any number. */
  kind: "radio" | "checkbox";
  set: (chosen: T[]) => void;
  legendUnseen?: boolean;
}

export function chipGroup<T extends string>(panel: Panel, group: ChipGroup<T>): TemplateResult {
  const id = idOf(group.path);
  const { ids, view } = notes(panel, group.path, group.hint);
  const pick = (value: T, on: boolean) =>
    group.set(group.kind === "radio" ? [value] : on ? [...group.chosen, value] : group.chosen.filter((one) => one !== value));
  return html`<div class="field wide">
    <fieldset class="chips" aria-describedby=${ids || nothing}>
      <legend class=${group.legendUnseen ? "unseen" : "legend"}>${label(panel, group.label)}</legend>
      ${group.options.map((option) => html`<label class="chip" title=${option.title ?? nothing}>
        <input type=${group.kind} name=${id} value=${option.value} .checked=${live(group.chosen.includes(option.value))} @change=${(event: Event) => pick(option.value, (event.target as HTMLInputElement).checked)} />
        <span>${option.text}</span>
      </label>`)}
    </fieldset>
    ${view}
  </div>`;
}

export function toggle(panel: Panel, field: Common & { on: boolean; set: (on: boolean) => void }): TemplateResult {
  const id = idOf(field.path);
  const { ids, view } = notes(panel, field.path, field.hint);
  return html`<div class="field wide">
    <label class="toggle" for=${id}>
      <input id=${id} type="checkbox" .checked=${live(field.on)} aria-describedby=${ids || nothing} @change=${(event: Event) => field.set((event.target as HTMLInputElement).checked)} />
      <span>${label(panel, field.label)}</span>
    </label>
    ${view}
  </div>`;
}
