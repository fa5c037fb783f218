/** Every text that may be asked for exists, in both languages, with the same parameters. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const WWW = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(WWW, path), "utf8");

interface Texts {
  ids: Set<string>;
  attributes: Set<string>;
  parameters: Map<string, Set<string>>;
}

function texts(...files: string[]): Texts {
  const found: Texts = { ids: new Set(), attributes: new Set(), parameters: new Map() };
  for (const file of files) {
    for (const entry of new FluentResource(read(`locales/${file}`)).body) {
      expect(found.ids.has(entry.id), `${entry.id} twice`).toBe(false);
      found.ids.add(entry.id);
      const used = new Set([...JSON.stringify([entry.value, entry.attributes]).matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1] ?? ""));
      found.parameters.set(entry.id, used);
      for (const attribute of Object.keys(entry.attributes)) found.attributes.add(`${entry.id}.${attribute}`);
    }
  }
  return found;
}

/** Texts that come with a view. */
const views = (locale: string) => readdirSync(join(WWW, "locales/views")).filter((file) => file.endsWith(`.${locale}.ftl`)).map((file) => `views/${file}`);
const zh = texts("zh-CN.ftl", "codes.zh-CN.ftl", ...views("zh-CN"));
const en = texts("en.ftl", "codes.en.ftl", ...views("en"));

/** The registry of the engine, the only place where a code can come from. */
const REGISTRY = join(WWW, "../src/problem/registry.rs");
const codes = existsSync(REGISTRY)
  ? [...readFileSync(REGISTRY, "utf8").matchAll(/^\s{4}([EARN]\d{3,4}) (\w+)\s+"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)";/gm)].map(([, code = "", , title = "", remedy = ""]) => ({ code, title, remedy }))
  : [];

function sources(folder: string): string[] {
  return readdirSync(join(WWW, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(`${folder}/${entry.name}`) : entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts") ? [`${folder}/${entry.name}`] : [],
  );
}

it("the parameters of a text are found", () => expect(zh.parameters.get("E4101")).toEqual(new Set(["service", "country", "class"])));

it("both languages have the same texts", () => {
  expect([...zh.ids].filter((id) => !en.ids.has(id))).toEqual([]);
  expect([...en.ids].filter((id) => !zh.ids.has(id))).toEqual([]);
});

it("both languages need the same parameters, but for the number of an English plural", () => {
  for (const [id, used] of zh.parameters) {
    const other = en.parameters.get(id) ?? new Set();
    expect([...used].filter((name) => !other.has(name) && name !== "count"), id).toEqual([]);
    expect([...other].filter((name) => !used.has(name) && name !== "count"), id).toEqual([]);
  }
});

describe("codes", () => {
  it("the registry is read", () => expect(codes.length).toBeGreaterThan(50));
  it("every code of the engine has its text in both languages", () => {
    expect(codes.filter(({ code }) => !zh.ids.has(code)).map(({ code }) => code)).toEqual([]);
    expect(codes.filter(({ code }) => !en.ids.has(code)).map(({ code }) => code)).toEqual([]);
  });
  it("what helps is said in both languages wherever the engine knows what helps", () => {
    const needed = codes.filter(({ remedy }) => remedy).map(({ code }) => `${code}.remedy`);
    expect(needed.filter((id) => !zh.attributes.has(id))).toEqual([]);
    expect(needed.filter((id) => !en.attributes.has(id))).toEqual([]);
  });
  it("no text is left of a code that is gone", () => {
    const known = new Set(codes.map(({ code }) => code));
    expect([...zh.ids].filter((id) => /^[EARN]\d{3,4}$/.test(id) && !known.has(id))).toEqual([]);
  });
  it("a text asks for no parameter that the engine does not send", () => {
    for (const { code, title, remedy } of codes) {
      const sent = new Set([...`${title} ${remedy}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
      for (const used of [zh, en]) expect([...(used.parameters.get(code) ?? [])].filter((name) => !sent.has(name)), code).toEqual([]);
    }
  });
});

it("every text that the elements name exists", () => {
  const named = new Set<string>();
  for (const file of sources("src")) {
    const code = read(file);
    for (const match of code.matchAll(/\bt\(\s*"([a-z][\w-]*)"/g)) named.add(match[1] ?? "");
    for (const match of code.matchAll(/\bt\([^()]*\? "([a-z][\w-]*)" : "([a-z][\w-]*)"/g)) named.add(match[1] ?? "").add(match[2] ?? "");
    for (const match of code.matchAll(/label: "([a-z][\w-]*)"/g)) named.add(match[1] ?? "");
  }
  expect(named.size).toBeGreaterThan(80);
  expect([...named].filter((id) => !zh.ids.has(id))).toEqual([]);
});

it("no half-width comma or colon stands between Chinese characters", () => {
  for (const file of ["zh-CN.ftl", "codes.zh-CN.ftl", "say/zh.ftl", ...views("zh-CN")]) {
    expect(read(`locales/${file}`).split("\n").filter((line) => !line.startsWith("#") && /[\u4e00-\u9fff][,;:!?]/.test(line)), file).toEqual([]);
  }
});
