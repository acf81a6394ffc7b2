import type { Preference, PreferenceValue } from '@account-elements/core/adapter';
import type { TemplateResult } from 'lit';

import { button } from '../ui/button.view.ts';
import { segmentedField, selectField, toggleField } from '../ui/choice-field.view.ts';
import type { FieldOptions } from '../ui/field.view.ts';
import { savedStatus, waitingStatus } from '../ui/status.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { GeneralStrings } from '../strings/general.ts';

/** How the last change of one preference went. */
export type SaveStatus =
  /** `checking` while it is looked up what became of a change whose answer got lost. */
  | { readonly name: 'saving'; readonly checking?: boolean }
  | { readonly name: 'saved' }
  /** With what was chosen, to try it again: the control shows what holds. `unknown` when nobody knows whether it was saved. */
  | {
      readonly name: 'failed';
      readonly value: PreferenceValue;
      readonly reason: () => string;
      readonly unknown: boolean;
    };

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
    ...failure(options),
    status: status && statusView(status, common, options.onFaded),
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
      ...(key === 'theme' && isTheme(choice) && { icon: choice }),
    })),
  });
}

/** What the person reads for a value of a preference. */
function choiceLabel({ key, preference, strings }: PreferenceFieldOptions, value: string): string {
  const choices: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = strings.choices;
  const labels = preference.kind === 'toggle' ? undefined : preference.choiceLabels;
  return labels?.[value] ?? choices[key]?.[value] ?? value;
}

function failure(options: PreferenceFieldOptions): Pick<FieldOptions, 'error' | 'remedy'> {
  const { status, strings, common, preference, onChange } = options;
  if (status?.name !== 'failed') return {};
  const { value, reason, unknown } = status;
  return {
    error:
      unknown || preference.kind === 'toggle'
        ? reason()
        : strings.choiceNotSaved(choiceLabel(options, String(value)), reason()),
    remedy: button({ label: common.retry, kind: 'quiet', onClick: () => onChange(value) }),
  };
}

/** The label of a preference: the host's, the catalogue's, or its key. */
export function preferenceLabel(key: string, preference: Preference, strings: GeneralStrings): string {
  const labels: Readonly<Record<string, string | undefined>> = strings.labels;
  return preference.label ?? labels[key] ?? key;
}

function statusView(status: SaveStatus, common: CommonStrings, onFaded: () => void): TemplateResult | undefined {
  switch (status.name) {
    case 'saving':
      return waitingStatus(status.checking === true ? common.checking : common.saving);
    case 'saved':
      return savedStatus(common.saved, onFaded);
    case 'failed':
      return undefined;
  }
}

function isTheme(choice: string): choice is 'system' | 'light' | 'dark' {
  return choice === 'system' || choice === 'light' || choice === 'dark';
}
