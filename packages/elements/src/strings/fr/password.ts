import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** French: the password form. */
export const passwordFr = ({ number, plural }: Counting): PasswordStrings => ({
  title: 'Mot de passe',
  description: 'Utilisez un mot de passe que vous n’utilisez nulle part ailleurs.',
  changed: 'Dernière modification\u202f:',
  consequence: 'Vos autres appareils seront déconnectés.',
  username: 'Nom d’utilisateur',
  currentPassword: 'Mot de passe actuel',
  newPassword: 'Nouveau mot de passe',
  confirmation: 'Confirmer le nouveau mot de passe',
  submit: 'Changer de mot de passe',
  done: 'Mot de passe modifié. Vos autres appareils sont déconnectés.',
  endedMeanwhile:
    'La connexion a été interrompue pendant la modification de votre mot de passe, et votre session est terminée. Essayez d’abord votre nouveau mot de passe.',
  mismatch: 'Les mots de passe ne correspondent pas.',
  unset: 'Votre compte n’a pas de mot de passe, car vous vous connectez d’une autre façon.',
  rulesTitle: 'Le nouveau mot de passe doit respecter ces règles\u202f:',
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'Au moins # caractère', other: 'Au moins # caractères' }),
    uppercase: 'Une lettre majuscule',
    lowercase: 'Une lettre minuscule',
    digit: 'Un chiffre',
    special: 'Un symbole, par exemple\u202f! ou #',
    notPersonal: 'Ni votre nom ni votre nom d’utilisateur',
    notCurrent: 'Pas votre mot de passe actuel',
    notCommon: 'Pas un mot de passe courant',
  },
  missing: (rules: string): string => `Il manque encore\u202f: ${rules}.`,
  missingRules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'au moins # caractère', other: 'au moins # caractères' }),
    uppercase: 'une lettre majuscule',
    lowercase: 'une lettre minuscule',
    digit: 'un chiffre',
    special: 'un symbole',
  },
  refused: {
    notPersonal: 'N’utilisez ni votre nom ni votre nom d’utilisateur.',
    notCurrent: 'Choisissez un mot de passe différent de l’actuel.',
    notCommon: 'Ce mot de passe est trop courant. Choisissez-en un autre.',
    breached: 'Ce mot de passe figure dans une fuite de données. Choisissez-en un autre.',
  },
  met: 'Respectée\u202f:',
  notMet: 'Non respectée\u202f:',
  nowMet: (rules: string, met: number, all: number): string =>
    `Respecté\u202f: ${rules}. ${plural(met, { one: '# règle', other: '# règles' })} sur ${number(all)}.`,
  allMet: 'Toutes les règles sont respectées.',
});
