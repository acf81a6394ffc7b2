import type { Preference, PreferenceValue } from '@account-elements/core';
import type { TemplateResult } from 'lit';

import { segmentedField, selectField, toggleField } from '../shared/choice-field.view.ts';
import { skeletonField } from '../shared/field.view.ts';
import type { FieldOptions } from '../shared/field.view.ts';
import { savedStatus, waitingStatus } from '../shared/status.view.ts';
import type { CommonStrings } from '../strings/en/shared.ts';
import type { GeneralStrings } from '../strings/en/general.ts';

/** How the last change of one preference went. */
export type SaveStatus =
  { readonly name: 'saving' } | { readonly name: 'saved' } | { readonly name: 'failed'; readonly reason: string };

/** How {@link preferenceField} draws. */
export interface PreferenceFieldOptions {
  readonly key: string;
  readonly preference: Preference;
  /** Left out while it is not known. */
  readonly value: PreferenceValue | undefined;
  readonly status: SaveStatus | undefined;
  readonly strings: GeneralStrings;
  readonly common: CommonStrings;
  readonly onChange: (value: PreferenceValue) => void;
  readonly onFaded: () => void;
}

/** The preferences that say how the application looks; they stand apart, as segmented controls. */
export const appearanceKeys: readonly string[] = ['theme', 'animation'];

/** Draws one preference as its definition says: a switch, a select, or a segmented control for what is seen at once. */
export function preferenceField(options: PreferenceFieldOptions): TemplateResult {
  const { key, preference, status, strings, common, value, onChange } = options;
  const hints: Readonly<Record<string, string | undefined>> = strings.hints;
  const base: FieldOptions = {
    name: key,
    label: preferenceLabel(key, preference, strings),
    hint: preference.hint ?? hints[key],
    error: status?.name === 'failed' ? status.reason : undefined,
    status: status && statusView(status, common, options.onFaded),
  };
  if (value === undefined) return skeletonField(base);
  if (preference.kind === 'toggle') return toggleField({ ...base, value: value === true, onChange });
  const field = appearanceKeys.includes(key) || preference.choices.length < 3 ? segmentedField : selectField;
  const choices: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = strings.choices;
  return field({
    ...base,
    value: String(value),
    onChange,
    options: preference.choices.map((choice) => ({
      value: choice,
      label: preference.choiceLabels?.[choice] ?? choices[key]?.[choice] ?? choice,
      ...(key === 'theme' && isTheme(choice) && { icon: choice }),
    })),
  });
}

/** The label of a preference: the host's, the catalogue's, or its key. */
export function preferenceLabel(key: string, preference: Preference, strings: GeneralStrings): string {
  const labels: Readonly<Record<string, string | undefined>> = strings.labels;
  return preference.label ?? labels[key] ?? key;
}

function statusView(status: SaveStatus, common: CommonStrings, onFaded: () => void): TemplateResult | undefined {
  switch (status.name) {
    case 'saving':
      return waitingStatus(common.saving);
    case 'saved':
      return savedStatus(common.saved, onFaded);
    case 'failed':
      return undefined;
  }
}

function isTheme(choice: string): choice is 'system' | 'light' | 'dark' {
  return choice === 'system' || choice === 'light' || choice === 'dark';
}
