import { css } from 'lit';

/**
 * Inputs, in shadow roots and light forms. What the user types can run in another direction, but starts at the same side as the label.
 * A password runs from left to right in both directions; its button is at the end of the page's line. iOS zooms into pages with inputs
 * that are smaller than 16 px.
 */
export const textFieldStyles = css`
  [part~='input'] {
    appearance: none;
    inline-size: 100%;
    padding: 6px 12px;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    &:hover {
      border-color: color-mix(in srgb, var(--_text) 40%, var(--_outline));
    }
    &[aria-invalid='true'] {
      border-color: var(--_danger);
    }
    &[autocomplete='one-time-code'] {
      max-inline-size: 12em;
      font-size: max(16px, 1.2em);
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.12em;
    }
    &:read-only:not(select) {
      border-color: var(--_border);
      background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    }
    &::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
  }
  .account-affix {
    position: relative;
    display: grid;
    & > input {
      padding-inline-end: 44px;
    }
    &:dir(rtl) > input {
      padding-inline: 44px 12px;
    }
    & > button {
      position: absolute;
      inset-inline-end: 0;
    }
  }
  @media (pointer: coarse) {
    [part~='input'] {
      font-size: max(16px, 1em);
    }
    .account-affix > button {
      min-inline-size: 44px;
    }
  }
`;
