import { css } from 'lit';

/**
 * Buttons, in shadow roots and light forms. A primary danger button has the colour of the surface as its text, because errors are
 * readable in these two colours.
 */
export const buttonStyles = css`
  [part~='button'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    padding: 6px 14px;
    font-weight: 500;
    cursor: pointer;
    &:hover {
      background: color-mix(in srgb, var(--_text) 6%, var(--_field));
    }
    &[part~='primary'] {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_contrast);
      &:hover {
        background: color-mix(in srgb, var(--_text) 14%, var(--_accent));
      }
    }
    &[part~='danger'] {
      color: var(--_danger);
    }
    &[part~='primary'][part~='danger'] {
      border-color: var(--_danger);
      background: var(--_danger);
      color: var(--_surface);
      &:hover {
        background: color-mix(in srgb, var(--_text) 14%, var(--_danger));
      }
    }
    &[part~='quiet'] {
      border-color: transparent;
      background: none;
      color: var(--_muted);
      padding-inline: 10px;
      &:hover {
        color: var(--_text);
      }
    }
    &[part][type][aria-disabled='true'],
    &[part][type][aria-disabled='true']:hover {
      border-color: var(--_border);
      background: color-mix(in srgb, var(--_text) 5%, var(--_surface));
      color: color-mix(in srgb, var(--_text) 50%, var(--_surface));
      cursor: default;
    }
  }
  @media (forced-colors: active) {
    [part~='button'][part][type][aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
