/** The engine in a worker, as the page talks to it. */
import { handed } from "../workers/address";
import { Questions } from "../workers/questions";
import { EngineError, type Unavailable } from "./handle";
import type { Verb } from "./instance";
import type { Parts } from "./parts";
import type { Addresses, Seat } from "./seat";

export type Ask = { verb: "start"; parts: Parts } | { verb: Verb; about: unknown[] };
export type Reply = { answer: unknown } | { failed: { reason: Unavailable; detail: string } };

/** Throws an `EngineError` that says why there is no engine, and any other error when the worker is to blame. */
export async function apart(worker: Worker, { glue, wasm, pack }: Addresses): Promise<Seat> {
  const questions = new Questions<Ask, Reply>(worker);
  const tell = async (ask: Ask): Promise<unknown> => {
    const reply = await questions.ask(ask);
    if ("failed" in reply) throw new EngineError(reply.failed.reason, reply.failed.detail);
    return reply.answer;
  };
  try {
    await tell({ verb: "start", parts: { glue: await handed(glue), wasm: await handed(wasm), pack: await handed(pack) } });
  } catch (cause) {
    questions.close();
    throw cause;
  }
  return { apart: true, tell: async (verb, ...about) => (await tell({ verb, about })) as never };
}
