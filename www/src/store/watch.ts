/** Renders an element anew whenever its desk changed. */
import type { ReactiveControllerHost } from "lit";
import type { Desk } from "./desk";
import { Follow } from "./follow";

export class Watch extends Follow {
  constructor(host: ReactiveControllerHost, find: () => Desk | undefined) {
    super(host, find, "change");
  }

  protected heard(): void {
    this.host.requestUpdate();
  }
}
