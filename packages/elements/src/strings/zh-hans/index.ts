import type { Catalogue } from '../strings.ts';
import { generalZhHans } from './general.ts';
import { mfaZhHans } from './mfa.ts';
import { mfaDialogZhHans } from './mfa-dialog.ts';
import { passwordZhHans } from './password.ts';
import { profileZhHans } from './profile.ts';
import { settingsZhHans } from './settings.ts';
import { commonZhHans } from './shared.ts';
import { unsavedZhHans } from './unsaved.ts';

/** The whole catalogue in simplified Chinese. */
export const simplifiedChinese: Catalogue = {
  common: commonZhHans,
  settings: settingsZhHans,
  general: generalZhHans,
  profile: profileZhHans,
  password: passwordZhHans,
  mfa: mfaZhHans,
  mfaDialog: mfaDialogZhHans,
  unsaved: unsavedZhHans,
};
