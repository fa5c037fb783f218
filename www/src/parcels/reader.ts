/** The worker that reads parcels, as the page asks it. */
import type { ImporterFiles } from "../importer/files";
import { startImporter } from "../importer/start";
import type { Questions } from "../workers/questions";
import type { Ask, Reply } from "./worker";

export class Reader {
  private constructor(private readonly questions: Questions<Ask, Reply>) {}

  static async start(files: ImporterFiles, pack: string): Promise<Reader> {
    return new Reader(await startImporter<Ask, Reply>(new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }), files, pack));
  }

  ask(ask: Ask): Promise<Reply> {
    return this.questions.ask(ask, ask.kind === "add" ? [ask.bytes] : []);
  }

  close(): void {
    this.questions.close();
  }
}
