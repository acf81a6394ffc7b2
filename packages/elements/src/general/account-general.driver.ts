import type { Person } from '../testing/person.driver.ts';

/** Actions of a user in preferences, and what they see. */
export interface GeneralDriver {
  readonly chooseDateRange: (choice: string) => Promise<void>;
  readonly chooseTheme: (choice: string) => Promise<void>;
  readonly chooseAnimation: (choice: string) => Promise<void>;
  readonly dateRange: () => Promise<string>;
  readonly theme: () => Promise<string>;
  readonly animation: () => Promise<string>;
  readonly dateRangeError: () => Promise<string>;
}

/** Lets a person use `<account-general>` in English. */
export function driveGeneral(person: Person): GeneralDriver {
  return {
    chooseDateRange: (choice) => person.choose('Date range', choice),
    chooseTheme: (choice) => person.choose('Theme', choice),
    chooseAnimation: (choice) => person.choose('Animation', choice),
    dateRange: () => person.valueOf('Date range'),
    theme: () => person.valueOf('Theme'),
    animation: () => person.valueOf('Animation'),
    dateRangeError: () => person.errorOf('Date range'),
  };
}
