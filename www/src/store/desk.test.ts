import { describe, expect, it } from "vitest";
import type { EngineFiles, Info } from "../engine/client";
import type { Seat } from "../engine/seat";
import { USUAL } from "../markets";
import { Desk } from "./desk";
import type { Keep } from "./keep";

/** A desk before its engine has come: what is compared does not wait for it. */
function desk(): Desk {
  const one = new Desk({} as EngineFiles, null, () => Date.parse("2026-11-23T12:14:00Z"));
  one.info = { destinations: [...USUAL, "KR", "MX"].map((country) => ({ country })) } as unknown as Info;
  return one;
}

describe("what the board compares", () => {
  it("is the usual destinations at first, and the rest of the pack can be added", () => {
    expect(desk().destinations).toEqual(USUAL);
    expect(desk().others).toEqual(["KR", "MX"]);
  });

  it("grows by the destination one goes to, once", () => {
    const one = desk();
    one.goTo("KR");
    expect(one.form.country).toBe("KR");
    expect(one.destinations).toEqual([...USUAL, "KR"]);
    one.goTo("DE");
    one.goTo("KR");
    expect(one.destinations).toEqual([...USUAL, "KR"]);
    expect(one.others).toEqual(["MX"]);
  });

  it("loses the one in view, which its neighbour then takes the place of", () => {
    const one = desk();
    one.goTo("FR");
    one.leave();
    expect(one.destinations).toEqual(USUAL.filter((country) => country !== "FR"));
    expect(one.form.country).toBe("IT");
    expect(one.others).toContain("FR");
    one.goTo("AU");
    one.leave();
    expect(one.form.country).toBe("JP");
  });

  it("keeps the last one", () => {
    const one = desk();
    for (let press = 0; press < 20; press += 1) one.leave();
    expect(one.destinations).toHaveLength(1);
    expect(one.destinations).toEqual([one.form.country]);
  });

  it("always has the destination that a page sets from outside", () => {
    const one = desk();
    one.set({ country: "MX" });
    expect(one.destinations).toEqual([...USUAL, "MX"]);
  });
});

/** An engine that has an answer to everything, and little in it. */
const answers = {
  apart: true,
  tell: async (_verb: string, question: string) =>
    question === "info" ? { platforms: [], nodes: [], services: [], destinations: [], categories: [], tables: [] }
    : question === "quote" ? { plans: [], documents: [], duty: null }
    : { rows: [] },
} as unknown as Seat;

describe("what is kept", () => {
  it.each([["", null], [", and the answer in it", answers]] as const)("has the new language before anyone sees it%s", async (_, seat) => {
    let kept = "nothing";
    const keep: Keep = {
      load: async () => null,
      save: async ({ locale }) => {
        await new Promise((done) => setTimeout(done));
        kept = locale;
      },
      get: async () => null,
      put: async () => undefined,
    };
    const one = new Desk({} as EngineFiles, keep, () => Date.parse("2026-11-23T12:14:00Z"), seat && (async () => seat));
    if (seat) await one.start();
    const seen: [string, string][] = [];
    one.addEventListener("change", () => seen.push([one.l10n.locale, kept]));
    await one.setLocale("en");
    expect(seen).toContainEqual(["en", "en"]);
    expect(seen).not.toContainEqual(["en", "nothing"]);
  });
});
