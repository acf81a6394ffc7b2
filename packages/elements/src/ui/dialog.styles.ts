import { css } from 'lit';

/** What every modal dialog has besides its width: declarations for the rule of the dialog. */
export const dialogBox = css`
  max-inline-size: none;
  max-block-size: calc(100dvb - 32px);
  margin: auto;
  padding: clamp(20px, 5vi, calc(var(--_space) * 6));
  border: 1px solid var(--_border);
  border-radius: calc(var(--_radius) + 4px);
  background: var(--_surface);
  overflow: auto;
  overscroll-behavior: contain;
  &::backdrop {
    background: var(--_scrim);
  }
  & [part~='title'] {
    font-size: 1.21em;
  }
`;

/** A small modal dialog with a title, a sentence and the answers. */
export const dialogStyles = css`
  [part~='dialog'] {
    inline-size: min(420px, calc(100vi - 32px));
    ${dialogBox}
    & [part~='actions'] > [part~='button'] {
      flex: 1 1 auto;
    }
    & [part~='intro'] {
      margin-block: calc(var(--_space) * 2) calc(var(--_space) * 5);
      text-wrap: pretty;
    }
  }
`;
