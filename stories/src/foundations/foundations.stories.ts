import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { elementDescriptions } from '../manifest.ts';
import type { ElementDescription } from '../manifest.ts';
import { contrast } from './contrast.ts';
import './foundations.css';
import { tokens } from './tokens.ts';

const meta: Meta = {
  title: 'Foundations',
  tags: ['!autodocs'],
  parameters: { provider: false, controls: { disable: true } },
};
export default meta;

type Theme = 'light' | 'dark';

const valueOf = (name: string, theme: Theme): string => {
  const value = tokens.find((token) => token.name === `--account-${name}`)?.value ?? '';
  return typeof value === 'string' ? value : value[theme];
};

// Colours without a background colour have no contrast value.
function contrastOf(name: string, theme: Theme): string {
  if (['--account-surface', '--account-field', '--account-border'].includes(name)) return '';
  const key = name.replace('--account-', '');
  const ground = valueOf(key === 'contrast' ? 'accent' : 'surface', theme);
  return contrast(valueOf(key, theme), ground).toFixed(1);
}

function palette(theme: Theme): TemplateResult {
  return html`<section class="panel" style="color-scheme: ${theme}">
    <h2>${theme === 'light' ? 'Light' : 'Dark'}</h2>
    <ul class="colours">
      ${tokens.map(({ name, use, value }) => {
        if (typeof value === 'string') return nothing;
        return html`<li>
          <div class="swatch" style="background: ${value[theme]}"></div>
          <div>
            <code>${name}</code>
            <p>${use}</p>
          </div>
          <span><code>${value[theme]}</code></span>
          <span>${contrastOf(name, theme)}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Every colour in both themes, with its contrast to its background. Text needs 4.5, the border of a control 3. */
export const Colour: StoryObj = {
  render: () => html`<div class="foundations"><div class="panels">${palette('light')} ${palette('dark')}</div></div>`,
};

const specimens = [
  {
    name: 'Title',
    style: 'font-size: 1.07em; font-weight: 600; line-height: 1.35',
    text: 'Multi-factor authentication',
  },
  { name: 'Text', style: '', text: 'Ada Okafor · Support lead' },
  {
    name: 'Hint',
    style: 'font-size: 0.93em; color: var(--quiet)',
    text: 'You’ll be signed out on your other devices.',
  },
  { name: 'Figures', style: 'font-variant-numeric: tabular-nums', text: '18 September 2026, 14:05' },
  { name: 'Code', style: 'font-family: ui-monospace, monospace', text: '7KQ4D-9XM2R-TB5VH' },
];

/** Three sizes, all derived from `--account-size`, in the font of `--account-font`. Weight and colour make further differences. */
export const Type: StoryObj = {
  render: () =>
    html`<div class="foundations">
      <section class="panel" style="font-family: ${valueOf('font', 'light')}">
        <ul>
          ${specimens.map(
            ({ name, style, text }) =>
              html`<li>
                <span>${name}</span>
                <div style=${style}>${text}</div>
              </li>`,
          )}
        </ul>
      </section>
    </div>`,
};

const steps = [1, 2, 2.5, 3, 4, 5, 6, 10];

/** Gaps are multiples of `--account-space`. All corners have one radius. Thin borders replace shadows. */
export const Space: StoryObj = {
  render: () =>
    html`<div class="foundations">
      <section class="panel">
        <ul>
          ${steps.map(
            (step) =>
              html`<li>
                <span>${step} × ${valueOf('space', 'light')}</span>
                <div class="bar" style="inline-size: calc(${step} * ${valueOf('space', 'light')})"></div>
              </li>`,
          )}
        </ul>
      </section>
    </div>`,
};

const densities = [
  { space: '3px', name: 'Dense', use: 'a console, where people stay all day' },
  { space: '4px', name: 'Default', use: 'an ordinary page' },
  { space: '6px', name: 'Roomy', use: 'a page that is visited once' },
];

/** The token `--account-space` sets the density. Controls keep the height that touch or a pointer needs. */
export const Density: StoryObj = {
  parameters: { provider: true },
  render: () =>
    html`<div class="foundations">
      ${densities.map(
        ({ space, name, use }) =>
          html`<div>
            <p><b>${name}</b>, ${space}: ${use}</p>
            <account-mfa style="--account-space: ${space}"></account-mfa>
          </div>`,
      )}
    </div>`,
};

const movements = [
  { name: '120 ms', what: 'Colours of what is pointed at, chosen or ticked off' },
  { name: 'once', what: 'Dialogs open without animation' },
  { name: '400 ms', what: 'Passes before “Saving…” is said: most answers are faster, and say nothing' },
  { name: '3 s', what: '“Saved” is read, then fades; nothing takes its place and nothing moves' },
  { name: 'never', what: 'Height, place and order, while something is loaded, saved or refused' },
];

/** All animations with their durations. If the user or the system prefers reduced motion, changes are immediate. */
export const Motion: StoryObj = {
  render: () =>
    html`<div class="foundations">
      <section class="panel">
        <ul>
          ${movements.map(
            ({ name, what }) =>
              html`<li>
                <span>${name}</span>
                <div>${what}</div>
              </li>`,
          )}
        </ul>
      </section>
    </div>`,
};

const inCode = (text: string): readonly (string | TemplateResult)[] =>
  text.split('`').map((piece, at) => (at % 2 === 0 ? piece : html`<code>${piece}</code>`));

const partsOf = ({ tag, parts }: ElementDescription): TemplateResult =>
  html`<section class="panel">
    <h2><code>${tag}</code></h2>
    <ul>
      ${parts.map(
        ({ name, description }) =>
          html`<li>
            <code>${name}</code>
            <p>${inCode(description)}</p>
          </li>`,
      )}
    </ul>
  </section>`;

/**
 * All parts that `::part()` can style, from the outside in, as each element documents them. Anything else may change at any time.
 */
export const Parts: StoryObj = {
  render: () =>
    html`<div class="foundations">
      <div class="panels">
        ${[...elementDescriptions.values()].filter(({ parts }) => parts.length > 0).map(partsOf)}
      </div>
    </div>`,
};
