import type { InputIssue } from '../errors.ts';

/** A stored value: the name of a choice, or the state of a toggle. */
export type PreferenceValue = string | boolean;

/** Stored preferences by key. */
export type PreferenceValues = Readonly<Record<string, PreferenceValue>>;

/** The preferences to change. Absent ones are not changed. */
export type PreferencesPatch = Readonly<Record<string, PreferenceValue>>;

/** Texts of a preference. */
interface PreferenceText {
  /** The label. The catalogue has the labels of the built-in preferences. */
  readonly label?: string | undefined;
  /** A sentence that is shown under the control. */
  readonly hint?: string | undefined;
}

/** A preference with several choices. */
export interface ChoicePreference<Choice extends string = string> extends PreferenceText {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly default: Choice;
  /** Text of each choice. */
  readonly choiceLabels?: Readonly<Partial<Record<Choice, string>>> | undefined;
}

/** A preference that is on or off. */
export interface TogglePreference extends PreferenceText {
  readonly kind: 'toggle';
  readonly default: boolean;
}

/** A preference as the host defines it. */
export type Preference = ChoicePreference | TogglePreference;

/** Preferences by key, in the order they are shown. */
export type PreferenceFields = Readonly<Record<string, Preference>>;

/** The typed values of a set of preferences. */
export type ValuesOf<Fields extends PreferenceFields> = {
  readonly [Key in keyof Fields]: ValueOf<Fields[Key]>;
};

// Distributes over the kinds, so that a preference of any kind has a value of any kind.
type ValueOf<Field extends Preference> = Field extends ChoicePreference<infer Choice> ? Choice : boolean;

/** The preferences of a host: the fields, their defaults, and how stored values are read. */
export interface PreferencesDefinition<Fields extends PreferenceFields = PreferenceFields> {
  readonly fields: Fields;
  /** The value of each preference that the user has not chosen. */
  readonly defaults: ValuesOf<Fields>;
  /**
   * Reads stored values. It never fails: a value that is missing, unknown or no longer a choice becomes the default.
   */
  parse(stored: unknown): ValuesOf<Fields>;
  /** Returns the issues of a change: unknown keys, wrong types, values that are not a choice. Empty if it is valid. */
  issues(patch: unknown): readonly InputIssue[];
}

/** Describes a preference that is one of several choices. */
export function choice<const Choice extends string>(
  choices: readonly Choice[],
  options: { readonly default: NoInfer<Choice> } & Omit<ChoicePreference<Choice>, 'kind' | 'choices' | 'default'>,
): ChoicePreference<Choice> {
  return { kind: 'choice', choices, ...options };
}

/** Describes a preference that is on or off. */
export function toggle(options: Omit<TogglePreference, 'kind'>): TogglePreference {
  return { kind: 'toggle', ...options };
}

/**
 * Creates a definition with only these fields. Most hosts use `definePreferences`, which includes the six built-in ones.
 *
 * @throws {TypeError} If a key is not a plain name, or a default is not one of its choices.
 */
export function createPreferencesDefinition<const Fields extends PreferenceFields>(
  fields: Fields,
): PreferencesDefinition<Fields> {
  const entries = Object.entries(fields);
  for (const [key, field] of entries) assertSound(key, field);
  const read = (stored: unknown): ValuesOf<Fields> => {
    const values = isPlainObject(stored) ? stored : {};
    return Object.fromEntries(
      entries.map(([key, field]) => {
        const value = Object.hasOwn(values, key) ? values[key] : undefined;
        return [key, valueIssue(field, value) === null ? value : field.default];
      }),
    ) as ValuesOf<Fields>;
  };
  return { fields, defaults: read({}), parse: read, issues: (patch) => patchIssues(fields, patch) };
}

const plainName = /^[a-z][a-zA-Z0-9]{0,63}$/u;
const refusedNames = ['constructor', 'prototype'];

// More than any settings page has. It limits the size of an error.
const mostKeys = 100;

function assertSound(key: string, field: Preference): void {
  if (!plainName.test(key) || refusedNames.includes(key))
    throw new TypeError(`Preference key "${key}" is not a plain name`);
  if (field.kind === 'choice' && !field.choices.includes(field.default)) {
    throw new TypeError(`Default "${field.default}" of preference "${key}" is none of its choices`);
  }
}

function patchIssues(fields: PreferenceFields, patch: unknown): readonly InputIssue[] {
  if (!isPlainObject(patch)) return [{ field: 'preferences', rule: 'type' }];
  const keys = Object.keys(patch);
  if (keys.length > mostKeys) return [{ field: 'preferences', rule: 'tooLarge' }];
  return keys.flatMap((key) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const rule = field === undefined ? 'unknown' : valueIssue(field, patch[key]);
    return rule === null ? [] : [{ field: shown(key), rule }];
  });
}

// An unknown key can have any length. It is truncated to limit the size of an error.
function shown(key: string): string {
  return key.length > 64 ? `${key.slice(0, 64)}…` : key;
}

function valueIssue(field: Preference, value: unknown): 'type' | 'choice' | null {
  switch (field.kind) {
    case 'toggle':
      return typeof value === 'boolean' ? null : 'type';
    case 'choice':
      if (typeof value !== 'string') return 'type';
      return field.choices.includes(value) ? null : 'choice';
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
