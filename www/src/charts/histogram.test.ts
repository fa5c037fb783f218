import { describe, expect, it } from "vitest";
import { bars, under } from "./histogram";

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

describe("the number of a day", () => {
  it("stands under the bar that has it, the last one of joined days too", () => {
    const drawn = bars([...Array.from({ length: 7 }, () => "0"), ...Array.from({ length: 30 }, () => "0.0333")]);
    expect(drawn.step).toBe(2);
    expect(under(36, drawn)).toBe(under(35, drawn));
    expect(under(36, drawn)).toBe(240 - 240 / 15 / 2);
    expect(under(7, drawn)).toBe(240 / 15 / 2);
  });
});
