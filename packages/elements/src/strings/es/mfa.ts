import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** Spanish: what the card on two-factor authentication says. */
export const mfaEs = ({ plural }: Counting): MfaStrings => ({
  title: 'Autenticación de dos factores (2FA)',
  description: 'Añade un segundo paso al inicio de sesión: un código de una aplicación en tu teléfono.',
  active: 'Activada',
  inactive: 'Desactivada',
  turnedOn: (date: string): string => `Activada el ${date}`,
  inactiveDetail: 'Cualquiera que tenga tu contraseña puede iniciar sesión en tu nombre.',
  enable: 'Activar 2FA',
  passwordNeeded: '2FA necesita una contraseña. Tu cuenta no tiene ninguna porque inicias sesión de otra manera.',
  authenticator: 'Aplicación de autenticación',
  authenticatorDetail: '¿Tienes un teléfono nuevo? El actual sigue funcionando hasta que termines.',
  replace: 'Cambiar aplicación',
  backupCodes: 'Códigos de respaldo',
  backupCodesDetail: 'Usa uno para iniciar sesión sin tu teléfono.',
  left: (count: number): string => plural(count, { one: 'Queda # código', other: 'Quedan # códigos' }),
  few: (count: number): string =>
    count === 0
      ? 'No te quedan códigos de respaldo. Si pierdes tu teléfono, no podrás iniciar sesión.'
      : plural(count, {
          one: 'Solo te queda # código de respaldo. Genera otros nuevos antes de quedarte sin ninguno.',
          other: 'Solo te quedan # códigos de respaldo. Genera otros nuevos antes de quedarte sin ninguno.',
        }),
  regenerate: 'Regenerar códigos de respaldo',
  off: 'Desactivar',
  offDetail: 'Iniciarás sesión solo con tu contraseña.',
  disable: 'Desactivar 2FA',
  pending: {
    enable: (time: string): string => `La configuración de 2FA no está terminada. Caduca a esta hora: ${time}.`,
    replace: (time: string): string =>
      `El cambio de tu aplicación de autenticación no está terminado. La configuración caduca a esta hora: ${time}. La aplicación actual sigue funcionando.`,
  },
  resume: 'Introducir código',
  startOver: 'Empezar de nuevo',
  cancelSetup: 'Cancelar configuración',
  cancelled: 'Configuración cancelada. No se ha cambiado nada.',
  loadFailed: 'No se pudo cargar. Comprueba tu conexión e inténtalo de nuevo.',
  done: {
    enable:
      'La autenticación de dos factores está activada. A partir de ahora inicias sesión con tu contraseña y un código de tu aplicación.',
    replace:
      'Tu nueva aplicación de autenticación está configurada. Puedes eliminar la entrada anterior de tu aplicación.',
    regenerate: 'Tus nuevos códigos de respaldo están en uso. Los anteriores ya no funcionan.',
    disable: 'La autenticación de dos factores está desactivada.',
  },
});
