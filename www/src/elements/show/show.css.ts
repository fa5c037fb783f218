import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    padding: 8px 16px 16px;
    font-size: 13px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .drop {
    position: relative;
    flex: 1 1 18em;
    display: flex;
    align-items: center;
    min-height: var(--touch);
    padding: 2px 14px;
    border: 1px dashed var(--edge);
    border-radius: 8px;
    cursor: pointer;
  }
  .drop.over {
    background: var(--tint);
  }
  .drop:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .drop input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .drop small {
    color: var(--soft);
    font-size: 12px;
    margin-inline-start: 6px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .button:disabled {
    color: var(--soft);
    background: var(--sunken);
    cursor: default;
  }
  .button.main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .closed {
    color: var(--bad);
    padding: 8px 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 16px;
    padding-top: 10px;
  }
  header p {
    font-size: 12px;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
  }

  .place {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--touch);
    font-size: 13px;
  }
  .place input {
    width: 4.5em;
    min-height: var(--touch);
    padding: 0 9px;
    text-align: end;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    font-size: 15px;
  }
  .list li {
    display: grid;
    grid-template-columns: var(--touch) minmax(9em, 1fr) minmax(0, 26em) auto;
    gap: 0 8px;
    align-items: center;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .list .chosen {
    background: var(--tint);
    color: var(--on-tint);
  }
  .chosen .quiet {
    color: inherit;
  }
  .dragged .grip {
    cursor: grabbing;
  }
  .list .dragged {
    outline: 2px dashed var(--accent);
    outline-offset: -2px;
  }
  .list .above {
    box-shadow: inset 0 3px 0 var(--accent);
  }
  .list .below {
    box-shadow: inset 0 -3px 0 var(--accent);
  }
  .grip {
    display: grid;
    place-items: center;
    height: var(--touch);
    color: var(--soft);
    font-size: 18px;
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  .name {
    min-height: var(--touch);
    text-align: start;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .name b {
    font-weight: 600;
  }
  .name:hover b {
    color: var(--accent);
  }
  .figures {
    display: grid;
    grid-template-columns: 5.5em minmax(7em, 1fr) 4.5em 6em;
    gap: 0 10px;
    align-items: center;
  }
  .figures > span:nth-child(1),
  .figures > span:nth-child(2),
  .figures > span:nth-child(4) {
    text-align: end;
    white-space: nowrap;
  }
  .old {
    opacity: 0.6;
  }
  .loss {
    color: var(--bad);
  }
  .reason {
    font-size: 12px;
    color: var(--warn);
    padding: 4px 0;
  }
  .chosen .reason,
  .chosen .loss {
    color: inherit;
  }
  .moves {
    display: flex;
  }
  .moves button {
    width: var(--touch);
    height: var(--touch);
    color: var(--soft);
  }
  .moves button:hover:enabled {
    color: var(--accent);
  }
  .moves button:disabled {
    opacity: 0.35;
    cursor: default;
  }

  .preview {
    border: 1px solid var(--accent);
    border-radius: 8px;
    padding: 10px 14px;
    margin-top: 10px;
    display: grid;
    gap: 6px;
    min-width: 0;
  }
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  code {
    font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace;
    font-size: 12px;
    border: 1px solid var(--line);
    border-radius: 4px;
    padding: 0 4px;
  }
  summary {
    min-height: var(--touch);
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--accent);
  }
  .remarks {
    max-height: 220px;
    overflow: auto;
  }
  .remarks li {
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  .warn {
    color: var(--warn);
  }
  .grave {
    color: var(--bad);
  }
  .good {
    color: var(--good);
  }
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    padding: 4px 12px 4px 0;
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
  }
  thead th {
    color: var(--soft);
    font-size: 12px;
  }

  @container (max-width: 699px) {
    .list li {
      grid-template-columns: var(--touch) minmax(0, 1fr) auto;
      padding-bottom: 6px;
    }
    .list .verdict {
      grid-column: 1 / -1;
      grid-row: 2;
      padding-inline: 8px;
    }
    .figures {
      grid-template-columns: auto auto auto auto;
      justify-content: space-between;
    }
  }
  @media print {
    :host {
      padding: 0;
      font-size: 11px;
    }
    .tools,
    .grip,
    .moves,
    .place,
    .preview {
      display: none;
    }
    .list li {
      grid-template-columns: minmax(9em, 1fr) minmax(0, 26em);
      break-inside: avoid;
    }
    .name {
      min-height: 0;
    }
  }
  @media (forced-colors: active) {
    .list .chosen {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
