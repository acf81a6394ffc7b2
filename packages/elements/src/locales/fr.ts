import type { Catalogue, Strings } from '../strings/catalogue.ts';

/** The whole catalogue in French. */
export const french: Catalogue = {
  common: ({ duration, fromNow, plural }): Strings['common'] => ({
    locale: 'fr',
    loading: 'Chargement…',
    retry: 'Réessayer',
    cancel: 'Annuler',
    close: 'Fermer',
    save: 'Enregistrer les modifications',
    saving: 'Enregistrement…',
    saved: 'Enregistré',
    checking: 'Vérification…',
    savedAfterAll: 'La connexion a été brièvement interrompue, mais votre modification a bien été enregistrée.',
    lostAfterAll: 'La connexion a été interrompue et votre modification n’a pas été enregistrée. Veuillez réessayer.',
    waitOver: 'Vous pouvez réessayer maintenant.',
    copy: 'Copier',
    copied: 'Copié',
    copyFailed: 'Impossible de copier. Sélectionnez le texte et copiez-le manuellement.',
    showPassword: 'Afficher le mot de passe',
    loadFailed: 'Impossible de charger votre compte.',
    refreshFailed: 'Ces informations ne sont peut-être plus à jour.',
    offline: 'Vous semblez être hors ligne.',
    unknownDate: 'Inconnue',
    errors: {
      OTHER: 'Une erreur s’est produite. Veuillez réessayer.',
      INPUT_INVALID: 'Veuillez vérifier votre saisie.',
      USERNAME_TAKEN: 'Ce nom d’utilisateur est déjà pris. Choisissez-en un autre.',
      PASSWORD_WRONG: 'Mot de passe incorrect.',
      PASSWORD_REJECTED: 'Ce mot de passe ne respecte pas les règles.',
      PASSWORD_UNSET: 'Votre compte n’a pas de mot de passe.',
      CODE_WRONG: 'Code incorrect. Saisissez le dernier code de votre application.',
      CODE_USED: 'Ce code a déjà été utilisé. Attendez le suivant.',
      CLOCK_OFF: (seconds: number): string =>
        `L’horloge de votre téléphone ${seconds > 0 ? 'avance' : 'retarde'} d’environ ${duration(Math.abs(seconds))}. Activez la date et l’heure automatiques, puis réessayez.`,
      ENROLMENT_MISSING: 'Cette configuration n’est plus valable. Veuillez recommencer.',
      ENROLMENT_EXPIRED: 'Cette configuration a expiré. Veuillez recommencer.',
      MFA_INACTIVE: 'L’authentification à deux facteurs est déjà désactivée.',
      SESSION_ENDED: 'Votre session est terminée. Reconnectez-vous pour continuer.',
      REAUTHENTICATION_REQUIRED: 'Veuillez vous reconnecter pour effectuer cette action.',
      ATTEMPTS_LOCKED: (seconds: number): string =>
        `Trop de tentatives. Réessayez ${seconds <= 0 ? 'plus tard' : fromNow(seconds)}.`,
      CONNECTION_FAILED: 'Vous semblez être hors ligne. Rien n’a été modifié.',
      OUTCOME_UNKNOWN:
        'La connexion a été interrompue. Votre modification a peut-être été enregistrée, ou peut-être pas.',
      REQUEST_BLOCKED:
        'Un pare-feu a bloqué cette demande et rien n’a été modifié. Essayez un autre réseau ou contactez l’assistance.',
      SERVICE_UNAVAILABLE: 'Le service est inaccessible pour le moment. Veuillez réessayer dans un instant.',
    },
    issues: {
      other: 'Cette valeur n’est pas autorisée.',
      required: 'Veuillez remplir ce champ.',
      tooShort: (minimum: number): string =>
        plural(minimum, { one: 'Utilisez au moins # caractère.', other: 'Utilisez au moins # caractères.' }),
      tooLong: (maximum: number): string =>
        plural(maximum, { one: 'Utilisez au maximum # caractère.', other: 'Utilisez au maximum # caractères.' }),
      useMore: 'Utilisez plus de caractères.',
      useFewer: 'Utilisez moins de caractères.',
      usernameCharacters:
        'Utilisez des lettres (a–z) et des chiffres. Des points, tirets ou traits de soulignement isolés peuvent les séparer.',
      usernameEmail: 'Saisissez une adresse e-mail, par exemple name@example.com.',
      usernameLetters:
        'Utilisez les lettres d’un seul alphabet et des chiffres. Des points, tirets ou traits de soulignement isolés peuvent les séparer.',
      usernameReserved: 'Ce nom est réservé. Choisissez-en un autre.',
      fullNameCharacters: 'Ce nom contient des caractères que nous ne pouvons pas afficher.',
      readOnly: 'Cette information ne peut pas être modifiée ici.',
      choice: 'Ce choix n’est plus disponible.',
      passwordCharacters: 'Ce mot de passe contient des caractères qui ne peuvent pas être utilisés.',
    },
    required: {
      username: 'Saisissez un nom d’utilisateur.',
      fullName: 'Saisissez votre nom complet.',
      currentPassword: 'Saisissez votre mot de passe actuel.',
      newPassword: 'Saisissez un nouveau mot de passe.',
      confirmation: 'Saisissez à nouveau le nouveau mot de passe.',
      password: 'Saisissez votre mot de passe.',
      code: 'Saisissez le code de votre application.',
    },
  }),
  settings: (): Strings['settings'] => ({
    label: 'Paramètres',
    tabs: { general: 'Général', profile: 'Profil', security: 'Sécurité' },
  }),
  general: (): Strings['general'] => ({
    dashboardTitle: 'Affichage par défaut du tableau de bord',
    dashboardDescription:
      'L’affichage à l’ouverture de votre tableau de bord. Les modifications sont enregistrées automatiquement.',
    appearanceTitle: 'Apparence',
    appearanceDescription: 'Thème et animations.',
    saved: (label: string): string => `«\u202f${label}\u202f»\u202f: modification enregistrée.`,
    notSaved: (label: string, reason: string): string =>
      `«\u202f${label}\u202f»\u202f: modification non enregistrée. ${reason}`,
    choiceNotSaved: (choice: string, reason: string): string =>
      `Le choix «\u202f${choice}\u202f» n’a pas été enregistré. ${reason}`,
    lost: 'La connexion a été interrompue.',
    labels: {
      dateRange: 'Période',
      chartMetric: 'Indicateur du graphique',
      callsFilter: 'Filtre des appels',
      paymentsFilter: 'Filtre des paiements',
      theme: 'Thème',
      animation: 'Animations',
    },
    hints: {
      animation: '«\u202fSystème\u202f» suit le réglage de réduction des animations de votre appareil.',
    },
    choices: {
      dateRange: {
        today: 'Aujourd’hui',
        last7Days: '7 derniers jours',
        last30Days: '30 derniers jours',
        last90Days: '90 derniers jours',
        last12Months: '12 derniers mois',
      },
      chartMetric: {
        calls: 'Appels',
        callMinutes: 'Minutes d’appel',
        payments: 'Paiements',
        revenue: 'Chiffre d’affaires',
      },
      callsFilter: { all: 'Tous les appels', answered: 'Décrochés', missed: 'Manqués', voicemail: 'Messagerie vocale' },
      paymentsFilter: {
        all: 'Tous les paiements',
        succeeded: 'Réussis',
        pending: 'En attente',
        failed: 'Échoués',
        refunded: 'Remboursés',
      },
      theme: { system: 'Système', light: 'Clair', dark: 'Sombre' },
      animation: { system: 'Système', on: 'Activées', off: 'Désactivées' },
    },
  }),
  profile: (): Strings['profile'] => ({
    title: 'Profil',
    description: 'Votre nom et votre mode de connexion.',
    username: 'Nom d’utilisateur',
    usernameHint: 'Vous l’utilisez pour vous connecter.',
    fullName: 'Nom complet',
    updated: 'Profil enregistré.',
    detailsTitle: 'Détails du compte',
    detailsDescription: 'Informations sur votre compte.',
    id: 'ID utilisateur',
    copyId: 'Copier l’ID utilisateur',
    role: 'Rôle',
    mfa: 'Authentification à deux facteurs',
    mfaOn: 'Activée',
    mfaOff: 'Désactivée',
    created: 'Création',
    lastUpdated: 'Dernière mise à jour',
    neverUpdated: 'Jamais',
    conflict: 'Votre profil a été modifié ailleurs pendant que vous le modifiiez ici.',
    conflictField: (field: string, value: string): string => `${field}\u202f: désormais «\u202f${value}\u202f».`,
    conflictChoice: 'Choisissez la version à conserver.',
    keepMine: 'Conserver mes modifications',
    takeTheirs: 'Utiliser la version enregistrée',
  }),
  usernameConfirmation: (): Strings['usernameConfirmation'] => ({
    password: 'Mot de passe actuel',
    hint: 'Il est nécessaire pour changer votre nom d’utilisateur.',
  }),
  password: ({ number, plural }): Strings['password'] => ({
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
      notCommon: 'Pas facile à deviner',
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
      notCommon: 'Ce mot de passe est trop facile à deviner. Choisissez-en un autre.',
      breached: 'Ce mot de passe figure dans une fuite de données. Choisissez-en un autre.',
    },
    met: 'Respectée\u202f:',
    notMet: 'Non respectée\u202f:',
    nowMet: (rules: string, met: number, all: number): string =>
      `Respecté\u202f: ${rules}. ${plural(met, { one: '# règle', other: '# règles' })} sur ${number(all)}.`,
    allMet: 'Toutes les règles sont respectées.',
  }),
  mfa: ({ plural }): Strings['mfa'] => ({
    title: 'Authentification à deux facteurs (A2F)',
    description:
      'Ajoute une seconde étape à la connexion\u202f: un code fourni par une application sur votre téléphone.',
    active: 'Activée',
    inactive: 'Désactivée',
    turnedOn: (date: string): string => `Activée le ${date}`,
    inactiveDetail: 'Toute personne qui a votre mot de passe peut se connecter à votre place.',
    enable: 'Activer l’A2F',
    passwordNeeded:
      'L’A2F nécessite un mot de passe. Votre compte n’en a pas, car vous vous connectez d’une autre façon.',
    authenticator: 'Application d’authentification',
    authenticatorDetail:
      'Nouveau téléphone\u202f? L’actuel continue de fonctionner jusqu’à la fin de la configuration.',
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
  }),
  mfaDialog: ({ duration, number, plural }): Strings['mfaDialog'] => ({
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
    confirmationCode: {
      label: 'Code de votre application d’authentification ou code de secours',
      hint: 'Si vous n’avez ni l’un ni l’autre, contactez l’assistance.',
      missing: 'Saisissez le code de votre application ou l’un de vos codes de secours.',
      wrong:
        'Code incorrect. Saisissez le dernier code de votre application ou un code de secours que vous n’avez pas utilisé.',
      used: 'Ce code a déjà été utilisé. Attendez le suivant ou saisissez un code de secours.',
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
    qrLabel:
      'Code QR pour votre application d’authentification. Vous pouvez saisir la clé de configuration à la place.',
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
      setupMissing:
        'Elle a été annulée ou recommencée dans une autre fenêtre ou sur un autre appareil. Rien n’a changé.',
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
  }),
  unsaved: (): Strings['unsaved'] => ({
    title: 'Abandonner les modifications non enregistrées\u202f?',
    what: (names: string): string => `Pas encore enregistré\u202f: ${names}.`,
    keep: 'Continuer à modifier',
    discard: 'Abandonner les modifications',
  }),
};
