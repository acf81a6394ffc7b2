import type { Counting } from '../counting.ts';
import type { CommonStrings } from '../en/shared.ts';

/** French: what all elements share. */
export const commonFr = ({ duration, fromNow, plural }: Counting): CommonStrings => ({
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
    ATTEMPTS_EXHAUSTED: 'Trop de tentatives. Veuillez contacter l’assistance pour débloquer votre compte.',
    CONNECTION_FAILED: 'Vous semblez être hors ligne. Rien n’a été modifié.',
    OUTCOME_UNKNOWN:
      'La connexion a été interrompue. Votre modification a peut-être été enregistrée, ou peut-être pas.',
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
});
