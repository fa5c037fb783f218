import { describe, expect, it } from "vitest";
import { bars } from "./histogram";

describe("bars", () => {
  it("cuts tails that nobody sees and scales to the tallest", () => {
    expect(bars(["0", "0.001", "0.2", "0.4", "0.1", "0.001"])).toEqual({ first: 2, step: 1, heights: [0.5, 1, 0.25] });
  });
  it("joins days rather than drawing more than 24 bars", () => {
    const { step, heights } = bars(Array.from({ length: 60 }, () => "0.0166"));
    expect(step).toBe(3);
    expect(heights).toHaveLength(20);
  });
  it("nothing gives no bar of infinite height", () => expect(bars([]).heights).toEqual([]));
});
