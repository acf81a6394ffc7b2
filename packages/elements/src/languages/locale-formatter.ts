/** The forms of a text by CLDR plural category; `#` is replaced by the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Formats numbers and lists in one language. */
export interface LocaleFormatter {
  /** A number in the digits of the language. */
  readonly number: (value: number) => string;
  /** The form that a whole number of 0 or more takes. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** Names in a row, as "one, two and three"; `narrow` after a colon, as "one, two, three". */
  readonly list: (names: readonly string[], style?: 'long' | 'narrow') => string;
  /** A length of time, as "45 seconds" or "3 minutes". */
  readonly duration: (seconds: number) => string;
  /** A moment to come, as "in 45 seconds", "in 3 minutes" or "in 2 hours"; never sooner than it is. */
  readonly fromNow: (seconds: number) => string;
}

// Up to here the smaller unit is used.
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
