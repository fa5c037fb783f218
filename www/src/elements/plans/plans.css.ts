import { css } from "lit";

export const styles = css`
  :host {
    display: block;
  }
  .tools .rates {
    margin-inline-start: auto;
  }
  .note {
    padding: 0 14px;
    font-size: 12px;
  }
  #rates {
    padding: 10px 14px 14px;
    border-bottom: 1px solid var(--line);
  }
  .warn {
    color: var(--warn);
  }
  figure {
    padding: 4px 14px 0;
    min-height: 226px;
  }
  figure.none {
    display: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: 12px;
    min-height: 20px;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .scatter {
    display: block;
    width: 100%;
    height: 190px;
  }
  text {
    font-size: 12px;
    fill: var(--soft);
  }
  .grid {
    stroke: var(--line);
  }
  .axis {
    stroke: var(--edge);
  }
  .front {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .spot {
    cursor: pointer;
  }
  .reach {
    fill: transparent;
  }
  .spot path,
  .sign {
    fill: var(--surface);
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  .spot.chosen path,
  .sign.picked {
    fill: var(--accent);
  }
  .spot.refused path,
  .sign.refused {
    stroke: var(--edge);
    stroke-dasharray: 2 2;
    stroke-width: 1.25;
  }
  .spotname {
    fill: var(--text);
    pointer-events: none;

  }
  .mixes {
    padding: 8px 14px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  h3 {
    margin: 0;
    font-size: 14px;
    font-weight: 650;
  }
  .mixes li {
    padding: 4px 0;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    align-items: baseline;
  }
  .mixes .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }
  .list {
    overflow-x: auto;
    border-top: 1px solid var(--line);
  }
  .list:focus-visible {
    outline-offset: -2px;
  }
  .head,
  ol {
    min-width: 660px;
  }
  landcast-robust {
    padding: 10px 14px 16px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    padding: 4px 14px;
  }
  .tools .chip > span {
    font-size: 13px;
    padding: 3px 10px;
  }
  .head,
  summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 64px 76px 96px 96px 92px;
    gap: 8px;
    align-items: center;
    padding: 0 14px;
  }
  .head {
    font-size: 12px;
    color: var(--soft);
    height: 28px;
    border-bottom: 1px solid var(--line);
  }
  summary {
    min-height: 46px;
    cursor: pointer;
    list-style: none;
    border-bottom: 1px solid var(--line);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--sunken);
  }
  .chosen > summary {
    background: var(--tint);
    color: var(--on-tint);
  }
  .chosen > summary .quiet,
  .chosen > summary small {
    color: var(--on-tint);
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  .num small {
    display: block;
    font-size: 12px;
    line-height: 1.1;
    color: var(--soft);
  }
  .service {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    padding: 6px 0;
    min-width: 0;
  }
  .name {
    font-weight: 550;
  }
  .tag {
    background: var(--surface);
    color: var(--text);
  }
  .pick {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .own {
    border-color: var(--accent);
    color: var(--accent);
  }
  .out .name,
  .out .num {
    color: var(--soft);
  }
  .against {
    flex-basis: 100%;
    font-size: 12px;
    color: var(--bad);
  }
  .against > span {
    display: block;
  }
  .loss {
    color: var(--bad);
  }
  .inside {
    padding: 8px 14px 16px;
    background: var(--sunken);
    border-bottom: 1px solid var(--line);
  }
  .inside .quiet {
    color: var(--text);
  }
  table {
    border-collapse: collapse;
    font-size: 13px;
    width: 100%;
    max-width: 720px;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding: 4px 0;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    padding: 4px 8px 4px 0;
  }
  th.num,
  td.num {
    text-align: end;
    padding-inline-end: 16px;
  }
  thead th {
    font-size: 12px;
  }
  .facts {
    font-size: 13px;
    padding-top: 8px;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
  }
  .empty {
    padding: 24px 16px;
  }
  .head-of {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (max-width: 659px) {
    .head {
      display: none;
    }
    .head,
    ol {
      min-width: 0;
    }
    summary {
      grid-template-columns: minmax(0, 0.8fr) minmax(0, 1.1fr) minmax(0, 1.2fr) minmax(0, 1fr);
      gap: 0 8px;
      padding-bottom: 8px;
    }
    .service {
      grid-column: 1 / -1;
    }
    .service .name,
    .against {
      overflow-wrap: anywhere;
    }
    /* The promise says nearly the same; both stand with the stages. */
    .spread {
      display: none;
    }
    summary .num {
      text-align: start;
      font-size: 13px;
      align-self: start;
    }
    .head-of {
      position: static;
      display: block;
      width: auto;
      height: auto;
      clip-path: none;
      font-size: 11px;
      color: var(--soft);
    }
    .chosen .head-of {
      color: var(--on-tint);
    }
    .inside {
      overflow-x: auto;
    }
    .inside .party {
      display: none;
    }
  }
`;
