/** Loads the engine with its pack and tables, in a browser or in Node. */
import init, { Engine } from "./dist/landcast.js";

export { Engine };

/** Bytes of a file beside this one. Node's `fetch` does not read files. */
async function bytes(url) {
  if (url.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return new Uint8Array(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`landcast: ${url.pathname} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const given = async (source, name) => (source instanceof Uint8Array || source instanceof ArrayBuffer ? new Uint8Array(source) : bytes(new URL(source ?? name, import.meta.url)));

export async function load({ wasm, pack, tables = "all", tablesAt } = {}) {
  const [module, rules] = await Promise.all([given(wasm, "./dist/landcast_bg.wasm"), given(pack, "./dist/landcast.pack")]);
  await init({ module_or_path: module });
  const engine = new Engine(rules);
  if (tables !== "none") await addTables(engine, tables === "all" ? undefined : tables, tablesAt);
  return engine;
}

export async function addTables(engine, destinations, at = new URL("./dist/tables/", import.meta.url)) {
  const folder = new URL(at, import.meta.url);
  const wanted = engine.info().tables.filter((table) => !table.loaded && (!destinations || table.destinations.some((country) => destinations.includes(country))));
  const files = await Promise.all(wanted.map(({ id }) => bytes(new URL(`${id}.table`, folder))));
  for (const file of files) engine.add(file);
}
