import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    font-size: 13px;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .empty {
    min-height: 44px;
  }
  h4 {
    margin: 0;
    font-size: 14px;
    font-weight: 650;
  }
  h5 {
    margin: 10px 0 2px;
    font-size: 13px;
    font-weight: 650;
  }
  .old {
    color: var(--soft);
  }
  .grade {
    padding: 2px 0;
  }
  .grade.high b {
    color: var(--good);
  }
  .grade.medium b,
  .warn {
    color: var(--warn);
  }
  .grade.low b {
    color: var(--bad);
  }
  .points li {
    padding: 2px 0 2px 14px;
    position: relative;
  }
  .points li::before {
    content: "·";
    position: absolute;
    left: 4px;
  }
  table {
    width: 100%;
    max-width: 760px;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    vertical-align: top;
    padding: 5px 12px 5px 0;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    font-size: 12px;
    color: var(--soft);
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  small {
    display: block;
    font-size: 12px;
    color: var(--soft);
  }
  @media print {
    .ask {
      display: none;
    }
  }
`;
