import { css } from 'lit';

/**
 * Read-only facts, in shadow roots only. `data-room` is a sample text whose lines take up height and no width, so that the value is drawn
 * over them. Where the relative and the exact time may not fit on one line, each has its own.
 */
export const factsStyles = css`
  [part~='facts'] {
    display: grid;
  }
  [part~='fact'] {
    display: grid;
    grid-template-columns: minmax(0, 13.5em) minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2.5);
    &:not(:last-child) {
      border-block-end: 1px solid var(--_border);
    }
    &:first-child {
      padding-block-start: 0;
    }
    &:last-child {
      padding-block-end: 0;
    }
    & dt {
      color: var(--_muted);
    }
    & dd {
      margin: 0;
    }
  }
  dd > [part~='description'] {
    margin-block-start: 2px;
  }
  [data-room] {
    display: flow-root;
    &::before {
      content: attr(data-room);
      float: inline-start;
      inline-size: 100%;
      margin-inline-end: -100%;
      visibility: hidden;
    }
  }
  @container (max-inline-size: 70em) {
    [part~='fact'] .account-exact {
      display: block;
      &::before {
        content: none;
      }
    }
    [data-room]::before,
    .account-sample {
      white-space: pre-line;
    }
  }
  @container (max-inline-size: 440px) {
    [part~='fact'] {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  [part~='skeleton'].account-sample {
    --_bar: color-mix(in srgb, var(--_text) 7%, var(--_surface));
    display: inline;
    border-radius: 0;
    background: linear-gradient(var(--_bar), var(--_bar)) no-repeat center / 100% 0.8em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    color: transparent;
    user-select: none;
  }
`;
