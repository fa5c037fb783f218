import { describe, expect, it } from "vitest";
import { see } from "../../testing/camera";
import type { Verdict } from "../engine/client";
import { chinese } from "../i18n";
import { askedInFragment } from "./address";
import { hostState } from "./follow";
import { readOptions } from "./options";
import { join, split } from "../share/parts";
import { squares } from "../share/qr";
import { CHANNEL, fromFragment, handed, keepState, lastState, readMessage, readState, toFragment, type HostState } from "./state";

const scanned = async (text: string) => see(await squares(text));

const state: HostState = {
  v: 1, desk: "d1", at: 1_795_000_000_000, locale: "zh-CN", product: { zh: "便携榨汁机", en: "Portable juicer" }, price: { amount: "24.99", currency: "EUR" }, country: "DE",
  said: { country: "DE", minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05", tax: "included", amount: null, open: false }, why: null,
};
const with_ = (change: object) => ({ ...state, ...change });
const saying = (change: object) => with_({ said: { ...state.said, ...change } });

it("a state that holds together is taken as it is, without what is not known of", () => {
  expect(readState(structuredClone(state))).toEqual(state);
  expect(readState({ ...state, secret: 1, said: { ...state.said, html: "<b>" } })).toEqual(state);
  expect(readState(with_({ said: null, why: "stale" }))).toEqual({ ...state, said: null, why: "stale" });
  expect(readState(saying({ tax: "cod", amount: { amount: "24.99", currency: "EUR" } }))?.said?.tax).toBe("cod");
});

describe("what is refused", () => {
  const bad: [string, unknown][] = [
    ["nothing", null], ["a text", "state"], ["a list", [state]], ["another release", with_({ v: 2 })], ["no product", with_({ product: null })], ["a name without end", with_({ product: { zh: "长".repeat(201), en: "" } })],
    ["a country of three letters", with_({ country: "DEU" })], ["no time", with_({ at: "now" })], ["endless time", with_({ at: Number.NaN })], ["another language of the desk", with_({ locale: "de" })],
    ["days the wrong way round", saying({ minDays: 13 })], ["half a day", saying({ maxDays: 12.5 })], ["days as text", saying({ maxDays: "12" })], ["a year and more", saying({ maxDays: 401 })],
    ["no date", saying({ from: "soon" })], ["dates the wrong way round", saying({ from: "2026-12-06" })], ["the thirteenth month", saying({ to: "2026-13-05" })], ["another country's sentence", saying({ country: "FR" })],
    ["an unheard claim", saying({ tax: "free" })], ["included, and yet an amount", saying({ amount: { amount: "1", currency: "EUR" } })], ["due at the door without an amount", saying({ tax: "at-door" })],
    ["an amount that is none", saying({ tax: "at-door", amount: { amount: "-1", currency: "EUR" } })], ["nothing to say and no reason", with_({ said: null })], ["something to say and a reason why not", with_({ why: "none" })],
  ];
  it.each(bad)("%s", (_, value) => {
    expect(readState(value)).toBeNull();
    expect(readMessage({ type: "state", state: value })).toBeNull();
  });
  it("messages of another kind", () => {
    for (const value of [null, 7, {}, { type: "eval" }, { type: "closed" }, { type: "closed", desk: 3 }]) expect(readMessage(value)).toBeNull();
    expect(readMessage({ type: "ask", more: 1 })).toEqual({ type: "ask" });
    expect(readMessage({ type: "closed", desk: "d1" })).toEqual({ type: "closed", desk: "d1" });
  });
});

it("sentences of the seller's own come along, of known languages and lengths and no longer than a sentence", () => {
  const own = { "de short": "In 9 bis 12 Tagen da.", "zh normal": "德国 9 到 12 天到。" };
  expect(readState(with_({ own }))?.own).toEqual(own);
  expect(readState(with_({ own: { ...own, "xx short": "a", "de endless": "b", "de full": 7, "en normal": "x".repeat(601) } }))?.own).toEqual(own);
  for (const none of [null, [], "own", {}]) expect(readState(with_({ own: none }))).toEqual(state);
  expect(readState(with_({ said: null, why: "none", own }))?.own).toBeUndefined();
});

it("a state survives the way through an address, and nothing else comes out of one", () => {
  const fragment = toFragment(state);
  expect(fragment).toMatch(/^#s=[\w-]+$/);
  expect(fragment.length).toBeLessThan(700);
  expect(fromFragment(fragment)).toEqual(state);
  for (const bad of ["", "#s=", "#s=!!", "#x=1", `${fragment}=`, `#s=${btoa("{}")}`, `#s=${"A".repeat(6001)}`, "#s=_w"]) expect(fromFragment(bad), bad).toBeNull();
});

it("as a code for a camera it reads back to what stood, with the one own sentence the other device shows", async () => {
  const full = { ...state, product: { zh: "超长品名的便携式榨汁机无线充电款".repeat(4), en: "Portable wireless juicer with a very long name ".repeat(3) }, own: { "de normal": "In 9 bis 12 Tagen bei euch, Steuern inklusive. ".repeat(4).trim(), "zh full": "现在下单" } };
  const seen = await scanned(handed("https://shop.example/tools/landcast/host.html?lang=de", full, "de", "normal"));
  expect(seen.slice(0, seen.indexOf("#"))).toBe("https://shop.example/tools/landcast/host.html?lang=de");
  expect(fromFragment(seen.slice(seen.indexOf("#")))).toEqual({ ...full, own: { "de normal": full.own["de normal"] } });
  expect((await squares(seen)).size, "dots a side that a phone still tells apart on a tablet").toBeLessThan(160);
});

it("a text in several codes reads back from each of them, whatever the order they are held up in", async () => {
  const text = Array.from({ length: 2600 }, (_, at) => String.fromCharCode(33 + ((at * 7919) % 90))).join("").replaceAll(";", ",");
  const codes = split(text);
  expect(codes.length).toBeGreaterThan(2);
  expect(join((await Promise.all(codes.map(scanned))).toReversed().join("\n"))).toEqual({ text });
});

it("the last state lies on the device, and storage that is forbidden or spoiled gives none", () => {
  const lying = new Map<string, string>();
  const storage = { getItem: (key: string) => lying.get(key) ?? null, setItem: (key: string, value: string) => void lying.set(key, value) };
  expect(lastState(() => storage)).toBeNull();
  keepState(() => storage, state);
  expect(lastState(() => storage)).toEqual(state);
  lying.set(CHANNEL, "{");
  expect(lastState(() => storage)).toBeNull();
  const forbidden = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(lastState(forbidden)).toBeNull();
  expect(() => keepState(forbidden, state)).not.toThrow();
});

describe("what the desk tells", () => {
  const verdict = {
    recommended: "plan", normalized: { destination: { country: "DE", cod: false } }, window: { promise: { minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05" } },
    duty: { payer: "seller", total: "7.82" }, buyer: { pays: { amount: "24.99", currency: "EUR" }, atDoor: { amount: "0.00", currency: "EUR" } },
  } as unknown as Verdict;
  const desk = { form: { nameZh: "便携榨汁机", nameEn: "Portable juicer", price: "24.99", currency: "EUR", country: "DE" }, l10n: chinese, verdict, stale: false, engine: { status: "ready" } } as unknown as Parameters<typeof hostState>[0];
  it("is a state that the host view takes", () => {
    const told = hostState(desk, "d1", state.at);
    expect(told).toEqual(state);
    expect(readState(JSON.parse(JSON.stringify(told)))).toEqual(told);
  });
  it("names what the seller says instead, as long as there is something to say", () => {
    const own = { all: (_: object, said: object) => ({ "zh normal": `德国 ${(said as { maxDays: number }).maxDays} 天内到。` }) } as unknown as NonNullable<(typeof desk)["own"]>;
    expect(hostState({ ...desk, own }, "d1", 0).own).toEqual({ "zh normal": "德国 12 天内到。" });
    expect(hostState({ ...desk, own, stale: true }, "d1", 0).own).toBeUndefined();
  });
  it("is nothing of the last inputs while the present ones are wrong", () => {
    expect(hostState({ ...desk, stale: true }, "d1", 0)).toMatchObject({ said: null, why: "stale", price: null });
    expect(hostState({ ...desk, engine: { status: "unavailable" } }, "d1", 0)).toMatchObject({ said: null, why: "unready" });
    expect(hostState({ ...desk, verdict: { ...verdict, recommended: null } }, "d1", 0)).toMatchObject({ said: null, why: "none" });
    for (const odd of ["２４.99", "abc", ""]) expect(readState(hostState({ ...desk, form: { ...desk.form, price: odd } }, "d1", 0)), odd).toMatchObject({ price: null });
  });
});

it("in the page of one file the fragment says it", () => {
  expect(["#host", "#host?lang=de&length=short", "", "#landcast=1.x", "#hosts", "#host=1"].map(askedInFragment)).toEqual(["", "?lang=de&length=short", null, null, null, null]);
  expect(readOptions(askedInFragment("#host?overlay&lang=de") ?? "")).toEqual({ language: "de", length: "normal", overlay: "transparent" });
});

it("the address says language, length and ground, and nothing else", () => {
  expect(readOptions("")).toEqual({ language: null, length: "normal", overlay: null });
  expect(readOptions("?overlay&lang=PT-br&length=short")).toEqual({ language: "pt-BR", length: "short", overlay: "transparent" });
  expect(readOptions("?overlay=00B140&lang=ar&length=full")).toEqual({ language: "ar", length: "full", overlay: "#00b140" });
  expect(readOptions("?overlay=url(x)&lang=../de&length=endless")).toEqual({ language: null, length: "normal", overlay: "transparent" });
});
