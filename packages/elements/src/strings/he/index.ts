import type { Catalogue } from '../strings.ts';
import { generalHe } from './general.ts';
import { mfaHe } from './mfa.ts';
import { mfaDialogHe } from './mfa-dialog.ts';
import { passwordHe } from './password.ts';
import { profileHe } from './profile.ts';
import { settingsHe } from './settings.ts';
import { commonHe } from './shared.ts';
import { unsavedHe } from './unsaved.ts';

/** The whole catalogue in Hebrew. */
export const hebrew: Catalogue = {
  common: commonHe,
  settings: settingsHe,
  general: generalHe,
  profile: profileHe,
  password: passwordHe,
  mfa: mfaHe,
  mfaDialog: mfaDialogHe,
  unsaved: unsavedHe,
};
