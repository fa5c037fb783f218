/**
 * Starts the engine's worker. The built page loads this before anything else, so that the engine is on its way while the
 * page's own scripts still arrive.
 */
import { apart } from "./apart";
import { bundled } from "./files";
import type { Seat } from "./seat";
import { thread } from "./thread";

/** Longer than a worker takes to start; no page waits longer for its first paint. */
const AT_MOST_MS = 200;

let tell: () => void = () => {};

/** Once the worker runs and fetches by itself, or when that is not to be waited for. */
export const underWay = new Promise<void>((resolve) => {
  tell = resolve;
  setTimeout(resolve, AT_MOST_MS);
});

async function start(): Promise<Seat> {
  try {
    const worker = thread();
    // The first thing it says.
    worker.addEventListener("message", tell, { once: true });
    worker.addEventListener("error", tell, { once: true });
    return await apart(worker, bundled);
  } finally {
    tell();
  }
}

let first: Promise<Seat> | null = start();
// Told when it is waited for.
first.catch(() => {});

/** The one that was started with the page; another once that was taken. */
export function early(): Promise<Seat> {
  const seat = first ?? start();
  first = null;
  return seat;
}
