import { expect, it } from "vitest";
import { rolled } from "./drag";
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
it("near an edge the list scrolls, faster the nearer, and nowhere else", () => {
  expect([rolled(400, 0, 800), rolled(64, 0, 800), rolled(736, 0, 800)]).toEqual([0, 0, 0]);
  expect([rolled(32, 0, 800), rolled(0, 0, 800), rolled(-90, 0, 800)]).toEqual([-7, -14, -14]);
  expect([rolled(768, 0, 800), rolled(800, 0, 800), rolled(900, 0, 800)]).toEqual([7, 14, 14]);
  // A low window still has a middle to hold still in.
  expect([rolled(40, 0, 80), rolled(10, 0, 80), rolled(70, 0, 80)]).toEqual([0, -7, 7]);
});
