import { expect, it } from "vitest";
import { frontier, labels, type Spot } from "./scatter";

const spot = (id: string, cost: number, days: number, state: Spot["state"] = "open"): Spot => ({ id, cost, days, state, mode: "direct", name: id, title: id });

it("the line goes from the cheapest to the fastest, over what nothing beats in both", () =>
  expect(frontier([spot("dear", 90, 5), spot("cheap", 40, 20), spot("middle", 60, 9), spot("beaten", 70, 12), spot("same", 60, 9)]).map(({ id }) => id)).toEqual(["cheap", "middle", "dear"]));
it("a refused plan is never on the line", () => expect(frontier([spot("no", 10, 1, "refused"), spot("yes", 40, 20)]).map(({ id }) => id)).toEqual(["yes"]));
it("a name that would cover another is left out, one at the edge is moved in", () => {
  const placed = labels([{ x: 50, y: 40, text: "one" }, { x: 60, y: 45, text: "two" }, { x: 295, y: 90, text: "three" }], 300);
  expect(placed.map(({ text }) => text)).toEqual(["one", "three"]);
  expect(placed.every(({ x, width }) => x >= 0 && x + width <= 300)).toBe(true);
});
