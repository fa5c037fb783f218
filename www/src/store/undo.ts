/** Undo and redo over the whole form: watches the desk, and takes keys pressed in one field as one step. */
import type { Desk } from "./desk";
import type { Form } from "./form";

const STEPS = 200;

interface Step {
  form: Form;
  /** What was changed, and in which visit of a field; nothing joins a step of no visit. */
  fields: string;
  visit: number;
}

export class Undo {
  readonly #past: Step[] = [];
  #future: Form[] = [];
  #last: Form;
  #visit = 0;
  #visits = 0;
  #grouping = false;

  constructor(private readonly desk: Desk) {
    this.#last = desk.form;
    // First of all listeners of its kind does not matter: elements render after all of them.
    desk.addEventListener("change", () => this.#observe());
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** A field is visited: what changes until it is left is one step. */
  enter(): void {
    this.#visit = ++this.#visits;
  }

  leave(): void {
    this.#visit = 0;
  }

  /** Whatever the work changes is one step. */
  group(work: () => void): void {
    const before = this.#last;
    this.#grouping = true;
    try {
      work();
    } finally {
      this.#grouping = false;
    }
    this.#last = this.desk.form;
    const fields = changed(before, this.#last);
    if (fields.length) this.#push({ form: before, fields: fields.join(), visit: 0 });
    this.desk.changed();
  }

  undo(): boolean {
    const step = this.#past.pop();
    if (!step) return false;
    this.#future.push(this.#last);
    this.#go(step.form);
    return true;
  }

  redo(): boolean {
    const form = this.#future.pop();
    if (!form) return false;
    this.#past.push({ form: this.#last, fields: "", visit: 0 });
    this.#go(form);
    return true;
  }

  #go(form: Form): void {
    this.#last = form;
    this.desk.restore(form);
  }

  #push(step: Step): void {
    this.#future = [];
    this.#past.push(step);
    if (this.#past.length > STEPS) this.#past.shift();
  }

  #observe(): void {
    const { form } = this.desk;
    if (form === this.#last || this.#grouping) return;
    const fields = changed(this.#last, form).join();
    const before = this.#last;
    this.#last = form;
    if (!fields) return;
    const top = this.#past.at(-1);
    if (!top || this.#visit === 0 || top.visit !== this.#visit || top.fields !== fields) return this.#push({ form: before, fields, visit: this.#visit });
    this.#future = [];
    // Typed and taken back by hand: there is nothing left to undo.
    if (changed(top.form, form).length === 0) this.#past.pop();
  }
}

function changed(from: Form, to: Form): string[] {
  const fields = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof Form>;
  return [...fields].filter((field) => from[field] !== to[field] && JSON.stringify(from[field]) !== JSON.stringify(to[field]));
}

const ofDesk = new WeakMap<Desk, Undo>();

export function undoOf(desk: Desk): Undo {
  let undo = ofDesk.get(desk);
  if (!undo) ofDesk.set(desk, (undo = new Undo(desk)));
  return undo;
}
