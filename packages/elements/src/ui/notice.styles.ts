import { css } from 'lit';

/** Notices, in shadow roots and light forms alike. */
export const noticeStyles = css`
  [part~='notice'] {
    --_tone: var(--_muted);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border: 1px solid color-mix(in srgb, var(--_tone) 35%, var(--_surface));
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_tone) 7%, var(--_surface));
    & .account-message {
      display: flex;
      flex: 1 1 60%;
      gap: calc(var(--_space) * 2);
    }
    &:focus {
      outline: none;
    }
    &:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 1px;
    }
    & svg {
      margin-block-start: 0.15em;
      color: var(--_tone);
    }
  }
  [part~='notice'][part~='success'] {
    --_tone: var(--_success);
  }
  [part~='notice'][part~='warning'] {
    --_tone: var(--_warning);
  }
  [part~='notice'][part~='danger'] {
    --_tone: var(--_danger);
  }
  .account-row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
`;
