import { describe, expect, it } from "vitest";
import { draw, table, type Chart } from "./chart";

const axis = (name: string) => ({ name, text: String });
const chart = (change: Partial<Chart>): Chart => ({ label: "drawing", x: axis("x"), y: axis("y"), series: [], ...change });

describe("a chart", () => {
  it("lies inside its picture, with nought where profit turns into loss", () => {
    const drawing = draw(chart({ series: [{ name: "a", kind: "line", points: [{ x: 0, y: -50 }, { x: 10, y: 150 }] }] }), 600, 240);
    expect(drawing.nought).toBeGreaterThan(drawing.top);
    expect(drawing.nought).toBeLessThan(drawing.bottom);
    const [shape] = drawing.shapes;
    for (const { x, y } of shape?.symbols ?? []) {
      expect(x).toBeGreaterThanOrEqual(drawing.left);
      expect(x).toBeLessThanOrEqual(drawing.right);
      expect(y).toBeGreaterThanOrEqual(drawing.top);
      expect(y).toBeLessThanOrEqual(drawing.bottom);
    }
  });
  it("puts bars on each other and lets none begin below the ground", () => {
    const drawing = draw(chart({ series: [{ name: "a", kind: "bars", points: [{ x: 1, y: 3 }, { x: 2, y: 0 }] }, { name: "b", kind: "bars", points: [{ x: 1, y: 5 }, { x: 2, y: 4 }] }] }), 600, 240);
    const [first, second] = drawing.shapes.map(({ bars }) => bars);
    expect(first).toHaveLength(1);
    expect((second?.[0]?.y ?? 0) + (second?.[0]?.height ?? 0)).toBeCloseTo(first?.[0]?.y ?? 0);
    expect((second?.[1]?.y ?? 0) + (second?.[1]?.height ?? 0)).toBeCloseTo(drawing.bottom);
  });
  it("keeps the bar of a single day inside the picture, over its label", () => {
    const drawing = draw(chart({ series: [{ name: "a", kind: "bars", points: [{ x: 0, y: 200 }] }] }), 600, 240);
    const [bar] = drawing.shapes[0]?.bars ?? [];
    expect(bar && bar.x).toBeGreaterThan(drawing.left);
    expect(bar && bar.x + bar.width).toBeLessThan(drawing.right);
    expect(bar && bar.x + bar.width / 2).toBeCloseTo((drawing.left + drawing.right) / 2);
  });
  it("has no tick between whole days and none that touch on a phone", () => {
    const points = Array.from({ length: 3 }, (_, x) => ({ x, y: x }));
    expect(draw(chart({ x: { ...axis("x"), whole: true }, series: [{ name: "a", kind: "step", points }] }), 600, 240).xTicks.map(({ text }) => text)).toEqual(["0", "1", "2"]);
    const dates = draw(chart({ x: { name: "x", text: (day) => `11月${day}日`, whole: true }, series: [{ name: "a", kind: "step", points: Array.from({ length: 30 }, (_, x) => ({ x, y: 1 })) }] }), 320, 240).xTicks;
    for (let index = 1; index < dates.length; index += 1) expect((dates[index]?.at ?? 0) - (dates[index - 1]?.at ?? 0)).toBeGreaterThan(50);
  });
  it("sets names of places that would touch one above the other, and leaves out what lies outside", () => {
    const { marks } = draw(chart({ series: [{ name: "a", kind: "line", points: [{ x: 0, y: 0 }, { x: 100, y: 1 }] }], marks: [{ x: 38, text: "38 单/天改海外仓" }, { x: 40, text: "40 单/天改边境仓" }, { x: 400, text: "400" }] }), 600, 240);
    expect(marks).toHaveLength(2);
    expect(marks[0]?.label.y).not.toBe(marks[1]?.label.y);
  });
  it("draws one value, and nothing, without breaking", () => {
    expect(draw(chart({ series: [{ name: "a", kind: "line", points: [{ x: 5, y: 5 }] }] }), 600, 240).shapes[0]?.path).toMatch(/^M[\d.]+,[\d.]+Z?$/);
    expect(draw(chart({ series: [] }), 600, 240).shapes).toEqual([]);
  });
});

it("the table has every value of every series, and a gap where one has none", () => {
  expect(table(chart({ series: [{ name: "a", kind: "line", points: [{ x: 2, y: 1 }, { x: 1, y: 0 }] }, { name: "b", kind: "line", points: [{ x: 2, y: 4 }] }] }))).toEqual([{ x: 1, values: [0, null] }, { x: 2, values: [1, 4] }]);
});
