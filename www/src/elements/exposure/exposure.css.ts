import { css } from "lit";
import { points, stacked, table } from "../../styles/table";

export const styles = css`
  :host {
    display: block;
    padding: 4px 16px 16px;
    font-size: 13px;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
    margin: 14px 0 4px;
  }
  ${table}
  th,
  td {
    padding: 7px 12px 7px 0;
  }
  .terms thead th {
    font-size: 13px;
    font-weight: 650;
    color: var(--text);
  }
  .terms th[scope="row"] {
    width: 9em;
    color: var(--soft);
  }
  .terms td {
    width: calc(50% - 4.5em);
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  b {
    font-weight: 650;
  }
  small {
    display: block;
    font-size: 12px;
    color: var(--soft);
    white-space: normal;
  }
  .now {
    font-size: 12px;
    font-weight: 400;
    color: var(--on-tint);
    background: var(--tint);
    border-radius: 4px;
    padding: 1px 6px;
    white-space: nowrap;
  }
  .items li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    max-width: 13em;
    color: var(--soft);
  }
  .loss,
  .over {
    color: var(--bad);
  }
  .out th,
  .out td {
    color: var(--soft);
  }
  .points {
    padding-top: 6px;
  }
  ${points}
  .wide {
    overflow-x: auto;
  }
  .wide:focus-visible {
    outline-offset: -2px;
  }
  @container (max-width: 559px) {
    .terms th[scope="row"] {
      width: 6em;
    }
    .terms td {
      width: calc(50% - 3em);
      overflow-wrap: anywhere;
    }
    th,
    td {
      padding-inline-end: 8px;
    }
    /* Freight and the share of a unit follow from the rest: what is left fits a phone. */
    .more {
      display: none;
    }
    ${stacked}
    .limits {
      --columns: repeat(4, minmax(0, 1fr));
    }
    .ladder {
      --columns: auto auto minmax(0, 1fr) auto;
    }
    .num small,
    thead .num {
      white-space: normal;
    }
    .limits .num {
      white-space: normal;
    }
    .limits tbody th:first-child {
      grid-column: 1 / -1;
    }
    .limits thead th:first-child {
      display: none;
    }
    .limits small {
      display: inline;
      margin-inline-start: 6px;
    }
    .items li {
      flex-wrap: wrap;
      gap: 0 8px;
    }
  }
`;
