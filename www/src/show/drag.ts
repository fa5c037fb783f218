/**
 * A row dragged by its grip, with mouse, pen or finger. Pointer events carry all three, which the drag and drop of HTML does
 * not: it is never begun by touch. Near an edge the list scrolls on for as long as the pointer is held there.
 */
import { placeAt } from "./order";

/** How close to an edge the list scrolls, and how fast at the edge itself. */
const EDGE = 64;
const STEP = 14;

export interface Dragged {
  from: number;
  to: number;
}

export class Drag {
  #held: { from: number; to: number; y: number; pointer: number; scroller: Element } | null = null;
  #frame = 0;

  constructor(
    /** The rows in their order. */
    private readonly rows: () => readonly HTMLElement[],
    /** The place under the pointer changed, or the row was let go: then it is null. */
    private readonly show: (dragged: Dragged | null) => void,
    private readonly done: (dragged: Dragged) => void,
  ) {}

  take(event: PointerEvent, from: number): void {
    if (event.button !== 0 || this.#held) return;
    event.preventDefault();
    const grip = event.currentTarget as HTMLElement;
    grip.setPointerCapture(event.pointerId);
    this.#held = { from, to: from, y: event.clientY, pointer: event.pointerId, scroller: scrollerOf(grip) };
    this.show({ from, to: from });
    this.#frame = requestAnimationFrame(this.#roll);
  }

  readonly move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#held?.pointer) return;
    this.#held.y = event.clientY;
    this.#place();
  };

  readonly drop = (event: PointerEvent): void => {
    const held = this.#held;
    if (event.pointerId !== held?.pointer) return;
    this.leave();
    if (held.from !== held.to) this.done({ from: held.from, to: held.to });
  };

  /** Lets go and leaves all as it was. */
  readonly leave = (): void => {
    cancelAnimationFrame(this.#frame);
    if (!this.#held) return;
    this.#held = null;
    this.show(null);
  };

  #place(): void {
    const held = this.#held;
    if (!held) return;
    const middles = this.rows().map((row) => row.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
    const to = placeAt(middles, held.y, held.from);
    if (to === held.to) return;
    held.to = to;
    this.show({ from: held.from, to });
  }

  readonly #roll = (): void => {
    const held = this.#held;
    if (!held) return;
    const page = held.scroller === document.scrollingElement;
    const { top, bottom } = page ? { top: 0, bottom: innerHeight } : held.scroller.getBoundingClientRect();
    const by = rolled(held.y, Math.max(0, top), Math.min(innerHeight, bottom));
    if (by) {
      held.scroller.scrollBy(0, by);
      this.#place();
    }
    this.#frame = requestAnimationFrame(this.#roll);
  };
}

/** How far the list scrolls in a frame with the pointer there: faster the nearer to the edge. */
export function rolled(y: number, top: number, bottom: number): number {
  // A low window keeps a middle where nothing moves.
  const edge = Math.min(EDGE, (bottom - top) / 4);
  if (y < top + edge) return -Math.ceil(Math.min(1, (top + edge - y) / edge) * STEP);
  if (y > bottom - edge) return Math.ceil(Math.min(1, (y - bottom + edge) / edge) * STEP);
  return 0;
}

/** What scrolls around an element, through the shadow roots it stands in; at last the page. */
function scrollerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | undefined) ?? null) {
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY) && at !== document.body) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
