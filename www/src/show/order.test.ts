import { expect, it } from "vitest";
import { moved, placeAt } from "./order";

it("moves one and keeps the order of the rest", () => {
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});
it("a dragged row goes where the pointer is, and stays inside the list", () => {
  const middles = [10, 30, 50, 70];
  expect([placeAt(middles, 12, 0), placeAt(middles, 31, 0), placeAt(middles, 400, 0)]).toEqual([0, 1, 3]);
  expect([placeAt(middles, 0, 3), placeAt(middles, 45, 3)]).toEqual([0, 2]);
});
