import { css } from 'lit';

/** Placeholders while the account is loading, in shadow roots only. A placeholder for a control contains that control, for its size. */
export const skeletonStyles = css`
  [part~='skeleton'] {
    display: grid;
    max-inline-size: 100%;
    border-radius: calc(var(--_radius) - 2px);
    background: color-mix(in srgb, var(--_text) 7%, var(--_surface));
    animation: pulse calc(var(--_pace) * 8) ease-in-out infinite alternate;
    & > * {
      visibility: hidden;
    }
    &:is(span) {
      display: inline-block;
      inline-size: 9em;
      block-size: 0.8em;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.5;
    }
  }
`;
