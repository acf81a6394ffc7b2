import { css } from 'lit';

/** Cards, in shadow roots only. */
export const sectionStyles = css`
  [part~='card'] {
    display: grid;
    gap: calc(var(--_space) * 5);
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part] + [part~='card'] {
    margin-block-start: calc(var(--_space) * 4);
  }
  [part~='title'] {
    font-size: 1.07em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  [part~='description'] {
    font-size: 0.93em;
    color: var(--_muted);
    text-wrap: pretty;
  }
  [part~='title'] + [part~='description'] {
    margin-block-start: var(--_space);
  }
  @container (min-inline-size: 640px) {
    [part~='card'] {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      column-gap: calc(var(--_space) * 10);
      padding: calc(var(--_space) * 6);
    }
  }
`;
