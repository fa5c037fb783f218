// The wasm module, in Node, gives the bytes that the native engine gave: target/parity/native.ndjson holds each question
// with its native answer, written by `cargo test --test engine parity::`.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import test from "node:test";
import { compare } from "../../benches/peers/money.mjs";
import { Random, consignment } from "./random.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));

const { initSync, Engine } = await import(new URL("pkg/dist/landcast.js", root));
initSync({ module: read("pkg/dist/landcast_bg.wasm") });
const whole = new Engine(read("target/parity/landcast.pack"));
const table = (id) => read(`pkg/dist/tables/${id}.table`);
const native = read("target/parity/native.ndjson").toString("utf8").trimEnd().split("\n").map((line) => JSON.parse(line));

function ask({ verb, request, destinations }, engine = whole) {
  if (verb === "board") return engine.board(request, destinations);
  if (verb === "info") return engine.info();
  if (verb === "exposure") return engine.exposure(request, undefined, 4);
  if (verb === "allocate") return engine.allocate(request, { amount: "60000", currency: "CNY" });
  return engine[verb](request);
}

test("wasm answers every question with the native bytes", () => {
  const different = native.filter((question) => JSON.stringify(ask(question)) !== question.answer);
  assert.deepEqual(different.map((question) => `${question.verb}: ${question.name}`), []);
  assert.ok(native.length > 500, `${native.length} questions`);
});

test("the pack of the page is the pack of the tests", () => {
  const { tables } = whole.info();
  assert.deepEqual(Buffer.concat([read("pkg/dist/landcast.pack"), ...tables.map(({ id }) => table(id))]), read("target/parity/landcast.pack"));
});

test("tables may come one by one: until then the answer names them, afterwards it is the same", () => {
  const late = new Engine(read("pkg/dist/landcast.pack"));
  const { tables } = late.info();
  assert.ok(tables.length > 3 && tables.every(({ loaded }) => !loaded));
  const questions = native.filter(({ verb }) => verb === "duty");
  const missing = () => questions.flatMap((question) => (ask(question, late).missing ?? []).filter(({ what }) => what === "table").map(({ name }) => name));
  assert.ok(missing().includes("US"), `${missing()}`);
  for (const { id } of tables) late.add(table(id));
  assert.deepEqual(missing(), []);
  assert.deepEqual(questions.filter((question) => JSON.stringify(ask(question, late)) !== question.answer), []);
  assert.deepEqual(late.info(), whole.info());
});

test("a table that was changed is refused", () => {
  const bytes = table("GB");
  bytes[bytes.length - 1] ^= 1;
  assert.throws(() => whole.add(bytes), (error) => error.name === "LandcastError" && error.problems[0].code === "E2001");
});

test("bytes that are no pack throw an error that says why", () => {
  assert.throws(() => new Engine(new Uint8Array([1, 2, 3])), (error) => {
    assert.equal(error.name, "LandcastError");
    assert.equal(error.problems[0].code, "E2001");
    return true;
  });
});

test("undefined fields count as absent", () => {
  const request = { ...native.find((question) => question.verb === "duty").request, weightG: undefined };
  assert.equal(whole.duty(request).problems?.some((problem) => problem.path === "weightG") ?? false, false);
});

test("random consignments are answered with the native bytes, by the hash of a thousand", () => {
  const { seed, count, block, tables, hashes } = JSON.parse(read("target/parity/random.json").toString("utf8"));
  const random = new Random(seed);
  const found = [];
  let hash = createHash("sha256");
  for (let at = 1; at <= count; at += 1) {
    hash.update(JSON.stringify(whole.duty(consignment(random, tables))));
    if (at % block === 0 || at === count) {
      found.push(hash.digest("hex"));
      hash = createHash("sha256");
    }
  }
  const different = found.flatMap((one, at) => (one === hashes[at] ? [] : [`${at * block + 1} to ${(at + 1) * block}`]));
  assert.deepEqual(different, []);
  assert.equal(found.length, hashes.length);
  console.log(`${count} random consignments`);
});

test("landed-cost formulas give the same to the last cent in decimal.js", () => {
  const { formulas, different, cents } = compare();
  assert.deepEqual(different.slice(0, 5), []);
  assert.equal(cents, "0");
  console.log(`${formulas} landed-cost formulas`);
});
