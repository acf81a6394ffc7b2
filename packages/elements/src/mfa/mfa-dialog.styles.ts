import { css } from 'lit';

import { dialogBox } from '../ui/dialog.styles.ts';

/** The dialogs of multi-factor authentication. */
export const mfaDialogStyles = css`
  [part~='dialog'] {
    inline-size: min(460px, calc(100vi - 32px));
    ${dialogBox}
    &:has([part~='qr'], [part~='codes']) {
      inline-size: min(560px, calc(100vi - 32px));
    }
    & [part~='title']:focus {
      outline: none;
    }
  }
  .steps {
    display: grid;
    gap: calc(var(--_space) * 4);
  }
  [part~='intro'] {
    text-wrap: pretty;
  }
  .enrolment {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 5);
  }
  [part~='qr'] {
    flex: none;
    inline-size: 200px;
    block-size: 200px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    forced-color-adjust: none;
  }
  .by-hand {
    display: grid;
    flex: 1 1 220px;
    align-content: start;
    gap: calc(var(--_space) * 3);
  }
  .app {
    display: none;
  }
  [part~='key'] {
    display: block;
    max-inline-size: 24ch;
    margin-block-start: var(--_space);
    font:
      500 1.07em / 1.6 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    letter-spacing: 0.04em;
    word-spacing: 0.15em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    user-select: all;
  }
  [part~='codes'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    list-style: none;
    counter-reset: code;
  }
  [part~='code'] {
    display: flex;
    gap: calc(var(--_space) * 3);
    font:
      400 1.07em / 1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    white-space: nowrap;
    counter-increment: code;
    &::before {
      content: counter(code);
      content: counter(code) / '';
      inline-size: 2ch;
      color: color-mix(in srgb, var(--_text) 25%, var(--_muted));
      text-align: end;
      user-select: none;
    }
  }
  [part~='feedback'] {
    display: inline-flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_success);
    &[part~='neutral'] {
      color: inherit;
    }
    &[part~='danger'] {
      color: var(--_danger);
    }
    & .account-icon {
      margin-block-start: 0.15em;
    }
  }
  .print-frame {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  @media (pointer: coarse) {
    .app {
      display: block;
    }
  }
`;
