import type { Catalogue } from '../strings.ts';
import { generalEn } from './general.ts';
import { mfaDialogEn } from './mfa-dialog.ts';
import { mfaEn } from './mfa.ts';
import { passwordEn } from './password.ts';
import { profileEn } from './profile.ts';
import { settingsEn } from './settings.ts';
import { commonEn } from './shared.ts';
import { unsavedEn } from './unsaved.ts';

/** English. Elements have it in them, each its own part. */
export const english: Catalogue = {
  common: commonEn,
  settings: settingsEn,
  general: generalEn,
  profile: profileEn,
  password: passwordEn,
  mfa: mfaEn,
  mfaDialog: mfaDialogEn,
  unsaved: unsavedEn,
};
