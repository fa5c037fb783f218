/** Plans as points of cost and days, with the line of those that no other beats in both. Modes are told apart by shape first. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { scaleLinear } from "d3-scale";
import { symbol, symbolCircle, symbolSquare, symbolTriangle } from "d3-shape";
import type { Mode } from "../engine/client";
import { wide } from "./chart";

export interface Spot {
  id: string;
  mode: Mode;
  name: string;
  cost: number;
  days: number;
  /** How it is: chosen, to be had, or refused. */
  state: "chosen" | "open" | "refused";
  /** What is read out on hovering. */
  title: string;
}

export const SHAPES: Record<Mode, typeof symbolCircle> = { direct: symbolCircle, border: symbolSquare, overseas: symbolTriangle };
const HEIGHT = 190;
const TOP = 24;
const FOOT = 38;
const RIGHT = 16;
const ABOVE = 13;

/** Those that no other is at least as cheap and as fast as, from the cheapest to the fastest. */
export function frontier(spots: readonly Spot[]): Spot[] {
  const open = spots.filter(({ state }) => state !== "refused").sort((a, b) => a.cost - b.cost || a.days - b.days);
  let best = Number.POSITIVE_INFINITY;
  return open.filter(({ days }) => {
    if (days >= best) return false;
    best = days;
    return true;
  });
}

interface Box {
  x: number;
  y: number;
  width: number;
}

/** Names above the points, moved in from the edges; one that would cover another's name is left out. */
export function labels(places: readonly { x: number; y: number; text: string }[], right: number): (Box & { text: string })[] {
  const taken: Box[] = [];
  return places.flatMap(({ x, y, text }) => {
    const width = wide(text);
    const box = { x: Math.max(0, Math.min(x - width / 2, right - width)), y, width };
    if (taken.some((one) => Math.abs(one.y - box.y) < 15 && one.x < box.x + box.width + 6 && box.x < one.x + one.width + 6)) return [];
    taken.push(box);
    return [{ ...box, text }];
  });
}

interface Scatter {
  spots: readonly Spot[];
  width: number;
  label: string;
  xName: string;
  yName: string;
  number: (value: number) => string;
  pick: (id: string) => void;
}

export function scatter({ spots, width, label, xName, yName, number, pick }: Scatter): TemplateResult | typeof nothing {
  if (spots.length === 0) return nothing;
  const costs = spots.map(({ cost }) => cost);
  const days = spots.map(({ days: one }) => one);
  const y = scaleLinear().domain([Math.max(0, Math.min(...days) - 2), Math.max(...days) + 2]).nice(5).range([HEIGHT - FOOT, TOP]);
  const yTicks = y.ticks(5).filter(Number.isInteger);
  const left = Math.max(...yTicks.map((tick) => wide(number(tick)))) + 10;
  const x = scaleLinear().domain([Math.min(...costs), Math.max(...costs) + 1]).nice(6).range([left + 8, width - RIGHT]);
  const ground = HEIGHT - FOOT;
  const front = frontier(spots);
  const path = front.map((one, at) => `${at ? `H${x(one.cost)}V${y(one.days)}` : `M${x(one.cost)} ${y(one.days)}`}`).join("");
  const order = { refused: 0, open: 1, chosen: 2 };
  const named = [...spots.filter(({ state }) => state === "chosen"), ...front.filter(({ state }) => state !== "chosen")];
  return html`<svg class="scatter" role="img" aria-label=${label} viewBox="0 0 ${width} ${HEIGHT}" height=${HEIGHT}>
    ${svg`<text class="name" x="0" y="12">${yName}</text>
      ${yTicks.map((tick) => svg`<line class="grid" x1=${left} x2=${width - RIGHT} y1=${y(tick)} y2=${y(tick)}></line><text x=${left - 6} y=${y(tick) + 4} text-anchor="end">${number(tick)}</text>`)}
      <line class="axis" x1=${left} x2=${width - RIGHT} y1=${ground} y2=${ground}></line>
      ${x.ticks(Math.max(3, Math.min(8, Math.floor(width / 90)))).map((tick) => svg`<line class="axis" x1=${x(tick)} x2=${x(tick)} y1=${ground} y2=${ground + 4}></line><text x=${x(tick)} y=${ground + 17} text-anchor="middle">${number(tick)}</text>`)}
      <text class="name" x=${width - RIGHT} y=${HEIGHT - 4} text-anchor="end">${xName}</text>
      ${front.length > 1 ? svg`<path class="front" d=${path}></path>` : nothing}
      ${labels(named.map((spot) => ({ x: x(spot.cost), y: y(spot.days) - ABOVE, text: spot.name })), width - RIGHT).map((one) => svg`<text class="spotname" x=${one.x} y=${one.y}>${one.text}</text>`)}
      ${[...spots].sort((a, b) => order[a.state] - order[b.state]).map((spot) => svg`<g class="spot ${spot.state}" transform="translate(${x(spot.cost)},${y(spot.days)})" @click=${() => pick(spot.id)}>
        <title>${spot.title}</title><circle class="reach" r="14"></circle><path d=${symbol(SHAPES[spot.mode], spot.state === "chosen" ? 150 : 90)() ?? ""}></path>
      </g>`)}`}
  </svg>`;
}
