import { expect, it } from "vitest";
import { DESTINATIONS, zoneOf } from ".";
import { loadHours, partiesOf } from "./hours";

const hours = await loadHours();

it("every zone is one that the platform knows, and every week has seven days", () => {
  for (const { zone, days, from, to } of hours) {
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone }), zone).not.toThrow();
    expect(days).toHaveLength(7);
    expect(from < to).toBe(true);
  }
});

it("a parcel to each destination meets customs, a broker, a carrier and a buyer with the destination's clock", () => {
  for (const country of DESTINATIONS) {
    const roles = partiesOf(hours, country).map(({ role }) => role);
    expect(new Set(roles), country).toEqual(new Set(["seller", "factory", "forwarder", "export-customs", "customs", "broker", "last-mile", "buyer"]));
    expect(partiesOf(hours, country).find(({ role }) => role === "buyer")?.zone).toBe(zoneOf(country));
  }
});

it("a warehouse is met only by parcels from it, and two of one country keep two clocks", () => {
  const at = (node: string) => partiesOf(hours, "US", node).filter(({ role }) => role === "warehouse").map(({ zone }) => zone);
  expect(at("US-LAX")).toEqual(["America/Los_Angeles"]);
  expect(at("US-NJ")).toEqual(["America/New_York"]);
  expect(partiesOf(hours, "US").some(({ role }) => role === "warehouse")).toBe(false);
});

it("weekends are Friday and Saturday in Saudi Arabia, Saturday and Sunday in Germany", () => {
  const broker = (country: string) => partiesOf(hours, country).find(({ role }) => role === "broker")?.days;
  expect(broker("SA")).toEqual([true, true, true, true, false, false, true]);
  expect(broker("DE")).toEqual([true, true, true, true, true, false, false]);
});
