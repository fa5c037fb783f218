import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    font-size: 14px;
  }
  label,
  legend {
    display: block;
    font-size: 12px;
    color: var(--soft);
    line-height: 18px;
    margin-bottom: 2px;
    padding: 0;
  }
  .box {
    display: flex;
    min-height: var(--touch);
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    overflow: hidden;
  }
  .box:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-color: var(--accent);
  }
  .box.wrong {
    border-color: var(--bad);
  }
  .box > * {
    flex: 1;
    min-width: 0;
    min-height: 42px;
    border: 0;
    background: transparent;
    padding: 0 9px;
    outline: none;
    font-size: 15px;
    text-overflow: ellipsis;
  }
  ul {
    list-style: none;
    margin: 4px 0 0;
    padding: 0;
    max-height: 320px;
    overflow-y: auto;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
  }
  ul[hidden] {
    display: none;
  }
  li {
    min-height: var(--touch);
    padding: 5px 9px;
    border-bottom: 1px solid var(--line);
    cursor: pointer;
  }
  li:last-child {
    border-bottom: 0;
  }
  li[aria-selected="true"] {
    background: var(--tint);
    color: var(--on-tint);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .question {
    display: grid;
    gap: 6px;
    border: 0;
    padding: 0;
    margin: 8px 0 0;
    min-width: 0;
  }
  .question legend {
    font-size: 13px;
    color: inherit;
    margin-bottom: 6px;
  }
  .question .button {
    text-align: start;
    padding: 5px 10px;
  }
  .hint:empty {
    display: none;
  }
  .hint {
    font-size: 12px;
    color: var(--soft);
  }
  .problem {
    display: block;
    font-size: 12px;
    color: var(--bad);
  }
  label[for="line"] {
    margin-top: 8px;
  }
`;
