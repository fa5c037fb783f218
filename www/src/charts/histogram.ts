/** Shares of parcels per day as bars, with the promised days as a band. Twenty bars need no chart library. */
import { html, svg, type TemplateResult } from "lit";
import type { Window } from "../engine/client";

const BARS = 24;
const WIDTH = 240;
const HEIGHT = 64;
const AXIS = 14;

export interface Bars {
  /** First day shown and the days per bar. */
  first: number;
  step: number;
  /** Heights between 0 and 1. */
  heights: number[];
}

/** Cuts the far tails (under 0.2 % a day) and joins days so that at most 24 bars remain. */
export function bars(pmf: readonly string[]): Bars {
  const shares = pmf.map(Number);
  const seen = (share: number) => share > 0.002;
  const first = Math.max(0, shares.findIndex(seen));
  let last = shares.length - 1;
  while (last > first && !seen(shares[last] ?? 0)) last -= 1;
  const step = Math.max(1, Math.ceil((last - first + 1) / BARS));
  const sums: number[] = [];
  for (let day = first; day <= last; day += step) {
    sums.push(shares.slice(day, day + step).reduce((sum, share) => sum + share, 0));
  }
  const top = Math.max(...sums, Number.MIN_VALUE);
  return { first, step, heights: sums.map((sum) => sum / top) };
}

/** Where the number of a day stands: under the middle of the bar that has it, the last one inside the picture. */
export function under(day: number, { first, step, heights }: Bars): number {
  const slot = WIDTH / Math.max(heights.length, 12);
  const bar = Math.min(Math.max(0, Math.floor((day - first) / step)), heights.length - 1);
  return (WIDTH - slot * heights.length) / 2 + (bar + 0.5) * slot;
}

export function histogram(window: Window, label: string): TemplateResult {
  const drawn = bars(window.pmf ?? []);
  const { first, step, heights } = drawn;
  if (heights.length === 0) return html``;
  const { minDays, maxDays } = window.promise;
  const slot = WIDTH / Math.max(heights.length, 12);
  const start = (WIDTH - slot * heights.length) / 2;
  const x = (day: number) => start + ((day - first) / step) * slot;
  const clamp = (at: number) => Math.min(WIDTH, Math.max(0, at));
  const bandLeft = clamp(x(minDays));
  const bandRight = clamp(x(maxDays + 1));
  const ground = HEIGHT - AXIS;
  const last = first + step * heights.length - 1;
  const labelled = [...new Set([first, minDays, maxDays, last])].filter((day, _, all) => all.every((other) => other === day || Math.abs(x(other) - x(day)) > 18 || other > day || [minDays, maxDays].includes(day)));
  return html`<svg class="histogram" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label} preserveAspectRatio="xMidYMax meet">
    ${svg`<rect class="band" x=${bandLeft} y="0" width=${Math.max(0, bandRight - bandLeft)} height=${ground}></rect>`}
    ${heights.map((height, index) => {
      const day = first + index * step;
      const promised = day + step - 1 <= maxDays;
      const tall = Math.max(1, height * (ground - 4));
      return svg`<rect class=${promised ? "bar" : "bar late"} x=${start + index * slot + slot * 0.12} y=${ground - tall} width=${slot * 0.76} height=${tall}></rect>`;
    })}
    ${svg`<line class="axis" x1="0" x2=${WIDTH} y1=${ground} y2=${ground}></line>`}
    ${labelled.map((day) => svg`<text x=${under(day, drawn)} y=${HEIGHT - 3} text-anchor="middle">${day}</text>`)}
  </svg>`;
}
