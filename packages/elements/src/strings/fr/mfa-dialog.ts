import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** French: what the dialogs of two-factor authentication say. */
export const mfaDialogFr = ({ number, plural }: Counting): MfaDialogStrings => ({
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
      'Saisissez d’abord votre mot de passe. Ayez à portée de main votre téléphone avec une application d’authentification. Une fois l’A2F activée, vos autres appareils seront déconnectés.',
    replace:
      'Saisissez d’abord votre mot de passe. Votre application actuelle fonctionne jusqu’à ce que la nouvelle soit confirmée\u202f; vos autres appareils seront alors déconnectés.',
    regenerate:
      'Saisissez votre mot de passe pour générer de nouveaux codes de secours. Les anciens cesseront aussitôt de fonctionner et vos autres appareils seront déconnectés.',
    disable:
      'Votre mot de passe suffira alors à lui seul pour vous connecter. Votre application d’authentification et vos codes de secours cesseront de fonctionner. Vos autres appareils seront déconnectés.',
  },
  passwordSubmit: {
    enable: 'Continuer',
    replace: 'Continuer',
    regenerate: 'Générer de nouveaux codes',
    disable: 'Désactiver l’A2F',
  },
  warningTitle: 'Générer de nouveaux codes de secours\u202f?',
  warning: (left: number): string =>
    left === 0
      ? 'Vous allez recevoir dix nouveaux codes. Ils ne s’affichent qu’une seule fois\u202f: prévoyez un endroit sûr où les conserver.'
      : plural(left, {
          one: 'Le code qui vous reste cessera de fonctionner dès que les nouveaux seront générés. Les nouveaux ne s’affichent qu’une seule fois\u202f: prévoyez un endroit sûr où les conserver.',
          other:
            'Les # codes qui vous restent cesseront de fonctionner dès que les nouveaux seront générés. Les nouveaux ne s’affichent qu’une seule fois\u202f: prévoyez un endroit sûr où les conserver.',
        }),
  proceed: 'Continuer',
  codeTitle: {
    enable: 'Associez votre application d’authentification',
    replace: 'Associez votre nouvelle application',
  },
  scan: 'Scannez ce code QR avec l’application sur votre téléphone.',
  qrLabel: 'Code QR pour votre application d’authentification. La clé à côté contient la même information.',
  key: 'Impossible de le scanner\u202f? Saisissez cette clé dans l’application\u202f:',
  copyKey: 'Copier la clé',
  keyCopied: 'Clé copiée.',
  openApp: 'Ouvrir dans l’application',
  resumed:
    'Saisissez le code que votre application affiche maintenant pour ce compte. Si vous n’avez pas encore scanné le code QR, recommencez.',
  code: 'Code de l’application',
  codeHint: 'Six chiffres. Un nouveau toutes les 30 secondes.',
  codeShape: 'Saisissez les six chiffres que votre application affiche.',
  codeSubmit: 'Vérifier',
  startOver: 'Recommencer',
  cancelSetup: 'Annuler la configuration',
  wait: 'Un instant…',
  codesTitle: 'Enregistrez vos codes de secours',
  codesIntro: {
    enable:
      'L’authentification à deux facteurs est activée. Si vous perdez un jour votre téléphone, un de ces codes vous permettra de vous connecter. Chacun ne fonctionne qu’une fois, et vous ne les verrez plus ensuite.',
    regenerate:
      'Ces codes remplacent tous les précédents, qui ne fonctionnent plus. Chacun ne fonctionne qu’une fois, et vous ne les verrez plus ensuite.',
  },
  codesLabel: 'Codes de secours',
  copyCodes: 'Tout copier',
  codesCopied: 'Tous les codes ont été copiés.',
  copyFailed:
    'Votre navigateur ne permet pas la copie. Le texte est sélectionné\u202f: appuyez sur Ctrl+C ou ⌘C, ou maintenez le doigt dessus et choisissez «\u202fCopier\u202f».',
  download: 'Télécharger',
  downloadStarted: 'Téléchargement lancé. Vérifiez que le fichier est bien là. Sinon, copiez les codes.',
  print: 'Imprimer',
  printStarted: 'Vérifiez que les codes ont bien été imprimés. Sinon, copiez-les.',
  copyInstead: 'Cela ne fonctionne pas ici. Copiez plutôt les codes.',
  acknowledge: 'Je les ai enregistrés',
  leave: {
    title: 'Quitter avant d’avoir enregistré vos codes de secours\u202f?',
    what: (): string =>
      'Ils vous attendent ici jusqu’à votre retour. Une fois cette page fermée ou rechargée, plus personne ne peut les afficher.',
    keep: 'Revenir aux codes',
    discard: 'Quitter',
  },
  sheetTitle: (site: string): string => `Codes de secours pour ${site}`,
  sheetAccount: (username: string): string => `Compte\u202f: ${username}`,
  sheetDate: (date: string): string => `Date de création\u202f: ${date}`,
  sheetNote:
    'Chaque code ne fonctionne qu’une fois. Conservez-les là où personne d’autre que vous ne peut y accéder. Des codes plus récents rendent ceux-ci inutilisables.',
  interruptedTitle: {
    turnedOff: 'L’A2F a été désactivée',
    turnedOn: 'L’A2F est déjà activée',
    setupMissing: 'Cette configuration n’est plus ouverte',
    setupExpired: 'Cette configuration a expiré',
    codesChanged: 'De nouveaux codes ont été générés ailleurs',
    codesLost: 'L’A2F est activée, mais vos codes de secours ont été perdus',
  },
  interrupted: {
    turnedOff: 'Elle a été désactivée entre-temps dans une autre fenêtre ou sur un autre appareil.',
    turnedOn:
      'Elle a été activée entre-temps dans une autre fenêtre ou sur un autre appareil. Vos codes de secours y sont affichés.',
    setupMissing: 'Elle a été annulée ou recommencée dans une autre fenêtre ou sur un autre appareil. Rien n’a changé.',
    setupExpired:
      'Une configuration doit être terminée en dix minutes et en quelques tentatives. Rien n’a changé\u202f: supprimez l’entrée dans votre application et recommencez.',
    codesChanged:
      'De nouveaux codes de secours ont été générés au même moment dans une autre fenêtre ou sur un autre appareil. Ils y sont affichés et fonctionnent\u202f; aucun autre n’a été généré.',
    codesLost:
      'La connexion a été interrompue avant l’arrivée de vos codes de secours. Générez-en de nouveaux maintenant\u202f: sans eux, la perte de votre téléphone vous priverait de l’accès à votre compte.',
  },
  restart: {
    enable: 'Activer l’A2F',
    replace: 'Recommencer',
    regenerate: 'Générer de nouveaux codes',
    disable: 'Désactiver l’A2F',
  },
  outcomeUnknown: {
    enable: 'La connexion a été interrompue. Saisissez à nouveau votre mot de passe pour continuer.',
    replace: 'La connexion a été interrompue. Saisissez à nouveau votre mot de passe pour continuer.',
    regenerate:
      'La connexion a été interrompue, et vos anciens codes ne fonctionnent peut-être déjà plus. Saisissez à nouveau votre mot de passe pour en générer de nouveaux.',
    disable: 'La connexion a été interrompue. Saisissez à nouveau votre mot de passe pour en avoir la certitude.',
  },
});
