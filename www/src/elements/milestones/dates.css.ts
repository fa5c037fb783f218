import { css } from "lit";
import { table } from "../../styles/table";

export const styles = css`
  :host {
    display: block;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 16px;
    min-height: var(--touch);
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
  }
  ${table}
  th,
  td {
    padding: 7px 12px 7px 0;
  }
  tbody th {
    font-weight: 550;
  }
  .day {
    white-space: nowrap;
    width: 8.5em;
    font-variant-numeric: tabular-nums;
  }
  .alarm {
    color: var(--warn);
    font-weight: 550;
  }
  .deadline th,
  .deadline td {
    color: var(--warn);
  }
  .narrow {
    display: none;
  }
  .hint {
    font-size: 12px;
    color: var(--soft);
    padding-top: 6px;
  }
  .messages {
    margin-top: 14px;
  }
  .order {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--soft);
  }
  input[type="text"] {
    min-height: var(--touch);
    width: 11em;
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 0 10px;
    background: var(--surface);
    color: var(--text);
  }
  ol {
    border-top: 1px solid var(--line);
  }
  li {
    display: grid;
    grid-template-columns: 8.5em minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: start;
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
  }
  h4 {
    font-size: 13px;
    font-weight: 550;
  }
  h4 small {
    display: block;
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
  }
  blockquote {
    margin: 0;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  blockquote + p {
    font-size: 12px;
    color: var(--soft);
    padding-top: 2px;
  }
  .empty {
    padding: 16px 0;
  }
  @container (max-width: 559px) {
    li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .text {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .day {
      width: auto;
    }
    .party {
      display: none;
    }
    .narrow {
      display: block;
      font-size: 12px;
      font-weight: 400;
      color: var(--soft);
    }
    .messages .chips {
      flex-basis: 100%;
    }
    th,
    td {
      padding-inline-end: 8px;
    }
  }
`;
