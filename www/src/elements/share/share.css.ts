import { css } from "lit";

export const styles = css`
  dialog {
    width: min(760px, calc(100vw - 24px));
    max-height: min(780px, calc(100dvh - 24px));
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 8px 8px 8px 18px;
  }
  .head .button {
    width: var(--touch);
    padding: 0;
    border-color: transparent;
  }
  h2 {
    font-size: 17px;
  }
  nav {
    display: flex;
    overflow-x: auto;
    flex: none;
    padding: 0 10px;
    border-bottom: 1px solid var(--line);
  }
  nav button {
    min-height: var(--touch);
    padding: 0 12px;
    color: var(--soft);
    border-bottom: 2px solid transparent;
    white-space: nowrap;
  }
  nav button:hover {
    color: var(--text);
  }
  nav button[aria-current="true"] {
    color: var(--text);
    font-weight: 650;
    border-bottom-color: var(--accent);
  }
  nav button:focus-visible {
    outline-offset: -3px;
  }
  .section {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 14px 18px 20px;
    outline: none;
  }
`;

/** What the sections have in common. */
export const parts = css`
  :host {
    display: block;
  }
  h3 {
    font-size: 15px;
    font-weight: 650;
    margin: 18px 0 4px;
  }
  h3:first-child {
    margin-top: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 10px;
  }
  .main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 650;
  }
  a.file {
    display: inline-flex;
    align-items: center;
    color: var(--text);
    text-decoration: none;
  }
  summary {
    display: inline-flex;
    align-items: center;
    cursor: pointer;
  }
  textarea {
    display: block;
    width: 100%;
    font: 12px/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
    color: inherit;
    background: var(--sunken);
    border: 1px solid var(--edge);
    border-radius: 8px;
    padding: 10px 12px;
    resize: vertical;
    overflow-wrap: anywhere;
  }
  code {
    font: 12px/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }
  .note {
    margin-top: 6px;
    font-size: 13px;
    color: var(--soft);
  }
  .alert {
    margin-top: 10px;
    padding: 10px 12px;
    border-radius: 8px;
    background: var(--bad-ground);
    color: var(--bad);
  }
  .warn {
    margin-top: 10px;
    padding: 10px 12px;
    border-radius: 8px;
    background: var(--warn-ground);
    color: var(--warn);
  }
  .calm {
    margin-top: 10px;
    padding: 10px 12px;
    border-radius: 8px;
    background: var(--tint);
    color: var(--on-tint);
  }
  .status {
    min-height: 20px;
    margin-top: 6px;
    color: var(--good);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    margin-top: 10px;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    vertical-align: top;
    padding: 8px 12px 8px 0;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    font-size: 12px;
    color: var(--soft);
  }
  tbody th {
    color: var(--soft);
  }
  .changed td {
    font-weight: 650;
  }
`;
