import type { Catalogue } from '../strings.ts';
import { generalDe } from './general.ts';
import { mfaDe } from './mfa.ts';
import { mfaDialogDe } from './mfa-dialog.ts';
import { passwordDe } from './password.ts';
import { profileDe } from './profile.ts';
import { settingsDe } from './settings.ts';
import { commonDe } from './shared.ts';
import { unsavedDe } from './unsaved.ts';

/** The whole catalogue in German. */
export const german: Catalogue = {
  common: commonDe,
  settings: settingsDe,
  general: generalDe,
  profile: profileDe,
  password: passwordDe,
  mfa: mfaDe,
  mfaDialog: mfaDialogDe,
  unsaved: unsavedDe,
};
