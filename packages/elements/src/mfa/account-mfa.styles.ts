import { css } from 'lit';

/** The card of multi-factor authentication. */
export const mfaStyles = css`
  .stack {
    display: grid;
    gap: calc(var(--_space) * 4);
    justify-items: start;
  }
  .stack > [part~='notice'],
  .stack > [part~='items'] {
    inline-size: 100%;
  }
  .stack > [part~='skeleton'] {
    inline-size: 9em;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2.5);
  }
  [part~='badge'] {
    --_tone: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 2.5) calc(var(--_space) * 0.75) calc(var(--_space) * 2);
    border: 1px solid color-mix(in srgb, var(--_tone) 35%, var(--_surface));
    border-radius: 100px;
    background: color-mix(in srgb, var(--_tone) 8%, var(--_surface));
    color: color-mix(in srgb, var(--_text) 25%, var(--_tone));
    font-weight: 500;
    &[part~='on'] {
      --_tone: var(--_success);
    }
    &:has([part~='skeleton']) {
      padding-inline: 0;
      border-color: transparent;
      background: none;
    }
  }
  [part~='items'] {
    display: grid;
    border-block-start: 1px solid var(--_border);
  }
  [part~='item'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 4);
    &:not(:last-child) {
      border-block-end: 1px solid var(--_border);
    }
    &:last-child {
      padding-block-end: 0;
    }
    & > .text {
      flex: 1 1 220px;
    }
    & > [part~='notice'] {
      flex: 1 1 100%;
    }
  }
  [part~='name'] {
    font-weight: 500;
  }
  [part~='count'] {
    margin-inline-start: var(--_space);
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
`;
