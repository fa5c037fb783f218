import { css } from "lit";
import { small, table } from "../../styles/table";

export const styles = css`
  :host {
    display: block;
    padding: 4px 16px 16px;
    font-size: 13px;
  }
  section {
    padding-top: 12px;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
  }
  h4 {
    font-size: 13px;
    font-weight: 600;
    margin: 12px 0 2px;
  }
  .what-if {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    align-items: end;
  }
  .what-if .chips {
    margin-inline-end: auto;
  }
  .slider {
    flex: 1 1 300px;
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .quota {
    flex: 0 1 200px;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .button[disabled] {
    color: var(--soft);
    cursor: default;
    border-color: var(--line);
  }
  .slider label {
    flex: none;
    margin: 0;
  }
  .slider label b {
    color: var(--text);
  }
  .slider input {
    flex: 1 1 120px;
    min-width: 0;
    min-height: var(--touch);
    margin: 0;
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
  .tag.yes {
    color: var(--good);
    border-color: currentColor;
  }
  .tag.no {
    color: var(--warn);
    border-color: currentColor;
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
    margin-top: 8px;
  }
  ${table}
  .scenes {
    table-layout: fixed;
    min-width: 340px;
  }
  .scenes td:first-child,
  .scenes th[scope="row"] {
    color: var(--soft);
    width: 8em;
  }
  .num {
    text-align: end;
  }
  .likely {
    background: var(--tint);
    color: var(--on-tint);
    padding-inline-start: 8px;
  }
  .likely small {
    color: inherit;
  }
  .alone {
    color: var(--soft);
  }
  ${small}
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  header h3 {
    margin-inline-end: auto;
  }
  .battle li {
    display: grid;
    grid-template-columns: 8.5em minmax(0, 1fr);
    gap: 4px 12px;
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    font-size: 14px;
  }
  .fields {
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    max-width: 760px;
    padding-bottom: 4px;
    align-items: end;
  }
  .fields.four {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .reserve {
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 4px 12px 8px;
    margin: 4px 0 8px;
    max-width: 760px;
    min-width: 0;
  }
  .reserve legend {
    font-weight: 600;
    padding: 0 4px;
  }
  .reserve .wide {
    overflow: visible;
    margin: 0;
  }
  .outages li,
  .outage {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    padding: 4px 0;
  }
  .outages li {
    align-items: center;
  }
  .basis li {
    padding: 3px 0;
  }
  @container (max-width: 559px) {
    .fields.four {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    th,
    td {
      padding-inline-end: 8px;
    }
    /* Three cases fit a phone when their figures may break. */
    .scenes {
      min-width: 0;
      font-size: 12px;
    }
    .scenes td,
    .scenes th {
      overflow-wrap: anywhere;
      padding-inline-end: 4px;
    }
    .scenes small {
      font-size: 11px;
    }
    .scenes td:first-child,
    .scenes th[scope="row"] {
      width: 5.5em;
    }
    .slider label .quiet {
      display: block;
    }
    .battle li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  /* One page: the answer in short, the curve and the list; a long list takes the room of the curve. */
  @media print {
    :host {
      padding: 0;
      font-size: 11px;
    }
    .what-if,
    .inputs,
    .basis,
    .button,
    .stuck,
    .alert,
    .more,
    .scenes,
    .sent,
    :host(.long) .waiting {
      display: none !important;
    }
    .battle li {
      font-size: 11px;
      padding: 3px 0;
      break-inside: avoid;
    }
    :host(.long) ol {
      columns: 2;
      column-gap: 24px;
    }
    :host(.long) .battle li {
      font-size: 9.5px;
      grid-template-columns: 7em minmax(0, 1fr);
      padding: 2px 0;
    }
  }
`;
