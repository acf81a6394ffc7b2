import { css } from 'lit';

export const profileStyles = css`
  .id {
    display: flex;
    align-items: center;
    gap: var(--_space);
    & code {
      font:
        0.93em ui-monospace,
        'SF Mono',
        Consolas,
        monospace;
    }
    & button {
      min-block-size: 28px;
      margin-block: -4px;
      padding: 0 6px;
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
