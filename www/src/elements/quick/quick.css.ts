import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .box {
    display: flex;
    align-items: center;
    flex: 1;
    min-width: 0;
    min-height: var(--touch);
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    overflow: hidden;
    margin-inline-end: 4px;
  }
  .box:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-color: var(--accent);
  }
  .box input {
    flex: 1;
    min-width: 0;
    min-height: 42px;
    border: 0;
    outline: none;
    background: transparent;
    padding: 0 10px;
    font-size: 15px;
    text-overflow: ellipsis;
  }
  .box input::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  kbd {
    font: inherit;
    font-size: 12px;
    color: var(--soft);
    border: 1px solid var(--line);
    border-radius: 5px;
    padding: 0 7px;
    margin-inline-end: 9px;
  }
  .box:focus-within kbd {
    visibility: hidden;
  }
  .step {
    width: var(--touch);
    height: var(--touch);
    flex: none;
    border-radius: 8px;
    font-size: 18px;
    color: var(--soft);
  }
  .step:hover {
    color: var(--accent);
  }
  .step[aria-disabled="true"] {
    opacity: 0.45;
    cursor: default;
  }
  .panel {
    position: absolute;
    z-index: 20;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    min-width: min(440px, calc(100vw - 24px));
    max-height: min(70vh, 520px);
    overflow-y: auto;
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    padding: 10px 12px;
    box-shadow: 0 6px 20px rgb(0 0 0 / 18%);
  }
  h2 {
    font-size: 12px;
    font-weight: 600;
    color: var(--soft);
  }
  h2.not {
    color: var(--warn);
    margin-top: 8px;
  }
  .taken {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding-top: 6px;
  }
  .taken li {
    border: 1px solid var(--line);
    border-radius: 999px;
    padding: 3px 11px;
    background: var(--tint);
    color: var(--on-tint);
    font-size: 14px;
  }
  .taken li span {
    font-size: 12px;
  }
  .unclear li {
    display: grid;
    gap: 6px;
    padding: 6px 0;
  }
  .unclear li + li {
    border-top: 1px solid var(--line);
  }
  .unclear b {
    border-bottom: 2px dotted var(--warn);
    overflow-wrap: anywhere;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .options:empty {
    display: none;
  }
  .button.main {
    font-size: 14px;
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .hint {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    font-size: 12px;
    color: var(--soft);
    padding-top: 8px;
  }
  @media (max-width: 699px) {
    kbd {
      display: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
