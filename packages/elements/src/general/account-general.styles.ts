import { css } from 'lit';

/** The preferences. The button in an error looks like a link at the end of the sentence, so that the line is not taller. */
export const generalStyles = css`
  .preferences {
    display: grid;
    gap: calc(var(--_space) * 5) calc(var(--_space) * 4);
  }
  [part~='error'] [part~='button'] {
    display: inline;
    position: relative;
    min-block-size: 0;
    padding: 0;
    border: 0;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    &:hover {
      background: none;
    }
  }
  @media (pointer: coarse) {
    [part~='error'] [part~='button']::after {
      content: '';
      position: absolute;
      inset: -13px;
    }
  }
  @container (min-inline-size: 480px) {
    .preferences.pairs {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
