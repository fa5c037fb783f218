import { describe, expect, it } from "vitest";
import { LENGTHS, SPOKEN, speak, voice, type Length, type Said } from "./lengths";
import { used, type Wording } from "./own";

const base: Said = { country: "DE", minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05", tax: "included", amount: null, open: false };
const later: Said = { ...base, minDays: 12, maxDays: 15, from: "2026-12-06", to: "2026-12-09" };
const due = (amount: string): Partial<Said> => ({ tax: "at-door", amount: { amount, currency: "EUR" } });
const wording = (text: string, of: Said = base): Wording => ({ text, of, name: "榨汁机", at: 1 });
const now = async (text: string, language: string, said: Said, of: Said = base, length: Length = "normal") => used(wording(text, of), "榨汁机", said, await voice(language), length);
const refused = { text: null, why: "promise" };

it("stands as it was written while the promise stands", async () => {
  expect(await now("德国姐妹，九到十二天到手！", "zh", base)).toEqual({ text: "德国姐妹，九到十二天到手！", why: null });
  expect(await now("德国，9-12 天，含税。", "zh", { ...base })).toEqual({ text: "德国，9-12 天，含税。", why: null });
});

describe("follows the promise where its numbers are the promise's", () => {
  it("in days, dates and what is due at the door", async () => {
    expect(await now("德国的姐妹 9 到 12 天到手，税我们付。", "zh", later)).toEqual({ text: "德国的姐妹 12 到 15 天到手，税我们付。", why: null });
    expect(await now("Jetzt bestellen: in 9-12 Tagen bei euch, Steuern inklusive.", "de", later)).toMatchObject({ text: "Jetzt bestellen: in 12-15 Tagen bei euch, Steuern inklusive." });
    expect(await now("12 天内到，含税。", "zh", later)).toMatchObject({ text: "15 天内到，含税。" });
    expect(await now("12月2日到 12月5日到德国，也就是 9 到 12 天，含税。", "zh", later, base, "full")).toMatchObject({ text: "12月6日到 12月9日到德国，也就是 12 到 15 天，含税。" });
    expect(await now("In 9 bis 12 Tagen da. Zoll und Steuern: etwa 7,82 € an der Tür.", "de", { ...later, ...due("20.10") }, { ...base, ...due("7.82") })).toMatchObject({ text: "In 12 bis 15 Tagen da. Zoll und Steuern: etwa 20,10\u00a0€ an der Tür." });
  });
  it("in every language and length the page's own sentence does, as the page would say it", async () => {
    for (const language of SPOKEN) {
      for (const length of LENGTHS) {
        const speaks = await voice(language);
        const text = speak(speaks, base, length) ?? "";
        expect(await now(text, language, later, base, length), `${language} ${length}`).toEqual({ text: speak(speaks, later, length), why: null });
      }
    }
  }, 30_000);
});

describe("is not used", () => {
  it("where a number stays that is earlier than the new promise, on the day it turns and not before", async () => {
    const two = "两周内到德国，含税。";
    expect(await now(two, "zh", { ...base, maxDays: 14, to: "2026-12-07" })).toMatchObject({ text: two });
    expect(await now(two, "zh", later)).toEqual(refused);
    expect(await now("Nine to twelve days to Germany, taxes included.", "en", later)).toEqual(refused);
    // A shorter promise is kept by a longer one.
    expect(await now(two, "zh", { ...base, minDays: 5, maxDays: 7 })).toMatchObject({ text: two });
  });
  it("where the taxes are another case, or the amount is named in another way", async () => {
    expect(await now("德国 9 到 12 天到，含税。", "zh", { ...base, ...due("7.82") })).toEqual(refused);
    expect(await now("德国 9 到 12 天到，收货另付税费。", "zh", base, { ...base, ...due("7.82") })).toEqual(refused);
    expect(await now("德国 9 到 12 天到，税费大概 8 欧。", "zh", { ...base, ...due("20.10") }, { ...base, ...due("7.82") })).toEqual(refused);
    expect(await now("德国 9 到 12 天到，税费大概 8 欧。", "zh", { ...base, ...due("7.82") }, { ...base, ...due("7.82") })).toMatchObject({ why: null });
  });
  it("where the words would not suit the new number", async () => {
    expect(await now("In 9 to 12 days, taxes included.", "en", { ...base, minDays: 12 })).toEqual(refused);
    expect(await now("التوصيل خلال 9 إلى 12 يومًا، شاملًا الضرائب.", "ar", { ...base, country: "SA", minDays: 7, maxDays: 10 }, { ...base, country: "SA" })).toEqual(refused);
  });
  it("where the guard was never content with it, or cannot read the language and the promise is another", async () => {
    expect(await now("免税，德国 9 到 12 天到。", "zh", base)).toEqual(refused);
    expect(await now("Doručíme za 9 až 12 dní.", "cs", base)).toMatchObject({ why: null });
    expect(await now("Doručíme za 9 až 12 dní.", "cs", later)).toEqual(refused);
  });
  it("of another product under the same number", async () => {
    expect(used(wording("德国 9 到 12 天到，含税。"), "保温杯", base, await voice("zh"), "normal")).toEqual({ text: null, why: "product" });
  });
});

it("a number that means something else stays what it is", async () => {
  const twelve = "德国 9 到 12 天到，质保 12 个月，含税。";
  expect(await now(twelve, "zh", later)).toMatchObject({ text: "德国 12 到 15 天到，质保 12 个月，含税。" });
  expect(await now("Two weeks or so, 12-day returns, taxes included.", "en", { ...base, maxDays: 13, to: "2026-12-06" })).toMatchObject({ text: "Two weeks or so, 12-day returns, taxes included." });
  expect(await now("德国 12 天到，12 天内可退，含税。", "zh", later)).toMatchObject({ text: "德国 15 天到，12 天内可退，含税。" });
  // More often than the page would say it: one of them is something else, so none moves, and the guard stops it.
  expect(await now("法国 12 天，德国 12 天到，含税。", "zh", later)).toEqual(refused);
});
