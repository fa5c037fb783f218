/** The end of a worker that reads files: starts the importer, then answers what is asked of it. */
import type { Importer } from "../../../pkg/importer";
import { addressOf } from "../workers/address";
import { answering } from "../workers/answering";
import type { Start } from "./start";

type Glue = typeof import("../../../pkg/importer");

async function start({ files, pack }: Start): Promise<Importer> {
  const [glue, packed] = await Promise.all([
    import(/* @vite-ignore */ addressOf(files.glue, "text/javascript")) as Promise<Glue>,
    typeof pack === "string" ? fetch(pack).then((response) => response.arrayBuffer()) : pack,
  ]);
  await glue.default({ module_or_path: typeof files.wasm === "string" ? fetch(files.wasm) : files.wasm });
  return new glue.Importer(new Uint8Array(packed));
}

/** `started` is the reply to the start; `answer` that to everything else. */
export function serve<Ask extends { kind: string }, Reply>(started: Reply, answer: (importer: Importer, ask: Ask) => Reply): void {
  let importer: Importer | null = null;
  answering<Ask | Start, Reply>(async (ask) => {
    if (ask.kind === "start") {
      importer = await start(ask as Start);
      return started;
    }
    if (!importer) throw new Error("the importer was not started");
    return answer(importer, ask as Ask);
  });
}
