/**
 * The verdict of each product of the run-of-show for the destination in view. Asked one after the other once typing
 * pauses, so that no keystroke waits; what was answered last stays until its new answer is there.
 */
import type { ReactiveControllerHost } from "lit";
import { isProblems, type Problem, type Verdict } from "../engine/client";
import type { Desk } from "../store/desk";
import { Follow } from "../store/follow";

export type Last = { verdict: Verdict; of: string } | { problems: Problem[]; of: string };

const AFTER_MS = 250;
/** Asked before the page may paint again. */
const AT_ONCE = 3;

export class Verdicts extends Follow {
  readonly last = new Map<string, Last>();
  #turn = 0;
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, find: () => Desk | undefined) {
    super(host, find, "answered");
  }

  protected override begin(): void {
    this.heard();
  }

  protected heard(): void {
    this.end();
    const turn = this.#turn;
    this.#due = setTimeout(() => void this.#ask(turn, 0), AFTER_MS);
  }

  protected override end(): void {
    this.#turn += 1;
    clearTimeout(this.#due);
  }

  async #ask(turn: number, from: number): Promise<void> {
    const { desk } = this;
    if (!desk || turn !== this.#turn) return;
    const { products, show } = desk;
    const of = desk.form.country;
    for (let at = from; at < Math.min(from + AT_ONCE, products.length); at += 1) {
      const [product, request] = [products[at], show[at]];
      if (!product || !request) continue;
      const answer = await desk.ask("quote", request);
      // No engine yet: the list says so until it answers.
      if (answer === null || turn !== this.#turn) return;
      this.last.set(product.productId, isProblems(answer) ? { problems: answer.problems, of } : { verdict: answer, of });
    }
    this.host.requestUpdate();
    if (from + AT_ONCE < products.length) this.#due = setTimeout(() => void this.#ask(turn, from + AT_ONCE));
  }
}
