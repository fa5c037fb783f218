import { css } from "lit";
import { points, small, table } from "../../styles/table";

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
  ${points}
  .points li {
    padding: 2px 0 2px 14px;
  }
  ${table}
  table {
    max-width: 760px;
  }
  th,
  td {
    padding: 5px 12px 5px 0;
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  ${small}
  @media print {
    .ask {
      display: none;
    }
  }
`;
