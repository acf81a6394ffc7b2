import { css } from 'lit';

import { choiceStyles } from './choice.styles.ts';
import { noticeStyles } from './notice.styles.ts';

/**
 * The one stylesheet of controls, for shadow roots and light forms alike. `all: revert` takes back what a host's reset
 * (`input { all: unset }`, Tailwind's preflight, `* { box-sizing: content-box }`) did to them; lengths are px and em, so
 * that a root of 62.5 % does not shrink them.
 */
const rules = css`
  [part],
  [part~='label'] > label {
    all: revert;
    box-sizing: border-box;
    min-inline-size: 0;
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  /* Texts may be the host's, or English in a page that is not: each runs its own way, from where the page's begin. */
  [part~='title'],
  [part~='description'],
  [part~='intro'],
  [part~='name'],
  [part~='hint'],
  [part~='error'] > span,
  [part~='rule'] > span,
  [part~='feedback'] > span,
  [part~='label'] > :first-child,
  [part~='fact'] > dd,
  [part~='options'] span,
  [part~='tab'] > span,
  .account-message div {
    unicode-bidi: plaintext;
    /* Chromium knows it by its old name only. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .account-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
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
  [part~='form'] {
    display: grid;
    gap: calc(var(--_space) * 5);
  }
  [part~='field'] {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 1.5);
  }
  [part~='label'] {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    font-weight: 500;
  }
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
    animation: account-appear 0s 400ms both;
  }
  [part~='saved'] {
    color: var(--_success);
    animation: account-fade 3s both;
  }
  [part~='hint'],
  [part~='error'] {
    font-size: 0.93em;
    color: var(--_muted);
  }
  [part~='error'] {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_danger);
  }
  [part~='error'] .account-icon {
    margin-block-start: 0.15em;
  }
  [part~='input'],
  [part~='button'],
  [part~='options'] {
    min-block-size: 36px;
    border: 1px solid var(--_outline);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_field);
    transition: var(--_pace);
    transition-property: background-color, border-color, color, box-shadow;
  }
  /* Also where a host's style sheet for right-to-left pages turns all inputs round. */
  [dir='ltr'] {
    direction: ltr;
  }
  [part~='input'] {
    appearance: none;
    inline-size: 100%;
    padding: 6px 12px;
    /* What is typed may run the other way; it starts at the same edge as its label. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    &:hover {
      border-color: color-mix(in srgb, var(--_text) 40%, var(--_outline));
    }
    &[aria-invalid='true'] {
      border-color: var(--_danger);
    }
    &[autocomplete='one-time-code'] {
      max-inline-size: 12em;
      font-size: max(16px, 1.2em);
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.12em;
    }
    /* Text to read, and to copy. */
    &:read-only:not(select) {
      border-color: var(--_border);
      background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    }
    &::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
  }
  [part~='input'],
  [part~='button'],
  [part~='switch'] {
    &:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 1px;
    }
  }
  .account-affix {
    position: relative;
    display: grid;
    & > select {
      padding-inline-end: 34px;
    }
    /* A password runs from left to right in either direction; its button is at the end of the page's. */
    & > input {
      padding-inline-end: 44px;
    }
    &:dir(rtl) > input {
      padding-inline: 44px 12px;
    }
    & > svg {
      position: absolute;
      inset-inline-end: 12px;
      inset-block: 0;
      margin-block: auto;
      color: var(--_muted);
      pointer-events: none;
    }
    & > button {
      position: absolute;
      inset-inline-end: 0;
    }
  }
  [part~='button'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    padding: 6px 14px;
    font-weight: 500;
    cursor: pointer;
    &:hover {
      background: color-mix(in srgb, var(--_text) 6%, var(--_field));
    }
    &[part~='primary'] {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_contrast);
      &:hover {
        background: color-mix(in srgb, var(--_text) 14%, var(--_accent));
      }
    }
    &[part~='danger'] {
      color: var(--_danger);
    }
    /* The surface's colour is what is known to be readable with this one: errors are written so, the other way round. */
    &[part~='primary'][part~='danger'] {
      border-color: var(--_danger);
      background: var(--_danger);
      color: var(--_surface);
      &:hover {
        background: color-mix(in srgb, var(--_text) 14%, var(--_danger));
      }
    }
    &[part~='quiet'] {
      border-color: transparent;
      background: none;
      color: var(--_muted);
      padding-inline: 10px;
      &:hover {
        color: var(--_text);
      }
    }
    &[part][type][aria-disabled='true'],
    &[part][type][aria-disabled='true']:hover {
      border-color: var(--_border);
      background: color-mix(in srgb, var(--_text) 5%, var(--_surface));
      color: color-mix(in srgb, var(--_text) 50%, var(--_surface));
      cursor: default;
    }
  }
  [part~='rules'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr));
    gap: var(--_space) calc(var(--_space) * 4);
    padding: 0;
    list-style: none;
  }
  [part~='rule'] {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    transition: color var(--_pace);
    &[part~='met'] {
      color: var(--_success);
    }
    & .account-icon {
      margin-block-start: 0.15em;
    }
  }
  /* Its room is kept, so that nothing moves when it speaks. */
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
  /* In the margin below: a line that is kept free for it would be a gap. */
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
  @media (pointer: coarse) {
    [part~='input'],
    [part~='button'],
    [part~='options'] {
      min-block-size: 44px;
    }
    /* iOS zooms into a page whose fields are smaller. */
    [part~='input'] {
      font-size: max(16px, 1em);
    }
    .account-affix > button {
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    [part~='button'][part][type][aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

// Apart, because nesting takes no keyframes. The fade is a matter of time and not of motion: it ends the message also where
// motion is off.
const keyframes = css`
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

/** For the shadow roots of elements. */
export const fieldStyles = [rules, choiceStyles, noticeStyles, keyframes];

/** For the document, or the outer shadow root, in which a light form stands: the same rules and those of notices, for light forms alone. */
export const lightFieldStyles = css`
  .account-form {
    all: revert;
    display: grid;
    color: var(--_text);
    font: 400 var(--_size) / 1.45 var(--_font);
    /* As specific as the rules below, which follow it. What shapes are is in their attributes, and would be taken back too. */
    &.account-form :where(:not(svg *)) {
      all: revert;
    }
    svg * {
      fill: inherit;
      stroke: inherit;
      stroke-width: inherit;
    }
    ${rules} ${noticeStyles}
  }
  ${keyframes}
`;
