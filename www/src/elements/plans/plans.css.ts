import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    min-width: 560px;
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
  .note {
    font-size: 12px;
    margin-inline-start: auto;
  }
  .head,
  summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 64px 76px 96px 110px;
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
`;
