import type { Catalogue, Strings } from '../strings/catalogue.ts';

/** The whole catalogue in German. */
export const german: Catalogue = {
  common: ({ duration, fromNow, plural }): Strings['common'] => ({
    locale: 'de',
    loading: 'Wird geladen\u00a0…',
    retry: 'Erneut versuchen',
    cancel: 'Abbrechen',
    close: 'Schließen',
    save: 'Änderungen speichern',
    saving: 'Wird gespeichert\u00a0…',
    saved: 'Gespeichert',
    checking: 'Wird überprüft\u00a0…',
    savedAfterAll: 'Die Verbindung war kurz unterbrochen, aber Ihre Änderung wurde gespeichert.',
    lostAfterAll:
      'Die Verbindung wurde unterbrochen, und Ihre Änderung wurde nicht gespeichert. Bitte versuchen Sie es erneut.',
    waitOver: 'Sie können es jetzt erneut versuchen.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren nicht möglich. Markieren Sie den Text und kopieren Sie ihn selbst.',
    showPassword: 'Passwort anzeigen',
    loadFailed: 'Ihr Konto konnte nicht geladen werden.',
    refreshFailed: 'Diese Angaben sind möglicherweise nicht aktuell.',
    offline: 'Sie scheinen offline zu sein.',
    unknownDate: 'Unbekannt',
    errors: {
      OTHER: 'Etwas ist schiefgelaufen. Bitte versuchen Sie es erneut.',
      INPUT_INVALID: 'Bitte überprüfen Sie Ihre Eingaben.',
      USERNAME_TAKEN: 'Dieser Benutzername ist bereits vergeben. Wählen Sie einen anderen.',
      PASSWORD_WRONG: 'Das Passwort ist falsch.',
      PASSWORD_REJECTED: 'Dieses Passwort erfüllt die Anforderungen nicht.',
      PASSWORD_UNSET: 'Ihr Konto hat kein Passwort.',
      CODE_WRONG: 'Der Code ist falsch. Geben Sie den neuesten Code aus Ihrer App ein.',
      CODE_USED: 'Dieser Code wurde bereits verwendet. Warten Sie auf den nächsten.',
      CLOCK_OFF: (seconds: number): string =>
        `Die Uhr Ihres Smartphones geht etwa ${duration(Math.abs(seconds))} ${seconds > 0 ? 'vor' : 'nach'}. Schalten Sie Datum und Uhrzeit auf automatisch und versuchen Sie es erneut.`,
      ENROLMENT_MISSING: 'Diese Einrichtung ist nicht mehr gültig. Bitte beginnen Sie von vorn.',
      ENROLMENT_EXPIRED: 'Diese Einrichtung ist abgelaufen. Bitte beginnen Sie von vorn.',
      MFA_INACTIVE: 'Die Zwei-Faktor-Authentifizierung ist bereits deaktiviert.',
      SESSION_ENDED: 'Sie sind abgemeldet. Melden Sie sich wieder an, um fortzufahren.',
      REAUTHENTICATION_REQUIRED: 'Bitte melden Sie sich dafür erneut an.',
      ATTEMPTS_LOCKED: (seconds: number): string =>
        `Zu viele Versuche. Versuchen Sie es ${seconds <= 0 ? 'später' : fromNow(seconds)} erneut.`,
      CONNECTION_FAILED: 'Sie scheinen offline zu sein. Es wurde nichts geändert.',
      OUTCOME_UNKNOWN: 'Die Verbindung wurde unterbrochen. Es ist nicht sicher, ob Ihre Änderung gespeichert wurde.',
      REQUEST_BLOCKED:
        'Eine Firewall hat diese Anfrage blockiert, es wurde nichts geändert. Versuchen Sie es in einem anderen Netz oder wenden Sie sich an den Support.',
      SERVICE_UNAVAILABLE: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    },
    issues: {
      other: 'Diese Eingabe ist nicht zulässig.',
      required: 'Bitte füllen Sie dieses Feld aus.',
      tooShort: (minimum: number): string =>
        plural(minimum, {
          one: 'Verwenden Sie mindestens # Zeichen.',
          other: 'Verwenden Sie mindestens # Zeichen.',
        }),
      tooLong: (maximum: number): string =>
        plural(maximum, {
          one: 'Verwenden Sie höchstens # Zeichen.',
          other: 'Verwenden Sie höchstens # Zeichen.',
        }),
      useMore: 'Verwenden Sie mehr Zeichen.',
      useFewer: 'Verwenden Sie weniger Zeichen.',
      usernameCharacters:
        'Verwenden Sie Buchstaben (a–z) und Ziffern. Dazwischen sind einzelne Punkte, Bindestriche oder Unterstriche möglich.',
      usernameEmail: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
      usernameLetters:
        'Verwenden Sie Buchstaben eines einzigen Alphabets und Ziffern. Dazwischen sind einzelne Punkte, Bindestriche oder Unterstriche möglich.',
      usernameReserved: 'Dieser Name ist reserviert. Wählen Sie einen anderen.',
      fullNameCharacters: 'Dieser Name enthält Zeichen, die wir nicht anzeigen können.',
      readOnly: 'Das kann hier nicht geändert werden.',
      choice: 'Diese Auswahl ist nicht mehr verfügbar.',
      passwordCharacters: 'Dieses Passwort enthält Zeichen, die nicht verwendet werden können.',
    },
    required: {
      username: 'Geben Sie einen Benutzernamen ein.',
      fullName: 'Geben Sie Ihren vollständigen Namen ein.',
      currentPassword: 'Geben Sie Ihr aktuelles Passwort ein.',
      newPassword: 'Geben Sie ein neues Passwort ein.',
      confirmation: 'Geben Sie das neue Passwort noch einmal ein.',
      password: 'Geben Sie Ihr Passwort ein.',
      code: 'Geben Sie den Code aus Ihrer App ein.',
    },
  }),
  settings: (): Strings['settings'] => ({
    label: 'Einstellungen',
    tabs: { general: 'Allgemein', profile: 'Profil', security: 'Sicherheit' },
  }),
  general: (): Strings['general'] => ({
    dashboardTitle: 'Standardansicht des Dashboards',
    dashboardDescription: 'Die Ansicht, mit der Ihr Dashboard öffnet. Änderungen werden automatisch gespeichert.',
    appearanceTitle: 'Darstellung',
    appearanceDescription: 'Farbschema und Animationen.',
    saved: (label: string): string => `„${label}“ wurde gespeichert.`,
    notSaved: (label: string, reason: string): string => `„${label}“ wurde nicht gespeichert. ${reason}`,
    choiceNotSaved: (choice: string, reason: string): string => `„${choice}“ wurde nicht gespeichert. ${reason}`,
    lost: 'Die Verbindung wurde unterbrochen.',
    labels: {
      dateRange: 'Zeitraum',
      chartMetric: 'Kennzahl im Diagramm',
      callsFilter: 'Anruffilter',
      paymentsFilter: 'Zahlungsfilter',
      theme: 'Design',
      animation: 'Animationen',
    },
    hints: {
      animation: '„System“ folgt der Einstellung Ihres Geräts für reduzierte Bewegung.',
    },
    choices: {
      dateRange: {
        today: 'Heute',
        last7Days: 'Letzte 7 Tage',
        last30Days: 'Letzte 30 Tage',
        last90Days: 'Letzte 90 Tage',
        last12Months: 'Letzte 12 Monate',
      },
      chartMetric: { calls: 'Anrufe', callMinutes: 'Gesprächsminuten', payments: 'Zahlungen', revenue: 'Umsatz' },
      callsFilter: { all: 'Alle Anrufe', answered: 'Angenommen', missed: 'Verpasst', voicemail: 'Voicemail' },
      paymentsFilter: {
        all: 'Alle Zahlungen',
        succeeded: 'Erfolgreich',
        pending: 'Ausstehend',
        failed: 'Fehlgeschlagen',
        refunded: 'Erstattet',
      },
      theme: { system: 'System', light: 'Hell', dark: 'Dunkel' },
      animation: { system: 'System', on: 'Ein', off: 'Aus' },
    },
  }),
  profile: (): Strings['profile'] => ({
    title: 'Profil',
    description: 'Ihr Name und wie Sie sich anmelden.',
    username: 'Benutzername',
    usernameHint: 'Damit melden Sie sich an.',
    fullName: 'Vollständiger Name',
    updated: 'Profil gespeichert.',
    detailsTitle: 'Kontodetails',
    detailsDescription: 'Informationen zu Ihrem Konto.',
    id: 'Benutzer-ID',
    copyId: 'Benutzer-ID kopieren',
    role: 'Rolle',
    mfa: 'Zwei-Faktor-Authentifizierung',
    mfaOn: 'Aktiviert',
    mfaOff: 'Deaktiviert',
    created: 'Erstellt',
    lastUpdated: 'Zuletzt aktualisiert',
    neverUpdated: 'Nie',
    conflict: 'Ihr Profil wurde an anderer Stelle geändert, während Sie es bearbeitet haben.',
    conflictField: (field: string, value: string): string => `${field} ist jetzt „${value}“.`,
    conflictChoice: 'Wählen Sie, welche Fassung gelten soll.',
    keepMine: 'Meine Änderungen behalten',
    takeTheirs: 'Gespeicherte Fassung verwenden',
  }),
  usernameConfirmation: (): Strings['usernameConfirmation'] => ({
    password: 'Aktuelles Passwort',
    hint: 'Es ist nötig, um den Benutzernamen zu ändern.',
  }),
  password: ({ number, plural }): Strings['password'] => ({
    title: 'Passwort',
    description: 'Verwenden Sie ein Passwort, das Sie sonst nirgends verwenden.',
    changed: 'Zuletzt geändert:',
    consequence: 'Sie werden auf Ihren anderen Geräten abgemeldet.',
    username: 'Benutzername',
    currentPassword: 'Aktuelles Passwort',
    newPassword: 'Neues Passwort',
    confirmation: 'Neues Passwort bestätigen',
    submit: 'Passwort ändern',
    done: 'Passwort geändert. Ihre anderen Geräte sind abgemeldet.',
    endedMeanwhile:
      'Die Verbindung wurde unterbrochen, während Ihr Passwort geändert wurde, und Sie sind abgemeldet. Versuchen Sie es zuerst mit Ihrem neuen Passwort.',
    mismatch: 'Die Passwörter stimmen nicht überein.',
    unset: 'Ihr Konto hat kein Passwort, weil Sie sich auf andere Weise anmelden.',
    rulesTitle: 'Anforderungen an das neue Passwort:',
    rules: {
      minimumLength: (characters: number): string =>
        plural(characters, { one: 'Mindestens # Zeichen', other: 'Mindestens # Zeichen' }),
      uppercase: 'Ein Großbuchstabe',
      lowercase: 'Ein Kleinbuchstabe',
      digit: 'Eine Ziffer',
      special: 'Ein Sonderzeichen, zum Beispiel ! oder #',
      notPersonal: 'Nicht Ihr Name oder Benutzername',
      notCurrent: 'Nicht Ihr aktuelles Passwort',
      notCommon: 'Nicht leicht zu erraten',
    },
    missing: (rules: string): string => `Es fehlt noch: ${rules}.`,
    missingRules: {
      minimumLength: (characters: number): string => `mindestens ${number(characters)} Zeichen`,
      uppercase: 'ein Großbuchstabe',
      lowercase: 'ein Kleinbuchstabe',
      digit: 'eine Ziffer',
      special: 'ein Sonderzeichen',
    },
    refused: {
      notPersonal: 'Verwenden Sie nicht Ihren Namen oder Benutzernamen.',
      notCurrent: 'Wählen Sie ein anderes Passwort als Ihr aktuelles.',
      notCommon: 'Dieses Passwort ist zu leicht zu erraten. Wählen Sie ein anderes.',
      breached: 'Dieses Passwort ist in einem Datenleck aufgetaucht. Wählen Sie ein anderes.',
    },
    met: 'Erfüllt:',
    notMet: 'Nicht erfüllt:',
    nowMet: (rules: string, met: number, all: number): string =>
      `Erfüllt: ${rules}. ${number(met)} von ${number(all)} Anforderungen.`,
    allMet: 'Alle Anforderungen sind erfüllt.',
  }),
  mfa: ({ plural }): Strings['mfa'] => ({
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
  }),
  mfaDialog: ({ duration, number, plural }): Strings['mfaDialog'] => ({
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
    confirmationCode: {
      label: 'Code aus Ihrer Authenticator-App oder ein Backup-Code',
      hint: 'Wenn Sie beides nicht haben, wenden Sie sich an den Support.',
      missing: 'Geben Sie den Code aus Ihrer App oder einen Ihrer Backup-Codes ein.',
      wrong: 'Der Code ist falsch. Geben Sie den neuesten Code aus Ihrer App oder einen unbenutzten Backup-Code ein.',
      used: 'Dieser Code wurde bereits verwendet. Warten Sie auf den nächsten, oder geben Sie einen Backup-Code ein.',
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
  }),
  unsaved: (): Strings['unsaved'] => ({
    title: 'Nicht gespeicherte Änderungen verwerfen?',
    what: (names: string): string => `Noch nicht gespeichert: ${names}.`,
    keep: 'Weiter bearbeiten',
    discard: 'Änderungen verwerfen',
  }),
};
