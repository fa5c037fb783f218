import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    margin-top: 0;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
  }
  .files {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 16px;
    padding: 8px 0;
  }
  .drop {
    padding: 10px 14px;
    min-height: 64px;
  }
  .hint {
    font-size: 12px;
    color: var(--soft);
  }
  .read {
    margin-top: 12px;
  }
  .bad {
    color: var(--bad);
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    color: var(--soft);
  }
  .days input {
    min-height: var(--touch);
    width: 4.5em;
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 0 10px;
    background: var(--surface);
    color: var(--text);
    text-align: end;
  }
  .bar {
    padding: 4px 0;
    justify-content: space-between;
  }
  .totals {
    gap: 2px 18px;
    padding: 0;
  }
  .totals div {
    display: flex;
    align-items: baseline;
    gap: 6px;
  }
  .totals dt {
    font-size: 13px;
  }
  .totals dd {
    font-size: 16px;
  }
  .totals .missed dd {
    color: var(--bad);
  }
  .totals .at-risk dd,
  .totals .dispatch-overdue dd {
    color: var(--warn);
  }
  /* Once there is a list it has the room; the choosers stay within reach. */
  .small .drop {
    min-height: var(--touch);
    padding: 10px 14px;
  }
  .small .drop small {
    display: none;
  }
  .wide {
    overflow-x: auto;
  }
  .wide:focus-visible {
    outline-offset: -2px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    vertical-align: middle;
    padding: 4px 12px 4px 0;
    border: 0;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    font-size: 12px;
    color: var(--soft);
    white-space: nowrap;
  }
  tbody th {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  td small {
    display: block;
    font-size: 12px;
    color: var(--soft);
  }
  .missed .state {
    color: var(--bad);
  }
  .at-risk .state,
  .dispatch-overdue .state {
    color: var(--warn);
  }
  .text td {
    padding: 4px 0 10px;
  }
  blockquote {
    margin: 0 0 4px;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .text .row {
    display: flex;
    align-items: start;
    gap: 12px;
    justify-content: space-between;
  }
  @container (max-width: 559px) {
    .files {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
