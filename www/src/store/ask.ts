/**
 * What a view asks of the engine beside the three answers: once those are painted, once for however many keys were pressed, and
 * only while the view is shown. The last answer stays until the next is there.
 */
import type { ReactiveControllerHost } from "lit";
import { isProblems, type Problem, type Problems } from "../engine/client";
import type { Desk } from "./desk";
import { Follow } from "./follow";

export class Ask<T extends object> extends Follow {
  answer: T | null = null;
  /** Why the present inputs have no answer. */
  problems: Problem[] = [];
  #due: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(
    host: ReactiveControllerHost,
    find: () => Desk | undefined,
    private readonly work: (desk: Desk) => Promise<T | Problems | null> | null,
    /** Heavy questions wait until the typing pauses. */
    private readonly after: () => number = () => 0,
  ) {
    super(host, find, "answered");
  }

  protected override begin(): void {
    this.again();
  }

  protected heard(): void {
    this.again();
  }

  protected override end(): void {
    this.#turn += 1;
    clearTimeout(this.#due);
  }

  again(): void {
    const turn = (this.#turn += 1);
    clearTimeout(this.#due);
    // A timer alone may come before the frame in which the three answers show.
    const painted = document.visibilityState === "visible" ? requestAnimationFrame : setTimeout;
    painted(() => {
      if (turn === this.#turn) this.#due = setTimeout(() => void this.#ask(turn), this.after());
    });
  }

  async #ask(turn: number): Promise<void> {
    const answer = this.desk && (await this.work(this.desk));
    if (!answer || turn !== this.#turn) return;
    if (isProblems(answer)) this.problems = answer.problems;
    else {
      this.answer = answer;
      this.problems = [];
    }
    this.host.requestUpdate();
  }
}
