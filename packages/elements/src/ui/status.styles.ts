import { css, unsafeCSS } from 'lit';

// How long "Saved" is shown, in seconds. It is a time and not a motion: the message also ends where motion is off.
const savedFor = unsafeCSS('3s');
// "Saving…" appears only after this time, because most answers are faster.
const waitingAfter = unsafeCSS('400ms');

/** "Saving…" and "Saved", in shadow roots and light forms. */
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
    animation: account-appear 0s ${waitingAfter} both;
  }
  [part~='saved'] {
    color: var(--_success);
    animation: account-fade ${savedFor} both;
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
