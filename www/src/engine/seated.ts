/** The engine's end of a worker: starts the instance, then answers what is told. */
import type { Ask, Reply } from "./apart";
import { EngineError } from "./handle";
import { Instance } from "./instance";
import { ask } from "./seat";

export function seated(): (asked: Ask) => Promise<Reply> {
  let instance: Instance | null = null;
  const answer = async (asked: Ask): Promise<unknown> => {
    if (asked.verb === "start") {
      instance = await Instance.start(asked.parts);
      return null;
    }
    if (!instance) throw new Error("the engine was not started");
    return ask(instance, asked.verb, asked.about);
  };
  return async (asked) => {
    try {
      return { answer: await answer(asked) };
    } catch (cause) {
      if (!(cause instanceof EngineError)) throw cause;
      return { failed: { reason: cause.reason, detail: cause.detail } };
    }
  };
}
