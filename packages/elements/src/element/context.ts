import type { AccountClient, Clock } from '@account-elements/core';
import { createContext } from '@lit/context';

import type { Locale } from '../languages/locale.ts';

/** What a provider gives to the elements in its subtree. It is a new object after each change. */
export interface AccountContext {
  readonly client: AccountClient | undefined;
  /** Texts of the host that replace those of the language, by group and key. `byLanguage` contains the same for one language, by its tag. */
  readonly strings: Readonly<Record<string, object | undefined>> | undefined;
  /** The available languages other than English. */
  readonly locales?: readonly Locale[] | undefined;
  /** The clock for relative times, for example "2 hours ago". */
  readonly clock?: Clock | undefined;
  /** The element that gives this context reports errors of the account for all elements in it. */
  readonly reportsErrors?: boolean | undefined;
}

/** The key is a registered symbol, so that elements and providers from two copies of this package find each other. */
export const accountContext = createContext<AccountContext>(Symbol.for('@account-elements/context'));

/** Whether two contexts have the same values. */
export function isSameContext(one: AccountContext, other: AccountContext): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof AccountContext)[];
  return keys.every((key) => one[key] === other[key]);
}
