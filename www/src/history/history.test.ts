import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EngineFiles, Verdict } from "../engine/client";
import { chinese } from "../i18n";
import { Desk } from "../store/desk";
import { EXAMPLE, type Form } from "../store/form";
import type { Apart, Keep } from "../store/keep";
import { runOfShow } from "../store/run-of-show";
import { KEPT, matching, table, withEntry, type Entry } from "./entry";
import { Recorder, STOOD_MS } from "./record";

const NOW = Date.parse("2026-11-23T12:14:00Z");
const form = (change: Partial<Form> = {}): Form => ({ ...EXAMPLE, ...(runOfShow[0] as (typeof runOfShow)[number]), ...change });
const entry = (at: number, change: Partial<Form> = {}, days = 9): Entry => {
  const one = form(change);
  return {
    at, form: one,
    short: {
      country: one.country, zh: one.nameZh, en: one.nameEn, price: { amount: one.price, currency: one.currency }, mode: "direct", service: { zh: "专线", en: "Line" },
      window: { minDays: days, maxDays: 12, from: "2026-12-02", to: "2026-12-05", onTime: "0.9" }, duty: { amount: "7.82", currency: "EUR" }, payer: "seller", atDoor: { amount: "0.00", currency: "EUR" },
      marginRate: "0.12", engine: "0.1.0", pack: "2026.11.4",
    },
  };
};

describe("what is kept", () => {
  it("is the newest first, two hundred at most", () => {
    let entries: readonly Entry[] = [];
    for (let at = 0; at < KEPT + 5; at += 1) entries = withEntry(entries, entry(at, { price: String(at + 1) }));
    expect(entries).toHaveLength(200);
    expect(entries[0]?.form.price).toBe("205");
    expect(entries.at(-1)?.form.price).toBe("6");
  });
  it("is no second time the same answer to the same inputs", () => {
    const entries = withEntry([], entry(0));
    expect(withEntry(entries, entry(5_000_000))).toBe(entries);
  });
  it("is the later answer where a table came within the minute, and both after it", () => {
    const entries = withEntry([], entry(0));
    expect(withEntry(entries, entry(59_999, {}, 10)).map(({ at, short }) => [at, short.window?.minDays])).toEqual([[0, 10]]);
    expect(withEntry(entries, entry(60_000, {}, 10))).toHaveLength(2);
  });
});

it("is found by product, place in either language, price and service", () => {
  const entries = [entry(2, { country: "FR", price: "19.90" }), entry(1)];
  const found = (typed: string) => matching(entries, typed, chinese).map(({ at }) => at);
  expect(found("")).toEqual([2, 1]);
  expect(found("法国")).toEqual([2]);
  expect(found("france JUICER")).toEqual([2]);
  expect(found("19.9")).toEqual([2]);
  expect(found("faguo")).toEqual([2]);
  expect(found("bxzzj dg")).toEqual([1]);
  expect(found("专线")).toEqual([2, 1]);
  expect(found("直邮 德国")).toEqual([1]);
  expect(found("nothing")).toEqual([]);
});

it("goes out as a table that no spreadsheet takes for formulas", () => {
  const text = table([entry(NOW, { nameZh: "=1+1" })], chinese, (at) => new Date(at).toISOString());
  const [, row] = text.split("\r\n");
  expect(row).toMatch(/^2026-11-23T12:14:00\.000Z,'=1\+1,DE,32\.99,EUR,9,12,2026-12-02,2026-12-05,0\.9,7\.82,EUR,seller,0\.00,/);
});

describe("the recorder", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const verdict = (desk: Desk): Verdict =>
    ({ engine: "0.1.0", pack: { version: "1" }, normalized: { product: { price: { amount: desk.form.price, currency: "EUR" } } }, recommended: null, mode: "none", window: null, duty: null, buyer: null, plans: [] }) as unknown as Verdict;

  function opened(kept: readonly Entry[] | null = null): { desk: Desk; recorder: Recorder; stored: () => unknown; answer: (price: string) => void } {
    let stored: unknown = kept;
    const keep: Keep = {
      load: async () => null,
      save: async () => undefined,
      get: async <What extends keyof Apart>(what: What) => (what === "history" ? kept : null) as Apart[What] | null,
      put: async (_, value) => void (stored = value),
    };
    const desk = new Desk({} as EngineFiles, keep, () => NOW);
    const recorder = new Recorder(desk);
    const answer = (price: string) => {
      desk.set({ price });
      desk.verdict = verdict(desk);
      desk.dispatchEvent(new CustomEvent("answered"));
    };
    return { desk, recorder, stored: () => stored, answer };
  }

  it("keeps what stood for a moment, and no key on the way", async () => {
    const { recorder, answer, stored } = opened();
    for (const price of ["1", "19", "19.9"]) answer(price);
    await vi.advanceTimersByTimeAsync(STOOD_MS - 1);
    expect(recorder.entries).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(recorder.entries.map((one) => one.form.price)).toEqual(["19.9"]);
    expect(stored()).toHaveLength(1);
  });

  it("does not keep what the page opened with, nor an answer to wrong inputs", async () => {
    const { desk, recorder, answer } = opened();
    desk.verdict = verdict(desk);
    desk.dispatchEvent(new CustomEvent("answered"));
    await vi.advanceTimersByTimeAsync(STOOD_MS);
    answer("abc");
    desk.stale = true;
    await vi.advanceTimersByTimeAsync(STOOD_MS);
    expect(recorder.entries).toHaveLength(0);
  });

  it("goes on with what was kept, forgets it when told, and brings it back", async () => {
    const { recorder, answer, stored } = opened([entry(1)]);
    await recorder.ready;
    answer("19.9");
    await vi.advanceTimersByTimeAsync(STOOD_MS);
    expect(recorder.entries).toHaveLength(2);
    const gone = recorder.clear();
    await vi.advanceTimersByTimeAsync(0);
    expect(stored()).toBeNull();
    recorder.put(gone);
    await vi.advanceTimersByTimeAsync(0);
    expect(stored()).toHaveLength(2);
  });
});
