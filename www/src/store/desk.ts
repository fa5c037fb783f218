/** The state of one desk: what was typed, what the engine says, and what is kept on the device. */
import { EngineClient, EngineError, isProblems, type Alert, type Answered, type Asked, type Board, type EngineFiles, type Exposure, type Info, type Name, type Overlay, type Problem, type Problems, type Question, type QuoteRequest, type RatesFile, type Robustness, type SearchResult, type Verdict, type Window } from "../engine/client";
import type { Seat } from "../engine/seat";
import { chinese, loadLocale, type L10n, type Locale } from "../i18n";
import { namesOf } from "../i18n/names";
import type { Wordings } from "../say/wordings";
import { EXAMPLE, PRODUCT_FIELDS, toRequest, type Form, type ProductFields } from "./form";
import { runOfShow } from "./run-of-show";
import type { Apart, Keep, Kept } from "./keep";
import { TABS, first, type Change, type EngineState, type Tab, type Theme, type Typed } from "./state";
import { tablesIn, tablesOf } from "./tables";
import { task } from "./task";

export { TABS, type Change, type EngineState, type Tab, type Theme, type Typed } from "./state";

const SAVE_AFTER_MS = 400;
/** How long what was typed waits for its answer, to be shown with it: a frame. */
const WITH_ANSWER_MS = 16;
/** Rungs of the ladder: what a bundle of a live stream holds at most. */
const LADDER = 6;
/** Rows of the board that what is typed meanwhile waits for: a few milliseconds of a tablet's page, or more of a worker's. */
const ROWS = { here: 8, apart: 60 };

export class Desk extends EventTarget {
  form: Form;
  l10n: L10n = chinese;
  theme: Theme = "auto";
  tab: Tab = "board";
  info: Info | null = null;
  verdict: Verdict | null = null;
  board: Board | null = null;
  exposure: Exposure | null = null;
  /** What the seller's own parcels taught; kept on this device only. */
  overlay: Overlay | null = null;
  /** The window of the recommended plan as it would be without them. */
  before: Window | null = null;
  /** Why the engine does not take what was kept. */
  overlayProblems: Problem[] = [];
  /** The seller's own rate cards, kept on this device only, and what the engine says of them. */
  rates: RatesFile | null = null;
  ratesProblems: Problem[] = [];
  ratesAlerts: Alert[] = [];
  /** How well a verdict stands, once it was asked for. */
  robust: { of: Verdict | null; answer: Robustness } | null = null;
  problems: Problem[] = [];
  engine: EngineState = { status: "loading" };
  /** Shown answers are not of the present inputs: kept from storage, or the inputs have problems. */
  stale = false;
  offlineReady = false;
  /** Nothing was kept from an earlier visit. */
  firstVisit = false;
  /** Bands above the answers of parts that come later: what a link replaced, what an update brings. */
  readonly bands = new Map<string, () => unknown>();
  /** The seller's own sentences, once they were read from the device. */
  own: Wordings | null = null;
  /** What the waiting page brings. */
  news: (() => unknown) | null = null;
  /** The browser's offer to install the page, until it was made. */
  install: (Event & { prompt(): Promise<unknown> }) | null = null;
  /** Puts a newly fetched page and pack in place; set while one waits. */
  applyUpdate: (() => void) | null = null;
  /** The run-of-show: the example, until the seller brings another. */
  products: readonly ProductFields[] = runOfShow;

  #client: EngineClient | null = null;
  #lines: { known: string; lines: SearchResult["lines"] } | null = null;
  #names: ReadonlyMap<string, Name> = new Map();
  #workDue = false;
  /** Which question the answers are being worked out for, and those of the board. */
  #turn = 0;
  #answering: Promise<void> | null = null;
  #boardTurn = 0;
  #showing: ReturnType<typeof setTimeout> | undefined;
  #drafts: Record<string, ProductFields> = {};
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly files: EngineFiles,
    private readonly keep: Keep | null = null,
    /** The clock is handed in so that a test, or a foreign page, may fix it. */
    private readonly now: () => number = Date.now,
    /** A worker with the engine; without one it sits in this thread. */
    private readonly apart: (() => Promise<Seat>) | null = null,
  ) {
    super();
    this.form = { ...EXAMPLE, ...first(this.products) };
  }

  /** Restores what was kept, then loads the engine. Resolves when the first answer stands, or it is known why none can. */
  async start(): Promise<void> {
    // It comes from the network, what was kept from the device: both at once.
    const client = this.#load();
    const [kept, overlay, rates, show] = await Promise.all([this.keep?.load(), this.keep?.get("learned-1"), this.keep?.get("rates-1"), this.keep?.get("show-1")]);
    if (show?.length) this.products = show;
    this.overlay = overlay ?? null;
    this.rates = rates ?? null;
    this.firstVisit = !kept;
    if (kept) await this.#restore(kept);
    await this.#loadEngine(client);
  }

  #load(): Promise<EngineClient> {
    const client = EngineClient.load(this.files, (detail) => this.#trapped(detail), this.apart);
    // Told when it is waited for.
    client.catch(() => {});
    return client;
  }

  async #restore(kept: Kept): Promise<void> {
    this.form = { ...this.form, ...kept.form };
    this.#drafts = kept.drafts;
    this.theme = kept.theme;
    this.tab = TABS.includes(kept.tab) ? kept.tab : "board";
    this.verdict = kept.verdict;
    this.board = kept.board;
    this.stale = kept.verdict !== null;
    if (kept.locale !== this.l10n.locale) this.l10n = await loadLocale(kept.locale);
    this.#changed();
  }

  async #loadEngine(loading: Promise<EngineClient>): Promise<void> {
    try {
      const client = await loading;
      this.#client = client;
      // In one go: a turn of the page between them would be waited for. What another release learned may not fit: it stays and is told.
      await Promise.all([
        client.ask("info").then((info) => this.#learnNames(info)),
        this.overlay && client.learn(this.overlay).then((problems) => (this.overlayProblems = problems)),
        this.rates && this.#layRates(this.rates),
        this.#answer(),
      ]);
      // Shown with the answer, but for what may be told behind it.
      if (this.overlay || this.rates) this.#changed();
    } catch (cause) {
      this.#fail(cause);
      this.#changed();
    }
  }

  #learnNames(info: Info): void {
    this.info = info;
    this.#names = namesOf(info);
    this.l10n = this.l10n.withNames(this.#names);
    this.engine = { status: "ready" };
  }

  /** Another try after the engine could not be loaded. */
  async retry(): Promise<void> {
    this.engine = { status: "loading" };
    this.#changed();
    await this.#loadEngine(this.#load());
  }

  #fail(cause: unknown): void {
    const reason = cause instanceof EngineError ? cause.reason : "trap";
    const detail = cause instanceof EngineError ? cause.detail : String(cause);
    this.engine = { status: "unavailable", reason, detail };
    this.stale = this.verdict !== null;
    this.dispatchEvent(new CustomEvent("failed", { detail: { reason, detail } }));
  }

  /** The instance is replaced meanwhile; the same inputs are not asked again, they would trap again. */
  #trapped(detail: string): void {
    this.engine = { status: "unavailable", reason: "trap", detail };
    void this.#client?.ready().then(() => this.#changed(), (cause) => this.#fail(cause));
  }

  async setLocale(locale: Locale): Promise<void> {
    this.l10n = (await loadLocale(locale)).withNames(this.#names);
    // Kept before it shows: whoever sees the new language and leaves at once finds it again.
    await this.flush();
    if (this.stale) return this.#changed();
    // The product goes by its name in that language.
    await this.#answer();
    this.#save();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.#save();
    this.#changed();
  }

  setTab(tab: Tab): void {
    this.tab = tab;
    if (tab === "board") void this.#answerBoard();
    if (tab === "exposure") void this.#answerExposure();
    if (tab === "window") void this.#answerBefore();
    this.#save();
    this.#changed();
  }

  /** Takes what was typed and asks at once, so that the next frame shows both. */
  set(patch: Partial<Form>): void {
    this.form = { ...this.form, ...patch };
    if (patch.country) this.#client?.retryTables();
    if (PRODUCT_FIELDS.some((field) => field in patch)) this.#drafts[this.form.productId] = this.product;
    this.#typed();
  }

  get product(): ProductFields {
    const form = this.form;
    return Object.fromEntries(PRODUCT_FIELDS.map((field) => [field, form[field]])) as unknown as ProductFields;
  }

  /** -1 for a product that is not in the run-of-show. */
  get productIndex(): number {
    return this.products.findIndex((product) => product.productId === this.form.productId);
  }

  /** Goes to a product of the run-of-show, with the seller's own changes to it; past the end it starts over. */
  pick(index: number): void {
    const at = (index + this.products.length) % this.products.length;
    const product = this.products[at];
    if (!product) return;
    this.form = { ...this.form, ...product, ...this.#drafts[product.productId] };
    this.#typed();
  }

  /** Puts the whole form back as it was; the product has the seller's own changes exactly where it differs from the run-of-show. */
  restore(form: Form): void {
    this.form = form;
    const listed = this.products.find(({ productId }) => productId === form.productId);
    if (listed && PRODUCT_FIELDS.every((field) => JSON.stringify(listed[field]) === JSON.stringify(form[field]))) delete this.#drafts[form.productId];
    else this.#drafts[form.productId] = this.product;
    this.#typed();
  }

  /** The run-of-show with the seller's own changes to each product. */
  get lineUp(): ProductFields[] {
    return this.products.map((product) => this.#drafts[product.productId] ?? product);
  }

  /**
   * Takes this line-up as it stands, its changes with it; null goes back to the example. The product in view stays, unless
   * it was taken out: then the one in its place comes.
   */
  async setLineUp(products: readonly ProductFields[] | null): Promise<void> {
    const before = this.productIndex;
    this.#drafts = {};
    this.products = products?.length ? products : runOfShow;
    const at = this.productIndex;
    if (at >= 0 || before >= 0) this.pick(at >= 0 ? at : Math.min(before, this.products.length - 1));
    else this.putBack({ form: this.form, drafts: {} });
    // Both are there after a reload, the list and what of it is in view.
    await Promise.all([this.keep?.put("show-1", products?.length ? [...products] : null), this.flush()]);
  }

  /** True when the product's fields differ from the run-of-show. */
  get edited(): boolean {
    return this.form.productId in this.#drafts && this.productIndex >= 0;
  }

  resetProduct(): void {
    delete this.#drafts[this.form.productId];
    this.pick(this.productIndex);
  }

  /** The destinations that are compared; the one in view is always among them. */
  get destinations(): readonly string[] {
    const { destinations, country } = this.form;
    return destinations.includes(country) ? destinations : [...destinations, country];
  }

  /** Those of the pack that are not compared yet. */
  get others(): string[] {
    const shown = this.destinations;
    return (this.info?.destinations ?? []).map(({ country }) => country).filter((country) => !shown.includes(country));
  }

  /** Goes to a destination and compares it from then on. */
  goTo(country: string): void {
    if (country === this.form.country) return;
    const destinations = this.destinations.includes(country) ? this.destinations : [...this.destinations, country];
    this.set({ destinations, country, region: "", postcode: country === "DE" ? EXAMPLE.postcode : "" });
  }

  /** Takes the destination in view out of the comparison; the last one stays. */
  leave(): void {
    const at = this.destinations.indexOf(this.form.country);
    const destinations = this.destinations.filter((country) => country !== this.form.country);
    const next = destinations[Math.min(at, destinations.length - 1)];
    if (!next) return;
    this.set({ destinations, country: next, region: "", postcode: next === "DE" ? EXAMPLE.postcode : "" });
  }

  /** What was typed, for whatever replaces it and may have to give it back. */
  get typed(): Typed {
    return { form: this.form, drafts: { ...this.#drafts } };
  }

  /** The inputs as they were. */
  putBack({ form, drafts }: Typed): void {
    this.form = { ...this.form, ...form };
    this.#drafts = { ...drafts };
    this.#typed();
  }

  get request(): QuoteRequest {
    return toRequest(this.form, this.now(), this.l10n.locale);
  }

  get today(): number {
    return this.now();
  }

  /** The run-of-show as requests, with the seller's own changes to each product. Stock on hand is known of the one in view only. */
  get show(): QuoteRequest[] {
    // One moment for all: they are sold in one stream.
    const now = this.now();
    return this.products.map((product) => {
      const other = product.productId === this.form.productId ? {} : { stock: {}, ordersSoFar: "" };
      return toRequest({ ...this.form, ...other, ...product, ...this.#drafts[product.productId] }, now, this.l10n.locale);
    });
  }

  /** The answer to another question than the one in view. Null while no engine answers; what traps is told like any other failure. */
  ask<Q extends Question>(question: Q, ...about: Asked<Q>): Promise<Answered<Q> | null> {
    return this.#try((client) => client.ask(question, ...about));
  }

  async #try<T>(work: (client: EngineClient) => Promise<T>): Promise<T | null> {
    if (!this.#client || this.#client.recovering) return null;
    try {
      return await work(this.#client);
    } catch (cause) {
      this.#fail(cause);
      return null;
    }
  }

  /** Fetches what answers for these destinations may need, as far as it can be had. */
  async loadTables(countries: readonly string[]): Promise<void> {
    const wanted = this.info?.tables.filter((table) => table.use === "tariff" && !table.switch && table.destinations.some((one) => countries.includes(one))) ?? [];
    await this.#client?.addTables(wanted.map(({ id }) => id));
  }

  /** Papers are named by their verdicts alone: what says that some are missing then has their names. */
  #learnPapers({ documents }: Verdict): void {
    const fresh = documents.filter(({ code }) => !this.#names.has(code));
    if (fresh.length === 0) return;
    this.#names = new Map([...this.#names, ...fresh.map(({ code, name }) => [code, name] as const)]);
    this.l10n = this.l10n.withNames(this.#names);
  }

  /** Takes what was typed, asks, and shows both together. */
  #typed(): void {
    this.#save();
    void this.#answer();
    // The engine may be busy: what was typed shows then without it.
    if (this.#answering) this.#showing ??= setTimeout(() => this.#changed(), WITH_ANSWER_MS);
  }

  /** Asks for the three answers, and shows what came of it; what is typed while they are worked out is asked in one go after them. */
  async #answer(): Promise<void> {
    this.#turn += 1;
    if (!this.#client || this.#client.recovering) return this.#changed();
    await (this.#answering ??= this.#answers(this.#client).finally(() => {
      this.#answering = null;
    }));
  }

  async #answers(client: EngineClient): Promise<void> {
    try {
      for (;;) {
        const turn = this.#turn;
        const answer = await client.ask("quote", this.request);
        if (turn === this.#turn) return this.#take(answer);
      }
    } catch (cause) {
      this.#fail(cause);
      this.#changed();
    }
  }

  #take(answer: Verdict | Problems): void {
    if (this.#awaits(isProblems(answer) ? [] : tablesOf(answer), () => void this.#answer()) && this.verdict) {
      // The answer without the table would flash by: the last one stays, marked as old, for that moment.
      this.stale = true;
      this.problems = [];
      return this.#changed();
    }
    if (isProblems(answer)) {
      this.problems = answer.problems;
      this.stale = this.verdict !== null;
    } else {
      this.verdict = answer;
      this.problems = [];
      this.stale = false;
      this.#learnPapers(answer);
    }
    this.engine = { status: "ready" };
    if (this.tab === "board") this.#soon(() => this.#answerBoard());
    if (this.tab === "exposure") this.#soon(() => this.#answerExposure());
    if (this.tab === "window") this.#soon(() => this.#answerBefore());
    this.dispatchEvent(new CustomEvent("answered"));
    this.#changed();
    this.#fetchNear();
  }

  /** What the open view asks beside the three answers. Where the engine would hold up their painting it waits for that, once for however many keys were pressed. */
  #soon(work: () => Promise<void>): void {
    if (this.#client?.apart) return void work();
    if (this.#workDue) return;
    this.#workDue = true;
    const after = document.visibilityState === "visible" ? requestAnimationFrame : setTimeout;
    after(() =>
      setTimeout(() => {
        this.#workDue = false;
        void work();
      }),
    );
  }

  /** A few rows in a task, so that the next key is not kept waiting; another question stops what is left of this one. */
  async #answerBoard(): Promise<void> {
    const turn = (this.#boardTurn += 1);
    const { request, destinations } = this;
    let board = null as Board | null;
    const rows = ROWS[this.#client?.apart ? "apart" : "here"];
    for (let at = 0; at < destinations.length; at += rows) {
      if (at > 0 && !this.#client?.apart) await task();
      if (turn !== this.#boardTurn) return;
      const answer = await this.ask("board", request, destinations.slice(at, at + rows));
      if (turn !== this.#boardTurn || !answer || isProblems(answer)) return;
      board = { ...answer, rows: [...(board?.rows ?? []), ...answer.rows] };
    }
    if (!board) return;
    const awaited = board.rows.flatMap((row) => (row.problems ? [] : tablesIn(row.duty)));
    if (this.#awaits(awaited, () => void this.#answerBoard()) && this.board) return;
    this.board = board;
    this.#changed("board");
  }

  async #answerExposure(): Promise<void> {
    const turn = this.#turn;
    const answer = await this.ask("exposure", this.request, undefined, LADDER);
    if (turn !== this.#turn || !answer || isProblems(answer)) return;
    this.exposure = answer;
    this.#changed();
  }

  /** Takes what own parcels taught, or with null forgets it. What the engine finds wrong with it leaves everything as it was. */
  async setOverlay(overlay: Overlay | null): Promise<Problem[]> {
    const problems = (await this.#client?.learn(overlay)) ?? [];
    if (problems.length) return problems;
    this.overlay = overlay;
    this.overlayProblems = [];
    await this.#answer();
    await this.keep?.put("learned-1", overlay);
    return [];
  }

  /** Takes the seller's own rate cards, or with null forgets them. What the engine finds wrong with them leaves everything as it was. */
  async setRates(file: RatesFile | null): Promise<Problem[]> {
    const before = this.ratesProblems;
    const problems = await this.#layRates(file);
    if (problems.length) {
      this.ratesProblems = before;
      return problems;
    }
    this.rates = file;
    await this.#answer();
    await this.keep?.put("rates-1", file);
    return [];
  }

  /** What the engine would find wrong with own parcels or own prices; nothing is taken. */
  async problemsOf({ overlay, rates }: { overlay?: Overlay | undefined; rates?: RatesFile | undefined }): Promise<{ overlay: Problem[]; rates: Problem[] }> {
    return (await this.#client?.wrong(overlay ?? null, rates ?? null)) ?? { overlay: [], rates: [] };
  }

  /** Takes how well a verdict stands. */
  stand(answer: Robustness, of: Verdict | null): void {
    this.robust = { of, answer };
    this.#changed();
  }

  /** How far the present verdict can be leant on; null until that was asked. */
  get standing(): "high" | "medium" | "low" | null {
    return (this.robust?.of === this.verdict && this.robust?.answer.confidence?.grade) || null;
  }

  /** What lies on the device apart from the desk. */
  async kept<What extends keyof Apart>(what: What): Promise<Apart[What] | null> {
    return (await this.keep?.get(what)) ?? null;
  }

  async keepApart<What extends keyof Apart>(what: What, value: Apart[What] | null): Promise<void> {
    await this.keep?.put(what, value);
  }

  async #layRates(file: RatesFile | null): Promise<Problem[]> {
    const answer = await this.#client?.rates(file);
    this.ratesProblems = answer && isProblems(answer) ? answer.problems : [];
    if (answer && !isProblems(answer)) this.ratesAlerts = answer.alerts;
    return this.ratesProblems;
  }

  async #answerBefore(): Promise<void> {
    const { request, verdict } = this;
    this.before = null;
    if (!this.overlay || this.overlayProblems.length) return;
    const answer = await this.#try((client) => client.unlearned(request));
    if (verdict !== this.verdict || !answer || isProblems(answer)) return;
    // The same plan on both sides: own parcels may have made another the best.
    this.before = answer.plans.find((plan) => plan.id === verdict?.recommended)?.window ?? null;
    this.#changed();
  }

  /** Fetches tables that an answer named as missing, then asks again. False when none of them can be had. */
  #awaits(tables: string[], again: () => void): boolean {
    const client = this.#client;
    const wanted = tables.filter((id) => client?.canAdd(id));
    if (!client || wanted.length === 0) return false;
    // The next table a destination may need is asked for with the first.
    void client.addTables([...wanted, ...this.#nearTables()]).then(() => {
      if (client === this.#client) again();
    });
    return true;
  }

  /** Names to search by and the questions of the dictionary; true when some came. */
  async loadNames(): Promise<boolean> {
    this.#client?.retryTables();
    const names = this.info?.tables.filter((table) => table.use !== "tariff").map(({ id }) => id) ?? [];
    return (await this.#client?.addTables(names)) ?? false;
  }

  /** Goods and codes that the text may mean, with what they cost in the chosen destination. */
  async find(text: string, limit: number): Promise<SearchResult[]> {
    const answer = await this.ask("search", { text, limit, country: this.form.country });
    return answer && !isProblems(answer) ? answer.results : [];
  }

  /** National lines of the chosen destination under a code, as far as they are known by now; what is found later shows then. */
  linesUnder(hs: string): SearchResult["lines"] {
    const known = `${this.form.country} ${hs}`;
    if (this.#lines?.known !== known) {
      this.#lines = { known, lines: [] };
      void this.#findLines(known, hs);
    }
    return this.#lines.lines;
  }

  async #findLines(known: string, hs: string): Promise<void> {
    let [result] = await this.find(hs, 1);
    // Without the names nothing is found yet; they come, and then it is asked again.
    if (!result && (await this.loadNames())) [result] = await this.find(hs, 1);
    if (this.#lines?.known !== known || result?.hs !== hs) return;
    this.#lines = { known, lines: result.lines };
    this.#changed();
  }

  /** Tables of the chosen destination that are not here: another price, or three in a parcel, may need them. */
  #nearTables(): string[] {
    const near = this.info?.tables.filter((table) => !table.switch && table.destinations.includes(this.form.country)) ?? [];
    const asks = this.verdict?.duty?.missing.some((one) => one.what === "classification" && !one.question) ?? false;
    const questions = asks ? (this.info?.tables.filter((table) => table.use === "goods") ?? []) : [];
    return [...near, ...questions].map(({ id }) => id).filter((id) => this.#client?.canAdd(id));
  }

  /** The answers stand; what else they may need comes behind them, and they are given anew if it does. */
  #fetchNear(): void {
    const client = this.#client;
    const near = this.#nearTables();
    if (!client || near.length === 0) return;
    void client.addTables(near).then((added) => {
      if (added && client === this.#client) void this.#answer();
    });
  }

  #save(): void {
    if (!this.keep) return;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  }

  /** Writes at once, for a page that is about to be hidden. */
  async flush(): Promise<void> {
    clearTimeout(this.#saving);
    await this.keep?.save({
      form: this.form, drafts: this.#drafts, verdict: this.verdict, board: this.board, locale: this.l10n.locale, theme: this.theme, tab: this.tab,
    });
  }

  /** Tells the elements; also used by the page when what it knows beside the engine changed. */
  changed(): void {
    this.#changed();
  }

  /** `what` where nothing but that changed. */
  #changed(what: Change = "any"): void {
    if (what === "any") {
      clearTimeout(this.#showing);
      this.#showing = undefined;
    }
    this.dispatchEvent(new CustomEvent<Change>("change", { detail: what }));
  }
}
