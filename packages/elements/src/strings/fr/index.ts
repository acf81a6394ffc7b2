import type { Catalogue } from '../strings.ts';
import { generalFr } from './general.ts';
import { mfaFr } from './mfa.ts';
import { mfaDialogFr } from './mfa-dialog.ts';
import { passwordFr } from './password.ts';
import { profileFr } from './profile.ts';
import { settingsFr } from './settings.ts';
import { commonFr } from './shared.ts';
import { unsavedFr } from './unsaved.ts';

/** The whole catalogue in French. */
export const french: Catalogue = {
  common: commonFr,
  settings: settingsFr,
  general: generalFr,
  profile: profileFr,
  password: passwordFr,
  mfa: mfaFr,
  mfaDialog: mfaDialogFr,
  unsaved: unsavedFr,
};
