import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** French: the password form. */
export const passwordFr = ({ number, plural }: Counting): PasswordStrings => ({
  title: 'Mot de passe',
  description: 'Choisissez-en un que vous n’utilisez nulle part ailleurs.',
  changed: 'Dernière modification\u202f:',
  consequence: 'Vos autres appareils seront déconnectés.',
  username: 'Nom d’utilisateur',
  currentPassword: 'Mot de passe actuel',
  newPassword: 'Nouveau mot de passe',
  confirmation: 'Confirmer le nouveau mot de passe',
  submit: 'Changer de mot de passe',
  done: 'Mot de passe modifié. Vos autres appareils sont déconnectés.',
  endedMeanwhile:
    'La connexion a été interrompue pendant la modification de votre mot de passe, et votre session est terminée. Il a très probablement été modifié\u202f: connectez-vous avec le nouveau.',
  mismatch: 'Ce n’est pas le même que le nouveau mot de passe.',
  unset:
    'Votre compte n’a pas de mot de passe, car vous vous connectez d’une autre façon. Il n’y a rien à modifier ici.',
  rulesTitle: 'Le nouveau mot de passe doit respecter ces règles\u202f:',
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'Au moins # caractère', other: 'Au moins # caractères' }),
    uppercase: 'Une lettre majuscule',
    lowercase: 'Une lettre minuscule',
    digit: 'Un chiffre',
    special: 'Un caractère spécial, par exemple\u202f!',
    notPersonal: 'Ni votre nom ni votre nom d’utilisateur',
    notCurrent: 'Pas votre mot de passe actuel',
    notCommon: 'Pas un mot de passe courant',
  },
  breached: 'Ce mot de passe figure dans une fuite de données connue. Choisissez-en un autre.',
  met: 'Respectée\u202f:',
  notMet: 'Non respectée\u202f:',
  nowMet: (rules: string, met: number, all: number): string =>
    `Respecté\u202f: ${rules}. ${plural(met, { one: '# règle', other: '# règles' })} sur ${number(all)}.`,
  allMet: 'Toutes les règles sont respectées.',
});
