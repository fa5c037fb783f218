/** The page's end of the worker that reads parcels: one question after the other, each with its answer. */
import type { ImporterFiles } from "./files";
import type { Ask, Reply } from "./worker";

export class Reader {
  readonly #worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  readonly #waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (cause: Error) => void }>();
  #last = 0;

  constructor() {
    this.#worker.addEventListener("message", ({ data }: MessageEvent<{ id: number; reply?: Reply; failed?: string }>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.reply) waiting?.resolve(data.reply);
      else waiting?.reject(new Error(data.failed ?? "no reply"));
    });
    this.#worker.addEventListener("error", (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message || "the worker did not load"));
      this.#waiting.clear();
    });
  }

  static async start(files: ImporterFiles, pack: string): Promise<Reader> {
    const reader = new Reader();
    // The worker stands at another address than the page: what it fetches is named in full.
    const whole = (address: string) => new URL(address, document.baseURI).href;
    await reader.ask({ kind: "start", files: { glue: whole(files.glue), wasm: whole(files.wasm) }, pack: whole(pack) });
    return reader;
  }

  ask(ask: Ask): Promise<Reply> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ask }, ask.kind === "add" ? [ask.bytes] : []);
    });
  }

  close(): void {
    this.#worker.terminate();
  }
}
