import { css } from 'lit';

export const profileStyles = css`
  /* It breaks at its hyphens where it must, and keeps room behind the last of them, so that its button goes with it. */
  .id {
    & code {
      padding-inline-end: 32px;
      font:
        0.86em ui-monospace,
        'SF Mono',
        Consolas,
        monospace;
    }
    & button {
      position: relative;
      inline-size: 28px;
      min-block-size: 28px;
      margin-block: -6px;
      margin-inline-start: -30px;
      padding: 0;
      vertical-align: middle;
    }
  }
  @media (pointer: coarse) {
    .id button::after {
      content: '';
      position: absolute;
      inset: -9px;
    }
  }
  .on,
  .off {
    display: inline-flex;
    align-items: center;
    /* On the baseline, its dot would make the line taller. */
    vertical-align: top;
    gap: calc(var(--_space) * 2);
    &::before {
      content: '';
      inline-size: 8px;
      block-size: 8px;
      border: 4px solid var(--_success);
      box-sizing: border-box;
      border-radius: 50%;
    }
  }
  .off::before {
    border: 1.5px solid var(--_muted);
  }
`;
