/**
 * What a view asks of the engine beside the three answers: once those are painted, once for however many keys were pressed, and
 * only while the view is shown. The last answer stays until the next is there.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { isProblems, type Problem, type Problems } from "../engine/client";
import type { Desk } from "./desk";

export class Ask<T extends object> implements ReactiveController {
  answer: T | null = null;
  /** Why the present inputs have no answer. */
  problems: Problem[] = [];
  #desk: Desk | null = null;
  #due: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  readonly #again = () => this.again();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly find: () => Desk | undefined,
    private readonly work: (desk: Desk) => T | Problems | null,
    /** Heavy questions wait until the typing pauses. */
    private readonly after: () => number = () => 0,
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
    this.again();
  }

  hostDisconnected(): void {
    this.#turn += 1;
    clearTimeout(this.#due);
    this.#desk?.removeEventListener("answered", this.#again);
  }

  again(): void {
    const turn = (this.#turn += 1);
    clearTimeout(this.#due);
    // A timer alone may come before the frame in which the three answers show.
    const painted = document.visibilityState === "visible" ? requestAnimationFrame : setTimeout;
    painted(() => {
      if (turn === this.#turn) this.#due = setTimeout(() => this.#ask(), this.after());
    });
  }

  #ask(): void {
    const desk = this.#desk;
    if (!desk) return;
    const answer = this.work(desk);
    if (answer === null) return;
    if (isProblems(answer)) this.problems = answer.problems;
    else {
      this.answer = answer;
      this.problems = [];
    }
    this.host.requestUpdate();
  }
}
