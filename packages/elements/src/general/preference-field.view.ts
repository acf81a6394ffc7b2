import type { AccountError } from '@account-elements/core';
import type { Preference, PreferenceValue } from '@account-elements/core/adapter';
import type { TemplateResult } from 'lit';

import type { Outline } from '../ui/icon.view.ts';
import type { SaveState } from '../element/save-state.ts';
import { button } from '../ui/button.view.ts';
import { segmentedField, selectField, toggleField } from '../ui/choice-field.view.ts';
import { errorText } from '../ui/error-text.ts';
import type { FieldOptions } from '../ui/field.view.ts';
import { savedStatus, waitingStatus } from '../ui/status.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { GeneralStrings } from '../strings/general.ts';

const themeOutlines = new Map<string, Outline>([
  [
    'light',
    'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6m0-3.5V2m0 12v.5M3.4 3.4l.4.4m8.4 8.4.4.4M1.5 8H2m12 0h.5M3.4 12.6l.4-.4m8.4-8.4.4-.4',
  ],
  ['dark', 'M13.5 9.5a5.8 5.8 0 0 1-7-7 5.8 5.8 0 1 0 7 7'],
  ['system', 'M2.5 3h11v7.5h-11zm3 10.5h5M8 10.5v3'],
]);

/** The last change of a preference, with the value that the user chose. */
export type PreferenceSave = SaveState<PreferenceValue>;

/** The data and handlers of {@link preferenceField}. */
export interface PreferenceFieldOptions {
  readonly key: string;
  readonly preference: Preference;
  /** `undefined` while it is not known. */
  readonly value: PreferenceValue | undefined;
  readonly save: PreferenceSave;
  /** Whether the account is being read. */
  readonly isChecking: boolean;
  readonly strings: GeneralStrings;
  readonly common: CommonStrings;
  readonly onChange: (value: PreferenceValue) => void;
  readonly onFaded: () => void;
}

/** The preferences for the appearance of the application. They have a section of their own, as segmented controls. */
export const appearanceKeys: readonly string[] = ['theme', 'animation'];

/** Draws one preference by its definition: a switch, a segmented control for the appearance or for two choices, or a select. */
export function preferenceField(options: PreferenceFieldOptions): TemplateResult {
  const { key, preference, strings, value, onChange } = options;
  const hints: Readonly<Record<string, string | undefined>> = strings.hints;
  const base: FieldOptions = {
    name: key,
    label: preferenceLabel(key, preference, strings),
    hint: preference.hint ?? hints[key],
    ...failure(options),
    status: statusView(options),
  };
  if (preference.kind === 'toggle') {
    return toggleField({ ...base, value: value === undefined ? undefined : value === true, onChange });
  }
  const field = appearanceKeys.includes(key) || preference.choices.length < 3 ? segmentedField : selectField;
  return field({
    ...base,
    value: value === undefined ? undefined : String(value),
    onChange,
    options: preference.choices.map((choice) => ({
      value: choice,
      label: choiceLabel(options, choice),
      icon: key === 'theme' ? themeOutlines.get(choice) : undefined,
    })),
  });
}

/** The text for a value of a preference. */
function choiceLabel({ key, preference, strings }: PreferenceFieldOptions, value: string): string {
  const choices: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = strings.choices;
  const labels = preference.kind === 'toggle' ? undefined : preference.choiceLabels;
  return labels?.[value] ?? choices[key]?.[value] ?? value;
}

function failure(options: PreferenceFieldOptions): Pick<FieldOptions, 'error' | 'remedy'> {
  const { save, preference, strings, common, onChange } = options;
  if (save.name !== 'failed' && save.name !== 'unknown') return {};
  const { sent } = save;
  const reason = failureReason(save, strings, common);
  return {
    error:
      save.name === 'unknown' || preference.kind === 'toggle'
        ? reason
        : strings.choiceNotSaved(choiceLabel(options, String(sent)), reason),
    remedy: button({ label: common.retry, kind: 'quiet', onClick: () => onChange(sent) }),
  };
}

/** The reason why a change was not saved, or why its outcome is unknown. */
export function failureReason(
  failed: { readonly error: AccountError; readonly isLost?: boolean },
  strings: GeneralStrings,
  common: CommonStrings,
): string {
  return failed.isLost === true ? strings.lost : errorText(common, failed.error);
}

/** The label of a preference: the label of the host, or of the catalogue, or the key. */
export function preferenceLabel(key: string, preference: Preference, strings: GeneralStrings): string {
  const labels: Readonly<Record<string, string | undefined>> = strings.labels;
  return preference.label ?? labels[key] ?? key;
}

function statusView({ save, isChecking, common, onFaded }: PreferenceFieldOptions): TemplateResult | undefined {
  switch (save.name) {
    case 'saving':
      return waitingStatus(common.saving);
    case 'saved':
      return savedStatus(common.saved, onFaded);
    case 'unknown':
      return isChecking ? waitingStatus(common.checking) : undefined;
    case 'idle':
    case 'failed':
      return undefined;
  }
}
