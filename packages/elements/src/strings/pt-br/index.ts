import type { Catalogue } from '../strings.ts';
import { generalPtBr } from './general.ts';
import { mfaPtBr } from './mfa.ts';
import { mfaDialogPtBr } from './mfa-dialog.ts';
import { passwordPtBr } from './password.ts';
import { profilePtBr } from './profile.ts';
import { settingsPtBr } from './settings.ts';
import { commonPtBr } from './shared.ts';
import { unsavedPtBr } from './unsaved.ts';

/** The whole catalogue in Brazilian Portuguese. */
export const brazilianPortuguese: Catalogue = {
  common: commonPtBr,
  settings: settingsPtBr,
  general: generalPtBr,
  profile: profilePtBr,
  password: passwordPtBr,
  mfa: mfaPtBr,
  mfaDialog: mfaDialogPtBr,
  unsaved: unsavedPtBr,
};
