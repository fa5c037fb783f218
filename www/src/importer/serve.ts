/** The worker's end: starts the importer, then answers what is asked of it. */
import type { Importer } from "../../../pkg/importer";
import type { Answered, File, Start } from "./questions";

type Glue = typeof import("../../../pkg/importer");

/** Its address here. */
const at = (file: File, type: string): string => (typeof file === "string" ? file : URL.createObjectURL(new Blob([file], { type })));

async function start({ files, pack }: Start): Promise<Importer> {
  const [glue, packed] = await Promise.all([
    import(/* @vite-ignore */ at(files.glue, "text/javascript")) as Promise<Glue>,
    typeof pack === "string" ? fetch(pack).then((response) => response.arrayBuffer()) : pack,
  ]);
  await glue.default({ module_or_path: typeof files.wasm === "string" ? fetch(files.wasm) : files.wasm });
  return new glue.Importer(new Uint8Array(packed));
}

/** `started` is the reply to the start; `answer` that to everything else. */
export function serve<Ask extends { kind: string }, Reply>(started: Reply, answer: (importer: Importer, ask: Ask) => Reply): void {
  let importer: Importer | null = null;
  const reply = async (ask: Ask | Start): Promise<Reply> => {
    if (ask.kind === "start") {
      importer = await start(ask as Start);
      return started;
    }
    if (!importer) throw new Error("the importer was not started");
    return answer(importer, ask as Ask);
  };
  addEventListener("message", ({ data }: MessageEvent<{ id: number; ask: Ask | Start }>) => {
    const post = (told: Answered<Reply>) => postMessage(told);
    void reply(data.ask).then(
      (found) => post({ id: data.id, reply: found }),
      (cause: unknown) => post({ id: data.id, failed: cause instanceof Error ? cause.message : String(cause) }),
    );
  });
}
