import { css } from "lit";

export const styles = css`
  :host {
    display: block;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    margin-top: 10px;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--soft);
  }
  .field input,
  .field select {
    min-height: var(--touch);
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 0 10px;
    background: var(--surface);
    color: var(--text);
    max-width: 100%;
  }
  .party {
    display: grid;
    grid-template-columns: 144px minmax(120px, 1fr) 240px 52px;
    gap: 0 12px;
    align-items: center;
    border-bottom: 1px solid var(--line);
    min-height: 48px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--touch);
    cursor: pointer;
    min-width: 0;
  }
  .who input {
    width: 18px;
    height: 18px;
    margin: 0;
    flex: none;
  }
  .who b {
    display: block;
    font-weight: 550;
  }
  .who small,
  .when small {
    display: block;
    font-size: 12px;
    color: var(--soft);
  }
  .when {
    font-variant-numeric: tabular-nums;
    padding: 4px 0;
  }
  .off {
    color: var(--warn);
  }
  .own {
    color: var(--on-tint);
    background: var(--tint);
    border-radius: 4px;
    padding: 1px 6px;
    font-size: 12px;
    white-space: nowrap;
  }
  .change {
    min-width: var(--touch);
    white-space: nowrap;
    text-align: end;
  }
  landcast-own-hours {
    grid-column: 1 / -1;
  }
  svg {
    width: 100%;
    height: 20px;
    display: block;
  }
  .ground {
    fill: var(--sunken);
  }
  .open {
    fill: var(--edge);
    opacity: 0.5;
  }
  .out .open {
    opacity: 0.25;
  }
  .shared {
    fill: var(--accent);
  }
  .hour {
    stroke: var(--surface);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .now {
    stroke: var(--text);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .scale {
    min-height: 0;
    color: var(--soft);
    font-size: 12px;
    padding-top: 4px;
  }
  .hours {
    display: flex;
    justify-content: space-between;
    font-variant-numeric: tabular-nums;
  }
  .hours span {
    width: 0;
    display: flex;
    justify-content: center;
  }
  .hours span:first-child {
    justify-content: start;
  }
  .hours span:last-child {
    justify-content: end;
  }
  .hint {
    font-size: 12px;
    color: var(--soft);
    padding-top: 6px;
  }
  .call {
    margin-top: 14px;
  }
  .call .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    padding: 6px 0;
  }
  .call .link-field {
    flex: 1 1 20em;
  }
  .call .link-field input {
    flex: 1;
    min-width: 8em;
  }
  .bad {
    color: var(--bad);
    font-size: 12px;
  }
  .answer {
    font-weight: 550;
    padding-top: 4px;
  }
  .there {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .summary {
    white-space: pre-line;
    overflow-wrap: anywhere;
    background: var(--sunken);
    border-radius: 8px;
    padding: 10px 12px;
    margin: 4px 0 0;
    font-size: 13px;
  }
  @container (max-width: 699px) {
    .party {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 2px 0 8px;
    }
    .party svg,
    .party .when,
    .scale .hours {
      grid-column: 1 / -1;
    }
    .party .change {
      grid-row: 1;
      grid-column: 2;
    }
    .scale .day,
    .scale .blank {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ground {
      fill: Canvas;
      stroke: GrayText;
    }
    .open {
      fill: GrayText;
    }
    .shared {
      fill: Highlight;
    }
    .now {
      stroke: CanvasText;
    }
  }
`;
