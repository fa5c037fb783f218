/**
 * The verdict of each product of the run-of-show for the destination in view. Asked one after the other once typing
 * pauses, so that no keystroke waits; what was answered last stays until its new answer is there.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { isProblems, type Problem, type Verdict } from "../engine/client";
import type { Desk } from "../store/desk";

export type Last = { verdict: Verdict; of: string } | { problems: Problem[]; of: string };

const AFTER_MS = 250;
/** Asked before the page may paint again. */
const AT_ONCE = 3;

export class Verdicts implements ReactiveController {
  readonly last = new Map<string, Last>();
  #desk: Desk | null = null;
  #turn = 0;
  #due: ReturnType<typeof setTimeout> | undefined;
  readonly #again = () => {
    this.#turn += 1;
    clearTimeout(this.#due);
    const turn = this.#turn;
    this.#due = setTimeout(() => this.#ask(turn, 0), AFTER_MS);
  };

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly find: () => Desk | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const desk = this.find() ?? null;
    if (desk === this.#desk) return;
    this.hostDisconnected();
    this.#desk = desk;
    this.hostConnected();
  }

  hostConnected(): void {
    if (!this.#desk) return;
    this.#desk.addEventListener("answered", this.#again);
    this.#again();
  }

  hostDisconnected(): void {
    this.#turn += 1;
    clearTimeout(this.#due);
    this.#desk?.removeEventListener("answered", this.#again);
  }

  #ask(turn: number, from: number): void {
    const desk = this.#desk;
    if (!desk || turn !== this.#turn) return;
    const { products, show } = desk;
    const of = desk.form.country;
    for (let at = from; at < Math.min(from + AT_ONCE, products.length); at += 1) {
      const [product, request] = [products[at], show[at]];
      if (!product || !request) continue;
      const answer = desk.ask("quote", request);
      // No engine yet: the list says so until it answers.
      if (answer === null) return;
      this.last.set(product.productId, isProblems(answer) ? { problems: answer.problems, of } : { verdict: answer, of });
    }
    this.host.requestUpdate();
    if (from + AT_ONCE < products.length) this.#due = setTimeout(() => this.#ask(turn, from + AT_ONCE));
  }
}
