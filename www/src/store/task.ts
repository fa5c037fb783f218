/** Resolves in a task of its own: what the page does in small pieces lets keys and paints in between. */
export const task = (): Promise<void> => new Promise((next) => setTimeout(next));
