/** How wide the drawing of an element may be; it is drawn anew when that changes. */
import type { LitElement, ReactiveController } from "lit";

export class Width implements ReactiveController {
  #seen: Element | null = null;
  readonly #resize = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width <= 0 || width === this.now) return;
    this.now = width;
    this.host.requestUpdate();
  });

  /** `find` gives the part that is as wide as the drawing, once it is there; `now` stands until the browser has told. */
  constructor(
    private readonly host: LitElement,
    private readonly find: () => Element | null,
    public now: number,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const part = this.find();
    if (part === this.#seen) return;
    this.#resize.disconnect();
    this.#seen = part;
    if (part) this.#resize.observe(part);
  }

  hostConnected(): void {
    if (this.#seen) this.#resize.observe(this.#seen);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
  }
}
