import type { AccountClient, Clock } from '@account-elements/core';
import { createContext } from '@lit/context';

import type { Locale } from '../languages/locale.ts';

/** What a provider gives to the elements in its subtree. A new object whenever something of it changes. */
export interface AccountContext {
  readonly client: AccountClient | undefined;
  /** The host's own texts, over those of the language: by group and key; and under `byLanguage` the same by tag. */
  readonly strings: Readonly<Record<string, object | undefined>> | undefined;
  /** The languages there are beside English. */
  readonly locales?: readonly Locale[] | undefined;
  /** What "2 hours ago" is reckoned from. */
  readonly clock?: Clock | undefined;
  /** Who gives this says what is wrong with the account, once for all in it. */
  readonly reportsErrors?: boolean | undefined;
}

/** The key is a registered symbol, so elements and provider of two copies of this package find each other. */
export const accountContext = createContext<AccountContext>(Symbol.for('@account-elements/context'));

/** Whether two contexts give the same. */
export function isSameContext(one: AccountContext, other: AccountContext): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof AccountContext)[];
  return keys.every((key) => one[key] === other[key]);
}
