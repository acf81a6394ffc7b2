import type { Catalogue } from '../strings/catalogue.ts';
import { generalEn } from '../strings/general.ts';
import { mfaDialogEn } from '../strings/mfa-dialog.ts';
import { mfaEn } from '../strings/mfa.ts';
import { passwordEn } from '../strings/password.ts';
import { profileEn } from '../strings/profile.ts';
import { settingsEn } from '../strings/settings.ts';
import { commonEn } from '../strings/shared.ts';
import { unsavedEn } from '../strings/unsaved.ts';
import { usernameConfirmationEn } from '../strings/username-confirmation.ts';

/** English, collected from `strings/`: each element contains its own English texts. */
export const english: Catalogue = {
  common: commonEn,
  settings: settingsEn,
  general: generalEn,
  profile: profileEn,
  usernameConfirmation: usernameConfirmationEn,
  password: passwordEn,
  mfa: mfaEn,
  mfaDialog: mfaDialogEn,
  unsaved: unsavedEn,
};
