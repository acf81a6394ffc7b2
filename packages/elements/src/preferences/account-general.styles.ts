import { css } from 'lit';

export const generalStyles = css`
  .preferences {
    display: grid;
    gap: calc(var(--_space) * 5) calc(var(--_space) * 4);
  }
  @container (min-inline-size: 480px) {
    .preferences.pairs {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
