/** The worker's end: answers what the page asks, each under the number it was asked by. */
import type { Answered } from "./questions";

export function answering<Ask, Reply>(reply: (ask: Ask) => Promise<Reply>): void {
  // What cannot be read here would leave the page waiting; an error reaches it.
  addEventListener("messageerror", () => {
    throw new Error("a message could not be read");
  });
  addEventListener("message", ({ data }: MessageEvent<{ id: number; ask: Ask }>) => {
    const post = (told: Answered<Reply>) => postMessage(told);
    void reply(data.ask).then(
      (found) => post({ id: data.id, reply: found }),
      (cause: unknown) => post({ id: data.id, failed: cause instanceof Error ? cause.message : String(cause) }),
    );
  });
}
