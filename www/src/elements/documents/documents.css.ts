import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    padding: 10px 16px 16px;
    font-size: 13px;
  }
  .empty {
    padding: 14px 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: 4px 16px;
  }
  h3 {
    font-size: 16px;
    font-weight: 650;
  }
  h4 {
    margin: 12px 0 0;
    font-size: 14px;
    font-weight: 650;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .warn {
    color: var(--warn);
    padding-top: 4px;
  }
  .needs li {
    border-bottom: 1px solid var(--line);
    padding-bottom: 8px;
  }
  label.have {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    min-height: var(--touch);
    padding: 4px 0;
    cursor: pointer;
    font-size: 14px;
  }
  label.have input {
    width: 20px;
    height: 20px;
    margin: 0;
    flex: none;
  }
  label.have > span:nth-of-type(1) {
    flex: 1;
    min-width: 10em;
  }
  .state {
    font-size: 12px;
    white-space: nowrap;
    color: var(--soft);
  }
  .need.have .state {
    color: var(--good);
  }
  .need.missing .state {
    color: var(--warn);
    font-weight: 650;
  }
  .more {
    padding-inline-start: 30px;
    max-width: 62em;
  }
  .without span:first-child {
    color: var(--warn);
    font-weight: 600;
  }
  .source {
    font-size: 12px;
  }
  .how {
    padding-top: 10px;
    font-size: 12px;
  }
  b {
    font-weight: 650;
  }
`;
