/** The engine as its glue gives it. Of `pkg`, the rest of the page knows only what stands here; the importer has its own worker. */
import type { Allocation, Assessment, Board, Consignment, Exposure, Info, Markets, Money, Overlay, Packaging, Problems, QuoteRequest, RatesAnswer, RatesFile, Robustness, SearchAnswer, SearchRequest, StockAnswer, SurgeAnswer, Verdict } from "../../../pkg/types";

export type * from "../../../pkg/types";

/** What changes nothing in the engine. */
interface Verbs {
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
  robustness(request: QuoteRequest): Robustness | Problems;
  packaging(request: QuoteRequest): Packaging | Problems;
}

export interface Handle extends Verbs {
  add(table: Uint8Array): void;
  /** null forgets what was learned. */
  learn(overlay: Overlay | null): Problems | object | undefined;
  /** null goes back to the prices of the pack. */
  rates(file: RatesFile | null): RatesAnswer | Problems;
  free(): void;
}

export interface Glue {
  default(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  Engine: new (pack: Uint8Array) => Handle;
}

export type Question = keyof Verbs;
export type Asked<Q extends Question> = Parameters<Verbs[Q]>;
export type Answered<Q extends Question> = ReturnType<Verbs[Q]>;

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

export function isProblems(answer: object): answer is Problems {
  return "problems" in answer && Array.isArray(answer.problems);
}

export function describe(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  try {
    return JSON.stringify(cause);
  } catch {
    return String(cause);
  }
}
