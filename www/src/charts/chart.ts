/**
 * What a chart shows, and where it lies. Scales, ticks, curves and symbols are D3's; the drawing is ours, so that it takes the
 * page's tokens and nothing writes styles that its security policy forbids.
 */
import { scaleLinear } from "d3-scale";
import { curveLinear, curveStep, line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";

export interface Point {
  x: number;
  y: number;
}

export interface Series {
  name: string;
  /** Bars of several series stand on each other. */
  /** A step turns midway between two values, where a bar ends. */
  kind: "line" | "step" | "bars" | "points";
  points: readonly Point[];
}

/** A place on the x axis that has a name: where an answer turns. */
export interface Mark {
  x: number;
  text: string;
}

export interface Axis {
  name: string;
  text: (value: number) => string;
  /** How the value stands in the table; without it as on the axis. */
  full?: (value: number) => string;
  /** Ticks between whole numbers mean nothing: days, orders. */
  whole?: boolean;
  /** The axis begins at nought, whatever the values. */
  zero?: boolean;
}

export interface Chart {
  /** What a screen reader says of it. */
  label: string;
  x: Axis;
  y: Axis;
  series: readonly Series[];
  marks?: readonly Mark[];
}

export const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond] as const;
const ROW = 16;
const FOOT = 38;
const SYMBOLS_A_LINE = 8;

/** Width of a text at 12 px, near enough to keep labels apart. */
export function wide(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) > 0x2e7f ? 12.5 : 7;
  return width;
}

export interface Label {
  x: number;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
}

export interface Drawing {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where nought lies, if it is in the picture and not its edge. */
  nought: number | null;
  xTicks: { at: number; label: number; text: string }[];
  yTicks: { at: number; text: string }[];
  marks: { at: number; label: Label }[];
  shapes: { series: number; path: string | null; symbols: { x: number; y: number; path: string }[]; bars: { x: number; y: number; width: number; height: number }[] }[];
}

function extent(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}

/** Tops of the bars of a series, each on what the series before it put there. */
function stacked(chart: Chart): Map<number, { from: number; to: number; x: number }[]> {
  const heights = new Map<number, number>();
  const bars = new Map<number, { from: number; to: number; x: number }[]>();
  chart.series.forEach((series, index) => {
    if (series.kind !== "bars") return;
    bars.set(index, series.points.map(({ x, y }) => {
      const from = heights.get(x) ?? 0;
      heights.set(x, from + y);
      return { x, from, to: from + y };
    }));
  });
  return bars;
}

/** Puts labels that would touch into rows of their own. */
function rows(places: readonly { at: number; half: number }[]): number[] {
  const ends: number[] = [];
  return places.map(({ at, half }) => {
    const free = ends.findIndex((end) => at - half >= end + 6);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + half;
    return row;
  });
}

export function draw(chart: Chart, width: number, height: number): Drawing {
  const bars = stacked(chart);
  const xs = chart.series.flatMap(({ points }) => points.map(({ x }) => x));
  const marked = [...(chart.marks ?? [])].sort((a, b) => a.x - b.x);
  const ys = [...chart.series.flatMap((series) => (series.kind === "bars" ? [] : series.points.map(({ y }) => y))), ...[...bars.values()].flat().map(({ to }) => to)];
  let [lowX, highX] = extent(xs);
  const [lowY, highY] = extent(chart.y.zero || bars.size ? [0, ...ys] : ys);
  // A bar stands around its value, half a step on both sides.
  const values = [...new Set(xs)].sort((a, b) => a - b);
  // A stream of one day has one bar, as wide as a day.
  const step = bars.size ? (values.length > 1 ? Math.min(...values.slice(1).map((x, index) => x - (values[index] ?? x))) : 1) : 0;
  if (step > 0) {
    lowX -= step / 2;
    highX += step / 2;
  }
  const y = scaleLinear().domain(lowY === highY ? [Math.min(0, lowY), Math.max(1, highY)] : [lowY, highY]).nice(5);
  const yTicks = y.ticks(5).filter((tick) => !chart.y.whole || Number.isInteger(tick));
  const left = Math.max(...yTicks.map((tick) => wide(chart.y.text(tick)))) + 10;
  const right = width - 12;
  const x = scaleLinear().domain(lowX === highX ? [lowX - 1, highX + 1] : [lowX, highX]).range([left, right]);

  const shown = marked.filter((mark) => mark.x >= lowX && mark.x <= highX);
  const halves = shown.map((mark) => wide(mark.text) / 2);
  // Labels stay inside the picture; the line stands where the value is.
  const centres = shown.map((mark, index) => Math.min(right - (halves[index] ?? 0), Math.max(left + (halves[index] ?? 0), x(mark.x))));
  const placed = rows(centres.map((at, index) => ({ at, half: halves[index] ?? 0 })));
  const top = ROW * (placed.length ? Math.max(...placed) + 1 : 0) + ROW + 10;
  const bottom = height - FOOT;
  y.range([bottom, top]);

  const room = Math.max(2, Math.floor((right - left) / (Math.max(...xs.map((value) => wide(chart.x.text(value))), 20) + 18)));
  const xTicks = x.ticks(Math.min(room, 10)).filter((tick) => !chart.x.whole || Number.isInteger(tick));
  const [bottomY, topY] = y.domain() as [number, number];
  return {
    width, height, left, right, top, bottom,
    nought: bottomY < 0 && topY > 0 ? y(0) : null,
    xTicks: xTicks.map((tick) => {
      const text = chart.x.text(tick);
      return { at: x(tick), label: Math.min(x(tick), width - wide(text) / 2), text };
    }),
    yTicks: yTicks.map((tick) => ({ at: y(tick), text: chart.y.text(tick) })),
    marks: shown.map((mark, index) => ({ at: x(mark.x), label: { x: centres[index] ?? 0, y: ROW * ((placed[index] ?? 0) + 2) - 3, text: mark.text, anchor: "middle" } })),
    shapes: chart.series.map((series, index) => {
      const mark = symbol(SYMBOLS[index % SYMBOLS.length] ?? symbolCircle, series.kind === "points" ? 70 : 44)() ?? "";
      const every = series.kind === "points" ? 1 : Math.max(1, Math.ceil(series.points.length / SYMBOLS_A_LINE));
      const at = (point: Point) => ({ x: x(point.x), y: y(point.y), path: mark });
      const drawn = series.kind === "line" || series.kind === "step";
      const path = drawn ? line<Point>((point) => x(point.x), (point) => y(point.y)).curve(series.kind === "step" ? curveStep : curveLinear)([...series.points]) : null;
      const thick = Math.max(1, x(lowX + step) - x(lowX));
      return {
        series: index,
        path,
        symbols: series.kind === "bars" ? [] : series.points.filter((_, place) => (place + Math.floor(every / 2)) % every === 0).map(at),
        bars: (bars.get(index) ?? []).filter(({ from, to }) => to > from).map((bar) => ({ x: x(bar.x) - thick * 0.39, width: thick * 0.78, y: y(bar.to), height: Math.max(0, y(bar.from) - y(bar.to)) })),
      };
    }),
  };
}

/** Every x of the chart with what each series says there; the table behind the drawing. */
export function table(chart: Chart): { x: number; values: (number | null)[] }[] {
  const xs = [...new Set(chart.series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const by = chart.series.map(({ points }) => new Map(points.map(({ x, y }) => [x, y])));
  return xs.map((x) => ({ x, values: by.map((values) => values.get(x) ?? null) }));
}
