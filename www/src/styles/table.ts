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
