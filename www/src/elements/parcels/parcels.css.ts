import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    margin-top: 10px;
  }
  .drop {
    display: block;
    position: relative;
    border: 1px dashed var(--edge);
    border-radius: 8px;
    padding: 14px 16px;
    background: var(--sunken);
    cursor: pointer;
  }
  .drop.over,
  .drop:hover {
    border-color: var(--accent);
  }
  .drop.over {
    background: var(--tint);
  }
  .drop:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .drop input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .drop b {
    font-size: 14px;
    color: var(--accent);
  }
  .status:empty {
    display: none;
  }
  .status {
    padding-top: 8px;
  }
  .alert {
    color: var(--warn);
    padding-top: 8px;
  }
  small {
    display: block;
    font-size: 12px;
    color: var(--soft);
  }
  b {
    font-weight: 650;
  }
  .file {
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 8px 14px;
    margin-top: 12px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
  }
  header .button {
    margin-inline-start: auto;
  }
  h4 {
    font-size: 14px;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 26px;
    padding: 4px 0 8px;
  }
  dt {
    font-size: 12px;
    color: var(--soft);
  }
  dd {
    font-size: 18px;
    font-weight: 650;
  }
  .over dd {
    color: var(--warn);
  }
  summary {
    min-height: var(--touch);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    color: var(--accent);
    cursor: pointer;
    border-top: 1px solid var(--line);
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    gap: 8px 14px;
    padding-bottom: 10px;
  }
  .field label {
    display: block;
    font-size: 12px;
    color: var(--soft);
  }
  select {
    width: 100%;
    min-height: var(--touch);
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    text-overflow: ellipsis;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  td select {
    min-width: 13em;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    padding: 5px 12px 5px 0;
    border-top: 1px solid var(--line);
  }
  thead th {
    font-size: 12px;
    color: var(--soft);
    border-top: 0;
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  .wide {
    overflow-x: auto;
  }
  .wide table {
    min-width: 440px;
  }
  .wide:focus-visible {
    outline-offset: -2px;
  }
  code {
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    padding-top: 12px;
  }
  .main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .main:disabled {
    background: var(--sunken);
    border-color: var(--line);
    color: var(--soft);
    cursor: default;
  }
`;
