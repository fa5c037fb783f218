/** Loads the engine with its pack, in a browser or in Node. */
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

export async function load({ wasm, pack } = {}) {
  const [module, rules] = await Promise.all([given(wasm, "./dist/landcast_bg.wasm"), given(pack, "./dist/landcast.pack")]);
  await init({ module_or_path: module });
  return new Engine(rules);
}
