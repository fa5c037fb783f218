import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .s0 {
    --ink: var(--accent);
    --dash: none;
  }
  .s1 {
    --ink: var(--text);
    --dash: 7 4;
  }
  .s2 {
    --ink: var(--warn);
    --dash: 2 4;
  }
  .s3 {
    --ink: var(--soft);
    --dash: 10 4 2 4;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: 12px;
    min-height: 20px;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .chart {
    display: block;
    width: 100%;
    height: 240px;
    overflow: visible;
  }
  text {
    font-size: 12px;
    fill: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  text.mark {
    fill: var(--text);
    font-weight: 600;
  }
  .grid {
    stroke: var(--line);
  }
  .axis {
    stroke: var(--edge);
  }
  line.mark {
    stroke: var(--text);
    stroke-dasharray: 1 3;
    stroke-width: 1.5;
  }
  .line {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
    stroke-dasharray: var(--dash);
    stroke-linejoin: round;
  }
  .symbol {
    fill: var(--surface);
    stroke: var(--ink);
    stroke-width: 1.75;
  }
  .bar {
    stroke: var(--ink);
    stroke-width: 1;
  }
  pattern .under {
    fill: var(--surface);
  }
  pattern.s0 .under {
    fill: var(--ink);
  }
  .stripe {
    stroke: var(--ink);
    stroke-width: 3;
  }
  summary {
    min-height: var(--touch);
    display: inline-flex;
    align-items: center;
    cursor: pointer;
    color: var(--accent);
    font-size: 12px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 12px;
  }
  th,
  td {
    font-weight: 400;
    padding: 3px 16px 3px 0;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    color: var(--soft);
  }
  .num {
    text-align: end;
  }
  @media print {
    details {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .s0,
    .s1,
    .s2,
    .s3 {
      --ink: CanvasText;
    }
    .symbol {
      fill: Canvas;
    }
    text {
      fill: CanvasText;
    }
  }
`;
