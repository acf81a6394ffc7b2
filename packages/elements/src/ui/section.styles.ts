import { css } from 'lit';

/** Cards, facts and skeletons: what stands in shadow roots only. */
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
  /* The exact time beside the one that is easily read. */
  .account-exact {
    color: var(--_muted);
    &::before {
      content: '· ';
    }
  }
  dd > [part~='description'] {
    margin-block-start: 2px;
  }
  @container (min-inline-size: 640px) {
    [part~='card'] {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      column-gap: calc(var(--_space) * 10);
      padding: calc(var(--_space) * 6);
    }
  }
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
  /* The sample's lines take up height and no width, so the value is drawn over them. */
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
  /* Where both times may not fit on one line, each has a line of its own. */
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
  [part~='skeleton'] {
    display: grid;
    max-inline-size: 100%;
    border-radius: calc(var(--_radius) - 2px);
    background: color-mix(in srgb, var(--_text) 7%, var(--_surface));
    animation: pulse calc(var(--_pace) * 8) ease-in-out infinite alternate;
    /* The control itself, for its size. */
    & > * {
      visibility: hidden;
    }
    &:has(> [part='options']) {
      justify-self: start;
    }
    &:is(span) {
      display: inline-block;
      inline-size: 9em;
      block-size: 0.8em;
    }
    /* A bar in each of its lines. */
    &.account-sample {
      --_bar: color-mix(in srgb, var(--_text) 7%, var(--_surface));
      display: inline;
      border-radius: 0;
      background: linear-gradient(var(--_bar), var(--_bar)) no-repeat center / 100% 0.8em;
      -webkit-box-decoration-break: clone;
      box-decoration-break: clone;
      color: transparent;
      user-select: none;
    }
  }
  [part~='switch'].account-awaited {
    border-color: transparent;
    background: color-mix(in srgb, var(--_text) 7%, var(--_surface));
    &::before {
      content: none;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.5;
    }
  }
`;
