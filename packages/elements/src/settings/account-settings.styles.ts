import { css } from 'lit';

export const settingsStyles = css`
  [part~='tabs'] {
    display: flex;
    gap: calc(var(--_space) * 5.5);
    position: relative;
    /* Room for the focus ring, which would be cut off where the tabs scroll. */
    margin: 0 -6px -1px;
    padding-inline: 6px;
    overflow-x: auto;
    scroll-padding-inline: 24px;
    scrollbar-width: none;
  }
  [part~='panel'] {
    padding-block-start: calc(var(--_space) * 6);
    border-block-start: 1px solid var(--_border);
  }
  [part~='tab'] {
    flex: none;
    padding: 10px 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    transition: color var(--_pace);
    &:hover {
      color: var(--_text);
    }
    &:focus-visible {
      outline: none;
    }
    &:focus-visible > span {
      outline: 2px solid var(--_focus);
      outline-offset: 4px;
      border-radius: 2px;
    }
    &[part~='selected'] {
      border-color: var(--_accent);
      color: var(--_text);
      font-weight: 600;
    }
    /* The bold text's width is kept free, so that choosing a tab moves none. */
    & > span {
      display: inline-grid;
      justify-items: start;
    }
    & > span::after {
      content: attr(data-label);
      block-size: 0;
      visibility: hidden;
      font-weight: 600;
    }
  }
  @media (pointer: coarse) {
    [part~='tab'] {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    [part~='tab'][part~='selected'] {
      border-color: Highlight;
    }
  }
`;
