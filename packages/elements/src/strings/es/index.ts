import type { Catalogue } from '../strings.ts';
import { generalEs } from './general.ts';
import { mfaEs } from './mfa.ts';
import { mfaDialogEs } from './mfa-dialog.ts';
import { passwordEs } from './password.ts';
import { profileEs } from './profile.ts';
import { settingsEs } from './settings.ts';
import { commonEs } from './shared.ts';
import { unsavedEs } from './unsaved.ts';

/** The whole catalogue in Spanish. */
export const spanish: Catalogue = {
  common: commonEs,
  settings: settingsEs,
  general: generalEs,
  profile: profileEs,
  password: passwordEs,
  mfa: mfaEs,
  mfaDialog: mfaDialogEs,
  unsaved: unsavedEs,
};
