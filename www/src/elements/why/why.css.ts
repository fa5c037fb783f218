import { css } from "lit";
import { points, small, stacked, table } from "../../styles/table";

export const styles = css`
  :host {
    display: block;
    padding: 12px 16px 16px;
    font-size: 13px;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 16px;
  }
  h3 {
    font-size: 16px;
  }
  h4 {
    font-size: 14px;
    font-weight: 650;
    margin: 16px 0 4px;
    padding-bottom: 3px;
    border-bottom: 1px solid var(--line);
  }
  ${points}
  .warning {
    color: var(--warn);
  }
  .error {
    color: var(--bad);
  }
  code {
    font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace;
    font-size: 11px;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  ${table}
  th,
  td {
    padding: 5px 12px 5px 0;
  }
  tfoot th,
  tfoot td {
    font-weight: 650;
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  ${small}
  .from {
    max-width: 22em;
  }
  b {
    font-weight: 650;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(210px, 1fr));
    gap: 2px 16px;
  }
  dl div {
    display: flex;
    gap: 8px;
  }
  dt {
    color: var(--soft);
    white-space: nowrap;
  }
  /* The three answers stand above the view on screen, on paper within it. */
  .paper {
    display: none;
  }
  footer {
    margin-top: 14px;
    color: var(--soft);
  }
  @container (max-width: 559px) {
    ${stacked}
    .duty {
      --columns: minmax(0, 1fr) repeat(3, auto);
    }
    .cost {
      --columns: minmax(0, 1fr) auto;
    }
    .days {
      --columns: minmax(0, 1fr) repeat(3, auto);
    }
    .days .from,
    .days thead .from {
      display: none;
    }
    .days .dates {
      grid-column: 1 / -1;
      grid-row: 2;
      color: var(--soft);
      font-size: 12px;
    }
    .days thead .dates {
      display: none;
    }
  }
  @media print {
    :host {
      padding: 0;
      font-size: 9px;
      line-height: 1.25;
    }
    .button {
      display: none;
    }
    h3 {
      font-size: 14px;
    }
    h4 {
      font-size: 11px;
      margin: 5px 0 1px;
      padding: 0;
    }
    small,
    code,
    thead th {
      font-size: 8px;
    }
    th,
    td {
      padding: 1px 8px 1px 0;
    }
    .points {
      columns: 2;
      column-gap: 18px;
    }
    .points li {
      padding: 0 0 0 10px;
      break-inside: avoid;
    }
    th small {
      display: inline;
      margin-inline-start: 6px;
    }
    .from {
      max-width: none;
    }
    .from small {
      display: inline;
      margin-inline-start: 6px;
    }
    .from br {
      display: none;
    }
    dl {
      grid-template-columns: repeat(3, 1fr);
    }
    footer {
      margin-top: 4px;
    }
    .paper {
      display: grid;
      margin: 4px 0;
      padding: 4px 0;
      border-block: 1px solid var(--line);
    }
    .paper div {
      display: block;
    }
    .paper b {
      display: block;
      font-size: 15px;
    }
  }
`;
