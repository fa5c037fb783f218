/** The worker that the engine sits in. It fetches module, glue and pack by itself, so that none of that passes through the page. */
import { answering } from "../workers/answering";
import { EngineError } from "./handle";
import { Instance } from "./instance";
import type { Ask, Reply } from "./apart";
import { ask } from "./seat";

let instance: Instance | null = null;

async function answer(asked: Ask): Promise<unknown> {
  if (asked.verb === "start") {
    instance = await Instance.start(asked.parts);
    return null;
  }
  if (!instance) throw new Error("the engine was not started");
  return ask(instance, asked.verb, asked.about);
}

// The page goes on once it hears that this runs.
postMessage({ id: 0 });

answering<Ask, Reply>(async (asked) => {
  try {
    return { answer: await answer(asked) };
  } catch (cause) {
    if (!(cause instanceof EngineError)) throw cause;
    return { failed: { reason: cause.reason, detail: cause.detail } };
  }
});
