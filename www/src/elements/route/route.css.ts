import { css } from "lit";

export const styles = css`
  .look {
    padding-top: 2px;
  }
  figure {
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow: hidden;
    background: var(--surface);
  }
  .map {
    display: block;
    width: 100%;
    overflow: hidden;
  }
  .grid {
    fill: none;
    stroke: var(--line);
    stroke-width: 0.5;
  }
  .land {
    fill: var(--sunken);
    stroke: var(--edge);
    stroke-width: 0.75;
  }
  .under {
    fill: none;
    stroke: var(--surface);
    stroke-width: 6;
  }
  .leg {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.5;
    stroke-linecap: butt;
  }
  .leg.air {
    stroke-dasharray: 8 5;
  }
  .leg.sea {
    stroke-dasharray: 2 4;
  }
  .leg.rail {
    stroke-dasharray: 12 3 2 3;
  }
  .leg.local {
    stroke-width: 1.5;
  }
  .leg.other {
    stroke-dasharray: 4 4;
  }
  .sample {
    display: inline-block;
    vertical-align: middle;
    margin-inline-end: 8px;
  }
  rect.mark {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 2;
    stroke-dasharray: none;
  }
  .number {
    fill: var(--on-accent);
    font-weight: 700;
    font-size: 11px;
  }
  .stop,
  .how {
    fill: var(--text);
    stroke: var(--surface);
    stroke-width: 5px;
    paint-order: stroke;
  }
  .stop {
    font-weight: 650;
  }
  .legs {
    margin-top: 6px;
  }
  .legs td {
    white-space: normal;
  }
  p.quiet {
    font-size: 12px;
    padding-top: 6px;
  }
  @media print {
    :host {
      padding: 0;
      print-color-adjust: exact;
    }
    section {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .leg {
      stroke: CanvasText;
    }
    .land {
      fill: Canvas;
      stroke: GrayText;
    }
    .under,
    .stop,
    .how {
      stroke: Canvas;
    }
    rect.mark {
      fill: CanvasText;
    }
    .number {
      fill: Canvas;
    }
  }
`;
