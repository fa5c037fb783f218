/**
 * The look in one place. `--landcast-*` are the shop's to set from outside; the short names are what the elements use.
 * Both colour schemes come from the same list, so that none can be forgotten in one of them.
 */
import { css, unsafeCSS, type CSSResult } from "lit";

/** name: [light, dark]. Text on its ground reaches 4.5 : 1 in both. */
const COLOURS: Record<string, [string, string]> = {
  ground: ["#f6f6f2", "#101413"],
  surface: ["#ffffff", "#191e1d"],
  sunken: ["#efefe9", "#222928"],
  line: ["#dedfd8", "#333b39"],
  edge: ["#8a8f8a", "#6f7a77"],
  text: ["#161a19", "#eef1ef"],
  soft: ["#565d5a", "#a8b2ae"],
  accent: ["#0b6b62", "#4fc0b2"],
  "on-accent": ["#ffffff", "#06211e"],
  tint: ["#dceeeb", "#143b37"],
  "on-tint": ["#0a4a44", "#bfe8e2"],
  speak: ["#12302d", "#0c2b28"],
  "on-speak": ["#ffffff", "#ffffff"],
  "speak-soft": ["#b9d3cf", "#b9d3cf"],
  good: ["#1a6b3a", "#6cc98d"],
  warn: ["#8a5300", "#e3ac4e"],
  "warn-ground": ["#fdf3df", "#35290f"],
  bad: ["#b3261e", "#f2897f"],
  "bad-ground": ["#fdecea", "#3a1815"],
};

function scheme(index: 0 | 1): CSSResult {
  return unsafeCSS(
    Object.entries(COLOURS).map(([name, pair]) => `--${name}: var(--landcast-${name}, ${pair[index]});`).join("\n"),
  );
}

export const tokens: CSSResult = css`
  :root,
  :host {
    color-scheme: light;
    ${scheme(0)}
    --radius: var(--landcast-radius, 10px);
    --gap: 16px;
    --touch: 44px;
    --sans: var(--landcast-font, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif);
    font-family: var(--sans);
    font-size: 14px;
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    color: var(--text);
    accent-color: var(--accent);
  }
  @media (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]),
    :host(:not([theme="light"])) {
      color-scheme: dark;
      ${scheme(1)}
    }
  }
  :root[data-theme="dark"],
  :host([theme="dark"]) {
    color-scheme: dark;
    ${scheme(1)}
  }
`;

/** Rules every shadow root starts from. */
export const base: CSSResult = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
    background: none;
    border: 0;
    padding: 0;
  }
  a {
    color: var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .quiet {
    color: var(--soft);
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Buttons and pills. */
export const controls: CSSResult = css`
  .button {
    min-height: var(--touch);
    padding: 0 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }
  .button:hover {
    border-color: var(--accent);
  }
  .link {
    min-height: var(--touch);
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .tag {
    display: inline-block;
    border: 1px solid var(--line);
    border-radius: 6px;
    padding: 0 7px;
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    border: 0;
    padding: 0;
    margin: 0;
    min-width: 0;
  }
  /* The target is the full 44 px; the pill inside it stays small enough for a dense panel. */
  .chip {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-height: var(--touch);
    min-width: var(--touch);
    cursor: pointer;
  }
  .chip > input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chip > span {
    flex: 1;
    text-align: center;
    border: 1px solid var(--line);
    border-radius: 999px;
    padding: 5px 12px;
    background: var(--surface);
    white-space: nowrap;
  }
  .chip > input:checked + span {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .chip > input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .chip > input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
