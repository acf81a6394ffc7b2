import { css } from 'lit';

/**
 * The tabs. The padding of their line makes room for the focus ring, which would be clipped if the tabs scroll. All tabs have the same
 * font weight, because a bold selected tab would move the others.
 */
export const settingsStyles = css`
  [part~='tabs'] {
    display: flex;
    gap: calc(var(--_space) * 6);
    position: relative;
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
    font-weight: 500;
    cursor: pointer;
    transition: var(--_pace);
    transition-property: border-color, color;
    &:hover {
      border-color: var(--_outline);
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
    }
  }
  @media (pointer: coarse) {
    [part~='tab'] {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    [part~='tab'][part~='selected'] {
      border-color: Highlight;
    }
  }
`;
