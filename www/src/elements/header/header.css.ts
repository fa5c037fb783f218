import { css } from "lit";

export const styles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 4px 14px;
    flex-wrap: wrap;
    min-height: 56px;
    padding: 6px 16px;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  h1 {
    font-size: 17px;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .switcher {
    position: relative;
    display: flex;
    align-items: center;
    border: 1px solid var(--line);
    border-radius: 8px;
    min-width: 0;
  }
  .switcher button {
    width: var(--touch);
    height: var(--touch);
    color: var(--soft);
  }
  .switcher button:hover {
    color: var(--accent);
  }
  .switcher .now {
    display: flex;
    align-items: center;
    width: auto;
    min-width: 0;
    color: inherit;
    padding-inline-end: 4px;
  }
  .shown {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    width: 10.5em;
    text-align: center;
  }
  .shown b {
    font-weight: 650;
  }
  /* The box comes behind the first answer; its place is kept. */
  landcast-quick {
    flex: 1 1 300px;
    min-width: 0;
    min-height: var(--touch);
  }
  .state {
    flex: none;
    font-size: 12px;
    line-height: 19px;
    text-align: end;
    min-width: 0;
    margin-inline-start: auto;
  }
  .clocks {
    display: flex;
    justify-content: flex-end;
    gap: 12px;
    white-space: nowrap;
  }
  .chip-state {
    color: var(--soft);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip-state.awaited {
    visibility: hidden;
  }
  .chip-state.ready {
    color: var(--good);
  }
  .chip-state.ready::before {
    content: "✓ ";
  }
  .share {
    min-width: 52px;
    height: var(--touch);
    padding: 0 10px;
    border: 1px solid var(--line);
    border-radius: 8px;
    white-space: nowrap;
  }
  .share:hover {
    border-color: var(--accent);
  }
  .language {
    min-width: 64px;
    height: var(--touch);
    font-size: 14px;
    white-space: nowrap;
  }
  .language b {
    font-weight: 650;
  }
  .language .off {
    font-weight: 400;
    color: var(--soft);
  }
  /* On a tablet the box needs the room; that it works offline is said by the mark, and to those who hear the page. */
  @media (min-width: 1000px) and (max-width: 1300px) {
    :host {
      column-gap: 10px;
    }
    .state {
      max-width: 210px;
    }
    .ready .word {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (max-width: 999px) {
    :host {
      gap: 4px 10px;
    }
    .state {
      flex: 0 1 auto;
    }
    landcast-quick {
      order: 6;
      flex: 1 1 100%;
    }
    .language {
      min-width: 52px;
    }
  }
  @media (max-width: 699px) {
    :host {
      padding: 6px 12px;
    }
    .switcher {
      order: 5;
      flex: 1 1 100%;
    }
    .switcher .now {
      flex: 1;
    }
    .shown {
      width: 100%;
    }
    .clocks {
      display: none;
    }
    /* Beside brand, share and language, in two lines if need be. */
    .state {
      max-width: calc(100vw - 262px);
      line-height: 16px;
    }
    .chip-state {
      white-space: normal;
    }
    .ready .word,
    .awaited .word {
      position: absolute;
      clip-path: inset(50%);
    }
  }
`;
