import { css } from 'lit';

/**
 * A form and the line of its buttons, in shadow roots and light forms. The status beside the buttons keeps its room, so that nothing
 * moves when it appears. In narrow containers it is in the margin below, because an empty line would be a gap.
 */
export const formStyles = css`
  [part~='form'] {
    display: grid;
    gap: calc(var(--_space) * 5);
  }
  [part~='actions'] > [part~='status'] {
    min-inline-size: 6em;
    min-block-size: 1.5em;
  }
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  @container (max-inline-size: 400px) {
    [part~='actions'] {
      position: relative;
      & > [part~='status'] {
        position: absolute;
        inset: 100% 0 auto;
        min-block-size: calc(var(--_space) * 5);
      }
    }
  }
`;
