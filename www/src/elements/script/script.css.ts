import { css } from "lit";

export const styles = css`
  dialog {
    width: min(960px, 100vw - 24px);
    max-height: calc(100dvh - 24px);
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 6px 8px 6px 18px;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .head div {
    flex: 1;
    min-width: 0;
  }
  h2 {
    font-size: 16px;
  }
  h3 {
    font-size: 14px;
  }
  .body {
    padding: 6px 18px 18px;
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr);
  }
  .lines {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 0 14px;
  }
  .lines > li + li {
    border-top: 1px solid var(--line);
  }
  .one {
    display: flex;
    align-items: center;
    gap: 6px 12px;
    padding: 6px 0;
    flex-wrap: wrap;
  }
  .words {
    flex: 1 1 340px;
    min-width: 0;
  }
  blockquote {
    margin: 0;
    font-size: 16px;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .note {
    font-size: 12px;
    color: var(--soft);
  }
  .side {
    display: flex;
    gap: 6px;
  }
  .side .button {
    min-width: var(--touch);
    white-space: nowrap;
  }
  details > summary {
    min-height: var(--touch);
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--accent);
  }
  details > summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  details[open] > summary::before {
    content: "▾";
  }
  .edit {
    padding: 0 0 10px;
    display: grid;
    gap: 4px;
  }
  textarea {
    font: inherit;
    font-size: 16px;
    color: inherit;
    background: var(--ground);
    border: 1px solid var(--edge);
    border-radius: 8px;
    padding: 8px 10px;
    min-height: 88px;
    width: 100%;
    resize: vertical;
  }
  .button.main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 650;
  }
  .button:disabled {
    opacity: 0.55;
  }
  .fault {
    color: var(--bad);
  }
  .hint {
    color: var(--warn);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    color: inherit;
    text-decoration: none;
  }
  select {
    min-height: var(--touch);
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    padding: 0 8px;
  }
  code {
    overflow-wrap: anywhere;
  }
  section {
    display: grid;
    gap: 4px;
  }
`;
