import type { UserDriver } from '../testing/user.driver.ts';

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

/** Operates `<account-general>` in English. */
export function driveGeneral(user: UserDriver): GeneralDriver {
  return {
    chooseDateRange: (choice) => user.choose('Date range', choice),
    chooseTheme: (choice) => user.choose('Theme', choice),
    chooseAnimation: (choice) => user.choose('Animation', choice),
    dateRange: () => user.valueOf('Date range'),
    theme: () => user.valueOf('Theme'),
    animation: () => user.valueOf('Animation'),
    dateRangeError: () => user.errorOf('Date range'),
  };
}
