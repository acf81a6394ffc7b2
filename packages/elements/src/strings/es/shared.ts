import type { Counting } from '../counting.ts';
import type { CommonStrings } from '../en/shared.ts';

/** Spanish: what all elements share. */
export const commonEs = ({ duration, fromNow, plural }: Counting): CommonStrings => ({
  locale: 'es',
  loading: 'Cargando…',
  retry: 'Reintentar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  save: 'Guardar cambios',
  saving: 'Guardando…',
  saved: 'Guardado',
  checking: 'Comprobando…',
  savedAfterAll: 'La conexión se perdió un momento, pero tu cambio se guardó.',
  lostAfterAll: 'Se perdió la conexión y tu cambio no se guardó. Inténtalo de nuevo.',
  waitOver: 'Ya puedes volver a intentarlo.',
  copy: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'No se pudo copiar. Selecciona el texto y cópialo manualmente.',
  showPassword: 'Mostrar contraseña',
  loadFailed: 'No se pudo cargar tu cuenta.',
  refreshFailed: 'Es posible que lo que ves no esté actualizado.',
  offline: 'Parece que no tienes conexión.',
  unknownDate: 'Desconocida',
  errors: {
    OTHER: 'Algo salió mal. Inténtalo de nuevo.',
    INPUT_INVALID: 'Revisa los datos que has introducido.',
    USERNAME_TAKEN: 'Este nombre de usuario ya está en uso. Elige otro.',
    PASSWORD_WRONG: 'Esta contraseña no es correcta.',
    PASSWORD_REJECTED: 'Esta contraseña no cumple los requisitos.',
    PASSWORD_UNSET: 'Tu cuenta no tiene contraseña.',
    CODE_WRONG: 'Este código no es correcto. Comprueba el más reciente en tu aplicación.',
    CODE_USED: 'Este código ya se ha usado. Espera al siguiente.',
    CLOCK_OFF: (seconds: number): string =>
      `El reloj de tu teléfono está ${seconds > 0 ? 'adelantado' : 'atrasado'} aproximadamente ${duration(Math.abs(seconds))}. Activa la hora automática e inténtalo de nuevo.`,
    ENROLMENT_MISSING: 'Esta configuración ya no está abierta. Empieza de nuevo.',
    ENROLMENT_EXPIRED: 'Esta configuración ha caducado. Empieza de nuevo.',
    MFA_INACTIVE: 'La autenticación de dos factores ya está desactivada.',
    SESSION_ENDED: 'Tu sesión se ha cerrado. Inicia sesión de nuevo para continuar.',
    REAUTHENTICATION_REQUIRED: 'Inicia sesión de nuevo para hacer esto.',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      `Demasiados intentos. Inténtalo de nuevo ${seconds <= 0 ? 'más tarde' : fromNow(seconds)}.`,
    ATTEMPTS_EXHAUSTED:
      'Demasiados intentos. Ponte en contacto con el servicio de asistencia para desbloquear tu cuenta.',
    CONNECTION_FAILED: 'Parece que no tienes conexión. No se ha cambiado nada.',
    OUTCOME_UNKNOWN: 'Se perdió la conexión. No se sabe si tu cambio se guardó o no.',
    SERVICE_UNAVAILABLE: 'El servicio está saturado. Inténtalo de nuevo en un momento.',
  },
  issues: {
    other: 'Este valor no se puede usar.',
    required: 'Rellena este campo.',
    tooShort: (minimum: number): string =>
      plural(minimum, { one: 'Usa al menos # carácter.', other: 'Usa al menos # caracteres.' }),
    tooLong: (maximum: number): string =>
      plural(maximum, { one: 'Usa como máximo # carácter.', other: 'Usa como máximo # caracteres.' }),
    useMore: 'Usa más caracteres.',
    useFewer: 'Usa menos caracteres.',
    usernameCharacters: 'Usa letras (a–z), números y, entre ellos, puntos, guiones o guiones bajos sueltos.',
    usernameReserved: 'Este nombre está reservado. Elige otro.',
    fullNameCharacters: 'Este nombre contiene caracteres que no se pueden mostrar.',
    readOnly: 'Esto no se puede cambiar aquí.',
    choice: 'Esta opción ya no está disponible.',
    passwordCharacters: 'Esta contraseña contiene caracteres que no se pueden usar.',
  },
});
