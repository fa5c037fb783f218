import { expect, it } from "vitest";
import { stateOf } from "./cards";

const card = { service: "air-line", from: "2026-10-12", to: "2026-12-31" };
it("a card holds on its first and on its last day", () => {
  expect(stateOf(card, "2026-10-11")).toBe("not-yet");
  expect(stateOf(card, "2026-10-12")).toBe("in-force");
  expect(stateOf(card, "2026-12-31")).toBe("in-force");
  expect(stateOf(card, "2027-01-01")).toBe("expired");
});
it("without a last day it holds on; without a service it prices nothing", () => {
  expect(stateOf({ ...card, to: null }, "2030-01-01")).toBe("in-force");
  expect(stateOf({ ...card, service: null }, "2026-11-23")).toBe("unassigned");
});
