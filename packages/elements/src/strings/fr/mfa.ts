import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** French: what the card on two-factor authentication says. */
export const mfaFr = ({ plural }: Counting): MfaStrings => ({
  title: 'Authentification à deux facteurs (A2F)',
  description: 'Une seconde étape à la connexion\u202f: un code fourni par une application sur votre téléphone.',
  active: 'Activée',
  inactive: 'Désactivée',
  since: 'Activation\u202f:',
  inactiveDetail: 'Toute personne qui a votre mot de passe peut se connecter à votre place.',
  enable: 'Activer l’A2F',
  passwordNeeded:
    'L’authentification à deux facteurs nécessite un mot de passe, et votre compte n’en a pas\u202f: vous vous connectez d’une autre façon.',
  authenticator: 'Application d’authentification',
  authenticatorDetail: 'Nouveau téléphone\u202f? L’ancien fonctionne jusqu’à ce que le nouveau soit configuré.',
  replace: 'Remplacer l’application',
  backupCodes: 'Codes de secours',
  backupCodesDetail: 'Pour les moments où vous n’avez pas votre téléphone.',
  left: (count: number): string => plural(count, { one: '# code restant', other: '# codes restants' }),
  few: (count: number): string =>
    count === 0
      ? 'Vous n’avez plus de codes de secours. Si vous perdez votre téléphone, vous ne pourrez plus vous connecter.'
      : plural(count, {
          one: 'Il ne vous reste que # code de secours. Générez-en de nouveaux avant d’en avoir besoin.',
          other: 'Il ne vous reste que # codes de secours. Générez-en de nouveaux avant d’en avoir besoin.',
        }),
  regenerate: 'Générer de nouveaux codes',
  off: 'Désactiver',
  offDetail: 'Votre mot de passe suffira à lui seul pour vous connecter.',
  disable: 'Désactiver l’A2F',
  pending: {
    enable: 'Vous avez commencé à configurer l’authentification à deux facteurs sans terminer.',
    replace:
      'Vous avez commencé à remplacer votre application d’authentification sans terminer. L’ancienne fonctionne toujours.',
  },
  resume: 'Saisir le code',
  startOver: 'Recommencer',
  cancelSetup: 'Annuler la configuration',
  cancelled: 'Configuration annulée. Rien n’a changé.',
  loadFailed: 'Le chargement a échoué. Vérifiez votre connexion et réessayez.',
  done: {
    enable:
      'L’authentification à deux facteurs est activée. Vous vous connectez désormais avec votre mot de passe et un code de votre application.',
    replace:
      'Votre nouvelle application d’authentification est en service. L’ancienne ne fonctionne plus\u202f; vous pouvez y supprimer l’entrée.',
    regenerate: 'Vos nouveaux codes de secours sont en service. Les anciens ne fonctionnent plus.',
    disable: 'L’authentification à deux facteurs est désactivée.',
  },
});
