import type { Catalogue } from '../strings.ts';
import { generalJa } from './general.ts';
import { mfaJa } from './mfa.ts';
import { mfaDialogJa } from './mfa-dialog.ts';
import { passwordJa } from './password.ts';
import { profileJa } from './profile.ts';
import { settingsJa } from './settings.ts';
import { commonJa } from './shared.ts';
import { unsavedJa } from './unsaved.ts';

/** The whole catalogue in Japanese. */
export const japanese: Catalogue = {
  common: commonJa,
  settings: settingsJa,
  general: generalJa,
  profile: profileJa,
  password: passwordJa,
  mfa: mfaJa,
  mfaDialog: mfaDialogJa,
  unsaved: unsavedJa,
};
