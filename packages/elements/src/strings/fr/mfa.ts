import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** French: what the card on two-factor authentication says. */
export const mfaFr = ({ plural }: Counting): MfaStrings => ({
  title: 'Authentification à deux facteurs (A2F)',
  description: 'Ajoute une seconde étape à la connexion\u202f: un code fourni par une application sur votre téléphone.',
  active: 'Activée',
  inactive: 'Désactivée',
  turnedOn: (date: string): string => `Activée le ${date}`,
  inactiveDetail: 'Toute personne qui a votre mot de passe peut se connecter à votre place.',
  enable: 'Activer l’A2F',
  passwordNeeded:
    'L’A2F nécessite un mot de passe. Votre compte n’en a pas, car vous vous connectez d’une autre façon.',
  authenticator: 'Application d’authentification',
  authenticatorDetail: 'Nouveau téléphone\u202f? L’actuel continue de fonctionner jusqu’à la fin de la configuration.',
  replace: 'Remplacer l’application',
  backupCodes: 'Codes de secours',
  backupCodesDetail: 'Pour vous connecter sans votre téléphone.',
  left: (count: number): string => plural(count, { one: '# code restant', other: '# codes restants' }),
  few: (count: number): string =>
    count === 0
      ? 'Vous n’avez plus de codes de secours. Si vous perdez votre téléphone, vous ne pourrez plus vous connecter.'
      : plural(count, {
          one: 'Il ne vous reste que # code de secours. Générez-en de nouveaux avant de ne plus en avoir.',
          other: 'Il ne vous reste que # codes de secours. Générez-en de nouveaux avant de ne plus en avoir.',
        }),
  regenerate: 'Générer de nouveaux codes',
  off: 'Désactiver',
  offDetail: 'Vous vous connecterez uniquement avec votre mot de passe.',
  disable: 'Désactiver l’A2F',
  pending: {
    enable: (time: string): string => `La configuration de l’A2F n’est pas terminée. Elle expire à ${time}.`,
    replace: (time: string): string =>
      `Le remplacement de votre application d’authentification n’est pas terminé. La configuration expire à ${time}. L’application actuelle fonctionne toujours.`,
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
      'Votre nouvelle application d’authentification est configurée. Vous pouvez supprimer l’ancienne entrée de votre application.',
    regenerate: 'Vos nouveaux codes de secours sont en service. Les anciens ne fonctionnent plus.',
    disable: 'L’authentification à deux facteurs est désactivée.',
  },
});
