import { css } from 'lit';

export const choiceFieldStyles = css`
  [part~='options'] {
    display: inline-flex;
    flex-wrap: wrap;
    justify-self: start;
    max-inline-size: 100%;
    padding: 2px;
    gap: 2px;
    border-color: var(--_border);
    background: color-mix(in srgb, var(--_text) 5%, var(--_surface));
    & label {
      all: revert;
      box-sizing: border-box;
      position: relative;
      display: flex;
      flex: 1 0 auto;
      align-items: center;
      justify-content: center;
      gap: 6px;
      min-inline-size: 56px;
      padding: 3px clamp(5px, 2cqi, 12px);
      border: 1px solid transparent;
      border-radius: calc(var(--_radius) - 4px);
      color: color-mix(in srgb, var(--_text) 35%, var(--_muted));
      cursor: pointer;
      transition: inherit;
      &:hover {
        color: var(--_text);
      }
      &:has(:checked) {
        border-color: var(--_outline);
        background: var(--_field);
        color: var(--_text);
      }
      &:has(:focus-visible) {
        outline: 2px solid var(--_focus);
        outline-offset: 1px;
      }
    }
    & input {
      all: revert;
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: inherit;
    }
  }
  [part~='switch'] {
    appearance: none;
    flex: none;
    inline-size: 36px;
    block-size: 20px;
    padding: 2px;
    border: 1px solid var(--_outline);
    border-radius: 10px;
    background: var(--_field);
    cursor: pointer;
    transition: background-color var(--_pace);
    &::before {
      content: '';
      display: block;
      inline-size: 14px;
      block-size: 14px;
      border: 7px solid var(--_outline);
      box-sizing: border-box;
      border-radius: 50%;
      transition: margin var(--_pace);
    }
    &:checked {
      border-color: var(--_accent);
      background: var(--_accent);
    }
    &:checked::before {
      margin-inline-start: 16px;
      border-color: var(--_contrast);
    }
  }
  [part~='skeleton']:has(> [part='options']) {
    justify-self: start;
  }
  .account-affix {
    & > select {
      padding-inline-end: 34px;
    }
    & > svg {
      position: absolute;
      inset-inline-end: 12px;
      inset-block: 0;
      margin-block: auto;
      color: var(--_muted);
      pointer-events: none;
    }
  }
  @media (pointer: coarse) {
    [part~='options'] {
      row-gap: 8px;
      & input {
        inset-block: -4px;
      }
    }
    [part~='switch'] {
      position: relative;
      &::after {
        content: '';
        position: absolute;
        inset: -13px -5px;
      }
    }
  }
  @media (forced-colors: active) {
    [part~='options'] label:has(:checked) {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    [part~='switch']:checked::before {
      border-color: Highlight;
    }
  }
  [part~='switch'].account-awaited {
    border-color: transparent;
    background: color-mix(in srgb, var(--_text) 7%, var(--_surface));
    &::before {
      content: none;
    }
  }
`;
