import { css } from 'lit';

/** Icons, in shadow roots and light forms. */
export const iconStyles = css`
  .account-icon {
    flex: none;
    display: inline-block;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
