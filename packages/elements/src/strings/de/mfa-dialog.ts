import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** German: what the dialogs of two-factor authentication say. */
export const mfaDialogDe = ({ duration, number, plural }: Counting): MfaDialogStrings => ({
  step: (step: number, all: number): string => `Schritt ${number(step)} von ${number(all)}`,
  username: 'Benutzername',
  password: 'Passwort',
  passwordTitle: {
    enable: '2FA aktivieren',
    replace: 'Authenticator ersetzen',
    regenerate: 'Backup-Codes neu erstellen',
    disable: '2FA deaktivieren?',
  },
  passwordIntro: {
    enable:
      'Geben Sie Ihr Passwort ein, um fortzufahren. Sie brauchen eine Authenticator-App, zum Beispiel 1Password oder Google Authenticator. Wenn Sie 2FA aktivieren, werden Sie auf Ihren anderen Geräten abgemeldet.',
    replace:
      'Geben Sie Ihr Passwort ein, um fortzufahren. Ihr bisheriger Authenticator funktioniert, bis Sie den neuen bestätigen. Danach werden Sie auf Ihren anderen Geräten abgemeldet.',
    regenerate:
      'Geben Sie Ihr Passwort ein, um neue Backup-Codes zu erstellen. Ihre bisherigen Codes funktionieren dann sofort nicht mehr, und Sie werden auf Ihren anderen Geräten abgemeldet.',
    disable:
      'Sie melden sich dann nur mit Ihrem Passwort an. Ihr Authenticator und Ihre Backup-Codes funktionieren nicht mehr. Sie werden auf Ihren anderen Geräten abgemeldet.',
  },
  passwordSubmit: {
    enable: 'Weiter',
    replace: 'Weiter',
    regenerate: 'Neue Codes erstellen',
    disable: '2FA deaktivieren',
  },
  warningTitle: 'Backup-Codes neu erstellen?',
  warning: (left: number, fresh: number): string =>
    left === 0
      ? plural(fresh, {
          one: 'Sie erhalten # neuen Code. Er wird nur einmal angezeigt. Stellen Sie sich darauf ein, ihn zu sichern.',
          other:
            'Sie erhalten # neue Codes. Sie werden nur einmal angezeigt. Stellen Sie sich darauf ein, sie zu sichern.',
        })
      : plural(left, {
          one: 'Ihr verbleibender Code funktioniert nicht mehr, sobald die neuen erstellt sind. Die neuen werden nur einmal angezeigt. Stellen Sie sich darauf ein, sie zu sichern.',
          other:
            'Ihre # verbleibenden Codes funktionieren nicht mehr, sobald die neuen erstellt sind. Die neuen werden nur einmal angezeigt. Stellen Sie sich darauf ein, sie zu sichern.',
        }),
  proceed: 'Weiter',
  codeTitle: {
    enable: 'Authenticator-App verbinden',
    replace: 'Neuen Authenticator verbinden',
  },
  scan: 'Scannen Sie diesen QR-Code mit der App auf Ihrem Smartphone.',
  qrLabel: 'QR-Code für Ihre Authenticator-App. Sie können stattdessen den Einrichtungsschlüssel eingeben.',
  key: 'Scannen nicht möglich? Geben Sie diesen Einrichtungsschlüssel ein:',
  copyKey: 'Schlüssel kopieren',
  keyCopied: 'Schlüssel kopiert.',
  openApp: 'In Authenticator-App öffnen',
  resumed:
    'Geben Sie den Code ein, den Ihre App jetzt für dieses Konto anzeigt. Wenn Sie den QR-Code noch nicht gescannt haben, beginnen Sie von vorn.',
  code: (digits: number): string => `${number(digits)}-stelliger Code`,
  codeHint: (seconds: number): string => `Ihre App zeigt alle ${duration(seconds)} einen neuen Code.`,
  codeShape: (digits: number): string =>
    plural(digits, {
      one: 'Geben Sie die # Ziffer ein, die Ihre App anzeigt.',
      other: 'Geben Sie die # Ziffern ein, die Ihre App anzeigt.',
    }),
  codeSubmit: 'Bestätigen',
  startOver: 'Von vorn beginnen',
  cancelSetup: 'Einrichtung abbrechen',
  wait: 'Einen Moment\u00a0…',
  codesTitle: 'Backup-Codes sichern',
  codesIntro: {
    enable:
      'Die Zwei-Faktor-Authentifizierung ist aktiviert. Falls Sie einmal Ihr Smartphone verlieren, können Sie sich mit einem dieser Codes anmelden. Jeder funktioniert nur einmal. Sie werden nicht noch einmal angezeigt.',
    regenerate:
      'Diese Codes ersetzen alle früheren, die nicht mehr funktionieren. Jeder funktioniert nur einmal. Sie werden nicht noch einmal angezeigt.',
  },
  codesLabel: 'Backup-Codes',
  copyCodes: 'Alle kopieren',
  codesCopied: 'Alle Codes kopiert.',
  copyFailed:
    'Ihr Browser hat das Kopieren blockiert. Der Text ist markiert: Drücken Sie Strg+C oder ⌘C, oder halten Sie ihn gedrückt und wählen Sie „Kopieren“.',
  download: 'Herunterladen',
  downloadStarted: 'Prüfen Sie, ob die Datei heruntergeladen wurde. Wenn nicht, kopieren Sie die Codes.',
  print: 'Drucken',
  printStarted: 'Prüfen Sie, ob die Codes gedruckt wurden. Wenn nicht, kopieren Sie sie.',
  copyInstead: 'Das ist hier nicht möglich. Kopieren Sie stattdessen die Codes.',
  acknowledge: 'Ich habe meine Codes gesichert',
  leave: {
    title: 'Seite verlassen, bevor Ihre Backup-Codes gesichert sind?',
    what: (): string =>
      'Die Codes bleiben hier, solange diese Seite geöffnet ist. Wenn Sie sie schließen oder neu laden, sind sie verloren.',
    keep: 'Zurück zu den Codes',
    discard: 'Verlassen',
  },
  sheetTitle: (site: string): string => `Backup-Codes für ${site}`,
  sheetAccount: (username: string): string => `Konto: ${username}`,
  sheetDate: (date: string): string => `Erstellt am: ${date}`,
  sheetNote:
    'Jeder Code funktioniert nur einmal. Bewahren Sie die Codes dort auf, wo nur Sie sie erreichen. Wenn Sie neue Codes erstellen, funktionieren diese nicht mehr.',
  interruptedTitle: {
    turnedOff: '2FA wurde deaktiviert',
    turnedOn: '2FA ist bereits aktiviert',
    setupMissing: 'Diese Einrichtung ist nicht mehr gültig',
    setupExpired: 'Diese Einrichtung ist abgelaufen',
    codesChanged: 'Neue Codes wurden anderswo erstellt',
    codesLost: '2FA ist aktiviert, aber Ihre Backup-Codes konnten nicht angezeigt werden',
  },
  interrupted: {
    turnedOff: '2FA wurde in der Zwischenzeit in einem anderen Fenster oder auf einem anderen Gerät deaktiviert.',
    turnedOn:
      '2FA wurde in der Zwischenzeit in einem anderen Fenster oder auf einem anderen Gerät aktiviert. Ihre Backup-Codes werden dort angezeigt.',
    setupMissing:
      'Die Einrichtung wurde in einem anderen Fenster oder auf einem anderen Gerät abgebrochen oder neu begonnen. Es wurde nichts geändert.',
    setupExpired: (seconds: number): string =>
      `Die Einrichtung läuft nach ${duration(seconds)} oder nach zu vielen falschen Codes ab. Es wurde nichts geändert. Entfernen Sie den Eintrag aus Ihrer App und beginnen Sie von vorn.`,
    codesChanged:
      'In einem anderen Fenster oder auf einem anderen Gerät wurden im selben Moment neue Backup-Codes erstellt. Sie werden dort angezeigt und sind gültig. Weitere wurden nicht erstellt.',
    codesLost:
      'Die Verbindung brach ab, bevor Ihre Backup-Codes ankamen. Erstellen Sie jetzt neue. Ohne sie verlieren Sie bei Verlust des Smartphones den Zugriff auf Ihr Konto.',
  },
  restart: { again: 'Von vorn beginnen', enable: '2FA aktivieren', regenerate: 'Backup-Codes neu erstellen' },
  outcomeUnknown: {
    enable: 'Die Verbindung wurde unterbrochen. Geben Sie Ihr Passwort erneut ein, um fortzufahren.',
    replace: 'Die Verbindung wurde unterbrochen. Geben Sie Ihr Passwort erneut ein, um fortzufahren.',
    regenerate:
      'Die Verbindung wurde unterbrochen, und Ihre bisherigen Codes funktionieren möglicherweise nicht mehr. Geben Sie Ihr Passwort erneut ein, um neue zu erstellen.',
    disable:
      'Die Verbindung wurde unterbrochen. Geben Sie Ihr Passwort erneut ein, um die Deaktivierung von 2FA abzuschließen.',
  },
});
