/** Renders an element anew whenever its desk changed. */
import type { ReactiveControllerHost } from "lit";
import type { Change, Desk } from "./desk";
import { Follow } from "./follow";

export class Watch extends Follow {
  /** `board`: whether the element shows rows of the board, which come behind the answers to each key. */
  constructor(
    host: ReactiveControllerHost,
    find: () => Desk | undefined,
    private readonly board = true,
  ) {
    super(host, find, "change");
  }

  protected heard(what: Change | null): void {
    if (what !== "board" || this.board) this.host.requestUpdate();
  }
}
