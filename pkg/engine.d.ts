import type { Allocation, Money, StockAnswer, SearchAnswer, SearchRequest, SurgeAnswer, Answer, Assessment, Board, Changes, CivilDate, Consignment, Exposure, Info, LearnAnswer, Markets, Overlay, Packaging, QuoteRequest, RatesAnswer, RatesFile, Robustness, Verdict, WindowAnswer, WindowRequest } from "./types";

/**
 * The handle: pack loaded once, then as many questions as wanted, each answered at once. Bad input is no exception but an
 * answer with `problems`.
 */
export class Engine {
  constructor(pack: Uint8Array);
  /**
   * Takes in a table of this pack: the file `tables/<id>.table` beside it. Answers that named it as missing are then worth
   * asking again. Throws for a table of another build.
   */
  add(table: Uint8Array): void;
  /**
   * Takes what own parcels taught: from now on every window uses it and every answer carries its hash. `null` lets it go;
   * what has problems changes nothing.
   */
  learn(overlay: Overlay | null): Answer<LearnAnswer>;
  /**
   * Takes the seller's rate cards: from now on a card in force on the day wins over the pack's price of its service and country,
   * and every verdict carries their hash. `null` takes them off; what has problems changes nothing.
   */
  rates(file: RatesFile | null): Answer<RatesAnswer>;
  duty(consignment: Consignment): Answer<Assessment>;
  quote(request: QuoteRequest): Answer<Verdict>;
  board(request: QuoteRequest, destinations: string[]): Answer<Board>;
  /**
   * What hangs on who pays, on the price and on the units in a parcel: for the plan of that id, or for the recommended
   * one. The ladder has `units` rungs, 1 to 12.
   */
  exposure(request: QuoteRequest, plan: string | undefined, units: number): Answer<Exposure>;
  /**
   * How well the recommended plan stands against small changes, where another becomes best, what a wrong choice costs, and
   * how far to lean on it. Some hundred quotes: for a click, not for a keystroke.
   */
  robustness(request: QuoteRequest): Answer<Robustness>;
  /** Each of these countries with its best plan, scored and in the order in which to enter them. */
  markets(request: QuoteRequest, countries: string[]): Answer<Markets>;
  /**
   * The orders of a stream against what carriers take a day, one request a product: backlog, reserve, refunds at risk, and a
   * plan of one page.
   */
  surge(requests: QuoteRequest[]): Answer<SurgeAnswer>;
  /**
   * Mailers and boxes for the order, priced on the lane of the plan of that id, or of the recommended one: the cheapest
   * safe one, what is used now, and the side that costs money.
   */
  packaging(request: QuoteRequest, plan?: string): Answer<Packaging>;
  /**
   * How much to stock where, against direct mail: each mode at its best, break-even over volume and uncertainty, where the
   * product stands in its life, air against sea.
   */
  stock(request: QuoteRequest): Answer<StockAnswer>;
  /** Which of many products get stock where out of one budget. */
  allocate(requests: QuoteRequest[], budget: Money): Answer<Allocation>;
  window(chain: WindowRequest): Answer<WindowAnswer>;
  search(asked: SearchRequest): Answer<SearchAnswer>;
  info(): Info;
  /** What begins, ends or is announced after `from` and not after `to`; without a region those of all regions too. */
  changes(country: string, region: string | undefined, from: CivilDate, to: CivilDate): Answer<Changes>;
  /** Gives the memory back; the handle is of no use afterwards. */
  free(): void;
}

type Source = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

/** Instantiates the module; must have resolved before the first `new Engine`. */
export default function init(options?: { module_or_path: Source | Promise<Source> }): Promise<unknown>;
export function initSync(options: { module: BufferSource | WebAssembly.Module }): unknown;
