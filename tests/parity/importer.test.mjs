// The importer's module, in Node, gives the bytes that the native one gave: target/parity/importer.json holds each file with
// its native answer, written by `cargo test -p landcast-importer --test parity`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));

const { initSync, Importer } = await import(new URL("pkg/dist/landcast_importer.js", root));
initSync({ module: read("pkg/dist/landcast_importer_bg.wasm") });

test("wasm answers every file with the native bytes", () => {
  const steps = JSON.parse(read("target/parity/importer.json").toString("utf8"));
  const importer = new Importer(read("target/parity/landcast.pack"));
  const ask = ({ verb, text, options }) => (["late", "learn"].includes(verb) ? importer[verb](options) : importer[verb](text, options));
  const different = steps.filter((step) => JSON.stringify(ask(step)) !== step.answer);
  assert.deepEqual(different.map(({ verb, text }) => `${verb}: ${text.slice(0, 60)}`), []);
  assert.ok(steps.length > 10);
});

test("the engine's own exports are not in it", () => {
  const names = WebAssembly.Module.exports(new WebAssembly.Module(read("pkg/dist/landcast_importer_bg.wasm"))).map(({ name }) => name);
  assert.ok(names.some((name) => name.startsWith("importer_")), `${names}`);
  assert.deepEqual(names.filter((name) => name.startsWith("engine_")), []);
});

test("a day that is missing is a problem, and bytes that are no pack throw", () => {
  const importer = new Importer(read("target/parity/landcast.pack"));
  assert.equal(importer.parcels("a", {}).problems[0].code, "E1002");
  assert.throws(() => new Importer(new Uint8Array([1, 2, 3])), (error) => error.problems[0].code === "E2001");
});
