import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** German: what the card on two-factor authentication says. */
export const mfaDe = ({ plural }: Counting): MfaStrings => ({
  title: 'Zwei-Faktor-Authentifizierung (2FA)',
  description: 'Fügt der Anmeldung einen zweiten Schritt hinzu: einen Code aus einer App auf Ihrem Smartphone.',
  active: 'Aktiviert',
  inactive: 'Deaktiviert',
  turnedOn: (date: string): string => `Aktiviert am ${date}`,
  inactiveDetail: 'Wer Ihr Passwort hat, kann sich unter Ihrem Namen anmelden.',
  enable: '2FA aktivieren',
  passwordNeeded: 'Für 2FA ist ein Passwort nötig. Ihr Konto hat keines, weil Sie sich auf andere Weise anmelden.',
  authenticator: 'Authenticator-App',
  authenticatorDetail: 'Neues Smartphone? Ihr bisheriges funktioniert, bis Sie fertig sind.',
  replace: 'Authenticator ersetzen',
  backupCodes: 'Backup-Codes',
  backupCodesDetail: 'Damit melden Sie sich ohne Ihr Smartphone an.',
  left: (count: number): string => plural(count, { one: '# Code übrig', other: '# Codes übrig' }),
  few: (count: number): string =>
    count === 0
      ? 'Sie haben keine Backup-Codes mehr. Wenn Sie Ihr Smartphone verlieren, können Sie sich nicht mehr anmelden.'
      : plural(count, {
          one: 'Sie haben nur noch # Backup-Code. Erstellen Sie neue, bevor keiner mehr übrig ist.',
          other: 'Sie haben nur noch # Backup-Codes. Erstellen Sie neue, bevor keiner mehr übrig ist.',
        }),
  regenerate: 'Backup-Codes neu erstellen',
  off: 'Deaktivieren',
  offDetail: 'Sie melden sich dann nur mit Ihrem Passwort an.',
  disable: '2FA deaktivieren',
  pending: {
    enable: (time: string): string => `Die Einrichtung von 2FA ist nicht abgeschlossen. Sie läuft um ${time} ab.`,
    replace: (time: string): string =>
      `Ihr Authenticator ist noch nicht ersetzt. Die Einrichtung läuft um ${time} ab. Der bisherige funktioniert weiterhin.`,
  },
  resume: 'Code eingeben',
  startOver: 'Von vorn beginnen',
  cancelSetup: 'Einrichtung abbrechen',
  cancelled: 'Einrichtung abgebrochen. Es wurde nichts geändert.',
  loadFailed: 'Das konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  done: {
    enable:
      'Die Zwei-Faktor-Authentifizierung ist aktiviert. Ab jetzt melden Sie sich mit Ihrem Passwort und einem Code aus Ihrer App an.',
    replace: 'Ihr neuer Authenticator ist eingerichtet. Sie können den alten Eintrag aus Ihrer App entfernen.',
    regenerate: 'Ihre neuen Backup-Codes sind gültig. Die bisherigen funktionieren nicht mehr.',
    disable: 'Die Zwei-Faktor-Authentifizierung ist deaktiviert.',
  },
});
