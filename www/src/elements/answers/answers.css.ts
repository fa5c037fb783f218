import { css } from "lit";

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 12px;
    position: relative;
  }
  .card {
    display: flex;
    flex-direction: column;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 10px 14px 8px;
    min-width: 0;
  }
  :host([stale]) .figure {
    color: var(--soft);
  }
  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    min-height: 22px;
  }
  h2 {
    font-size: 13px;
    font-weight: 600;
    color: var(--soft);
    white-space: nowrap;
  }
  .aside {
    font-size: 13px;
    font-weight: 600;
    color: var(--text);
    white-space: nowrap;
  }
  /* The target grows to 44 px without moving its neighbours. */
  .why {
    position: relative;
    margin-inline-start: auto;
    font-size: 13px;
    font-weight: 600;
    letter-spacing: 0;
    color: var(--accent);
  }
  .why::after {
    content: "";
    position: absolute;
    inset: -13px -14px -11px;
  }
  .figure {
    font-size: 32px;
    line-height: 40px;
    height: 42px;
    margin-top: 4px;
    font-weight: 700;
    letter-spacing: -0.01em;
    white-space: nowrap;
    overflow: visible;
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-width: 0;
  }
  .figure small {
    font-size: 14px;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--soft);
  }
  .service {
    overflow: hidden;
    text-overflow: ellipsis;
    min-width: 0;
  }
  .none {
    font-size: 20px;
  }
  .spanned {
    font-size: 23px;
  }
  .lack {
    color: var(--warn);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .line {
    min-height: 21px;
    line-height: 21px;
    font-size: 13px;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .split {
    display: flex;
    gap: 10px;
    justify-content: flex-start;
  }
  .ends {
    display: flex;
    gap: 10px;
    justify-content: space-between;
  }
  /* The margin is never cut; the landed cost stands once more among the modes. */
  .ends > :first-child:not(:last-child) {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .ends > :last-child {
    flex: none;
  }
  :host(:lang(en)) .ends {
    font-size: 12px;
  }
  b,
  strong {
    font-weight: 650;
  }
  .loss {
    color: var(--bad);
  }
  .drawing {
    margin-top: 6px;
    min-height: 68px;
  }
  .histogram {
    display: block;
    width: 100%;
    height: 68px;
  }
  .histogram .band {
    fill: var(--tint);
  }
  .histogram .bar {
    fill: var(--accent);
  }
  .histogram .late {
    fill: var(--edge);
  }
  .histogram .axis {
    stroke: var(--edge);
    stroke-width: 1;
  }
  .histogram text {
    font-size: 10px;
    fill: var(--soft);
  }
  .meter {
    display: block;
    width: 100%;
    height: 16px;
    margin-top: 12px;
  }
  .meter .track {
    fill: var(--sunken);
  }
  .meter .fill {
    fill: var(--accent);
  }
  .meter .over {
    fill: var(--warn);
  }
  .meter .limit {
    fill: var(--warn);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    font-size: 12px;
    color: var(--soft);
    margin-top: 4px;
  }
  .modes {
    font-size: 12px;
    line-height: 22px;
  }
  .modes li {
    display: grid;
    grid-template-columns: minmax(3.4em, auto) minmax(0, 1fr) minmax(0, 1.2fr) minmax(2.8em, auto);
    gap: 4px;
    white-space: nowrap;
    border-top: 1px solid var(--line);
    color: var(--soft);
  }
  .modes li.chosen {
    color: var(--text);
    font-weight: 600;
  }
  .modes span:nth-child(n + 2) {
    text-align: right;
  }
  .modes .wide {
    grid-column: 2 / -1;
  }
  .fix {
    font-size: 13px;
  }
  .fix li {
    margin-top: 2px;
  }
  .alert {
    display: flex;
    gap: 5px;
    align-items: flex-start;
    font-size: 12px;
    line-height: 17px;
    min-height: 38px;
    margin-top: auto;
    padding-top: 4px;
  }
  .alert .words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    flex: 1;
  }
  .alert.warning {
    color: var(--warn);
  }
  .alert.error {
    color: var(--bad);
  }
  .alert.info {
    color: var(--soft);
  }
  .more {
    color: var(--soft);
    white-space: nowrap;
  }
  @container (min-width: 700px) and (max-width: 999px) {
    :host(:lang(en)) .ends {
      font-size: 11px;
      gap: 6px;
    }
  }
  @container (max-width: 699px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    .alert {
      min-height: 0;
    }
    .line:not(.ends) {
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    .histogram .bar,
    .meter .fill {
      fill: Highlight;
    }
    .histogram .band {
      fill: Canvas;
      stroke: CanvasText;
      stroke-dasharray: 3 2;
    }
    .histogram .late {
      fill: GrayText;
    }
    .histogram text {
      fill: CanvasText;
    }
  }
`;
