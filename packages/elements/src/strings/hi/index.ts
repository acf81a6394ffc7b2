import type { Catalogue } from '../strings.ts';
import { generalHi } from './general.ts';
import { mfaHi } from './mfa.ts';
import { mfaDialogHi } from './mfa-dialog.ts';
import { passwordHi } from './password.ts';
import { profileHi } from './profile.ts';
import { settingsHi } from './settings.ts';
import { commonHi } from './shared.ts';
import { unsavedHi } from './unsaved.ts';

/** The whole catalogue in Hindi. */
export const hindi: Catalogue = {
  common: commonHi,
  settings: settingsHi,
  general: generalHi,
  profile: profileHi,
  password: passwordHi,
  mfa: mfaHi,
  mfaDialog: mfaDialogHi,
  unsaved: unsavedHi,
};
