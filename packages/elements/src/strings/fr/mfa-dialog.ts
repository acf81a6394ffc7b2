import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** French: what the dialogs of two-factor authentication say. */
export const mfaDialogFr = ({ duration, number, plural }: Counting): MfaDialogStrings => ({
  step: (step: number, all: number): string => `Étape ${number(step)} sur ${number(all)}`,
  username: 'Nom d’utilisateur',
  password: 'Mot de passe',
  passwordTitle: {
    enable: 'Activer l’A2F',
    replace: 'Remplacer l’application d’authentification',
    regenerate: 'Générer de nouveaux codes de secours',
    disable: 'Désactiver l’A2F\u202f?',
  },
  passwordIntro: {
    enable:
      'Saisissez votre mot de passe pour continuer. Il vous faut une application d’authentification, par exemple 1Password ou Google Authenticator. L’activation de l’A2F déconnecte vos autres appareils.',
    replace:
      'Saisissez votre mot de passe pour continuer. Votre application actuelle fonctionne jusqu’à ce que vous confirmiez la nouvelle. Vos autres appareils seront alors déconnectés.',
    regenerate:
      'Saisissez votre mot de passe pour générer de nouveaux codes de secours. Vos codes actuels cessent aussitôt de fonctionner, et vos autres appareils seront déconnectés.',
    disable:
      'Vous vous connecterez uniquement avec votre mot de passe. Votre application d’authentification et vos codes de secours cesseront de fonctionner. Vos autres appareils seront déconnectés.',
  },
  passwordSubmit: {
    enable: 'Continuer',
    replace: 'Continuer',
    regenerate: 'Générer de nouveaux codes',
    disable: 'Désactiver l’A2F',
  },
  warningTitle: 'Générer de nouveaux codes de secours\u202f?',
  warning: (left: number, fresh: number): string =>
    left === 0
      ? plural(fresh, {
          one: 'Vous allez recevoir # nouveau code. Il ne s’affiche qu’une seule fois\u202f: prévoyez de l’enregistrer.',
          other:
            'Vous allez recevoir # nouveaux codes. Ils ne s’affichent qu’une seule fois\u202f: prévoyez de les enregistrer.',
        })
      : plural(left, {
          one: 'Le code qui vous reste cessera de fonctionner dès que les nouveaux seront générés. Les nouveaux ne s’affichent qu’une seule fois\u202f: prévoyez de les enregistrer.',
          other:
            'Les # codes qui vous restent cesseront de fonctionner dès que les nouveaux seront générés. Les nouveaux ne s’affichent qu’une seule fois\u202f: prévoyez de les enregistrer.',
        }),
  proceed: 'Continuer',
  codeTitle: {
    enable: 'Associez votre application d’authentification',
    replace: 'Associez votre nouvelle application',
  },
  scan: 'Scannez ce code QR avec l’application sur votre téléphone.',
  qrLabel: 'Code QR pour votre application d’authentification. Vous pouvez saisir la clé de configuration à la place.',
  key: 'Impossible de le scanner\u202f? Saisissez cette clé de configuration\u202f:',
  copyKey: 'Copier la clé',
  keyCopied: 'Clé copiée.',
  openApp: 'Ouvrir dans l’application',
  resumed:
    'Saisissez le code que votre application affiche maintenant pour ce compte. Si vous n’avez pas encore scanné le code QR, recommencez.',
  code: (digits: number): string => plural(digits, { one: 'Code à # chiffre', other: 'Code à # chiffres' }),
  codeHint: (seconds: number): string => `Votre application affiche un nouveau code toutes les ${duration(seconds)}.`,
  codeShape: (digits: number): string =>
    plural(digits, {
      one: 'Saisissez le # chiffre que votre application affiche.',
      other: 'Saisissez les # chiffres que votre application affiche.',
    }),
  codeSubmit: 'Vérifier',
  startOver: 'Recommencer',
  cancelSetup: 'Annuler la configuration',
  wait: 'Un instant…',
  codesTitle: 'Enregistrez vos codes de secours',
  codesIntro: {
    enable:
      'L’authentification à deux facteurs est activée. Si vous perdez un jour votre téléphone, vous pourrez vous connecter avec un de ces codes. Chacun ne fonctionne qu’une fois. Vous ne les verrez plus ensuite.',
    regenerate:
      'Ces codes remplacent tous les précédents, qui ne fonctionnent plus. Chacun ne fonctionne qu’une fois. Vous ne les verrez plus ensuite.',
  },
  codesLabel: 'Codes de secours',
  copyCodes: 'Tout copier',
  codesCopied: 'Tous les codes ont été copiés.',
  copyFailed:
    'Votre navigateur a bloqué la copie. Le texte est sélectionné\u202f: appuyez sur Ctrl+C ou ⌘C, ou maintenez le doigt dessus et choisissez «\u202fCopier\u202f».',
  download: 'Télécharger',
  downloadStarted: 'Vérifiez que le fichier a bien été téléchargé. Sinon, copiez les codes.',
  print: 'Imprimer',
  printStarted: 'Vérifiez que les codes ont bien été imprimés. Sinon, copiez-les.',
  copyInstead: 'Cela ne fonctionne pas ici. Copiez plutôt les codes.',
  acknowledge: 'J’ai enregistré mes codes',
  leave: {
    title: 'Quitter avant d’avoir enregistré vos codes de secours\u202f?',
    what: (): string =>
      'Ils restent affichés ici tant que cette page est ouverte. Si vous la fermez ou la rechargez, ils sont perdus.',
    keep: 'Revenir aux codes',
    discard: 'Quitter',
  },
  sheetTitle: (site: string): string => `Codes de secours pour ${site}`,
  sheetAccount: (username: string): string => `Compte\u202f: ${username}`,
  sheetDate: (date: string): string => `Date de création\u202f: ${date}`,
  sheetNote:
    'Chaque code ne fonctionne qu’une fois. Conservez-les là où personne d’autre que vous ne peut y accéder. Si vous générez de nouveaux codes, ceux-ci ne fonctionneront plus.',
  interruptedTitle: {
    turnedOff: 'L’A2F a été désactivée',
    turnedOn: 'L’A2F est déjà activée',
    setupMissing: 'Cette configuration n’est plus valable',
    setupExpired: 'Cette configuration a expiré',
    codesChanged: 'De nouveaux codes ont été générés ailleurs',
    codesLost: 'L’A2F est activée, mais vos codes de secours n’ont pas pu être affichés',
  },
  interrupted: {
    turnedOff: 'Elle a été désactivée entre-temps dans une autre fenêtre ou sur un autre appareil.',
    turnedOn:
      'Elle a été activée entre-temps dans une autre fenêtre ou sur un autre appareil. Vos codes de secours y sont affichés.',
    setupMissing: 'Elle a été annulée ou recommencée dans une autre fenêtre ou sur un autre appareil. Rien n’a changé.',
    setupExpired: (seconds: number): string =>
      `La configuration expire au bout de ${duration(seconds)} ou après trop de codes incorrects. Rien n’a changé. Supprimez l’entrée de votre application et recommencez.`,
    codesChanged:
      'De nouveaux codes de secours ont été générés au même moment dans une autre fenêtre ou sur un autre appareil. Ils y sont affichés et fonctionnent\u202f; aucun autre n’a été généré.',
    codesLost:
      'La connexion a été interrompue avant l’arrivée de vos codes de secours. Générez-en de nouveaux maintenant pour ne pas perdre l’accès à votre compte si vous perdez votre téléphone.',
  },
  restart: { again: 'Recommencer', enable: 'Activer l’A2F', regenerate: 'Générer de nouveaux codes' },
  outcomeUnknown: {
    enable: 'La connexion a été interrompue. Saisissez à nouveau votre mot de passe pour continuer.',
    replace: 'La connexion a été interrompue. Saisissez à nouveau votre mot de passe pour continuer.',
    regenerate:
      'La connexion a été interrompue, et vos anciens codes ne fonctionnent peut-être déjà plus. Saisissez à nouveau votre mot de passe pour en générer de nouveaux.',
    disable:
      'La connexion a été interrompue. Saisissez à nouveau votre mot de passe pour terminer la désactivation de l’A2F.',
  },
});
