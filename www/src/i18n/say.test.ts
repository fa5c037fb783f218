import { describe, expect, it } from "vitest";
import type { Assessment, Verdict } from "../engine/client";
import { languagesOf, DESTINATIONS } from "../markets";
import { SAY_LANGUAGES, burnSentence, claim, sentence } from "./say";

function verdict(change: { payer?: "seller" | "buyer"; atDoor?: string; total?: string | null; cod?: boolean; recommended?: string | null; min?: number; max?: number } = {}): Verdict {
  const { payer = "seller", atDoor = "0.00", total = "7.82", cod = false, recommended = "plan", min = 9, max = 12 } = change;
  return {
    recommended,
    normalized: { destination: { country: "DE", cod } },
    window: { promise: { minDays: min, maxDays: max } },
    duty: { payer, total } as Partial<Assessment>,
    buyer: { pays: { amount: "24.99", currency: "EUR" }, atDoor: { amount: atDoor, currency: "EUR" } },
  } as unknown as Verdict;
}

const said = (change: Parameters<typeof verdict>[0], language = "zh") => {
  const claimed = claim(verdict(change));
  return claimed && sentence(claimed, language);
};

it("reads as a host says it", () => {
  expect(said({})).toBe("德国\uff0c9 到 12 天到\uff0c价格已含税\uff0c到门不用再付。");
  expect(said({}, "de")).toBe("Lieferung nach Deutschland in 9 bis 12 Tagen. Steuern und Zoll sind im Preis enthalten, an der Tür zahlen Sie nichts mehr.");
});

describe("what must not be claimed", () => {
  it("no tax included when a cent is due at the door", () => expect(said({ atDoor: "0.01" })).not.toContain("含税"));
  it("no tax included when the buyer is the payer, even of nothing", () => expect(said({ payer: "buyer", atDoor: "0.00" })).not.toContain("含税"));
  it("no word on tax while the duty is not known", () => {
    expect(said({ total: null })).not.toMatch(/税/);
    expect(said({ total: null, payer: "buyer", atDoor: "3.00" })).not.toMatch(/税/);
  });
  it("no nothing-to-pay when the price itself is paid at the door", () => expect(said({ cod: true })).toBe("德国\uff0c9 到 12 天到\uff0c货到付款\uff0c一共付 €24.99\uff0c已含税。"));
  it("what is due at the door is named", () => expect(said({ payer: "buyer", atDoor: "7.82" }, "en")).toBe("To Germany in 9 to 12 days. About €7.82 in duty and tax is due on delivery."));
  it("no sentence without a plan", () => expect(said({ recommended: null })).toBeNull());
  it("never fewer days than promised, in any language", () => {
    for (const language of SAY_LANGUAGES) {
      for (const change of [{ min: 3, max: 21 }, { min: 8, max: 8 }]) {
        const days = (said(change, language)?.match(/\d+/g) ?? []).map(Number);
        expect(Math.max(...days), language).toBe(change.max);
        expect(Math.min(...days), language).toBe(change.min);
      }
    }
  });
});

it("counts days as the language does, in digits that everybody reads", () => {
  const to = (country: string, language: string, maxDays: number) => sentence({ country, minDays: 2, maxDays, tax: "unknown", amount: null }, language);
  expect(to("CZ", "cs", 4)).toBe("Česko: doručení za 2 až 4 dny.");
  expect(to("CZ", "cs", 9)).toBe("Česko: doručení za 2 až 9 dní.");
  expect(to("RU", "ru", 21)).toBe("Россия: доставка за 2–21 день.");
  expect(to("RU", "ru", 25)).toBe("Россия: доставка за 2–25 дней.");
  expect(to("BR", "pt", 9)).toBe("Entrega no Brasil em 2 a 9 dias.");
  expect(to("BR", "pt-BR", 9)).toBe("Entrega no Brasil em 2 a 9 dias.");
  expect(to("DE", "pl", 9)).toBe("Niemcy: dostawa w 2–9 dni.");
  expect(to("US", "de", 9)).toBe("Lieferung in die USA in 2 bis 9 Tagen.");
  expect(to("GB", "de", 9)).toBe("Lieferung nach Großbritannien in 2 bis 9 Tagen.");
  expect(to("AT", "de", 9)).toBe("Lieferung nach Österreich in 2 bis 9 Tagen.");
  expect(to("US", "it", 9)).toBe("Consegna negli Stati Uniti in 2-9 giorni.");
  expect(to("DE", "it", 9)).toBe("Consegna in Germania in 2-9 giorni.");
  expect(to("SG", "it", 9)).toBe("Consegna a Singapore in 2-9 giorni.");
  expect(to("TW", "zh-hant", 9)).toBe("台灣，2 到 9 天到。");
  expect(to("SA", "ar", 9)).toMatch(/2.*9/);
});

it("every destination has a sentence in its buyers' languages, complete in each case", () => {
  for (const country of DESTINATIONS) {
    for (const language of languagesOf(country)) {
      for (const tax of ["included", "at-door", "cod", "unknown"] as const) {
        const text = sentence({ country, minDays: 5, maxDays: 9, tax, amount: { amount: "7.82", currency: "EUR" } }, language);
        expect(text, `${country} ${language} ${tax}`).toMatch(/5.*9/);
        expect(text).not.toMatch(/\{|undefined|null/);
        if (tax === "included") expect(text).not.toMatch(/7[.,]82/);
        if (tax === "at-door" || tax === "cod") expect(text).toMatch(/7[.,]82/);
      }
    }
  }
});

describe("before the promise turns", () => {
  const then = { minDays: 12, maxDays: 17, from: "2026-12-05", to: "2026-12-10", onTime: "0.9", mode: "direct", service: "line" } as const;
  const languages = SAY_LANGUAGES.filter((language) => burnSentence({ orders: 38, then }, language));
  it("the host says how many orders still go this fast and what comes after", () => {
    expect(burnSentence({ orders: 38, then }, "zh")).toBe("接下来 38 单还是这个时效\uff0c之后下单 12 到 17 天到。");
    expect(burnSentence({ orders: 38, then: { ...then, minDays: 17 } }, "en")).toBe("The next 38 orders arrive this fast; after that it is 17 days.");
    expect(burnSentence({ orders: 1, then }, "en")).toBe("1 more order arrives this fast; after that it is 12 to 17 days.");
    expect([1, 3, 38].map((orders) => burnSentence({ orders, then }, "pl")?.split(";")[0])).toEqual(["Tak szybko dotrze jeszcze 1 zamówienie", "Tak szybko dotrą jeszcze 3 zamówienia", "Tak szybko dotrze jeszcze 38 zamówień"]);
    expect(burnSentence({ orders: 38, then: null }, "zh")).toBe("只剩最后 38 单。");
  });
  it("in every language with all numbers and no other", () => {
    expect(languages.length).toBeGreaterThanOrEqual(17);
    for (const language of languages) {
      expect(burnSentence({ orders: 38, then }, language)?.match(/\d+/g)?.map(Number).sort((a, b) => a - b), language).toEqual([12, 17, 38]);
      expect(burnSentence({ orders: 38, then: null }, language)?.match(/\d+/g), language).toEqual(["38"]);
    }
  });
  it("a language without the sentence gives none", () => expect(burnSentence({ orders: 38, then }, "xx")).toBeNull());
});
