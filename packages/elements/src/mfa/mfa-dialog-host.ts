import type { AccountClient, AccountSnapshot } from '@account-elements/core';
import type { ReactiveControllerHost } from 'lit';

import type { LightForm } from '../light-form/light-form.ts';
import type { StringsFactory } from '../strings/catalogue.ts';

/** What the dialog needs from `<account-mfa>`. */
export interface MfaDialogHost {
  readonly element: ReactiveControllerHost &
    HTMLElement & { readonly headingLevel: number; readonly site: string | undefined };
  /** The form in the slot `credentials`. */
  readonly form: LightForm;
  readonly client: () => AccountClient | undefined;
  readonly account: () => AccountSnapshot | undefined;
  readonly strings: <Group extends object>(group: string, english: StringsFactory<Group>) => Group;
  /** The BCP 47 language of dates. */
  readonly locale: () => string;
  /** Reports a text in the live region of the element. */
  readonly announce: (text: string) => void;
}
