/** How far a value lies from a limit. Only the drawing is computed here; every figure beside it comes from the engine. */
import { html, svg, type TemplateResult } from "lit";
import type { Threshold } from "../engine/client";

const WIDTH = 240;

export function meter(threshold: Threshold, label: string): TemplateResult {
  const limit = Number(threshold.limit);
  const measured = Number(threshold.measured);
  const full = Math.max(limit * 1.15, measured * 1.05, Number.MIN_VALUE);
  const at = (value: number) => (Math.max(0, value) / full) * WIDTH;
  return html`<svg class="meter" viewBox="0 0 ${WIDTH} 16" role="img" aria-label=${label} preserveAspectRatio="none">
    ${svg`<rect class="track" x="0" y="5" width=${WIDTH} height="6" rx="3"></rect>
      <rect class=${measured > limit ? "fill over" : "fill"} x="0" y="5" width=${Math.max(2, at(measured))} height="6" rx="3"></rect>
      <rect class="limit" x=${at(limit) - 1} y="0" width="2" height="16"></rect>`}
  </svg>`;
}
