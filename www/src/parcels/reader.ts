/** The worker that reads parcels, as the page asks it. */
import { Questions } from "../importer/questions";
import type { ImporterFiles } from "../importer/files";
import type { Ask, Reply } from "./worker";

export class Reader {
  readonly #questions = new Questions<Ask, Reply>(new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }));

  static async start(files: ImporterFiles, pack: string): Promise<Reader> {
    const reader = new Reader();
    await reader.#questions.start(files, pack);
    return reader;
  }

  ask(ask: Ask): Promise<Reply> {
    return this.#questions.ask(ask, ask.kind === "add" ? [ask.bytes] : []);
  }

  close(): void {
    this.#questions.close();
  }
}
