import { css } from 'lit';

/** Rules that several controls share, in shadow roots and light forms. */
export const controlStyles = css`
  [part~='input'],
  [part~='button'],
  [part~='options'] {
    min-block-size: 36px;
    border: 1px solid var(--_outline);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_field);
    transition: var(--_pace);
    transition-property: background-color, border-color, color, box-shadow;
  }
  [part~='input'],
  [part~='button'],
  [part~='switch'] {
    &:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 1px;
    }
  }
  @media (pointer: coarse) {
    [part~='input'],
    [part~='button'],
    [part~='options'] {
      min-block-size: 44px;
    }
  }
`;
