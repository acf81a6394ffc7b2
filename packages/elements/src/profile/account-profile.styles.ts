import { css } from 'lit';

/**
 * The facts of the profile. The user ID may break at any character, so that its height does not depend on the characters next to its
 * hyphens. Its button is in the padding after the last character, so that it does not affect the line breaks. The ID has the line height
 * of the text around it. The MFA state is aligned to the top, because its dot on the baseline would make the line taller.
 */
export const profileStyles = css`
  .id {
    position: relative;
    padding-inline-end: 32px;
    & code,
    &::before {
      word-break: break-all;
      font:
        0.86em ui-monospace,
        'SF Mono',
        Consolas,
        monospace;
    }
    &::before {
      line-height: calc(1.45 / 0.86);
    }
    & button {
      position: absolute;
      inline-size: 28px;
      min-block-size: 28px;
      margin-block-start: calc((1.45em - 28px) / 2);
      margin-inline-start: 2px;
      padding: 0;
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
