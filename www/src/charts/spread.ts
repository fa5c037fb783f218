/**
 * Days to arrival at full size: one bar a day, the promise as a band, quantiles as marks, dates beneath, and where own
 * parcels changed it the outline of before. Shapes lie in slots that stretch with the view; words keep their size.
 */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Window } from "../engine/client";

/** Bars that can still be told apart on a tablet; longer spans join days. */
const BARS = 72;
const PLOT = 120;
const ROW = 17;
const AXIS = 36;
/** Room of a mark's label, as a share of the width of a phone. */
const LABEL = 0.11;

export interface Slots {
  /** First day shown, days a slot and slots. */
  first: number;
  step: number;
  count: number;
}

export const QUANTILES = ["p10", "p50", "p80", "p90", "p95"] as const;
export type Quantile = (typeof QUANTILES)[number];

const SEEN = 0.002;

/** The days worth drawing of all the windows: far tails (under 0.2 % a day) are cut, the promise never is. */
export function slots(windows: readonly Window[]): Slots {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const window of windows) {
    (window.pmf ?? []).forEach((share, day) => {
      if (Number(share) <= SEEN) return;
      first = Math.min(first, day);
      last = Math.max(last, day);
    });
    first = Math.min(first, window.promise.minDays, window.p10);
    last = Math.max(last, window.promise.maxDays, window.p95);
  }
  if (!Number.isFinite(first)) return { first: 0, step: 1, count: 0 };
  // A day of air on both sides keeps labels off the edge.
  first = Math.max(0, first - 1);
  last += 1;
  const step = Math.max(1, Math.ceil((last - first + 1) / BARS));
  return { first, step, count: Math.ceil((last - first + 1) / step) };
}

/** Share of parcels in each slot. */
export function shares(window: Window, { first, step, count }: Slots): number[] {
  const pmf = (window.pmf ?? []).map(Number);
  return Array.from({ length: count }, (_, slot) => pmf.slice(first + slot * step, first + (slot + 1) * step).reduce((sum, share) => sum + share, 0));
}

/** Puts each mark into the first row in which its label does not touch the one before it. */
export function rows(places: readonly number[]): number[] {
  const ends: number[] = [];
  return places.map((at) => {
    const free = ends.findIndex((end) => at - LABEL / 2 >= end);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + LABEL / 2;
    return row;
  });
}

/** Days that get a label: at most `most` of them, at steps that read well. */
export function labelled({ first, step, count }: Slots, most: number): number[] {
  const days = count * step;
  const every = [1, 2, 3, 5, 7, 10, 14, 20, 30].find((one) => days / one <= most) ?? 60;
  return Array.from({ length: days }, (_, index) => first + index).filter((day) => day % every === 0);
}

/** Those of the labels that a phone has room for. */
export function thinned(labels: readonly number[], most: number): Set<number> {
  const every = Math.ceil(labels.length / most);
  return new Set(labels.filter((_, index) => index % every === 0));
}

/** Top edge of the bars as one line, for the outline of before. */
function outline(heights: readonly number[], top: number): string {
  const y = (share: number) => (PLOT - (share / top) * (PLOT - 4)).toFixed(2);
  return heights.map((share, slot) => `${slot === 0 ? "M0" : "L" + slot} ${y(share)} L${slot + 1} ${y(share)}`).join(" ");
}

export interface Spread {
  window: Window;
  before: Window | null;
  label: string;
  band: string;
  /** "P90", and the date of a day. */
  mark: (quantile: Quantile) => string;
  date: (day: number) => string;
}

export function spread({ window, before, label, band, mark, date }: Spread): TemplateResult | typeof nothing {
  const span = slots(before ? [window, before] : [window]);
  if (span.count === 0) return nothing;
  const now = shares(window, span);
  const then = before ? shares(before, span) : [];
  const top = Math.max(...now, ...then, Number.MIN_VALUE);
  const { minDays, maxDays } = window.promise;
  const at = (day: number) => (day - span.first) / span.step;
  const percent = (slot: number) => `${((slot / span.count) * 100).toFixed(3)}%`;
  const middle = (day: number) => percent(at(day) + 0.5 / span.step);
  // A date at the edge of a phone would be cut through.
  const anchor = (day: number) => (at(day) / span.count < 0.06 ? "start" : at(day) / span.count > 0.94 ? "end" : "middle");
  const days = QUANTILES.map((one) => window[one]);
  const placed = rows(days.map((day) => (at(day) + 0.5) / span.count));
  const head = ROW * (Math.max(...placed) + 2);
  const ground = head + PLOT;
  const wide = labelled(span, 14);
  const narrow = thinned(wide, 5);
  const bandMiddle = Math.min(0.78, Math.max(0.22, at((minDays + maxDays + 1) / 2) / span.count));
  return html`<svg class="spread" role="img" aria-label=${label} width="100%" height=${ground + AXIS}>
    ${svg`<rect class="band" x=${percent(at(minDays))} width=${percent(Math.max(1, at(maxDays + 1) - at(minDays)))} y="0" height=${ground}></rect>
      <text class="promise" x="${(bandMiddle * 100).toFixed(2)}%" y="13" text-anchor="middle">${band}</text>
      <svg x="0" y=${head} width="100%" height=${PLOT} viewBox="0 0 ${span.count} ${PLOT}" preserveAspectRatio="none">
        ${now.map((share, slot) => {
          const tall = (share / top) * (PLOT - 4);
          const late = span.first + (slot + 1) * span.step - 1 > maxDays;
          return share > 0 ? svg`<rect class=${late ? "bar late" : "bar"} x=${slot + 0.1} width="0.8" y=${PLOT - tall} height=${tall}></rect>` : nothing;
        })}
        ${before ? svg`<path class="before" d=${outline(then, top)} vector-effect="non-scaling-stroke"></path>` : nothing}
      </svg>
      ${QUANTILES.map((quantile, index) => {
        const y = ROW * ((placed[index] ?? 0) + 2) - 4;
        const x = middle(window[quantile]);
        return svg`<line class="mark" x1=${x} x2=${x} y1=${y + 3} y2=${ground}></line><text class="quantile" x=${x} y=${y} text-anchor="middle">${mark(quantile)}</text>`;
      })}
      <line class="axis" x1="0" x2="100%" y1=${ground} y2=${ground}></line>
      ${wide.map((day) => svg`<g class=${narrow.has(day) ? "tick" : "tick more"}>
        <text class="day" x=${middle(day)} y=${ground + 15} text-anchor="middle">${day}</text>
        <text class="date" x=${middle(day)} y=${ground + 30} text-anchor=${anchor(day)}>${date(day)}</text>
      </g>`)}`}
  </svg>`;
}
