import { css } from 'lit';

export const profileStyles = css`
  /* It breaks at its hyphens where it must, and its button goes with the last of them. */
  .id {
    white-space: nowrap;
    & code {
      white-space: normal;
      font:
        0.86em ui-monospace,
        'SF Mono',
        Consolas,
        monospace;
    }
    & button {
      min-block-size: 28px;
      margin-block: -6px;
      padding: 0 6px;
      vertical-align: middle;
    }
  }
  .on,
  .off {
    display: inline-flex;
    align-items: center;
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
