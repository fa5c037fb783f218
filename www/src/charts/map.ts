/**
 * The world with the legs of a route, turned so that no leg is cut at the edge and no closer than the coarse land is worth.
 * Land is Natural Earth's at 1 : 110 million (public domain, as world-atlas packs it): coasts without borders.
 */
import { geoGraticule10, geoInterpolate, geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { feature } from "topojson-client";
import world from "world-atlas/land-110m.json";
import type { Way } from "../route/legs";
import { wide } from "./chart";

type Topology = Parameters<typeof feature>[0];
const topology = world as unknown as Topology;
const land = feature(topology, topology.objects.land as Parameters<typeof feature>[1]) as GeoPermissibleObjects;
const graticule = geoGraticule10();

const PAD_Y = 46;
/** How much closer than the whole world. */
const CLOSEST = 4.5;
/** Stops nearer than this in the picture share one mark. */
const NEAR = 22;
const ROW = 15;

export interface Label {
  x: number;
  y: number;
  text: string;
}

export interface Drawn {
  land: string;
  graticule: string;
  legs: { index: number; path: string; label: Label | null }[];
  marks: { x: number; y: number; stops: number[]; label: Label }[];
}

function overlap(a: Label, b: Label): boolean {
  return Math.abs(a.y - b.y) < ROW && Math.abs(a.x - b.x) < (wide(a.text) + wide(b.text)) / 2 + 6;
}

/** `names` of the stops, `words` of the legs. */
export function map(way: Way, names: readonly string[], words: readonly string[], width: number, height: number): Drawn {
  const places = way.stops.flatMap((stop, index) => (stop.place ? [{ index, at: [stop.place[0], stop.place[1]] as [number, number] }] : []));
  const projection = geoNaturalEarth1().precision(0.4);
  const [first, last] = [places[0], places.at(-1)];
  const middle = first && last ? geoInterpolate(first.at, last.at)(0.5) : [150, 0];
  projection.rotate([-(middle[0] ?? 0), 0]).fitSize([width, height], { type: "Sphere" });
  const whole = projection.scale();
  const lines = way.legs.flatMap((leg, index) => {
    const [from, to] = [way.stops[leg.from]?.place, way.stops[leg.to]?.place];
    return from && to ? [{ index, from: [...from] as [number, number], to: [...to] as [number, number] }] : [];
  });
  if (lines.length) {
    const all = { type: "MultiLineString" as const, coordinates: lines.map(({ from, to }) => [from, to]) };
    const pad = width / 6;
    projection.fitExtent([[pad, PAD_Y], [width - pad, height - PAD_Y]], all);
    // Nearer than this the coast is a handful of straight lines; farther than the world there is nothing.
    const scale = Math.min(Math.max(projection.scale(), whole), whole * CLOSEST);
    projection.scale(scale).translate([0, 0]);
    const [[left, top], [right, bottom]] = geoPath(projection).bounds(all);
    projection.translate([width / 2 - (left + right) / 2, height / 2 - (top + bottom) / 2]);
  }
  projection.clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection).digits(1);

  const marks: Drawn["marks"] = [];
  for (const { index, at } of places) {
    const [x, y] = projection(at) ?? [0, 0];
    const near = marks.find((one) => Math.hypot(one.x - x, one.y - y) < NEAR);
    if (near) near.stops.push(index);
    else marks.push({ x, y, stops: [index], label: { x, y, text: "" } });
  }
  const taken: Label[] = [];
  const put = (text: string, places: readonly (readonly [number, number])[]): Label | null => {
    const half = wide(text) / 2 + 4;
    for (const [x, y] of places) {
      const label = { x: Math.min(Math.max(x, half), width - half), y, text };
      if (y < ROW || y > height - 4 || taken.some((one) => overlap(one, label))) continue;
      taken.push(label);
      return label;
    }
    return null;
  };
  for (const mark of marks) {
    const text = mark.stops.map((index) => names[index] ?? "").join(" · ");
    mark.label = put(text, [27, -16, 42, -31].map((below) => [mark.x, mark.y + below] as const)) ?? { x: mark.x, y: mark.y + 27, text };
  }
  const legs = lines.map(({ index, from, to }) => {
    const drawn = path({ type: "LineString", coordinates: [from, to] }) ?? "";
    const [x, y] = projection(geoInterpolate(from, to)(0.5)) ?? [0, 0];
    const [[x0, y0], [x1, y1]] = [projection(from) ?? [0, 0], projection(to) ?? [0, 0]];
    // Words stand above a leg that runs across, beside one that runs down.
    const beside = wide(words[index] ?? "") / 2 + 12;
    // The leg climbs under its words: they keep clear of its higher end.
    const [[xa, ya], [xb, yb]] = [projection(geoInterpolate(from, to)(0.45)) ?? [0, 0], projection(geoInterpolate(from, to)(0.55)) ?? [0, 0]];
    const rise = Math.min(30, Math.abs((yb - ya) / (xb - xa || 1)) * (beside - 12));
    const free = Math.abs(x1 - x0) < Math.abs(y1 - y0) * 1.2 ? [[x + beside, y], [x - beside, y]] as const : [[x, y - 12 - rise], [x, y + 20 + rise], [x, y - 28 - rise], [x, y + 36 + rise]] as const;
    const short = marks.some(({ stops }) => stops.includes(way.legs[index]?.from ?? -1) && stops.includes(way.legs[index]?.to ?? -1));
    return { index, path: drawn, label: short ? null : put(words[index] ?? "", free) };
  });
  return { land: path(land) ?? "", graticule: path(graticule) ?? "", legs, marks };
}
