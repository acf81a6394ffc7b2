import type { AccountClient, Clock } from '@account-elements/core';
import { createContext } from '@lit/context';

/** What a provider gives to the elements in its subtree. A new object whenever something of it changes. */
export interface AccountContext {
  readonly client: AccountClient | undefined;
  /** Texts of another language, or the host's own, over the English of each element. */
  readonly words: Readonly<Record<string, object | undefined>> | undefined;
  /** What "2 hours ago" is reckoned from. */
  readonly clock?: Clock | undefined;
  /** Who gives this says what is wrong with the account, once for all in it. */
  readonly speaks?: boolean | undefined;
}

/** The key is a registered symbol, so elements and provider of two copies of this package find each other. */
export const accountContext = createContext<AccountContext>(Symbol.for('@account-elements/context'));
