import { css } from "lit";

/** Beside the look of the fields that search goods, which this one shares. */
export const styles = css`
  li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  li .at {
    min-width: 1.6em;
    text-align: end;
    color: var(--soft);
  }
  li .name {
    display: block;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  li small {
    color: var(--soft);
    margin-inline-start: auto;
    text-align: end;
    white-space: nowrap;
  }
  li[aria-current="true"] .name {
    font-weight: 650;
  }
  li[aria-selected="true"] .at,
  li[aria-selected="true"] small {
    color: inherit;
  }
  .rest {
    display: block;
    padding: 6px 2px 0;
    font-size: 12px;
    color: var(--soft);
  }
  /* A list that stands open takes what room its place gives it. */
  :host([pinned]) {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  :host([pinned]) label {
    position: absolute;
    clip-path: inset(50%);
  }
  :host([pinned]) .box {
    flex: none;
  }
  :host([pinned]) ul {
    max-height: none;
    min-height: 0;
    flex: 0 1 auto;
    overscroll-behavior: contain;
  }
`;
