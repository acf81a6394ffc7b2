/** The forms of a text by CLDR plural category; `#` is replaced by the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Formats numbers and lists in one language. */
export interface LocaleFormatter {
  /** A number in the digits of the language. */
  readonly number: (value: number) => string;
  /** The form for a whole number of 0 or more. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** A list of names, for example "one, two and three". `narrow` is for a list after a colon: "one, two, three". */
  readonly list: (names: readonly string[], style?: 'long' | 'narrow') => string;
  /** A duration, for example "45 seconds" or "3 minutes". */
  readonly duration: (seconds: number) => string;
  /** The time until a moment, rounded up, for example "in 45 seconds", "in 3 minutes" or "in 2 hours". */
  readonly fromNow: (seconds: number) => string;
}

// Up to this number of seconds or minutes, the smaller unit is used.
const secondsUpTo = 90;
const minutesUpTo = 120;

/** Creates the formatter for the catalogue of one language. */
export function createLocaleFormatter(locale: string): LocaleFormatter {
  const number = (value: number): string => new Intl.NumberFormat(locale).format(value);
  return {
    number,
    plural: (count, forms) => {
      const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
      return form.replaceAll('#', number(count));
    },
    list: (names, style = 'long') => new Intl.ListFormat(locale, { type: 'conjunction', style }).format(names),
    duration: (seconds) => {
      const [value, unit] =
        seconds < secondsUpTo ? ([seconds, 'second'] as const) : ([Math.round(seconds / 60), 'minute'] as const);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    },
    fromNow: (seconds) => {
      const relative = new Intl.RelativeTimeFormat(locale);
      if (seconds < secondsUpTo) return relative.format(seconds, 'second');
      const minutes = Math.ceil(seconds / 60);
      return minutes < minutesUpTo
        ? relative.format(minutes, 'minute')
        : relative.format(Math.ceil(minutes / 60), 'hour');
    },
  };
}
