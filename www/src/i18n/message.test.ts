import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DESTINATIONS, languagesOf } from "../markets";
import { message, messages, parse, type Facts, type Occasion } from "./message";
import { SAY_LANGUAGES } from "./say";

const FOLDER = join(import.meta.dirname, "../../locales/say/messages");
const OCCASIONS: Occasion[] = ["shipped", "customs", "out", "late", "risk"];
const facts: Facts = { country: "DE", order: "", from: "2026-12-02", to: "2026-12-05", claim: { tax: "included", amount: null } };

const say = (language: string, occasion: Occasion, change: Partial<Facts> = {}) =>
  message(parse(language, readFileSync(join(FOLDER, `${language}.ftl`), "utf8")), language, occasion, { ...facts, ...change });

it("there is a file for every language of the host's sentences and for no other", () => {
  expect(readdirSync(FOLDER).map((file) => file.replace(".ftl", "")).sort()).toEqual([...SAY_LANGUAGES].sort());
});

it("reads as a seller writes it", () => {
  expect(say("zh", "shipped")).toBe("您的订单 [订单号] 已从仓库发出，预计 12月2日 – 12月5日送达。");
  expect(say("zh", "customs")).toBe("您的订单 [订单号] 正在清关，预计最晚 12月5日送达，价格已含税，到门不用再付。");
  expect(say("de", "out", { order: "A-17" })).toBe(
    "Ihre Bestellung A-17 wurde dem Zustelldienst übergeben. Voraussichtliche Zustellung: spätestens am 5. Dezember. Steuern und Zoll sind im Preis enthalten, an der Tür zahlen Sie nichts mehr.",
  );
  expect(say("en", "late", { country: "GB", order: "A-17" })).toBe(
    "We are sorry that your order A-17 is late: it was due by 5 December. We are checking with the carrier and will write to you as soon as we know more.",
  );
});

describe("what must not be claimed", () => {
  it("nothing of tax where the verdict allows no word on it", () => {
    for (const claim of [null, { tax: "unknown", amount: null } as const]) {
      expect(say("en", "customs", { claim })).toBe("Your order [order number] is now going through customs. Expected delivery: by December 5.".replace("December 5", new Intl.DateTimeFormat("en-DE", { day: "numeric", month: "long", timeZone: "UTC" }).format(Date.UTC(2026, 11, 5))));
    }
  });
  it("what is due at the door is said before the parcel is there", () => {
    expect(say("en", "out", { claim: { tax: "at-door", amount: { amount: "7.82", currency: "EUR" } } })).toContain("€7.82 in duty and tax is due on delivery");
  });
  it("no new day is promised with a delay: the one that passed is named", () => {
    expect(say("en", "late")).not.toMatch(/expect/i);
  });
});

it("every destination's languages have every message whole: order, day, full stop, no sign of a missing part", async () => {
  for (const country of DESTINATIONS) {
    for (const language of languagesOf(country)) {
      const texts = await messages(language);
      expect(texts, language).not.toBeNull();
      if (!texts) continue;
      for (const occasion of OCCASIONS) {
        const text = message(texts, language, occasion, { ...facts, country, order: "LC-2026-17" });
        expect(text, `${country} ${language} ${occasion}`).toContain("LC-2026-17");
        expect(text, `${country} ${language} ${occasion}`).toMatch(/(^|\D)0?5(\D|$)/);
        // Gregorian months: neither 2569 nor Rajab.
        expect(text, `${country} ${language} ${occasion}`).not.toMatch(/[{}]|\$|undefined|\.\.|NaN|25\d\d/);
        const blank = message(texts, language, occasion, { ...facts, country });
        expect(blank, `${country} ${language} ${occasion}`).toMatch(/\[[^\]]{3,}\]/);
      }
    }
  }
});

it("a language without texts has no messages", async () => expect(await messages("tlh")).toBeNull());
