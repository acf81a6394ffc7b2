import { css } from 'lit';

/** The exact time after a relative time. */
export const dateStyles = css`
  .account-exact {
    color: var(--_muted);
    &::before {
      content: '· ';
    }
  }
`;
