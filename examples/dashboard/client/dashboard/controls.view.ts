import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { preferences } from '../../shared/preferences.ts';
import type { Preferences } from '../../shared/preferences.ts';
import { rangeWords } from './words.ts';

type DateRange = Preferences['dateRange'];

/** Date ranges as a row of buttons. Each button has its full name for screen readers. */
export function dateRangeControl(value: DateRange, onChange: (range: DateRange) => void): TemplateResult {
  return html`<fieldset class="segments">
    <legend class="unseen">Date range</legend>
    ${preferences.fields.dateRange.choices.map(
      (range) =>
        html`<label class="segment">
          <input
            type="radio"
            name="dateRange"
            aria-label=${rangeWords[range].full}
            .checked=${live(range === value)}
            @change=${() => onChange(range)}
          />
          <span>${rangeWords[range].short}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** A filter as a native select. */
export function filterControl<Choice extends string>(
  label: string,
  words: Readonly<Record<Choice, string>>,
  value: Choice,
  onChange: (choice: Choice) => void,
): TemplateResult {
  const choices = Object.keys(words) as Choice[];
  const change = (event: Event): void => {
    const choice = choices[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (choice !== undefined) onChange(choice);
  };
  return html`<select class="select" aria-label=${label} @change=${change}>
    ${choices.map((choice) => html`<option value=${choice} .selected=${live(choice === value)}>${words[choice]}</option>`)}
  </select>`;
}
