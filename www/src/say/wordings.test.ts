import { expect, it } from "vitest";
import { chinese } from "../i18n";
import type { Desk } from "../store/desk";
import type { Said } from "./lengths";
import { Wordings, type Kept } from "./wordings";

const said: Said = { country: "DE", minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05", tax: "included", amount: null, open: false };
const jar = { productId: "jar", nameZh: "榨汁机", nameEn: "Juicer" };
const TEXT = "德国的姐妹，9 到 12 天到手，税我们付。";

/** A desk that keeps one thing, and counts how often it told its elements. */
function standIn(kept: Kept | null = null) {
  const state = { kept, told: 0 };
  const desk = { l10n: chinese, today: 7, own: null as Wordings | null, kept: () => Promise.resolve(state.kept), keepApart: (_: string, value: Kept | null) => Promise.resolve(void (state.kept = value)), changed: () => void (state.told += 1) };
  return { state, desk: desk as unknown as Desk };
}

it("is kept by product, destination, language and length, and is there again on the next visit", async () => {
  const { state, desk } = standIn();
  const own = await Wordings.of(desk);
  expect(desk.own).toBe(own);
  await own.put(jar, said, "zh", "normal", ` ${TEXT} `);
  expect(Object.values(state.kept ?? {})).toEqual([{ text: TEXT, of: said, name: "榨汁机", at: 7 }]);
  const next = await Wordings.of(standIn(state.kept).desk);
  expect(next.look(jar, said, "zh", "normal")).toEqual({ text: TEXT, why: null });
  expect(next.all(jar, said)).toEqual({ "zh normal": TEXT });
  expect(next.look(jar, { ...said, minDays: 10, maxDays: 14 }, "zh", "normal")?.text).toContain("10 到 14 天");
  for (const none of [next.look(jar, said, "zh", "short"), next.look(jar, said, "de", "normal"), next.look(jar, { ...said, country: "FR" }, "zh", "normal"), next.look({ ...jar, productId: "cup" }, said, "zh", "normal")]) expect(none).toBeNull();
  // Another product that took the number over, and a promise it does not go with: not used, and why.
  expect(next.look({ ...jar, nameZh: "保温杯" }, said, "zh", "normal")).toEqual({ text: null, why: "product" });
  expect(next.look(jar, { ...said, tax: "unknown" }, "zh", "normal")).toEqual({ text: null, why: "promise" });
  expect(next.all(jar, { ...said, tax: "unknown" })).toEqual({});
  expect(next.written(jar, "DE", "zh", "normal")).toBe(TEXT);
});

it("one step back, and that step taken back as long as the page is open", async () => {
  const { state, desk } = standIn();
  const own = await Wordings.of(desk);
  await own.put(jar, said, "zh", "normal", TEXT);
  expect(own.again(jar, "DE", "zh", "normal")).toBeNull();
  await own.put(jar, said, "zh", "normal", null);
  expect([own.look(jar, said, "zh", "normal"), state.kept]).toEqual([null, null]);
  own.again(jar, "DE", "zh", "normal")?.();
  await expect.poll(() => state.kept).not.toBeNull();
  expect(own.look(jar, said, "zh", "normal")?.text).toBe(TEXT);
  expect(own.again(jar, "DE", "zh", "normal")).toBeNull();
});

it("the oldest make room, so that the store does not grow without end", async () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`p${at}\tDE\tzh\tnormal`, { text: TEXT, of: said, name: "榨汁机", at: at - 1000 }]));
  const { state, desk } = standIn(many);
  await (await Wordings.of(desk)).put(jar, said, "zh", "normal", TEXT);
  expect(Object.keys(state.kept ?? {})).toHaveLength(1000);
  expect(state.kept).not.toHaveProperty(["p0\tDE\tzh\tnormal"]);
  expect(state.kept).toHaveProperty(["jar\tDE\tzh\tnormal"]);
});
