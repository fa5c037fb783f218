import { describe, expect, it } from "vitest";
import { L10n, chinese, loadLocale, negotiate } from ".";
import { readable } from "./params";

const english = await loadLocale("en");
const named = (l10n: L10n) => l10n.withNames(new Map([["line", { zh: "专线", en: "Special line" }]]));

describe("numbers come from decimal strings with every digit", () => {
  it("money", () => {
    expect(chinese.money({ amount: "24.99", currency: "EUR" })).toBe("€24.99");
    expect(english.money({ amount: "5700", currency: "JPY" })).toBe("¥5,700");
    expect(english.money({ amount: "90071992547409931.07", currency: "USD" })).toBe("$90,071,992,547,409,931.07");
  });
  it("rates", () => {
    expect(chinese.rate("0.065")).toBe("6.5%");
    expect(chinese.percent("0.91")).toBe("91%");
  });
  it("what is no number is shown, not hidden", () => expect(chinese.money({ amount: "abc", currency: "EUR" })).toBe("abc EUR"));
});

it("a civil date is that day in every zone", () => expect(english.date("2026-12-02")).toBe("Dec 2, 2026"));

describe("codes", () => {
  it("an unknown code shows itself", () => expect(chinese.code({ code: "E9999", params: {} })).toBe("E9999"));
  it("parameters are made readable", () => {
    expect(named(english).code({ code: "E4101", params: { service: "line", class: "liquid", country: "DE" } })).toBe("Special line does not take Liquid to Germany");
    expect(named(chinese).code({ code: "E4101", params: { service: "line", class: "liquid", country: "DE" } })).toBe("专线 去德国不收液体");
  });
  it("an amount beside its currency is written as money", () => {
    expect(chinese.code({ code: "A207", params: { margin: "-12.50", currency: "CNY" } })).toContain("¥12.50");
    expect(chinese.code({ code: "A207", params: { margin: "-12.50", currency: "CNY" } })).not.toContain("CNY");
  });
  it("a plan is named by the services of its chain", () => expect(readable(named(english), "plan", "direct:line:DE")).toBe("Direct · Special line"));
  it("several stages are listed, a season goes without its year", () => {
    expect(readable(chinese, "stages", "line-haul last-mile")).toBe("干线、尾程");
    expect(readable(english, "peak", "double-eleven-2026")).toBe("Double Eleven");
  });
  it("what helps comes with the code", () => expect(english.remedy({ code: "E1203", params: {} })).toContain("grams"));
  it("a missing parameter is seen, and the rest stands", () => expect(english.code({ code: "E1005", params: {} })).toContain("Not a decimal number"));
});

describe("negotiate", () => {
  it.each([[["zh-Hans-CN"], "zh-CN"], [["en-GB"], "en"], [["fr", "en"], "en"], [["th"], "zh-CN"], [[], "zh-CN"]] as const)("%j is served %s", (tags, locale) => expect(negotiate(tags)).toBe(locale));
});

it("age is counted in whole days", () => {
  const l10n = new L10n("en", []);
  expect(l10n.age("2026-11-20", Date.parse("2026-11-23T12:00:00Z"))).toBe("3 days ago");
  expect(l10n.age("2026-11-23", Date.parse("2026-11-23T12:00:00Z"))).toBe("today");
});
