import { css } from "lit";

export const styles = css`
  :host {
    display: block;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    padding: 0 8px;
    height: 46px;
    white-space: nowrap;
    border-bottom: 1px solid var(--line);
  }
  .num {
    text-align: end;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--surface);
    height: var(--touch);
    padding: 0;
  }
  thead button {
    width: 100%;
    min-height: var(--touch);
    padding: 0 8px;
    font-size: 12px;
    color: var(--soft);
    text-align: inherit;
  }
  thead button:hover {
    color: var(--text);
  }
  /* Empty it must take no room: it would push the heading off its figures. */
  .arrow:not(:empty) {
    font-size: 9px;
    padding-inline-start: 3px;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover {
    background: var(--sunken);
  }
  tr.chosen {
    background: var(--tint);
    color: var(--on-tint);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  tr.chosen .quiet,
  tr.chosen .reason,
  tr.chosen small {
    color: var(--on-tint);
  }
  th[scope="row"],
  thead th:first-child button {
    padding-inline-start: 14px;
  }
  .where {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .place {
    min-height: var(--touch);
    min-width: 100px;
    text-align: start;
    font-weight: 550;
  }
  :host(:lang(zh)) .place {
    min-width: 76px;
  }
  .reason {
    font-size: 12px;
    line-height: 1.3;
    color: var(--soft);
    white-space: normal;
  }
  small {
    font-size: 12px;
    color: var(--soft);
  }
  td.payer,
  th.payer button {
    padding-inline-start: 24px;
  }
  .by {
    display: none;
  }
  .below {
    display: block;
    line-height: 1.1;
  }
  .tag {
    border: 1px solid var(--line);
    border-radius: 6px;
    padding: 1px 7px;
    font-size: 12px;
    background: var(--surface);
    color: var(--text);
  }
  .light {
    font-size: 12px;
    white-space: nowrap;
  }
  .green {
    color: var(--good);
  }
  .amber {
    color: var(--warn);
  }
  .red,
  .loss {
    color: var(--bad);
  }
  @container (max-width: 899px) {
    th,
    td,
    thead button {
      padding-inline: 6px;
    }
    td.payer,
    th.payer button {
      padding-inline-start: 20px;
    }
  }
  @container (max-width: 699px) {
    table {
      font-size: 13px;
    }
    th,
    td,
    thead button {
      padding-inline: 4px;
    }
    td.tax,
    thead button {
      white-space: normal;
    }
    .where {
      display: block;
    }
    .place {
      position: relative;
      min-height: 24px;
      display: block;
    }
    /* The target is the cell. */
    .place::after {
      content: "";
      position: absolute;
      inset: 0 0 -22px;
    }
    .light {
      display: block;
      line-height: 16px;
    }
    th[scope="row"] {
      white-space: normal;
    }
    /* The price is the seller's own; mode, payer and safe price stand under window, tax and margin. */
    .pays,
    .payer,
    .mode,
    .safe,
    .unit {
      display: none;
    }
    .by {
      display: block;
    }
    /* The heading's own button adds the rest. */
    th:nth-last-child(2) {
      padding-inline-end: 8px;
    }
    td:nth-last-child(2) {
      padding-inline-end: 12px;
    }
  }
  .empty {
    padding: 24px 16px;
  }
  /* Neither ground nor shadow is left there to tell the row in view. */
  @media (forced-colors: active) {
    tr.chosen {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
