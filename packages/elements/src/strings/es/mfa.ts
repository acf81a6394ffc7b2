import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** Spanish: what the card on two-factor authentication says. */
export const mfaEs = ({ plural }: Counting): MfaStrings => ({
  title: 'Autenticación de dos factores (2FA)',
  description: 'Un segundo paso al iniciar sesión: un código de una aplicación en tu teléfono.',
  active: 'Activa',
  inactive: 'Inactiva',
  since: 'Activada:',
  inactiveDetail: 'Cualquiera que tenga tu contraseña puede iniciar sesión en tu nombre.',
  enable: 'Activar 2FA',
  passwordNeeded:
    'La autenticación de dos factores necesita una contraseña y tu cuenta no tiene ninguna: inicias sesión de otra manera.',
  authenticator: 'Aplicación de autenticación',
  authenticatorDetail: '¿Teléfono nuevo? El anterior funciona hasta que el nuevo esté configurado.',
  replace: 'Cambiar aplicación',
  backupCodes: 'Códigos de respaldo',
  backupCodesDetail: 'Para cuando no tengas tu teléfono.',
  left: (count: number): string => plural(count, { one: 'Queda # código', other: 'Quedan # códigos' }),
  few: (count: number): string =>
    count === 0
      ? 'No te quedan códigos de respaldo. Si pierdes tu teléfono, no podrás iniciar sesión.'
      : plural(count, {
          one: 'Solo te queda # código de respaldo. Crea otros nuevos antes de necesitarlos.',
          other: 'Solo te quedan # códigos de respaldo. Crea otros nuevos antes de necesitarlos.',
        }),
  regenerate: 'Regenerar códigos de respaldo',
  off: 'Desactivar',
  offDetail: 'Tu contraseña bastará por sí sola para iniciar sesión.',
  disable: 'Desactivar 2FA',
  pending: {
    enable: 'Has empezado a configurar la autenticación de dos factores y no has terminado.',
    replace: 'Has empezado a cambiar tu aplicación de autenticación y no has terminado. La anterior sigue funcionando.',
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
      'Tu nueva aplicación de autenticación está en uso. La anterior ya no funciona; puedes eliminar su entrada.',
    regenerate: 'Tus nuevos códigos de respaldo están en uso. Los anteriores ya no funcionan.',
    disable: 'La autenticación de dos factores está desactivada.',
  },
});
