// The wasm module, in Node, gives the bytes that the native engine gave: target/parity/native.ndjson holds each question
// with its native answer, written by `cargo test --test parity`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));

const { initSync, Engine } = await import(new URL("pkg/dist/landcast.js", root));
initSync({ module: read("pkg/dist/landcast_bg.wasm") });
const engine = new Engine(read("target/parity/landcast.pack"));
const questions = read("target/parity/native.ndjson").toString("utf8").trimEnd().split("\n").map((line) => JSON.parse(line));

function ask({ verb, request, destinations }) {
  if (verb === "board") return engine.board(request, destinations);
  if (verb === "info") return engine.info();
  return engine[verb](request);
}

test("wasm answers every question with the native bytes", () => {
  const different = questions.filter((question) => JSON.stringify(ask(question)) !== question.answer);
  assert.deepEqual(different.map((question) => `${question.verb}: ${question.name}`), []);
  assert.ok(questions.length > 500, `${questions.length} questions`);
});

test("the pack of the page is the pack of the tests", () => {
  assert.deepEqual(read("pkg/dist/landcast.pack"), read("target/parity/landcast.pack"));
});

test("bytes that are no pack throw an error that says why", () => {
  assert.throws(() => new Engine(new Uint8Array([1, 2, 3])), (error) => {
    assert.equal(error.name, "LandcastError");
    assert.equal(error.problems[0].code, "E2001");
    return true;
  });
});

test("undefined fields count as absent", () => {
  const request = { ...questions.find((question) => question.verb === "duty").request, weightG: undefined };
  assert.equal(engine.duty(request).problems?.some((problem) => problem.path === "weightG") ?? false, false);
});
