/** One instance of the engine with all that was laid over its pack; after a trap a fresh one with the same takes its place. */
import { addressOf } from "../workers/address";
import { EngineError, describe, isProblems, type Answered, type Asked, type Glue, type Handle, type Overlay, type Problems, type Question, type QuoteRequest, type RatesAnswer, type RatesFile, type Verdict } from "./handle";
import { bytes, module, type Parts } from "./parts";

async function load(glue: string): Promise<Glue> {
  try {
    return (await import(/* @vite-ignore */ glue)) as Glue;
  } catch (cause) {
    throw new EngineError("network", String(cause));
  }
}

export class Instance {
  #handle: Handle | null = null;
  #generation = 0;
  #rebuilding: Promise<void> = Promise.resolve();
  /** What the next instance needs as well: tables, what own parcels taught, the seller's own prices. */
  readonly #tables: Uint8Array[] = [];
  #overlay: Overlay | null = null;
  #rates: RatesFile | null = null;

  private constructor(
    private readonly glue: string,
    private readonly module: WebAssembly.Module,
    private readonly pack: Uint8Array,
  ) {}

  /** Throws an `EngineError` that says why there is none. */
  static async start(parts: Parts): Promise<Instance> {
    const address = addressOf(parts.glue, "text/javascript");
    const glue = load(address);
    // Told by what waits for it.
    glue.catch(() => {});
    const [wasm, pack] = await Promise.all([module(parts.wasm), bytes(parts.pack)]);
    const instance = new Instance(address, wasm, pack);
    await instance.#build(await glue);
    return instance;
  }

  async #build(glue: Glue): Promise<void> {
    try {
      await glue.default({ module_or_path: this.module });
    } catch (cause) {
      throw new EngineError("old-browser", String(cause));
    }
    try {
      const handle = new glue.Engine(this.pack);
      for (const table of this.#tables) handle.add(table);
      if (this.#overlay) handle.learn(this.#overlay);
      if (this.#rates) handle.rates(this.#rates);
      this.#handle = handle;
    } catch (cause) {
      throw new EngineError("pack", describe(cause));
    }
  }

  /** Resolves when a handle is there again after a trap. */
  ready(): Promise<void> {
    return this.#rebuilding;
  }

  ask<Q extends Question>(question: Q, ...about: Asked<Q>): Answered<Q> {
    return this.#call((handle) => (handle[question] as (...about: unknown[]) => Answered<Q>).apply(handle, about));
  }

  add(table: Uint8Array): void {
    this.#call((handle) => handle.add(table));
    this.#tables.push(table);
  }

  /** Lays what own parcels taught over the pack, or with null takes it away; with problems nothing changed. */
  learn(overlay: Overlay | null): Problems {
    const problems = this.#problemsOf((handle) => handle.learn(overlay));
    if (problems.problems.length === 0) this.#overlay = overlay;
    return problems;
  }

  /** Lays the seller's own rate cards over the prices of the pack, or with null takes them away; with problems nothing changed. */
  rates(file: RatesFile | null): RatesAnswer | Problems {
    const answer = this.#lay((handle) => handle.rates(file));
    if (!isProblems(answer)) this.#rates = file;
    return answer;
  }

  /** What would be wrong with either; nothing is taken. */
  wrong(overlay: Overlay | null, rates: RatesFile | null): { overlay: Problems; rates: Problems } {
    const none: Problems = { problems: [] };
    try {
      return { overlay: overlay ? this.#problemsOf((handle) => handle.learn(overlay)) : none, rates: rates ? this.#problemsOf((handle) => handle.rates(rates)) : none };
    } finally {
      if (overlay) this.#call((handle) => handle.learn(this.#overlay));
      if (rates) this.#call((handle) => handle.rates(this.#rates));
    }
  }

  /** The answer as it was before anything was learned. */
  unlearned(request: QuoteRequest): Verdict | Problems {
    return this.#call((handle) => {
      handle.learn(null);
      try {
        return handle.quote(request);
      } finally {
        handle.learn(this.#overlay);
      }
    });
  }

  #problemsOf(work: (handle: Handle) => Problems | object | undefined): Problems {
    const answer = this.#lay(work);
    return typeof answer === "object" && answer !== null && isProblems(answer) ? { problems: answer.problems } : { problems: [] };
  }

  /** As the constructor does, a verb may throw what is wrong with the file; anything else is no matter of the file. */
  #lay<T>(work: (handle: Handle) => T): T | Problems {
    try {
      return this.#call(work);
    } catch (cause) {
      if (!(cause instanceof Error && isProblems(cause))) throw cause;
      return { problems: cause.problems };
    }
  }

  #call<T>(work: (handle: Handle) => T): T {
    const handle = this.#handle;
    if (!handle) throw new EngineError("trap", "the engine is being restarted");
    try {
      return work(handle);
    } catch (cause) {
      if (!(cause instanceof WebAssembly.RuntimeError)) throw cause;
      // After a trap the instance lives on in whatever state it was left: it is dropped, not freed.
      this.#handle = null;
      // The glue keeps its instance in a module variable; a new fragment gives a new copy of the module, hence a new instance.
      this.#generation += 1;
      this.#rebuilding = load(`${this.glue}#${this.#generation}`).then((glue) => this.#build(glue));
      this.#rebuilding.catch(() => {});
      throw new EngineError("trap", describe(cause));
    }
  }
}

/** What an instance can be told and asked, for whoever is not in its thread. */
export type Verb = "ready" | "ask" | "add" | "learn" | "rates" | "wrong" | "unlearned";
