import { css } from "lit";
import { points, stacked, table } from "../../styles/table";

export const styles = css`
  :host {
    display: block;
    padding: 4px 16px 16px;
    font-size: 13px;
  }
  .empty {
    padding: 14px 0;
  }
  section + section {
    border-top: 1px solid var(--line);
    margin-top: 14px;
    padding-top: 2px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
  }
  header p {
    font-size: 12px;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
    margin: 12px 0 6px;
  }
  h4 {
    font-size: 13px;
    font-weight: 650;
  }
  b {
    font-weight: 650;
  }
  small {
    display: block;
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
    white-space: normal;
  }
  ${table}
  th,
  td {
    padding: 7px 12px 7px 0;
  }
  .quantiles td small,
  .quantiles th[scope="row"] {
    white-space: nowrap;
  }
  .quantiles thead small {
    display: inline;
    padding-inline-start: 4px;
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  .wide {
    overflow-x: auto;
  }
  .wide:focus-visible {
    outline-offset: -2px;
  }
  .past td,
  .past th {
    color: var(--soft);
  }
  .over {
    color: var(--bad);
  }
  .from {
    max-width: 22em;
  }
  svg {
    display: block;
    overflow: visible;
  }
  text {
    font-size: 12px;
    fill: var(--soft);
  }

  .spread {
    margin-top: 4px;
  }
  .band {
    fill: var(--tint);
  }
  .promise {
    font-weight: 650;
    fill: var(--on-tint);
  }
  .bar {
    fill: var(--accent);
  }
  .late {
    fill: var(--edge);
  }
  path.before {
    fill: none;
    stroke: var(--text);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .mark {
    stroke: var(--text);
    stroke-width: 1;
    stroke-dasharray: 1 3;
  }
  .quantile {
    font-weight: 600;
    fill: var(--text);
  }
  .axis {
    stroke: var(--edge);
  }
  .day {
    fill: var(--text);
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    padding: 6px 0;
    font-size: 12px;
    color: var(--soft);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key i {
    display: inline-block;
    width: 14px;
    height: 12px;
    border-radius: 2px;
    flex: none;
  }
  .key .bar,
  .key .run {
    background: var(--accent);
  }
  .key .late {
    background: var(--edge);
  }
  .key .band {
    background: var(--tint);
    border: 1px solid var(--accent);
  }
  .key .before {
    height: 0;
    border-radius: 0;
    border-top: 2px dashed var(--text);
  }
  .key .whisker {
    height: 0;
    border-radius: 0;
    border-top: 2px solid var(--text);
  }
  .key .lost {
    border: 1px dashed var(--bad);
  }
  .key .weekend {
    background: var(--line);
  }
  .key .holiday,
  .key .peak,
  .key .make-up-day {
    border-bottom: 4px solid var(--bad);
    border-radius: 0;
    background: var(--bad-ground);
  }
  .key .peak {
    border-color: var(--warn);
    background: var(--warn-ground);
  }
  .key .make-up-day {
    border-color: var(--good);
    background: none;
  }

  .every summary {
    min-height: var(--touch);
    display: flex;
    align-items: center;
    color: var(--accent);
    cursor: pointer;
    width: fit-content;
  }
  .every table {
    max-width: 520px;
  }
  .every td,
  .every th {
    padding-block: 4px;
  }

  .scale,
  .chain li {
    display: grid;
    grid-template-columns: 11.5em minmax(0, 1fr) 5.5em 6em;
    gap: 0 12px;
    align-items: center;
  }
  .scale > span {
    font-size: 12px;
    color: var(--soft);
  }
  .chain li {
    border-top: 1px solid var(--line);
    padding: 3px 0;
    position: relative;
  }
  .chain .ground {
    fill: var(--sunken);
  }
  .ground {
    fill: var(--sunken);
  }
  .chain .weekend {
    fill: var(--line);
  }
  .chain .holiday {
    fill: var(--bad-ground);
  }
  .chain .peak {
    fill: var(--warn-ground);
  }
  .chain .make-up-day {
    fill: none;
  }
  .chain .sign.holiday {
    fill: var(--bad);
  }
  .chain .sign.peak {
    fill: var(--warn);
  }
  .chain .sign.make-up-day {
    fill: var(--good);
  }
  .run {
    fill: var(--accent);
  }
  .whisker {
    stroke: var(--text);
    stroke-width: 2;
  }
  .cutoff {
    stroke: var(--warn);
    stroke-width: 2;
  }
  .tag.warn {
    color: var(--warn);
    border-color: var(--warn);
  }
  .points {
    padding-top: 2px;
  }
  ${points}

  .policies td,
  .policies th {
    vertical-align: middle;
    padding-block: 3px;
    height: var(--touch);
  }
  .policies thead th {
    height: 32px;
  }
  .policies .chosen th,
  .policies .chosen td {
    background: var(--tint);
    color: var(--on-tint);
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: var(--touch);
    cursor: pointer;
    padding-inline-start: 6px;
  }
  .pick input {
    width: 18px;
    height: 18px;
    flex: none;
    margin: 0;
  }

  .stops li {
    display: flex;
    align-items: center;
    gap: 14px;
    padding: 2px 0;
  }
  .stop {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
    padding-top: 4px;
  }
  .stop label {
    display: block;
    font-size: 12px;
    color: var(--soft);
  }
  .stop select,
  .stop input {
    min-height: var(--touch);
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
  }
  .stop .button:disabled {
    color: var(--soft);
    background: var(--sunken);
    cursor: default;
  }

  .burn .line {
    font-size: 14px;
  }
  .sentence {
    display: flex;
    align-items: center;
    gap: 12px;
    border-top: 1px solid var(--line);
    margin-top: 6px;
    padding-top: 6px;
  }
  blockquote {
    margin: 0;
    flex: 1;
    min-width: 0;
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  .open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding-top: 8px;
  }
  .alert {
    color: var(--warn);
  }
  .monitor {
    max-width: 560px;
    margin-top: 12px;
  }
  .monitor .big {
    font-size: 20px;
  }
  .monitor .interval {
    fill: var(--accent);
    opacity: 0.35;
  }
  .monitor .dot {
    fill: var(--accent);
  }
  .monitor.below .interval,
  .monitor.below .dot {
    fill: var(--bad);
  }
  .monitor .target {
    stroke: var(--text);
    stroke-width: 2;
  }
  .monitor.below .alert {
    color: var(--bad);
    font-weight: 600;
  }

  @container (max-width: 559px) {
    .tick.more,
    .scale .more {
      display: none;
    }
    .scale,
    .chain li {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .scale svg,
    .chain li svg {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .scale > span {
      grid-row: 1;
    }
    .scale .first {
      text-anchor: start;
    }
    th,
    td {
      padding-inline-end: 8px;
    }
    .num {
      white-space: normal;
    }
    .policies .num {
      white-space: nowrap;
    }
    .policies .num small {
      white-space: nowrap;
    }
    /* Mean and promise stand above and in the drawing. */
    .quantiles {
      table-layout: fixed;
    }
    .quantiles :is(th, td):nth-last-child(-n + 2) {
      display: none;
    }
    .quantiles thead small {
      display: block;
      padding: 0;
    }
    .quantiles:not(.compared) :is(th, td):first-child {
      display: none;
    }
    .quantiles th[scope="row"] {
      white-space: normal;
    }
    .quantiles :is(th, td) {
      padding-inline-end: 0;
    }
    .quantiles td small {
      white-space: normal;
    }
    ${stacked}
    .priors {
      --columns: minmax(0, 1fr) auto auto;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .run {
      fill: Highlight;
    }
    .key .bar,
    .key .run {
      forced-color-adjust: none;
      background: Highlight;
    }
    .late {
      fill: GrayText;
    }
    .key .late {
      background: GrayText;
    }
    .band {
      fill: Canvas;
      stroke: CanvasText;
      stroke-dasharray: 3 2;
    }
    text {
      fill: CanvasText;
    }
    .whisker,
    .mark,
    .axis,
    path.before {
      stroke: CanvasText;
    }
  }
`;
