import { css } from "lit";
import { points, small, stacked, table } from "../../styles/table";

export const styles = css`
  :host {
    display: block;
    padding: 4px 16px 16px;
    font-size: 13px;
  }
  section {
    padding-top: 12px;
    min-width: 0;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
  }
  .head p {
    padding: 2px 0;
    max-width: 60em;
  }
  .big {
    font-size: 17px;
    font-weight: 650;
    line-height: 1.35;
  }
  .alert {
    padding: 4px 0;
  }
  .alert.warning,
  .alert.error {
    color: var(--warn);
  }
  .wide {
    overflow-x: auto;
    margin-top: 6px;
  }
  .fields .wide {
    overflow: visible;
    margin: 0;
  }
  ${table}
  caption {
    text-align: start;
    font-weight: 600;
    padding-top: 6px;
  }
  thead th b {
    font-size: 14px;
    color: var(--text);
  }
  tbody th[scope="row"] {
    color: var(--soft);
    width: 9em;
  }
  .num {
    text-align: end;
  }
  th.best,
  td.best {
    background: var(--tint);
    color: var(--on-tint);
    padding-inline-start: 8px;
  }
  .best b,
  .best small {
    color: inherit;
  }
  .tag {
    background: var(--surface);
    color: var(--text);
  }
  .loss {
    color: var(--bad);
  }
  .out,
  .out th {
    color: var(--soft);
  }
  ${small}
  .ageing {
    max-width: 560px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr));
    gap: 0 24px;
  }
  .life {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    max-width: 560px;
    gap: 8px;
    padding: 6px 0;
  }
  .life li {
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 6px 10px;
  }
  .life .now {
    background: var(--tint);
    color: var(--on-tint);
    border-color: var(--accent);
    font-weight: 650;
  }
  .life .now small {
    color: inherit;
    font-weight: 400;
  }
  ${points}
  .fields {
    grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
    max-width: 860px;
    padding-bottom: 4px;
    align-items: end;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 6px 12px;
  }
  .row p {
    flex: 1 1 16em;
    align-self: center;
    padding-top: 16px;
  }
  .row ~ div > p:first-child {
    padding-top: 8px;
  }
  .basis li {
    padding: 3px 0;
  }
  @container (max-width: 559px) {
    th,
    td {
      padding-inline-end: 6px;
      padding-block: 5px;
    }
    /* Three modes side by side, what a row tells above them: every figure in sight. */
    ${stacked}
    .stacked {
      --columns: repeat(3, minmax(0, 1fr));
      column-gap: 6px;
    }
    .stacked tbody th[scope="row"] {
      grid-column: 1 / -1;
      width: auto;
    }
    .stacked thead td {
      display: none;
    }
    .stacked :is(th, td).best {
      padding-inline: 3px;
    }
  }
  @media print {
    :host {
      padding: 0;
    }
    .budget,
    .basis {
      display: none;
    }
    section {
      break-inside: avoid;
    }
  }
`;
