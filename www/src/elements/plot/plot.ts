/** A chart with its legend and, behind it, its table. Told apart by dash, sign and hatching first, by colour second. */
import { LitElement, html, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { SYMBOLS, draw, table, type Chart } from "../../charts/chart";
import { Width } from "../../charts/width";
import type { L10n } from "../../i18n";
import { base } from "../../styles/tokens";
import { symbol } from "d3-shape";
import { styles } from "./plot.css";

const HEIGHT = 240;
/** Until the browser has told the width. */
const FIRST_WIDTH = 640;

export class LandcastPlot extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) chart!: Chart;
  readonly #width = new Width(this, () => this, FIRST_WIDTH);

  override render() {
    const { chart } = this;
    const drawing = draw(chart, this.#width.now, HEIGHT);
    return html`
      <ul class="legend" aria-hidden="true">${chart.series.map(({ name, kind }, index) => html`<li>${this.sample(kind, index)}${name}</li>`)}</ul>
      <svg class="chart" role="img" aria-label=${chart.label} viewBox="0 0 ${drawing.width} ${drawing.height}" height=${HEIGHT}>
        ${svg`<defs>${[0, 1, 2, 3].map((index) => svg`<pattern id="hatch${index}" class="s${index}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(${[0, 45, -45, 90][index]})"><rect class="under" width="6" height="6"></rect><line class="stripe" x1="0" x2="0" y1="0" y2="6"></line></pattern>`)}</defs>
          <text class="name" x="0" y="12">${chart.y.name}</text>
          ${drawing.yTicks.map(({ at, text }) => svg`<line class="grid" x1=${drawing.left} x2=${drawing.right} y1=${at} y2=${at}></line><text x=${drawing.left - 6} y=${at + 4} text-anchor="end">${text}</text>`)}
          <line class="axis" x1=${drawing.left} x2=${drawing.right} y1=${drawing.bottom} y2=${drawing.bottom}></line>
          ${drawing.nought === null ? nothing : svg`<line class="axis" x1=${drawing.left} x2=${drawing.right} y1=${drawing.nought} y2=${drawing.nought}></line>`}
          ${drawing.xTicks.map(({ at, label, text }) => svg`<line class="axis" x1=${at} x2=${at} y1=${drawing.bottom} y2=${drawing.bottom + 4}></line><text x=${label} y=${drawing.bottom + 17} text-anchor="middle">${text}</text>`)}
          <text class="name" x=${drawing.right} y=${drawing.height - 4} text-anchor="end">${chart.x.name}</text>
          ${drawing.shapes.map(({ series, bars }) => bars.map((bar) => svg`<rect class="bar s${series}" fill="url(#hatch${series % 4})" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}></rect>`))}
          ${drawing.marks.map(({ at, label }) => svg`<line class="mark" x1=${at} x2=${at} y1=${label.y + 4} y2=${drawing.bottom}></line><text class="mark" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`)}
          ${drawing.shapes.map(({ series, path, symbols }) => svg`<g class="s${series}">${path ? svg`<path class="line" d=${path}></path>` : nothing}${symbols.map((one) => svg`<path class="symbol" d=${one.path} transform="translate(${one.x},${one.y})"></path>`)}</g>`)}`}
      </svg>
      ${this.figures(chart)}
    `;
  }

  private sample(kind: Chart["series"][number]["kind"], index: number): TemplateResult {
    const sign = symbol(SYMBOLS[index % SYMBOLS.length], 44)() ?? "";
    return html`<svg class="sample" width="34" height="14" viewBox="0 0 34 14">${svg`<g class="s${index}">
      ${kind === "bars"
        ? svg`<rect class="bar" fill="url(#hatch${index % 4})" x="8" y="1" width="18" height="12"></rect>`
        : svg`${kind === "points" ? nothing : svg`<path class="line" d="M0 7H34"></path>`}<path class="symbol" d=${sign} transform="translate(17,7)"></path>`}
    </g>`}</svg>`;
  }

  private figures(chart: Chart): TemplateResult {
    const { x, y, series, label } = chart;
    const value = y.full ?? y.text;
    return html`<details>
      <summary>${this.l10n.t("plot-table")}</summary>
      <div class="wide" tabindex="0" role="region" aria-label=${label}>
        <table>
          <caption class="unseen">${label}</caption>
          <thead><tr><th scope="col" class="num">${x.name}</th>${series.map(({ name }) => html`<th scope="col" class="num">${name}</th>`)}</tr></thead>
          <tbody>${table(chart).map((row) => html`<tr><th scope="row" class="num">${(x.full ?? x.text)(row.x)}</th>${row.values.map((one) => html`<td class="num">${one === null ? "—" : value(one)}</td>`)}</tr>`)}</tbody>
        </table>
      </div>
    </details>`;
  }
}

/** Registers the element when the first view that draws comes. */
export function registerPlot(): void {
  if (!customElements.get("landcast-plot")) customElements.define("landcast-plot", LandcastPlot);
}
