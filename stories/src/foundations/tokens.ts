import { AccountElement } from '@account-elements/elements';

/** A public token, with its default. */
export interface Token {
  /** For example `--account-accent`. */
  readonly name: string;
  /** Its description. */
  readonly use: string;
  /** Its default as written; for a colour, the defaults of both themes. */
  readonly value: string | { readonly light: string; readonly dark: string };
}

const uses: Readonly<Record<string, string>> = {
  accent: 'Primary action, links, selected options',
  contrast: 'Text on the accent',
  surface: 'Cards and dialogs',
  field: 'Inputs and selects',
  text: 'Text',
  muted: 'Descriptions, hints and the names of facts',
  border: 'Card borders and dividers',
  outline: 'The frame of a control',
  danger: 'Errors and destructive actions',
  success: 'Success, and rules that are met',
  warning: 'What needs attention soon',
  focus: 'Focus ring',
  radius: 'Corners of cards, controls and notices',
  space: 'The grid: every gap is a multiple of it',
  size: 'Text; titles and hints follow it',
  font: 'The typeface',
};

const written = String(AccountElement.styles);

/**
 * Returns the tokens from the elements' own styles, so that this page cannot list a token that does not exist.
 *
 * @throws {Error} for a token without a description.
 */
export const tokens: readonly Token[] = Array.from(
  written.matchAll(/var\(--account-(?<key>[a-z]+), (?<value>.+)\);$/gmu),
  ({ groups: { key = '', value = '' } = {} }) => {
    const use = uses[key];
    if (use === undefined) throw new Error(`Say what --account-${key} is for`);
    const { light, dark } = /^light-dark\((?<light>#\w+), (?<dark>#\w+)\)$/u.exec(value)?.groups ?? {};
    return {
      name: `--account-${key}`,
      use,
      value: light !== undefined && dark !== undefined ? { light, dark } : value,
    };
  },
);
