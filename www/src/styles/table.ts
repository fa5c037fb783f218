/** Rules that many elements share: put where they belong in their own styles, so that what follows still wins. */
import { css, type CSSResult } from "lit";

/** A table of figures. */
export const table: CSSResult = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    vertical-align: top;
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    font-size: 12px;
    color: var(--soft);
  }
`;

/**
 * On a phone: the columns stay in line, and the wordy one (`.from`) gets a line of its own under its row. `--columns` of the
 * table lays out the others. To stand within a container query.
 */
export const stacked: CSSResult = css`
  .stacked,
  .stacked thead,
  .stacked tbody,
  .stacked tfoot,
  .stacked tr {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
  }
  .stacked {
    grid-template-columns: var(--columns);
    column-gap: 10px;
  }
  .stacked tr {
    border-bottom: 1px solid var(--line);
    padding-block: 5px;
  }
  .stacked th,
  .stacked td {
    border: 0;
    padding: 1px 0;
    min-width: 0;
  }
  .stacked .from {
    grid-column: 1 / -1;
    max-width: none;
  }
  .stacked thead .from,
  .stacked .from.bare {
    display: none;
  }
`;

/** A second, quiet line below a figure. */
export const small: CSSResult = css`
  small {
    display: block;
    font-size: 12px;
    color: var(--soft);
  }
`;

/** A list of short sentences. */
export const points: CSSResult = css`
  .points li {
    padding: 3px 0 3px 14px;
    position: relative;
  }
  .points li::before {
    content: "·";
    position: absolute;
    left: 4px;
  }
`;
