import type { Catalogue } from '../strings.ts';
import { generalAr } from './general.ts';
import { mfaAr } from './mfa.ts';
import { mfaDialogAr } from './mfa-dialog.ts';
import { passwordAr } from './password.ts';
import { profileAr } from './profile.ts';
import { settingsAr } from './settings.ts';
import { commonAr } from './shared.ts';
import { unsavedAr } from './unsaved.ts';

/** The whole catalogue in Arabic. */
export const arabic: Catalogue = {
  common: commonAr,
  settings: settingsAr,
  general: generalAr,
  profile: profileAr,
  password: passwordAr,
  mfa: mfaAr,
  mfaDialog: mfaDialogAr,
  unsaved: unsavedAr,
};
