import { css } from "lit";
import { styles as parcels } from "../parcels/parcels.css";

export const styles = [
  parcels,
  css`
    :host {
      margin-top: 0;
    }
    .lead {
      padding: 0 0 8px;
    }
    .drop {
      margin-top: 10px;
    }
    .warn,
    .state.expired,
    .state.unassigned {
      color: var(--warn);
    }
    .state {
      white-space: nowrap;
    }
    .state.in-force {
      color: var(--good);
    }
    .wide table.cards {
      min-width: 760px;
    }
    .cards th[scope="row"] {
      min-width: 15em;
      max-width: 26em;
    }
    .cards td {
      vertical-align: top;
    }
    .cards th {
      vertical-align: top;
    }
    .cards .state {
      display: inline-block;
      line-height: 44px;
    }
    select.open {
      border-color: var(--warn);
    }
    input[type="date"],
    .field input {
      width: 100%;
      min-height: var(--touch);
      padding: 0 8px;
      border: 1px solid var(--edge);
      border-radius: 8px;
      background: var(--surface);
      color: var(--text);
    }
    td input[type="date"] {
      min-width: 9.5em;
    }
    h3 {
      margin: 0;
      font-size: 14px;
      font-weight: 650;
      overflow-wrap: anywhere;
    }
    h4 {
      margin: 6px 0 2px;
      font-size: 13px;
      font-weight: 600;
    }
    .place {
      white-space: nowrap;
      font-size: 12px;
      color: var(--soft);
    }
    .line {
      display: block;
    }
    summary.warn {
      color: var(--warn);
    }
    .points li {
      padding: 2px 0;
    }
    .diff {
      padding: 6px 0;
    }
  `,
];
