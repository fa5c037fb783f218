import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changesIn } from "../../vite.release";
import { EXAMPLE, type Form } from "../store/form";
import { runOfShow } from "../store/run-of-show";
import { outcome, plan, readData, type Entries } from "./data";
import { KINDS, isKnown, kindOf } from "./registry";
import { fresh, pointsOf } from "./release";

const FORM: Form = { ...EXAMPLE, ...runOfShow[0]! };
const desk = (patch: object = {}) => ({ form: FORM, drafts: {}, locale: "zh-CN", theme: "auto", tab: "board", ...patch });
const file = (entries: Entries, patch: object = {}) => JSON.stringify({ format: "landcast-data", version: 1, made: "2026-11-23T12:00:00.000Z", engine: "1", pack: null, entries, ...patch });
const cards = (...ids: string[]) => ({ format: "landcast-rates", version: 1, cards: ids.map((id) => ({ id })) });

describe("a file of own data", () => {
  it("that is whole is read as it was written", () => {
    const entries: Entries = { "desk-1": desk(), "rates-1": cards("a"), "team-1": { own: {}, link: "" }, "of-a-later-page-9": [1, 2] };
    expect(readData(file(entries))).toMatchObject({ file: { entries }, problems: [] });
    expect(readData(`\ufeff${file(entries)}`).problems).toEqual([]);
  });
  it("that is none is told by what it is not", () => {
    const codes = (text: string) => readData(text).problems.map(({ code }) => code);
    expect([codes("{"), codes("[]"), codes("7"), codes('{"format":"landcast-rates"}'), codes(file({}, { version: 2 })), codes(file({}, { entries: [] })), codes(file({})), codes(file({ "aside-1": {} }))])
      .toEqual([["json"], ["format"], ["format"], ["format"], ["newer"], ["format"], ["empty"], ["empty"]]);
  });
  it("with mistakes in several entries names them all at once", () => {
    const { problems } = readData(file({ "desk-1": desk({ form: { ...FORM, price: 5, country: "Deutschland" }, drafts: { jar: { weight: 620 } }, locale: "de" }), "rates-1": {}, "sheets-1": { mapping: {}, services: [], countries: {} }, "learned-1": {} }));
    expect(problems).toEqual([
      { code: "entry", key: "desk-1", paths: ["locale", "form.country", "form.price", "drafts.jar.weight"] },
      { code: "entry", key: "rates-1", paths: ["cards"] },
      { code: "entry", key: "sheets-1", paths: ["services"] },
      { code: "entry", key: "learned-1", paths: ["*"] },
    ]);
  });
});

describe("an import", () => {
  const here: Entries = { "desk-1": desk({ drafts: { jar: { price: "9" }, cup: { price: "5" } }, page: "x", verdict: {} }), "rates-1": cards("a", "b"), "team-1": { own: { us: 1 }, link: "room" } };
  const from: Entries = { "desk-1": desk({ drafts: { jar: { price: "8" } } }), "rates-1": cards("b", "c"), "team-1": { link: "room", own: { us: 1 } }, "sheets-1": { mapping: { x: 1 }, services: {}, countries: {} }, "of-a-later-page-9": [1], "aside-1": {} };

  it("says of each entry what it would do", () => {
    expect(plan(here, from).map(({ key, state, here: mine, file: theirs, choice }) => [key, state, mine, theirs, choice])).toEqual([
      ["desk-1", "differs", 2, 1, "merge"], ["rates-1", "differs", 2, 2, "merge"], ["team-1", "same", 1, 1, "keep"], ["sheets-1", "new", null, 1, "replace"], ["of-a-later-page-9", "new", null, 1, "replace"],
    ]);
  });
  it("merges without losing what is only here, and takes the file's where both have one", () => {
    const made = outcome(here, from, plan(here, from));
    expect(Object.keys(made)).toEqual(["desk-1", "rates-1", "sheets-1", "of-a-later-page-9"]);
    expect(made["rates-1"]).toMatchObject({ cards: [{ id: "a" }, { id: "b" }, { id: "c" }] });
    expect(made["desk-1"]).toMatchObject({ form: FORM, drafts: { jar: { price: "8" }, cup: { price: "5" } } });
  });
  it("of own sentences keeps the one written last, and refuses what is no sentence", () => {
    const of = { country: "DE", minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05", tax: "included", amount: null, open: false };
    const one = (text: string, when: number) => ({ text, of, name: "榨汁机", at: when });
    const mine = { "jar\tDE\tzh\tnormal": one("新", 2), "jar\tDE\tde\tshort": one("a", 1) };
    const theirs = { "jar\tDE\tzh\tnormal": one("旧", 1), "jar\tUS\ten\tfull": one("b", 1) };
    expect(kindOf("words-1").merge?.(mine, theirs)).toEqual({ ...theirs, ...mine });
    expect(readData(file({ "words-1": theirs })).problems).toEqual([]);
    expect(readData(file({ "words-1": { "jar\tDE\tzh\tnormal": { ...one("", 1), of: { ...of, tax: "free" } } } })).problems).toEqual([{ code: "entry", key: "words-1", paths: ["jar/DE/zh/normal.text", "jar/DE/zh/normal.of"] }]);
  });
  it("replaces and keeps as it is told", () => {
    const steps = plan(here, from).map((step) => ({ ...step, choice: step.key === "desk-1" ? ("keep" as const) : ("replace" as const) }));
    const made = outcome(here, from, steps);
    expect(made["rates-1"]).toEqual(from["rates-1"]);
    expect(made).not.toHaveProperty("desk-1");
  });
  it("of one's own export changes nothing", () => {
    const slim = Object.fromEntries(Object.entries(here).map(([key, value]) => [key, kindOf(key).slim?.(value) ?? value]));
    expect(outcome(here, slim, plan(here, slim))).toEqual({});
  });
});

describe("the registry", () => {
  const SRC = join(import.meta.dirname, "..");
  const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).map((name) => ({ name, code: readFileSync(join(SRC, name), "utf8") }));

  it("knows every key that the page keeps something under", () => {
    const used = sources.filter(({ name, code }) => !name.startsWith("share/") && /idb-keyval|keepApart|\bkept\(|interface Apart/.test(code))
      .flatMap(({ code }) => [...code.matchAll(/\bKEY\w* = "([^"]+)"|(?:kept|keepApart|[^.\w](?:get|set|del|update))\(\s*"([^"]+)"|^ {2}"([\w-]+)": /gm)].map((match) => match[1] ?? match[2] ?? match[3] ?? ""));
    expect(new Set(used).size).toBeGreaterThan(5);
    expect([...new Set(used)].filter((key) => !isKnown(key)), "add it to src/share/registry.ts").toEqual([]);
    expect(Object.keys(KINDS).filter((key) => !used.includes(key)), "no longer kept").toEqual([]);
  });
  it("has one store, so that nothing lies elsewhere", () => {
    const stores = sources.flatMap(({ code }) => [...code.matchAll(/createStore\(([^)]*)\)/g)].map((match) => match[1]));
    expect(new Set(stores)).toEqual(new Set(['"landcast", "desk"']));
    expect(sources.filter(({ code }) => /indexedDB\.open|sessionStorage/.test(code)).map(({ name }) => name)).toEqual([]);
    // The host view remembers what it last showed: made anew by the desk, nothing that was entered.
    expect(sources.filter(({ code }) => /localStorage/.test(code)).map(({ name }) => name).filter((name) => !name.startsWith("host/"))).toEqual([]);
  });
  it("has a text for every kind, in both languages", () => {
    for (const locale of ["zh-CN", "en"]) {
      const texts = readFileSync(join(SRC, `../locales/views/share.${locale}.ftl`), "utf8");
      expect(Object.keys(KINDS).flatMap((key) => [`mine-key-${key}`, `mine-count-${key}`]).filter((id) => !new RegExp(`^${id} = `, "m").test(texts)), locale).toEqual([]);
    }
  });
});

describe("what a release brings", () => {
  const log = "# Changelog\n\n## Not yet released\n\nWords.\n\n### The desk\n\n- **Links** (分享): words\n- **Codes for\n  cameras.** More\n- no bold\n\n### Duty\n\n- **Jordan**: 5 %\n\n## 0.1.0\n\n### The desk\n\n- **Old**: old\n";
  it("is the newest section of the changelog by its headings", () =>
    expect(changesIn(log)).toEqual([{ part: "The desk", title: "Links" }, { part: "The desk", title: "Codes for cameras" }, { part: "Duty", title: "Jordan" }]));
  it("is told in both languages: the same versions with the same rules packs, the newest with points in each part", () => {
    const [en = "", zh = ""] = ["CHANGELOG.md", "CHANGELOG.zh-CN.md"].map((name) => readFileSync(join(import.meta.dirname, "../../..", name), "utf8"));
    const versions = (text: string) => [...text.matchAll(/^## (.+?) ?[(（](?:rules pack |规则包 )([\d.]+)[)）]$/gm)].map(([, version, pack]) => [version === "尚未发布" ? "Not yet released" : version, pack]);
    expect(versions(zh)).toEqual(versions(en));
    expect(zh.match(/^## /gm)).toHaveLength(versions(zh).length);
    const parts = (text: string) => new Set(changesIn(text).map(({ part }) => part)).size;
    expect(parts(zh)).toBe(parts(en));
    expect(changesIn(zh).length).toBeGreaterThan(10);
    expect(pointsOf({ changes: changesIn(en), changesZh: changesIn(zh) }, "zh-CN")).toEqual({ points: changesIn(zh), lang: "zh-CN" });
    // A server that still has a release of before.
    expect(pointsOf({ changes: changesIn(en) }, "zh-CN").lang).toBe("en");
  });
  it("is told as what the running page does not have", () => expect(fresh(changesIn(log), [{ part: "The desk", title: "Links" }]).map(({ title }) => title)).toEqual(["Codes for cameras", "Jordan"]));
});
