/** Follows the desk of an element, whichever it is given and for as long as it is in the page. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Change, Desk } from "./desk";

export abstract class Follow implements ReactiveController {
  protected desk: Desk | null = null;
  readonly #onEvent = (event: Event) => this.heard((event as CustomEvent<Change | null>).detail);

  constructor(
    protected readonly host: ReactiveControllerHost,
    private readonly find: () => Desk | undefined,
    private readonly event: "change" | "answered",
  ) {
    host.addController(this);
  }

  protected abstract heard(what: Change | null): void;
  /** The desk is followed from now on. */
  protected begin(): void {}
  /** What is under way has nobody to show it to. */
  protected end(): void {}

  hostUpdate(): void {
    const desk = this.find() ?? null;
    if (desk === this.desk) return;
    this.hostDisconnected();
    this.desk = desk;
    this.hostConnected();
  }

  hostConnected(): void {
    if (!this.desk) return;
    this.desk.addEventListener(this.event, this.#onEvent);
    this.begin();
  }

  hostDisconnected(): void {
    this.desk?.removeEventListener(this.event, this.#onEvent);
    this.end();
  }
}
