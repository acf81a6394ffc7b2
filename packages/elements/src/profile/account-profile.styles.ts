import { css } from 'lit';

export const profileStyles = css`
  /*
   * It may break anywhere: whether a line can end at a hyphen depends on the next character, and so would its height. The button takes no
   * part in that: it is in the padding, right behind the last character.
   */
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
    /* As high as a line of the text around it. */
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
