import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--ground);
    min-height: 100dvh;
  }
  .skip {
    position: absolute;
    left: 8px;
    top: -100px;
    z-index: 10;
    background: var(--surface);
    border: 2px solid var(--accent);
    border-radius: 8px;
    padding: 10px 16px;
  }
  .skip:focus {
    top: 6px;
  }
  .strip {
    display: none;
  }
  .page {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
  }
  .frame {
    display: grid;
    flex: 1;
    min-height: 0;
    gap: 12px;
  }
  .inputs {
    grid-area: inputs;
    min-width: 0;
    position: relative;
  }
  .answers {
    grid-area: answers;
    min-width: 0;
  }
  .say {
    grid-area: say;
    min-width: 0;
  }
  .work {
    grid-area: work;
    min-width: 0;
  }

  /* Laptop and tablet on its side: the panel stands left over the whole height, only panel and view scroll. */
  @container (min-width: 1000px) {
    .frame {
      grid-template: "inputs answers" auto "inputs say" auto "inputs work" minmax(0, 1fr) / 284px minmax(0, 1fr);
      gap: 12px 16px;
      padding-inline-end: 16px;
    }
    .inputs {
      background: var(--surface);
      border-inline-end: 1px solid var(--line);
      padding: 0 16px 16px;
    }
    .answers {
      margin-top: 12px;
    }
    .work {
      margin-bottom: 16px;
      min-height: 240px;
    }
  }
  @container (min-width: 1400px) {
    .frame {
      grid-template-columns: 320px minmax(0, 1fr);
    }
  }

  /* Tablet upright: answers and sentence over the whole width, panel and view side by side below. */
  @container (min-width: 700px) and (max-width: 999px) {
    .frame {
      grid-template: "answers answers" auto "say say" auto "inputs work" minmax(0, 1fr) / 284px minmax(0, 1fr);
      padding: 12px 12px 12px 0;
    }
    .answers,
    .say {
      margin-inline-start: 12px;
    }
    .inputs {
      background: var(--surface);
      border-block-start: 1px solid var(--line);
      border-inline-end: 1px solid var(--line);
      padding: 0 14px 14px;
    }
  }
  @media (min-width: 700px) and (min-height: 700px) {
    .page {
      height: 100dvh;
    }
    .inputs {
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .work {
      min-height: 0;
    }
  }

  /* Phone, or any screen too low for cards that stay: the page scrolls and the answers in short stick to the top. */
  @media (max-width: 699px), (max-height: 699px) {
    .strip {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      position: sticky;
      top: 0;
      z-index: 5;
      background: var(--surface);
      border-bottom: 1px solid var(--line);
    }
    .strip p {
      padding: 12px 6px 6px;
      text-align: center;
      min-width: 0;
    }
    .strip p + p {
      border-inline-start: 1px solid var(--line);
    }
    .strip b {
      display: block;
      font-size: 19px;
      line-height: 24px;
      font-weight: 700;
      white-space: nowrap;
    }
    .strip small {
      display: block;
      font-size: 12px;
      color: var(--soft);
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .strip.stale b {
      color: var(--soft);
    }
    .frame {
      padding-block-start: 12px;
    }
  }
  @container (max-width: 699px) {
    .frame {
      display: flex;
      flex-direction: column;
      padding: 12px;
    }
    .say {
      order: -1;
    }
    .inputs {
      background: var(--surface);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      padding: 0 14px 8px;
    }
  }
  @media print {
    :host,
    .page {
      min-height: 0;
      height: auto;
      background: none;
    }
    .top,
    .inputs,
    .strip,
    .skip,
    .say,
    .why .answers,
    .show .answers,
    .surge .answers {
      display: none !important;
    }
    .frame {
      display: block;
      padding: 0;
    }
  }
`;
