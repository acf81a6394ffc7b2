import { css } from 'lit';

/**
 * "Saving…" and "Saved", in shadow roots and light forms. "Saving…" appears late, because most answers are faster. The time of "Saved" is
 * not a motion: the message also ends where motion is off.
 */
export const statusStyles = css`
  [part~='status'] {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    font-size: 0.93em;
    font-weight: 400;
    white-space: nowrap;
    color: var(--_muted);
  }
  .account-late {
    animation: account-appear 0s 400ms both;
  }
  [part~='saved'] {
    color: var(--_success);
    animation: account-fade 3s both;
  }
`;

/** The animations of {@link statusStyles}. They are separate because keyframes cannot be nested. */
export const statusKeyframes = css`
  @keyframes account-appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes account-fade {
    80% {
      opacity: 1;
    }
    to {
      opacity: 0;
    }
  }
`;
