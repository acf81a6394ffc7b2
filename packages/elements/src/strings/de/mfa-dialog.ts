import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** German: what the dialogs of two-factor authentication say. */
export const mfaDialogDe = ({ number, plural }: Counting): MfaDialogStrings => ({
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
      'Geben Sie zuerst Ihr Passwort ein. Halten Sie Ihr Smartphone mit einer Authenticator-App bereit. Sobald 2FA aktiviert ist, werden Ihre anderen Geräte abgemeldet.',
    replace:
      'Geben Sie zuerst Ihr Passwort ein. Ihr bisheriger Authenticator funktioniert, bis der neue bestätigt ist; dann werden Ihre anderen Geräte abgemeldet.',
    regenerate:
      'Geben Sie Ihr Passwort ein, um neue Backup-Codes zu erstellen. Die bisherigen funktionieren ab diesem Moment nicht mehr, und Ihre anderen Geräte werden abgemeldet.',
    disable:
      'Danach genügt Ihr Passwort allein für die Anmeldung. Ihr Authenticator und Ihre Backup-Codes funktionieren nicht mehr. Ihre anderen Geräte werden abgemeldet.',
  },
  passwordSubmit: {
    enable: 'Weiter',
    replace: 'Weiter',
    regenerate: 'Neue Codes erstellen',
    disable: '2FA deaktivieren',
  },
  warningTitle: 'Backup-Codes neu erstellen?',
  warning: (left: number): string =>
    left === 0
      ? 'Sie erhalten zehn neue Codes. Sie werden nur einmal angezeigt; halten Sie einen sicheren Ort für sie bereit.'
      : plural(left, {
          one: 'Ihr verbleibender Code funktioniert nicht mehr, sobald die neuen erstellt sind. Die neuen werden nur einmal angezeigt; halten Sie einen sicheren Ort für sie bereit.',
          other:
            'Ihre # verbleibenden Codes funktionieren nicht mehr, sobald die neuen erstellt sind. Die neuen werden nur einmal angezeigt; halten Sie einen sicheren Ort für sie bereit.',
        }),
  proceed: 'Weiter',
  codeTitle: {
    enable: 'Authenticator-App verbinden',
    replace: 'Neuen Authenticator verbinden',
  },
  scan: 'Scannen Sie diesen QR-Code mit der App auf Ihrem Smartphone.',
  qrLabel: 'QR-Code für Ihre Authenticator-App. Der Schlüssel daneben enthält dasselbe.',
  key: 'Scannen nicht möglich? Geben Sie diesen Schlüssel in der App ein:',
  copyKey: 'Schlüssel kopieren',
  keyCopied: 'Schlüssel kopiert.',
  openApp: 'In Authenticator-App öffnen',
  resumed:
    'Geben Sie den Code ein, den Ihre App jetzt für dieses Konto anzeigt. Wenn Sie den QR-Code noch nicht gescannt haben, beginnen Sie von vorn.',
  code: 'Code aus der App',
  codeHint: 'Sechs Ziffern. Alle 30 Sekunden ein neuer.',
  codeShape: 'Geben Sie die sechs Ziffern ein, die Ihre App anzeigt.',
  codeSubmit: 'Bestätigen',
  startOver: 'Von vorn beginnen',
  cancelSetup: 'Einrichtung abbrechen',
  wait: 'Einen Moment\u00a0…',
  codesTitle: 'Backup-Codes sichern',
  codesIntro: {
    enable:
      'Die Zwei-Faktor-Authentifizierung ist aktiviert. Falls Sie einmal Ihr Smartphone verlieren, können Sie sich mit einem dieser Codes anmelden. Jeder funktioniert nur einmal, und sie werden nur dieses eine Mal angezeigt.',
    regenerate:
      'Diese Codes ersetzen alle früheren, die nicht mehr funktionieren. Jeder funktioniert nur einmal, und sie werden nur dieses eine Mal angezeigt.',
  },
  codesLabel: 'Backup-Codes',
  copyCodes: 'Alle kopieren',
  codesCopied: 'Alle Codes kopiert.',
  copyFailed:
    'Ihr Browser lässt das Kopieren nicht zu. Der Text ist markiert: Drücken Sie Strg+C oder ⌘C, oder halten Sie ihn gedrückt und wählen Sie „Kopieren“.',
  download: 'Herunterladen',
  downloadStarted: 'Download gestartet. Prüfen Sie, ob die Datei da ist. Wenn nicht, kopieren Sie die Codes.',
  print: 'Drucken',
  printStarted: 'Prüfen Sie, ob die Codes gedruckt wurden. Wenn nicht, kopieren Sie sie.',
  copyInstead: 'Das ist hier nicht möglich. Kopieren Sie stattdessen die Codes.',
  acknowledge: 'Ich habe sie gesichert',
  leave: {
    title: 'Seite verlassen, bevor Ihre Backup-Codes gesichert sind?',
    what: (): string =>
      'Die Codes warten hier, bis Sie zurückkommen. Ist diese Seite einmal geschlossen oder neu geladen, kann sie niemand mehr anzeigen.',
    keep: 'Zurück zu den Codes',
    discard: 'Verlassen',
  },
  sheetTitle: (site: string): string => `Backup-Codes für ${site}`,
  sheetAccount: (username: string): string => `Konto: ${username}`,
  sheetDate: (date: string): string => `Erstellt am: ${date}`,
  sheetNote:
    'Jeder Code funktioniert nur einmal. Bewahren Sie die Codes dort auf, wo nur Sie sie erreichen. Durch neuere Codes werden diese ungültig.',
  interruptedTitle: {
    turnedOff: '2FA wurde deaktiviert',
    turnedOn: '2FA ist bereits aktiviert',
    setupMissing: 'Diese Einrichtung ist nicht mehr offen',
    setupExpired: 'Diese Einrichtung ist abgelaufen',
    codesChanged: 'Neue Codes wurden anderswo erstellt',
    codesLost: '2FA ist aktiviert, aber Ihre Backup-Codes sind verloren gegangen',
  },
  interrupted: {
    turnedOff: '2FA wurde in der Zwischenzeit in einem anderen Fenster oder auf einem anderen Gerät deaktiviert.',
    turnedOn:
      '2FA wurde in der Zwischenzeit in einem anderen Fenster oder auf einem anderen Gerät aktiviert. Ihre Backup-Codes werden dort angezeigt.',
    setupMissing:
      'Die Einrichtung wurde in einem anderen Fenster oder auf einem anderen Gerät abgebrochen oder neu begonnen. Es wurde nichts geändert.',
    setupExpired:
      'Eine Einrichtung muss innerhalb von zehn Minuten und mit wenigen Versuchen abgeschlossen werden. Es wurde nichts geändert: Löschen Sie den Eintrag in Ihrer App und beginnen Sie von vorn.',
    codesChanged:
      'In einem anderen Fenster oder auf einem anderen Gerät wurden im selben Moment neue Backup-Codes erstellt. Sie werden dort angezeigt und sind gültig; weitere wurden nicht erstellt.',
    codesLost:
      'Die Verbindung brach ab, bevor Ihre Backup-Codes ankamen. Erstellen Sie jetzt neue: Ohne sie sperrt Sie der Verlust Ihres Smartphones aus Ihrem Konto aus.',
  },
  restart: {
    enable: '2FA aktivieren',
    replace: 'Von vorn beginnen',
    regenerate: 'Backup-Codes neu erstellen',
    disable: '2FA deaktivieren',
  },
  outcomeUnknown: {
    enable: 'Die Verbindung wurde unterbrochen. Geben Sie Ihr Passwort erneut ein, um fortzufahren.',
    replace: 'Die Verbindung wurde unterbrochen. Geben Sie Ihr Passwort erneut ein, um fortzufahren.',
    regenerate:
      'Die Verbindung wurde unterbrochen, und Ihre bisherigen Codes sind möglicherweise schon ungültig. Geben Sie Ihr Passwort erneut ein, um neue zu erstellen.',
    disable: 'Die Verbindung wurde unterbrochen. Geben Sie Ihr Passwort erneut ein, um sicherzugehen.',
  },
});
