import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    padding: 4px 16px 16px;
    font-size: 13px;
  }
  .empty {
    padding: 20px 0;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
    margin: 4px 0;
  }
  small {
    display: block;
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .patterns {
    position: absolute;
  }
  .goods {
    --ink: var(--text);
  }
  .transport {
    --ink: var(--accent);
  }
  .taxes {
    --ink: var(--warn);
  }
  .selling {
    --ink: var(--soft);
  }
  .risk,
  .loss {
    --ink: var(--bad);
  }
  .landed,
  .whole,
  .revenue {
    --ink: var(--edge);
  }
  .margin {
    --ink: var(--good);
  }
  .margin.loss {
    --ink: var(--bad);
  }
  .bar {
    color: var(--ink);
    stroke: var(--ink);
    stroke-width: 1;
  }
  pattern .under {
    fill: var(--surface);
  }
  pattern .stripe {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    font-size: 12px;
    color: var(--soft);
    padding-bottom: 6px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .falls li {
    border-top: 1px solid var(--line);
  }
  .falls button {
    display: grid;
    grid-template-columns: 17em minmax(60px, 1fr) 8em 1em;
    gap: 0 12px;
    align-items: center;
    width: 100%;
    min-height: var(--touch);
    text-align: start;
  }
  .falls button:hover,
  .open > button {
    background: var(--sunken);
  }
  .falls button:focus-visible {
    outline-offset: -2px;
  }
  .falls svg {
    display: block;
    overflow: visible;
    /* As high as its row and no higher: without a height of its own it would ask for 150 px. */
    align-self: stretch;
    height: 0;
    min-height: 100%;
  }
  .name {
    min-width: 0;
  }
  .amount {
    text-align: end;
    white-space: nowrap;
  }
  .total .name,
  .total .amount {
    font-weight: 650;
  }
  .loss .amount {
    color: var(--bad);
  }
  .fold {
    color: var(--soft);
  }
  .nought {
    stroke: var(--edge);
  }
  .join {
    stroke: var(--soft);
    stroke-dasharray: 2 2;
  }
  .detail {
    padding: 6px 10px 12px;
    background: var(--sunken);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    gap: 3px;
  }
  .assessed {
    border-top: 1px solid var(--line);
    margin-top: 6px;
    padding-top: 6px;
  }
  dl div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0 12px;
  }
  dt {
    color: var(--soft);
  }

  .figures {
    border-top: 1px solid var(--line);
  }
  summary {
    min-height: var(--touch);
    display: inline-flex;
    align-items: center;
    cursor: pointer;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    max-width: 620px;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    padding: 4px 12px 4px 0;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    font-size: 12px;
    color: var(--soft);
  }
  tr.total > * {
    font-weight: 650;
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }

  @container (max-width: 559px) {
    .falls button {
      grid-template-columns: minmax(0, 1fr) auto 1em;
      padding: 6px 0;
    }
    .falls svg {
      grid-column: 1 / -1;
      grid-row: 2;
      height: 26px;
      min-height: 0;
    }
    .falls small {
      white-space: normal;
    }
    dl div {
      grid-template-columns: 5.5em minmax(0, 1fr);
    }
  }
  @media print {
    :host {
      padding: 0;
      font-size: 10px;
      print-color-adjust: exact;
    }
    .falls button {
      min-height: 0;
      grid-template-columns: 22em minmax(60px, 1fr) 8em;
    }
    .falls li {
      break-inside: avoid;
    }
    .falls svg {
      min-height: 0;
      height: 26px;
    }
    .falls small {
      display: inline;
      font-size: 9px;
      margin-inline-start: 6px;
    }
    .fold,
    .figures {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .goods,
    .transport,
    .taxes,
    .selling,
    .risk,
    .loss,
    .landed,
    .whole,
    .revenue,
    .margin,
    .margin.loss {
      --ink: CanvasText;
    }
    pattern .under {
      fill: Canvas;
    }
    .nought,
    .join {
      stroke: CanvasText;
    }
  }
`;
