/** What a worker that reads files is told first. */
import { handed, type File } from "../workers/address";
import { Questions } from "../workers/questions";
import type { ImporterFiles } from "./files";

export interface Start {
  kind: "start";
  files: Record<keyof ImporterFiles, File>;
  pack: File;
}

/** A worker that has the importer, ready to be asked. */
export async function startImporter<Ask, Reply>(worker: Worker, files: ImporterFiles, pack: string): Promise<Questions<Ask, Reply>> {
  const questions = new Questions<Ask | Start, Reply>(worker);
  await questions.ask({ kind: "start", files: { glue: await handed(files.glue), wasm: await handed(files.wasm) }, pack: await handed(pack) });
  return questions;
}
