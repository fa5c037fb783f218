import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    font-size: 14px;
  }
  summary {
    display: flex;
    align-items: center;
    min-height: var(--touch);
    cursor: pointer;
    list-style: none;
    border-top: 1px solid var(--line);
  }
  details:first-of-type summary {
    border-top: 0;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: "+";
    margin-inline-start: auto;
    color: var(--soft);
    font-size: 18px;
    padding-inline-end: 4px;
  }
  details[open] > summary::after {
    content: "−";
  }
  h2 {
    font-size: 13px;
    font-weight: 650;
  }
  .sub {
    font-size: 13px;
    font-weight: 600;
    padding-top: 6px;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 10px 8px;
    padding-bottom: 14px;
    align-items: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .money,
  .body,
  .triple {
    display: grid;
    gap: 6px;
    align-items: start;
  }
  .money {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 76px;
  }
  .body {
    grid-template-columns: minmax(0, 3fr) minmax(0, 4.6fr) 66px;
  }
  .triple {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  /* What is wrong is told in a full line, not in a column of three words. */
  .money:has(.problem),
  .body:has(.problem),
  .triple:has(.problem) {
    grid-template-columns: minmax(0, 1fr);
  }
  .field {
    min-width: 0;
  }
  .leave {
    align-self: end;
  }
  .leave .button {
    width: 100%;
    min-height: var(--touch);
  }
  label,
  .legend {
    display: block;
    font-size: 12px;
    color: var(--soft);
    line-height: 18px;
    margin-bottom: 2px;
    padding: 0;
  }
  .box {
    display: flex;
    align-items: center;
    min-height: var(--touch);
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    overflow: hidden;
  }
  .box:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-color: var(--accent);
  }
  .box.wrong {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  .box input,
  .box select {
    flex: 1;
    width: 100%;
    min-width: 0;
    min-height: 42px;
    border: 0;
    background: transparent;
    padding: 0 9px;
    outline: none;
    font-size: 15px;
  }
  .box select {
    background: var(--surface);
  }
  .box input::placeholder {
    color: var(--soft);
  }
  .suffix {
    color: var(--soft);
    padding-inline-end: 9px;
    font-size: 13px;
  }
  .toggle {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: var(--touch);
    margin: 0;
    font-size: 14px;
    color: var(--text);
    cursor: pointer;
  }
  .toggle input {
    width: 20px;
    height: 20px;
    margin: 0;
    flex: none;
  }
  .chip {
    font-size: 14px;
    color: var(--text);
    margin: 0;
  }
  .chip {
    max-width: 100%;
  }
  /* Names of registrations are as long as the authorities made them. */
  .chip > span {
    padding: 6px 12px;
    white-space: normal;
  }
  .hint {
    display: block;
    font-size: 12px;
    color: var(--soft);
    line-height: 1.4;
    padding-top: 3px;
  }
  .note {
    padding: 0;
    margin-top: -6px;
  }
  .problem {
    display: block;
    font-size: 12px;
    line-height: 1.4;
    color: var(--bad);
    padding-top: 3px;
  }
  .problem > span {
    display: block;
  }
  p.problem {
    background: var(--bad-ground);
    border-radius: 8px;
    padding: 6px 10px;
    margin: 6px 0;
  }
`;
