/** The worker for the engine, as the page's own files have it. */
export const thread = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
