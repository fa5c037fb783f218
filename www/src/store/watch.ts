/** Renders an element anew whenever its desk changed. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Desk } from "./desk";

export class Watch implements ReactiveController {
  #desk: Desk | null = null;
  readonly #onChange = () => this.host.requestUpdate();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly find: () => Desk | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const desk = this.find() ?? null;
    if (desk === this.#desk) return;
    this.#desk?.removeEventListener("change", this.#onChange);
    this.#desk = desk;
    desk?.addEventListener("change", this.#onChange);
  }

  hostConnected(): void {
    this.#desk?.addEventListener("change", this.#onChange);
  }

  hostDisconnected(): void {
    this.#desk?.removeEventListener("change", this.#onChange);
  }
}
