import { css } from "lit";

export const lookStyles = css`
  /* On paper the head of the page is missing: what it is about stands here. */
  .paper {
    display: none;
  }
  .look {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    padding-bottom: 6px;
  }
  .look label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    max-width: 100%;
  }
  .look label span {
    color: var(--soft);
    flex: none;
  }
  .look select {
    min-height: var(--touch);
    min-width: 0;
    max-width: 34em;
    flex: 1;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    text-overflow: ellipsis;
  }
  @media print {
    .paper {
      display: block;
      padding-bottom: 4px;
      font-size: 12px;
    }
    .look select {
      appearance: none;
      border: 0;
      padding: 0;
      min-height: 0;
      font-weight: 650;
    }
    .look .link {
      display: none;
    }
  }
`;
