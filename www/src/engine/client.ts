/** The one way to the engine. Seats it, fetches the tables it asks for, and turns a trap into a report. */
import { EngineError, describe, type Answered, type Asked, type Overlay, type Problem, type Problems, type Question, type QuoteRequest, type RatesAnswer, type RatesFile, type Verdict } from "./handle";
import type { Instance, Verb } from "./instance";
import { bytes } from "./parts";
import { here, type Addresses, type Seat, type Told } from "./seat";

export * from "./handle";

/** Where the files of the engine are served from. */
export interface EngineFiles {
  glue: string;
  wasm: string;
  pack: string;
  /** The file of a table, by its id; null when there is none. */
  table(id: string): string | null;
}

async function seat(parts: Addresses, apart: (() => Promise<Seat>) | null): Promise<Seat> {
  if (!apart) return here(parts);
  try {
    return await apart();
  } catch (cause) {
    // A policy may forbid workers, a browser what the worker needs. If the engine itself is to blame, the next line says so.
    console.warn(`landcast: no worker for the engine: ${describe(cause)}`);
    return here(parts);
  }
}

export class EngineClient {
  #rebuilding: Promise<void> | null = null;
  readonly #tables = new Set<string>();
  readonly #unreachable = new Set<string>();
  readonly #fetching = new Map<string, Promise<boolean>>();

  private constructor(
    private readonly files: EngineFiles,
    private readonly seat: Seat,
    private readonly onTrap: (detail: string) => void,
  ) {}

  /** Loads everything and answers with a working client, or throws an `EngineError` that says why not. Without a worker the engine sits in this thread. */
  static async load(files: EngineFiles, onTrap: (detail: string) => void = () => {}, apart: (() => Promise<Seat>) | null = null): Promise<EngineClient> {
    return new EngineClient(files, await seat(files, apart), onTrap);
  }

  /** True where the page goes on while the engine works. */
  get apart(): boolean {
    return this.seat.apart;
  }

  /** True while a trapped instance is being replaced. */
  get recovering(): boolean {
    return this.#rebuilding !== null;
  }

  /** Resolves when an instance is there again after a trap. */
  async ready(): Promise<void> {
    await this.#rebuilding;
  }

  /**
   * Fetches the tables of these ids, those that are here already left out, and answers whether any was added: then what
   * named it as missing is worth asking again. One that cannot be had is not tried again.
   */
  async addTables(ids: Iterable<string>): Promise<boolean> {
    const added = await Promise.all([...new Set(ids)].filter((id) => !this.#tables.has(id)).map((id) => this.#addTable(id)));
    return added.includes(true);
  }

  /** Whether the table may still come: it is neither here nor known to be out of reach. */
  canAdd(id: string): boolean {
    return !this.#tables.has(id) && !this.#unreachable.has(id);
  }

  #addTable(id: string): Promise<boolean> {
    const under = this.#fetching.get(id);
    if (under) return under;
    const work = this.#fetchTable(id).finally(() => this.#fetching.delete(id));
    this.#fetching.set(id, work);
    return work;
  }

  async #fetchTable(id: string): Promise<boolean> {
    const url = this.files.table(id);
    try {
      if (url === null) throw new EngineError("network", `no table ${id}`);
      const table = await bytes(url);
      await this.ready();
      await this.#tell("add", table);
      this.#tables.add(id);
      return true;
    } catch (cause) {
      this.#unreachable.add(id);
      console.warn(`landcast: table ${id}: ${describe(cause)}`);
      return false;
    }
  }

  /** After a while without network a table is worth another try. */
  retryTables(): void {
    this.#unreachable.clear();
  }

  ask<Q extends Question>(question: Q, ...about: Asked<Q>): Promise<Answered<Q>> {
    return (this.#tell as (verb: "ask", ...about: unknown[]) => Promise<Answered<Q>>).call(this, "ask", question, ...about);
  }

  /** Lays what own parcels taught over the pack, or with null takes it away. What is wrong with it, if anything, and then nothing changed. */
  async learn(overlay: Overlay | null): Promise<Problem[]> {
    return (await this.#tell("learn", overlay)).problems;
  }

  /** Lays the seller's own rate cards over the prices of the pack, or with null takes them away; with problems nothing changed. */
  rates(file: RatesFile | null): Promise<RatesAnswer | Problems> {
    return this.#tell("rates", file);
  }

  /** What would be wrong with either; nothing is taken. */
  async wrong(overlay: Overlay | null, rates: RatesFile | null): Promise<{ overlay: Problem[]; rates: Problem[] }> {
    const wrong = await this.#tell("wrong", overlay, rates);
    return { overlay: wrong.overlay.problems, rates: wrong.rates.problems };
  }

  /** The answer as it was before anything was learned. */
  unlearned(request: QuoteRequest): Promise<Verdict | Problems> {
    return this.#tell("unlearned", request);
  }

  async #tell<V extends Verb>(verb: V, ...about: Parameters<Instance[V]>): Promise<Told<V>> {
    if (this.#rebuilding) throw new EngineError("trap", "the engine is being restarted");
    try {
      return await this.seat.tell(verb, ...about);
    } catch (cause) {
      // Whatever else was asked of the instance that trapped fails with it; it is replaced once.
      if (cause instanceof EngineError && cause.reason === "trap" && !this.#rebuilding) {
        this.#rebuilding = this.seat.tell("ready").finally(() => {
          this.#rebuilding = null;
        });
        this.#rebuilding.catch(() => {});
        this.onTrap(cause.detail);
      }
      throw cause;
    }
  }
}
