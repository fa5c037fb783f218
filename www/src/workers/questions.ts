/** The page's end of a worker: one question after the other, each with its answer. */

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

  /** `given` changes hands and is gone from the page. */
  ask(ask: Ask, given: Transferable[] = []): Promise<Reply> {
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
