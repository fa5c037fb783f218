import { beforeAll, describe, expect, it, vi } from "vitest";
import { EngineClient, EngineError, type EngineFiles, type Overlay, type QuoteRequest } from "./client";
import { apart, type Ask } from "./apart";
import { seated } from "./seated";

/** Glue whose handle answers with the number of its instance, and traps or throws when asked to. */
const GLUE = `
let instance = 0;
export default async function init() { instance = (globalThis.__instances = (globalThis.__instances ?? 0) + 1); }
export class Engine {
  constructor(pack) { if (pack[0] === 0) throw Object.assign(new Error("E2001"), { name: "LandcastError" }); }
  add(table) {
    const id = new TextDecoder().decode(table);
    if (id === "foreign") throw Object.assign(new Error("E2003"), { name: "LandcastError" });
    this.tables = [...(this.tables ?? []), id];
  }
  learn(overlay) {
    if (overlay?.version === 9) return { problems: [{ code: "E5301", params: {}, severity: "error" }] };
    this.learned = overlay;
  }
  board() { return { tables: this.tables ?? [] }; }
  info() { return { instance }; }
  quote(request) {
    if (request === "trap") throw new WebAssembly.RuntimeError("unreachable");
    if (request === "bug") throw new TypeError("a bug of the page");
    return { instance, learned: this.learned?.parcels ?? null };
  }
}`;
const EMPTY = "data:application/wasm;base64,AGFzbQEAAAA=";
const files = (change: Partial<EngineFiles> = {}): EngineFiles => ({
  glue: `data:text/javascript,${encodeURIComponent(GLUE)}`,
  wasm: EMPTY,
  pack: "data:application/octet-stream,pack",
  table: (id) => (id === "none" ? null : `data:application/octet-stream,${id}`),
  ...change,
});
/** A worker in this thread: what passes is copied as between threads, and an answer comes in a later task. */
class NearWorker extends EventTarget {
  readonly #answer = seated();

  constructor(private readonly broken = false) {
    super();
  }

  postMessage(data: { id: number; ask: Ask }): void {
    const { id, ask: asked } = structuredClone(data);
    setTimeout(async () => {
      if (this.broken) return void this.dispatchEvent(Object.assign(new Event("error"), { message: "refused" }));
      const told = await this.#answer(asked).then((reply) => ({ id, reply }), (cause: Error) => ({ id, failed: cause.message }));
      this.dispatchEvent(new MessageEvent("message", { data: structuredClone(told) }));
    });
  }

  terminate(): void {}
}

beforeAll(() => void vi.stubGlobal("document", { baseURI: "https://landcast.test/" }));

const SEATS = [
  ["in this thread", null],
  ["in a worker", (of: EngineFiles) => () => apart(new NearWorker() as unknown as Worker, of)],
] as const;
const ask = (client: EngineClient, what: string) => client.ask("quote", what as unknown as QuoteRequest) as unknown as Promise<{ instance: number; learned: number | null }>;
const held = async (client: EngineClient) => ((await client.ask("board", "" as unknown as QuoteRequest, [])) as unknown as { tables: string[] }).tables;

describe.each(SEATS)("the engine %s", (_, worker) => {
  const load = (of = files(), report?: (detail: string) => void) => EngineClient.load(of, report, worker && worker(of));

  it("after a trap the instance is dropped, a new one built, and the trap reported once", async () => {
    const report = vi.fn();
    const client = await load(files(), report);
    expect(client.apart).toBe(worker !== null);
    const { instance } = await ask(client, "fine");
    await expect(ask(client, "trap")).rejects.toMatchObject({ reason: "trap", detail: "unreachable" });
    expect(report).toHaveBeenCalledExactlyOnceWith("unreachable");
    expect(client.recovering).toBe(true);
    await expect(ask(client, "fine")).rejects.toThrow("restarted");
    await client.ready();
    expect((await ask(client, "fine")).instance).toBeGreaterThan(instance);
  });

  it("tables are fetched once, handed to the engine, and again to the one that replaces it", async () => {
    const client = await load();
    expect(await Promise.all([client.addTables(["EU", "EU"]), client.addTables(["EU", "US"])])).toEqual([true, true]);
    expect(await held(client)).toEqual(["EU", "US"]);
    expect(await client.addTables(["EU"])).toBe(false);
    await expect(ask(client, "trap")).rejects.toThrow(EngineError);
    await client.ready();
    expect(await held(client)).toEqual(["EU", "US"]);
  });

  it("what was learned stays over a trap, is left aside to see the answer without it, and is forgotten when told", async () => {
    const client = await load();
    const learned = async () => (await ask(client, "fine")).learned;
    const overlay = (version: number, parcels: number) => ({ version, parcels }) as unknown as Overlay;
    expect(await client.learn(overlay(1, 412))).toEqual([]);
    expect(await learned()).toBe(412);
    expect(await client.unlearned("fine" as unknown as QuoteRequest)).toMatchObject({ learned: null });
    await expect(client.unlearned("bug" as unknown as QuoteRequest)).rejects.toThrow("a bug of the page");
    expect(await learned()).toBe(412);
    expect(await client.learn(overlay(9, 5))).toMatchObject([{ code: "E5301" }]);
    expect(await learned()).toBe(412);
    expect(await client.wrong(overlay(9, 5), null)).toMatchObject({ overlay: [{ code: "E5301" }], rates: [] });
    expect(await client.wrong(overlay(1, 7), null)).toEqual({ overlay: [], rates: [] });
    expect(await learned()).toBe(412);
    await expect(ask(client, "trap")).rejects.toThrow(EngineError);
    await client.ready();
    expect(await learned()).toBe(412);
    expect(await client.learn(null)).toEqual([]);
    expect(await learned()).toBeNull();
  });

  it("an error that is no trap is not hidden and costs no instance", async () => {
    const client = await load();
    const { instance } = await ask(client, "fine");
    await expect(ask(client, "bug")).rejects.toThrow("a bug of the page");
    expect((await ask(client, "fine")).instance).toBe(instance);
  });

  it.each([
    ["pack", files({ pack: "data:application/octet-stream,%00" })],
    ["old-browser", files({ wasm: "data:application/wasm,not%20wasm" })],
    ["network", files({ glue: "data:text/javascript,import%20%22none%3A%2F%2Fthere%22" })],
  ] as const)("what stands in the way is named: %s", async (reason, broken) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    await expect(load(broken)).rejects.toMatchObject({ reason });
    warn.mockRestore();
  });
});

it.each([
  ["does not load", () => apart(new NearWorker(true) as unknown as Worker, files())],
  ["is forbidden", async () => { throw new DOMException("worker-src", "SecurityError"); }],
])("a worker that %s leaves the engine in this thread", async (_, seat) => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const client = await EngineClient.load(files(), undefined, seat);
  expect(client.apart).toBe(false);
  expect(await ask(client, "fine")).toMatchObject({ learned: null });
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

it.each(["none", "foreign"])("a table that cannot be had is no error, and is not asked for again: %s", async (id) => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const client = await EngineClient.load(files());
  expect(client.canAdd(id)).toBe(true);
  expect(await client.addTables([id])).toBe(false);
  expect(client.canAdd(id)).toBe(false);
  client.retryTables();
  expect(client.canAdd(id)).toBe(true);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
