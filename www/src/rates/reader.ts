/** The worker that reads price sheets, as the page asks it. */
import type { ImporterFiles } from "../importer/files";
import { startImporter } from "../importer/start";
import type { Questions } from "../workers/questions";
import type { Ask, Reply } from "./worker";

export function startReader(files: ImporterFiles, pack: string): Promise<Questions<Ask, Reply>> {
  return startImporter<Ask, Reply>(new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }), files, pack);
}
