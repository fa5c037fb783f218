/** Keeps the verdicts of the stream on the device: those that stood for a moment, not each key. */
import type { Desk } from "../store/desk";
import type { Form } from "../store/form";
import { shortOf, withEntry, type Entry } from "./entry";

/** An answer that stood so long was looked at. */
export const STOOD_MS = 3_000;

export class Recorder extends EventTarget {
  entries: readonly Entry[] = [];
  readonly ready: Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Inputs that nobody typed in this visit: those it opened with. */
  #opened: Form;

  constructor(private readonly desk: Desk) {
    super();
    this.#opened = desk.form;
    this.ready = this.#load();
    desk.addEventListener("answered", () => this.#answered());
  }

  async #load(): Promise<void> {
    const kept = await this.desk.kept("history");
    // What was recorded while the kept ones were read stays in front.
    if (kept) this.entries = [...this.entries, ...kept];
    this.#told();
  }

  #answered(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#record(), STOOD_MS);
  }

  #record(): void {
    const { desk } = this;
    const { verdict, form } = desk;
    if (!verdict || desk.stale || form === this.#opened) return;
    const entries = withEntry(this.entries, { at: desk.today, form, short: shortOf(verdict, form) });
    if (entries === this.entries) return;
    this.entries = entries;
    void this.#save();
    this.#told();
  }

  async #save(): Promise<void> {
    await this.ready;
    await this.desk.keepApart("history", this.entries.length ? this.entries : null);
  }

  /** Forgets them, on the device too; answers what was there, for those who press by mistake. */
  clear(): readonly Entry[] {
    const gone = this.entries;
    this.put([]);
    return gone;
  }

  put(entries: readonly Entry[]): void {
    this.entries = entries;
    void this.#save();
    this.#told();
  }

  #told(): void {
    this.dispatchEvent(new CustomEvent("change"));
  }
}

const ofDesk = new WeakMap<Desk, Recorder>();

export function recorderOf(desk: Desk): Recorder {
  let recorder = ofDesk.get(desk);
  if (!recorder) ofDesk.set(desk, (recorder = new Recorder(desk)));
  return recorder;
}
