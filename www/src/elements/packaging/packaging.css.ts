import { css } from "lit";
import { points, small, table } from "../../styles/table";

export const styles = css`
  :host {
    display: block;
    padding: 10px 16px 16px;
    font-size: 13px;
  }
  .empty {
    padding: 14px 0;
  }
  h3 {
    font-size: 16px;
    font-weight: 650;
  }
  h4 {
    margin: 14px 0 2px;
    font-size: 14px;
    font-weight: 650;
  }
  .saves {
    color: var(--good);
    font-size: 13px;
  }
  .warn {
    color: var(--warn);
  }
  .points {
    padding-top: 4px;
  }
  ${points}
  .points li {
    padding: 2px 0 2px 14px;
  }
  .own .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 8px 12px;
    padding: 10px 0;
  }
  .legend {
    display: flex;
    gap: 16px;
    font-size: 12px;
    color: var(--soft);
    padding: 4px 0;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .legend i {
    width: 14px;
    height: 10px;
    border: 1px solid var(--edge);
  }
  i.material,
  rect.material {
    background: var(--edge);
    fill: var(--edge);
  }
  i.freight,
  rect.freight {
    background: var(--accent);
    fill: var(--accent);
  }
  i.damage,
  rect.damage {
    background: var(--warn);
    fill: var(--warn);
  }
  .wide {
    overflow-x: auto;
  }
  .wide:focus-visible {
    outline-offset: -2px;
  }
  ${table}
  th,
  td {
    padding: 7px 8px;
  }
  /* Two rows a choice: its figures, then its words over the whole width. */
  .one :is(th, td) {
    border: 0;
    padding-bottom: 0;
  }
  .more td {
    padding-top: 1px;
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  .bars {
    width: 100px;
  }
  .bars svg {
    display: block;
    width: 100%;
    min-width: 60px;
    height: 14px;
    margin-top: 3px;
  }
  ${small}
  .parts {
    display: none;
  }
  small.warn {
    color: var(--warn);
  }
  b {
    font-weight: 650;
  }
  tr.best {
    background: var(--tint);
    color: var(--on-tint);
  }
  tr.best small {
    color: var(--on-tint);
  }
  tr.now {
    background: var(--sunken);
  }
  .pick {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .bad {
    border-color: var(--warn);
    color: var(--warn);
    background: var(--surface);
  }
  .how {
    padding-top: 12px;
    font-size: 12px;
  }
  /* On a phone the parts stand as words under the name: nothing lies beyond the edge. */
  @container (max-width: 559px) {
    .part,
    .bars,
    .legend {
      display: none;
    }
    .parts {
      display: block;
    }
    th,
    td {
      padding-inline: 4px;
    }
    .num small,
    thead th {
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    rect {
      stroke: CanvasText;
    }
  }
`;
