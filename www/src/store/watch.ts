/** Renders an element anew whenever its desk changed. */
import type { ReactiveControllerHost } from "lit";
import type { Change, Desk } from "./desk";
import { Follow } from "./follow";

export interface Watched {
  /** Whether the element shows rows of the board, which come behind the answers to each key. */
  board?: boolean;
  /** Rendered in a task of its own behind the answers, so that neither they nor a key wait for it. */
  later?: boolean;
}

export class Watch extends Follow {
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    find: () => Desk | undefined,
    private readonly watched: Watched = {},
  ) {
    super(host, find, "change");
  }

  protected heard(what: Change | null): void {
    const { board = true, later = false } = this.watched;
    if (what === "board" && !board) return;
    if (!later) return this.host.requestUpdate();
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      this.host.requestUpdate();
    });
  }

  protected override end(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
  }
}
