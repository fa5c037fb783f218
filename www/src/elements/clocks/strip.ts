/** One party's day as a strip of 24 hours of the seller's clock. A drawing: what it shows is written beside it. */
import { svg, html, type TemplateResult } from "lit";
import type { Span } from "../../clocks/hours";

const WIDTH = 1440;
const HEIGHT = 20;

export function strip(within: Span, open: readonly Span[], shared: readonly Span[], now: number): TemplateResult {
  const scale = WIDTH / (within.to - within.from);
  const at = (instant: number) => (instant - within.from) * scale;
  const bar = (name: string, { from, to }: Span, top: number, height: number) => svg`<rect class=${name} x=${at(from)} y=${top} width=${(to - from) * scale} height=${height}></rect>`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="ground" x="0" y="0" width=${WIDTH} height=${HEIGHT}></rect>`}
    ${open.map((span) => bar("open", span, 0, HEIGHT))}
    ${shared.map((span) => bar("shared", span, 0, HEIGHT))}
    ${[6, 12, 18].map((hour) => svg`<line class="hour" x1=${hour * 60} x2=${hour * 60} y1="0" y2=${HEIGHT}></line>`)}
    ${now > within.from && now < within.to ? svg`<line class="now" x1=${at(now)} x2=${at(now)} y1="0" y2=${HEIGHT}></line>` : null}
  </svg>`;
}
