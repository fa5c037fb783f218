/**
 * The one way to the engine. Loads the wasm module and the data pack, holds the handle, and turns a trap into a fresh
 * handle and a report. Of `pkg`, the rest of the page knows only what stands here; the importer has its own worker.
 */
import type { Allocation, Assessment, Board, Consignment, Exposure, Info, Markets, Money, Overlay, Packaging, Problems, QuoteRequest, RatesAnswer, RatesFile, Robustness, SearchAnswer, SearchRequest, StockAnswer, SurgeAnswer, Problem, Verdict } from "../../../pkg/types";

export type * from "../../../pkg/types";

/** Where the files of the engine are served from. */
export interface EngineFiles {
  glue: string;
  wasm: string;
  pack: string;
  /** The file of a table, by its id; null when there is none. */
  table(id: string): string | null;
}

/** Why there is no engine. The texts are `engine-<reason>` in the locale files. */
export type Unavailable = "blocked" | "old-browser" | "network" | "pack" | "trap";

export class EngineError extends Error {
  constructor(
    readonly reason: Unavailable,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = "EngineError";
  }
}

interface Handle {
  add(table: Uint8Array): void;
  duty(consignment: Consignment): Assessment | Problems;
  quote(request: QuoteRequest): Verdict | Problems;
  board(request: QuoteRequest, destinations: string[]): Board | Problems;
  exposure(request: QuoteRequest, plan: string | undefined, units: number): Exposure | Problems;
  search(asked: SearchRequest): SearchAnswer | Problems;
  info(): Info;
  markets(request: QuoteRequest, countries: string[]): Markets | Problems;
  surge(requests: QuoteRequest[]): SurgeAnswer | Problems;
  stock(request: QuoteRequest): StockAnswer | Problems;
  allocate(requests: QuoteRequest[], budget: Money): Allocation | Problems;
  /** null forgets what was learned. */
  learn(overlay: Overlay | null): Problems | object | undefined;
  /** null goes back to the prices of the pack. */
  rates(file: RatesFile | null): RatesAnswer | Problems;
  robustness(request: QuoteRequest): Robustness | Problems;
  packaging(request: QuoteRequest): Packaging | Problems;
  free(): void;
}

/** What only one view asks. */
export type Question = "quote" | "markets" | "surge" | "stock" | "allocate" | "robustness" | "packaging";

interface Glue {
  default(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  Engine: new (pack: Uint8Array) => Handle;
}

/** The smallest module there is: magic and version. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Tells a page whose policy forbids wasm from a browser that has none; Safari reports neither by itself. */
async function assertWasm(): Promise<void> {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
    throw new EngineError("old-browser", "no WebAssembly");
  }
  try {
    await WebAssembly.instantiate(EMPTY_MODULE);
  } catch (cause) {
    throw new EngineError("blocked", String(cause));
  }
}

async function bytes(url: string): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin" });
  } catch (cause) {
    throw new EngineError("network", String(cause));
  }
  if (!response.ok) throw new EngineError("network", `${response.status} ${new URL(url, location.href).pathname}`);
  return response.arrayBuffer();
}

export function isProblems(answer: object): answer is Problems {
  return "problems" in answer && Array.isArray(answer.problems);
}

export type Asked<Q extends Question> = Parameters<Handle[Q]>;
export type Answered<Q extends Question> = ReturnType<Handle[Q]>;

export class EngineClient {
  #handle: Handle | null = null;
  #generation = 0;
  #rebuilding: globalThis.Promise<void> | null = null;
  /** Tables taken in, kept for the next instance. */
  readonly #tables = new Map<string, Uint8Array>();
  /** What own parcels taught, kept for the next instance as well. */
  #overlay: Overlay | null = null;
  /** And the seller's own prices. */
  #rates: RatesFile | null = null;
  readonly #unreachable = new Set<string>();
  readonly #fetching = new Map<string, globalThis.Promise<boolean>>();

  private constructor(
    private readonly files: EngineFiles,
    private readonly module: WebAssembly.Module,
    private readonly pack: Uint8Array,
    private readonly onTrap: (detail: string) => void,
  ) {}

  /** Loads everything and answers with a working client, or throws an `EngineError` that says why not. */
  static async load(files: EngineFiles, onTrap: (detail: string) => void = () => {}): Promise<EngineClient> {
    const [wasm, pack] = await Promise.all([bytes(files.wasm), bytes(files.pack), assertWasm()]);
    let module: WebAssembly.Module;
    try {
      module = await WebAssembly.compile(wasm);
    } catch (cause) {
      // The empty module passed, so the policy is not to blame: this browser lacks an instruction the engine uses.
      throw new EngineError("old-browser", String(cause));
    }
    const client = new EngineClient(files, module, new Uint8Array(pack), onTrap);
    await client.#build();
    return client;
  }

  async #build(): Promise<void> {
    // The glue keeps its instance in a module variable; a new fragment gives a new copy of the module, hence a new instance.
    const url = this.#generation === 0 ? this.files.glue : `${this.files.glue}#${this.#generation}`;
    this.#generation += 1;
    let glue: Glue;
    try {
      glue = (await import(/* @vite-ignore */ url)) as Glue;
    } catch (cause) {
      throw new EngineError("network", String(cause));
    }
    try {
      await glue.default({ module_or_path: this.module });
    } catch (cause) {
      throw new EngineError("old-browser", String(cause));
    }
    try {
      const handle = new glue.Engine(this.pack);
      for (const table of this.#tables.values()) handle.add(table);
      if (this.#overlay) handle.learn(this.#overlay);
      if (this.#rates) handle.rates(this.#rates);
      this.#handle = handle;
    } catch (cause) {
      throw new EngineError("pack", describe(cause));
    }
  }

  /** True while a trapped handle is being replaced. */
  get recovering(): boolean {
    return this.#rebuilding !== null;
  }

  /** Resolves when a handle is there again after a trap. */
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
      const table = new Uint8Array(await bytes(url));
      await this.ready();
      this.#call((handle) => handle.add(table));
      this.#tables.set(id, table);
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

  quote(request: QuoteRequest): Verdict | Problems {
    return this.#call((handle) => handle.quote(request));
  }

  /** Lays what own parcels taught over the pack, or with null takes it away. What is wrong with it, if anything, and then nothing changed. */
  learn(overlay: Overlay | null): Problem[] {
    const answer = this.#lay((handle) => handle.learn(overlay));
    if (typeof answer === "object" && answer !== null && isProblems(answer)) return answer.problems;
    this.#overlay = overlay;
    return [];
  }

  /** Lays the seller's own rate cards over the prices of the pack, or with null takes them away; with problems nothing changed. */
  rates(file: RatesFile | null): RatesAnswer | Problems {
    const answer = this.#lay((handle) => handle.rates(file));
    if (!isProblems(answer)) this.#rates = file;
    return answer;
  }

  /** As the constructor does, a verb may throw what is wrong with the file; anything else is no matter of the file. */
  #lay<T>(work: (handle: Handle) => T): T | Problems {
    try {
      return this.#call(work);
    } catch (cause) {
      if (!(cause instanceof Error && isProblems(cause))) throw cause;
      return cause;
    }
  }

  /** The answer as it was before anything was learned. */
  quoteUnlearned(request: QuoteRequest): Verdict | Problems {
    return this.#call((handle) => {
      handle.learn(null);
      try {
        return handle.quote(request);
      } finally {
        handle.learn(this.#overlay);
      }
    });
  }

  board(request: QuoteRequest, destinations: string[]): Board | Problems {
    return this.#call((handle) => handle.board(request, destinations));
  }

  exposure(request: QuoteRequest, plan: string | undefined, units: number): Exposure | Problems {
    return this.#call((handle) => handle.exposure(request, plan, units));
  }

  duty(consignment: Consignment): Assessment | Problems {
    return this.#call((handle) => handle.duty(consignment));
  }

  search(asked: SearchRequest): SearchAnswer | Problems {
    return this.#call((handle) => handle.search(asked));
  }

  info(): Info {
    return this.#call((handle) => handle.info());
  }

  /** Asks what only one view shows. */
  ask<Q extends Question>(question: Q, ...about: Asked<Q>): Answered<Q> {
    return this.#call((handle) => (handle[question] as (...about: unknown[]) => Answered<Q>).apply(handle, about));
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
      const detail = describe(cause);
      this.#rebuilding = this.#build().finally(() => {
        this.#rebuilding = null;
      });
      this.#rebuilding.catch(() => {});
      this.onTrap(detail);
      throw new EngineError("trap", detail);
    }
  }
}

function describe(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  try {
    return JSON.stringify(cause);
  } catch {
    return String(cause);
  }
}
