import { expect, it, vi } from "vitest";
import { EngineClient, EngineError, type EngineFiles, type Overlay, type QuoteRequest } from "./client";

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
const ask = (client: EngineClient, what: string) => client.quote(what as unknown as QuoteRequest) as unknown as { instance: number };

it("after a trap the instance is dropped, a new one built, and the trap reported once", async () => {
  const report = vi.fn();
  const client = await EngineClient.load(files(), report);
  const first = ask(client, "fine").instance;
  expect(() => ask(client, "trap")).toThrow(EngineError);
  expect(report).toHaveBeenCalledExactlyOnceWith("unreachable");
  expect(client.recovering).toBe(true);
  expect(() => ask(client, "fine")).toThrow("restarted");
  await client.ready();
  expect(ask(client, "fine").instance).toBeGreaterThan(first);
});

it("tables are fetched once, handed to the engine, and again to the one that replaces it", async () => {
  const client = await EngineClient.load(files());
  const held = () => (client.board("" as unknown as QuoteRequest, []) as unknown as { tables: string[] }).tables;
  expect(await Promise.all([client.addTables(["EU", "EU"]), client.addTables(["EU", "US"])])).toEqual([true, true]);
  expect(held()).toEqual(["EU", "US"]);
  expect(await client.addTables(["EU"])).toBe(false);
  expect(() => ask(client, "trap")).toThrow(EngineError);
  await client.ready();
  expect(held()).toEqual(["EU", "US"]);
});

it("what was learned stays over a trap, is left aside to see the answer without it, and is forgotten when told", async () => {
  const client = await EngineClient.load(files());
  const learned = () => (ask(client, "fine") as unknown as { learned: number | null }).learned;
  const overlay = (version: number, parcels: number) => ({ version, parcels }) as unknown as Overlay;
  expect(client.learn(overlay(1, 412))).toEqual([]);
  expect(learned()).toBe(412);
  expect(client.quoteUnlearned("fine" as unknown as QuoteRequest)).toMatchObject({ learned: null });
  expect(() => client.quoteUnlearned("bug" as unknown as QuoteRequest)).toThrow(TypeError);
  expect(learned()).toBe(412);
  expect(client.learn(overlay(9, 5))).toMatchObject([{ code: "E5301" }]);
  expect(learned()).toBe(412);
  expect(() => ask(client, "trap")).toThrow(EngineError);
  await client.ready();
  expect(learned()).toBe(412);
  expect(client.learn(null)).toEqual([]);
  expect(learned()).toBeNull();
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

it("an error that is no trap is not hidden and costs no instance", async () => {
  const client = await EngineClient.load(files());
  const first = ask(client, "fine").instance;
  expect(() => ask(client, "bug")).toThrow(TypeError);
  expect(ask(client, "fine").instance).toBe(first);
});

it.each([
  ["pack", files({ pack: "data:application/octet-stream,%00" })],
  ["old-browser", files({ wasm: "data:application/wasm,not%20wasm" })],
  ["network", files({ glue: "data:text/javascript,import%20%22none%3A%2F%2Fthere%22" })],
] as const)("what stands in the way is named: %s", async (reason, broken) => {
  await expect(EngineClient.load(broken)).rejects.toMatchObject({ reason });
});
