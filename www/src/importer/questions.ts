/** The page's end of a worker that reads files: one question after the other, each with its answer. */
import type { ImporterFiles } from "./files";

export interface Start {
  kind: "start";
  files: ImporterFiles;
  pack: string;
}

/** A question, or the answer's failure, under the number it was asked by. */
export interface Answered<Reply> {
  id: number;
  reply?: Reply;
  failed?: string;
}

export class Questions<Ask, Reply> {
  readonly #waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (cause: Error) => void }>();
  #last = 0;

  constructor(private readonly worker: Worker) {
    worker.addEventListener("message", ({ data }: MessageEvent<Answered<Reply>>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.reply) waiting?.resolve(data.reply);
      else waiting?.reject(new Error(data.failed ?? "no reply"));
    });
    worker.addEventListener("error", (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message || "the worker did not load"));
      this.#waiting.clear();
    });
  }

  async start(files: ImporterFiles, pack: string): Promise<this> {
    // The worker stands at another address than the page: what it fetches is named in full.
    const whole = (address: string) => new URL(address, document.baseURI).href;
    await this.#post({ kind: "start", files: { glue: whole(files.glue), wasm: whole(files.wasm) }, pack: whole(pack) }, []);
    return this;
  }

  /** `given` changes hands and is gone from the page. */
  ask(ask: Ask, given: Transferable[] = []): Promise<Reply> {
    return this.#post(ask, given);
  }

  #post(ask: Ask | Start, given: Transferable[]): Promise<Reply> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, ask }, given);
    });
  }

  close(): void {
    this.worker.terminate();
  }
}
