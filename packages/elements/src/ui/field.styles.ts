import { css } from 'lit';

/** The frame of a field: label, hint and error. In shadow roots and light forms. */
export const fieldStyles = css`
  [part~='field'] {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 1.5);
  }
  [part~='label'] {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    font-weight: 500;
  }
  [part~='hint'],
  [part~='error'] {
    font-size: 0.93em;
    color: var(--_muted);
  }
  [part~='error'] {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_danger);
  }
  [part~='error'] .account-icon {
    margin-block-start: 0.15em;
  }
`;
