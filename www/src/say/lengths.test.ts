import { describe, expect, it } from "vitest";
import { REVIEWED, direction, isolated } from "../i18n/say";
import { DESTINATIONS } from "../markets";
import { guard } from "./guard";
import { LENGTHS, SPOKEN, answers, lengthsOf, saidOf, speak, voice, type Said } from "./lengths";
import { WORDS } from "./words";

const base: Said = { country: "DE", minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05", tax: "included", amount: null, open: false };
/** Names with articles, of several words, with a state in brackets: the guard looks at these alone, for the sake of time. */
const AT_LENGTH = new Set(["US", "AE", "HK", "BR"]);
const due = { amount: "7.82", currency: "EUR" };

/** Every case of a verdict, over spans, single days, the turn of the year and a first of the month. */
const CASES: Said[] = (["included", "at-door", "cod", "unknown"] as const).flatMap((tax) =>
  [
    { minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05" },
    { minDays: 8, maxDays: 11, from: "2026-12-08", to: "2026-12-11" },
    { minDays: 1, maxDays: 2, from: "2026-11-24", to: "2026-11-25" },
    { minDays: 2, maxDays: 2, from: "2026-12-01", to: "2026-12-01" },
    { minDays: 1, maxDays: 1, from: "2026-11-24", to: "2026-11-24" },
    { minDays: 21, maxDays: 38, from: "2026-12-14", to: "2027-01-01" },
  ].flatMap((span) => (tax === "unknown" ? [true, false] : [false]).map((open) => ({ ...base, ...span, tax, open, amount: tax === "at-door" || tax === "cod" ? due : null }))),
);

const numbersOf = (text: string) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((one) => one.replace(",", "."));

describe("reads as a host says it", async () => {
  const zh = await voice("zh");
  const en = await voice("en");
  it("in Chinese", () => {
    expect(LENGTHS.map((length) => speak(zh, base, length))).toEqual([
      "德国 9 到 12 天到，已含税。",
      "德国，9 到 12 天到，价格已含税，到门不用再付。",
      "现在下单，德国预计 12月2日到 12月5日送到，也就是 9 到 12 天。进口税费由我们承担，已经算在价格里，收货时不用再付。",
    ]);
    expect(speak(zh, { ...base, country: "AE" }, "short")).toBe("阿联酋 9 到 12 天到，已含税。");
    expect(speak(zh, { ...base, tax: "at-door", amount: due }, "full")).toContain("进口税费没有算在价格里，收货时由您另付，约 €7.82。");
  });
  it("in English", () => {
    expect(LENGTHS.map((length) => speak(en, { ...base, country: "GB" }, length))).toEqual([
      "9 to 12 days to the UK, taxes included.",
      "To the UK in 9 to 12 days. Taxes are included, nothing to pay at the door.",
      "Order now and it reaches the UK between 2 December and 5 December, that is in 9 to 12 days. Import duty and tax are on us and already in the price: nothing to pay at the door.",
    ]);
    expect(speak(en, { ...base, minDays: 1, maxDays: 1, tax: "unknown" }, "short")).toBe("1 day to Germany.");
  });
  it("in the buyers' languages", async () => {
    expect(speak(await voice("pl"), { ...base, country: "PL" }, "full")).toBe("Zamów teraz: dostawa do Polski między 2 grudnia a 5 grudnia, czyli w 9–12 dni. Cło i podatki opłacamy my i są już w cenie: przy odbiorze nic nie dopłacasz.");
    expect(speak(await voice("it"), { ...base, from: "2026-12-08", to: "2027-01-01" }, "full")).toContain("tra l’8 dicembre e il 1º gennaio");
    expect(speak(await voice("fr"), { ...base, country: "FR", from: "2026-12-01" }, "full")).toContain("livraison en France entre le 1er décembre et le 5 décembre");
    expect(speak(await voice("fr"), base, "normal")).toContain("Allemagne : livraison en 9 à 12 jours");
    expect(speak(await voice("ar"), { ...base, country: "SA", maxDays: 10 }, "short")).toContain("10 أيام");
    expect(speak(await voice("ar"), { ...base, country: "SA" }, "short")).toContain("12 يومًا");
    expect(speak(await voice("th"), { ...base, country: "TH" }, "full")).toContain("2 ธันวาคม");
  });
});

describe("in every language, at every length, for every verdict", async () => {
  const voices = await Promise.all(SPOKEN.map(voice));
  it.each(voices.map((one) => [one.language, one] as const))("%s", (language, voice) => {
    expect(lengthsOf(voice)).toEqual(LENGTHS);
    for (const said of CASES) {
      for (const length of LENGTHS) {
        const text = speak(voice, said, length) ?? "";
        const where = `${language} ${length} ${said.tax}: ${text}`;
        expect(text, where).not.toMatch(/[{}]|undefined|null|NaN/);
        // No number but those of the promise, and all of those.
        const allowed = new Set([said.minDays, said.maxDays, ...(length === "full" ? [said.from, said.to].flatMap((day) => [Number(day.slice(5, 7)), Number(day.slice(8))]) : [])].map(String).concat(said.amount ? "7.82" : []));
        const numbers = numbersOf(text);
        expect(numbers.filter((one) => !allowed.has(one)), where).toEqual([]);
        expect(numbers, where).toEqual(expect.arrayContaining([String(said.minDays), String(said.maxDays)]));
        if (length === "full") expect(numbers, where).toContain(String(Number(said.to.slice(8))));
        expect(numbers.includes("7.82"), where).toBe(said.amount !== null);
        // The guard has nothing against what the page itself says.
        expect(guard(text, language, said), where).toEqual([]);
        // Of an unknown duty nothing, or in full that there may be one.
        const words = WORDS[language];
        if (said.tax === "unknown") expect(new RegExp(words?.tax ?? "", "u").test(text.toLowerCase()), where).toBe(length === "full" && said.open);
      }
    }
  });

  it.each(voices.map((one) => [one.language, one] as const))("%s: what is said where tax is included is stopped where it is not", (language, voice) => {
    for (const length of LENGTHS) {
      const text = speak(voice, base, length) ?? "";
      for (const other of [{ ...base, tax: "at-door", amount: due }, { ...base, tax: "unknown", open: true }] as Said[]) {
        expect(guard(text, language, other).map(({ fault }) => fault), `${length} ${other.tax}: ${text}`).toContain("included");
      }
      if (length !== "short") expect(guard(text, language, { ...base, tax: "cod", amount: due }).map(({ fault }) => fault), text).toContain("nothing");
    }
  });

  it.each(voices.map((one) => [one.language, one] as const))("%s: a sentence of a shorter promise is stopped, in days and in dates", (language, voice) => {
    const later: Said = { ...base, minDays: 12, maxDays: 15, from: "2026-12-05", to: "2026-12-08" };
    for (const length of LENGTHS) {
      const faults = guard(speak(voice, base, length) ?? "", language, later).map(({ fault }) => fault);
      expect(faults, length).toContain("days");
      if (length === "full") expect(faults).toContain("date");
    }
    // And one of a longer promise is not.
    for (const length of LENGTHS) expect(guard(speak(voice, later, length) ?? "", language, base), length).toEqual([]);
  });

  it("every destination has a name in every language, and answers by topic that the guard lets pass", () => {
    for (const country of DESTINATIONS) {
      for (const one of voices) {
        for (const said of [{ ...base, country }, { ...base, country, tax: "at-door", amount: due }, { ...base, country, tax: "unknown", open: true }] as Said[]) {
          const told = answers(one, said);
          expect(Object.keys(told ?? {})).toHaveLength(3);
          for (const text of [told?.days, told?.dates, told?.tax]) {
            expect(text, `${one.language} ${country}`).toBeTruthy();
            expect(text).not.toMatch(/[{}]|undefined|\b[A-Z]{2}:/);
            if (AT_LENGTH.has(country)) expect(guard(text as string, one.language, said).filter(({ fault }) => fault !== "silent"), text as string).toEqual([]);
          }
        }
      }
    }
  }, 30_000);
});

it("numbers hold their order in a text from right to left, and only there", async () => {
  const text = speak(await voice("ar"), { ...base, country: "AE", tax: "at-door", amount: { amount: "1234.50", currency: "AED" } }, "full") ?? "";
  expect(direction("ar")).toBe("rtl");
  const shown = isolated(text, "ar");
  expect(shown.replace(/[\u2068\u2069]/g, "")).toBe(text);
  expect(shown).toContain("\u20689\u2069");
  expect(shown).toContain("\u206812\u2069");
  expect(shown.match(/\u2068[^\u2069]*\u2069/g)).toHaveLength(5);
  expect(text).not.toMatch(/[\u2066-\u2069]/);
  expect(isolated("9 bis 12", "de")).toBe("9 bis 12");
});

it("a language with the usual length alone says that at every length", async () => {
  const cs = await voice("cs");
  expect(lengthsOf(cs)).toEqual(["normal"]);
  expect(speak(cs, { ...base, country: "CZ" }, "full")).toBe(speak(cs, { ...base, country: "CZ" }, "normal"));
  expect(answers(cs, base)).toBeNull();
});

it("only Chinese and English count as read over", () => expect([...REVIEWED].sort()).toEqual(["en", "zh"]));

it("nothing is said without a plan", () => expect(saidOf({ recommended: null, window: null } as never)).toBeNull());
