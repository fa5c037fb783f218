import { css } from "lit";

/** Sizes follow the shorter side, so that a phone held upright and a screen beside the camera both use what they have. */
export const styles = css`
  :host {
    display: block;
    --ground: #000;
    --text: #fff;
    --soft: #b9c4c1;
    --good: #6ee79b;
    --warn: #ffc65c;
    /* Unit of every size; --fit is below one where a long sentence needs the room. */
    --u: calc(min(1vw, 1.7vh) * var(--fit, 1));
    font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
    font-variant-numeric: tabular-nums;
    color: var(--text);
    line-height: 1.15;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  p {
    margin: 0;
    font-weight: inherit;
  }
  main {
    min-height: 100vh;
    min-height: 100dvh;
    padding: calc(var(--u) * 3) calc(var(--u) * 4);
    display: flex;
    flex-direction: column;
    gap: calc(var(--u) * 2);
    overflow-wrap: anywhere;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 calc(var(--u) * 3);
  }
  h1 {
    font-size: calc(var(--u) * 5.5);
    font-weight: 650;
  }
  .price {
    font-size: calc(var(--u) * 4.5);
    color: var(--soft);
  }
  .middle {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: calc(var(--u) * 1.5);
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--u) * 2.5);
    font-size: calc(var(--u) * 6.5);
    font-weight: 650;
  }
  .included {
    font-size: calc(var(--u) * 4.5);
    color: #04210f;
    background: var(--good);
    border-radius: 999px;
    padding: calc(var(--u) * 0.6) calc(var(--u) * 2.2);
    border: 2px solid transparent;
  }
  .window {
    font-size: calc(var(--u) * 9);
    font-weight: 700;
    line-height: 1;
  }
  .window bdi {
    font-size: calc(var(--u) * 21);
    font-weight: 750;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .sentence {
    font-size: calc(var(--u) * 6);
    line-height: 1.3;
    font-weight: 550;
  }
  .sentence.full {
    font-size: calc(var(--u) * 4.3);
  }
  .wait {
    font-size: calc(var(--u) * 8);
    font-weight: 650;
    color: var(--warn);
  }
  .state {
    font-size: max(16px, calc(var(--u) * 2));
    color: var(--soft);
  }
  .state.off {
    font-size: max(18px, calc(var(--u) * 3));
    color: var(--warn);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (orientation: portrait) {
    :host {
      --u: calc(min(1.55vw, 1.1vh) * var(--fit, 1));
    }
    /* Days and their unit on one line of a phone. */
    .window {
      font-size: calc(var(--u) * 5);
    }
    .window bdi {
      font-size: calc(var(--u) * 13.5);
    }
    .sentence {
      font-size: calc(var(--u) * 6.4);
    }
  }
  /* Over a picture: one plate at the lower edge, the rest of the frame is the camera's. */
  :host([overlay]) main {
    justify-content: end;
    padding: calc(var(--u) * 3);
    gap: 0;
  }
  :host([overlay]) .middle,
  :host([overlay]) .top {
    flex: none;
    justify-content: start;
    background: rgb(0 0 0 / 78%);
    padding: calc(var(--u) * 1.2) calc(var(--u) * 2.5);
  }
  :host([overlay]) .top {
    border-radius: calc(var(--u) * 1.6) calc(var(--u) * 1.6) 0 0;
    padding-bottom: 0;
  }
  :host([overlay]) .middle {
    border-radius: 0 0 calc(var(--u) * 1.6) calc(var(--u) * 1.6);
    gap: calc(var(--u) * 0.6);
  }
  :host([overlay]) h1,
  :host([overlay]) .price {
    font-size: calc(var(--u) * 3);
  }
  :host([overlay]) .where {
    font-size: calc(var(--u) * 3.6);
  }
  :host([overlay]) .included {
    font-size: calc(var(--u) * 2.8);
  }
  :host([overlay]) .window {
    font-size: calc(var(--u) * 4.5);
  }
  :host([overlay]) .window bdi {
    font-size: calc(var(--u) * 8);
  }
  :host([overlay]) .sentence {
    font-size: calc(var(--u) * 3.2);
  }
  :host([overlay]) .wait {
    font-size: calc(var(--u) * 3.6);
  }
  @media (forced-colors: active) {
    .included {
      border-color: CanvasText;
    }
  }
`;
