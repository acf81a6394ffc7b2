import { css } from 'lit';

/**
 * What all parts share, in shadow roots and light forms. `all: revert` undoes the reset of a host (`input { all: unset }`, Tailwind's
 * preflight, `* { box-sizing: content-box }`). Lengths are px and em, so that a root font size of 62.5 % does not shrink them.
 *
 * Texts can be the host's, or English in a page that is not: each runs in its own direction and starts at the side where the texts of
 * the page start. Chromium knows `match-parent` only by its old name. `[dir='ltr']` is for hosts whose style sheet for right-to-left
 * pages turns all inputs.
 */
export const baseStyles = css`
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
  [dir='ltr'] {
    direction: ltr;
  }
`;
