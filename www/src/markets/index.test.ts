import { expect, it } from "vitest";
import { DESTINATIONS, USUAL, languagesOf, zoneOf } from ".";

it("knows the 57 destinations, each with a clock that the platform knows", () => {
  expect(DESTINATIONS).toHaveLength(57);
  for (const country of DESTINATIONS) {
    const timeZone = zoneOf(country) ?? "";
    expect(() => new Intl.DateTimeFormat("en", { timeZone }), country).not.toThrow();
    expect(languagesOf(country).length).toBeGreaterThan(0);
  }
});

it("compares fourteen of them until the seller says otherwise", () => {
  expect(USUAL).toHaveLength(14);
  expect(USUAL.filter((country) => !DESTINATIONS.includes(country))).toEqual([]);
});

it("a region has its own clock, a country that is not known has none", () => {
  expect(zoneOf("PT", "20")).toBe("Atlantic/Azores");
  expect(zoneOf("PT", "11")).toBe("Europe/Lisbon");
  expect(zoneOf("ZZ")).toBeNull();
  expect(languagesOf("ZZ")).toEqual(["en"]);
});

it("every clock of a region is one that the platform knows", () => {
  for (const [country, regions] of Object.entries({ FR: ["971", "974", "PF", "NC"], DK: ["FO", "GL"], ES: ["CN"], BR: ["AM", "MT", "AC"], CA: ["BC", "NU"] })) {
    for (const region of regions) {
      const timeZone = zoneOf(country, region) ?? "";
      expect(timeZone).not.toBe(zoneOf(country));
      expect(() => new Intl.DateTimeFormat("en", { timeZone }), `${country} ${region}`).not.toThrow();
    }
  }
});
