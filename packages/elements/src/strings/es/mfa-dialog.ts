import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** Spanish: what the dialogs of two-factor authentication say. */
export const mfaDialogEs = ({ duration, number, plural }: Counting): MfaDialogStrings => ({
  step: (step: number, all: number): string => `Paso ${number(step)} de ${number(all)}`,
  username: 'Nombre de usuario',
  password: 'Contraseña',
  passwordTitle: {
    enable: 'Activar 2FA',
    replace: 'Cambiar aplicación de autenticación',
    regenerate: 'Regenerar códigos de respaldo',
    disable: '¿Desactivar 2FA?',
  },
  passwordIntro: {
    enable:
      'Introduce tu contraseña para continuar. Necesitarás una aplicación de autenticación, como 1Password o Google Authenticator. Al activar 2FA se cierra la sesión en tus otros dispositivos.',
    replace:
      'Introduce tu contraseña para continuar. Tu aplicación actual sigue funcionando hasta que confirmes la nueva. Entonces se cerrará la sesión en tus otros dispositivos.',
    regenerate:
      'Introduce tu contraseña para generar nuevos códigos de respaldo. Tus códigos actuales dejan de funcionar al instante y se cerrará la sesión en tus otros dispositivos.',
    disable:
      'Iniciarás sesión solo con tu contraseña. Tu aplicación de autenticación y tus códigos de respaldo dejarán de funcionar. Se cerrará la sesión en tus otros dispositivos.',
  },
  passwordSubmit: {
    enable: 'Continuar',
    replace: 'Continuar',
    regenerate: 'Generar códigos nuevos',
    disable: 'Desactivar 2FA',
  },
  warningTitle: '¿Regenerar códigos de respaldo?',
  warning: (left: number, fresh: number): string =>
    left === 0
      ? plural(fresh, {
          one: 'Recibirás # código nuevo. Se muestra una sola vez, así que ten a mano un lugar seguro para guardarlo.',
          other:
            'Recibirás # códigos nuevos. Se muestran una sola vez, así que ten a mano un lugar seguro para guardarlos.',
        })
      : plural(left, {
          one: 'El código que te queda dejará de funcionar en cuanto se generen los nuevos. Los nuevos se muestran una sola vez, así que ten a mano un lugar seguro para guardarlos.',
          other:
            'Los # códigos que te quedan dejarán de funcionar en cuanto se generen los nuevos. Los nuevos se muestran una sola vez, así que ten a mano un lugar seguro para guardarlos.',
        }),
  proceed: 'Continuar',
  codeTitle: {
    enable: 'Conecta tu aplicación de autenticación',
    replace: 'Conecta tu nueva aplicación',
  },
  scan: 'Escanea este código QR con la aplicación de tu teléfono.',
  qrLabel: 'Código QR para tu aplicación de autenticación. También puedes introducir la clave de configuración.',
  key: '¿No puedes escanearlo? Introduce esta clave de configuración:',
  copyKey: 'Copiar clave',
  keyCopied: 'Clave copiada.',
  openApp: 'Abrir en la aplicación',
  resumed:
    'Introduce el código que tu aplicación muestra ahora para esta cuenta. Si todavía no has escaneado el código QR, empieza de nuevo.',
  code: (digits: number): string => plural(digits, { one: 'Código de # dígito', other: 'Código de # dígitos' }),
  codeHint: (seconds: number): string => `Tu aplicación muestra un código nuevo cada ${duration(seconds)}.`,
  codeShape: (digits: number): string =>
    plural(digits, {
      one: 'Introduce el # dígito que muestra tu aplicación.',
      other: 'Introduce los # dígitos que muestra tu aplicación.',
    }),
  codeSubmit: 'Verificar',
  startOver: 'Empezar de nuevo',
  cancelSetup: 'Cancelar configuración',
  wait: 'Un momento…',
  codesTitle: 'Guarda tus códigos de respaldo',
  codesIntro: {
    enable:
      'La autenticación de dos factores está activada. Si alguna vez pierdes tu teléfono, puedes iniciar sesión con uno de estos códigos. Cada uno funciona una sola vez. No volverás a verlos.',
    regenerate:
      'Estos códigos sustituyen a todos los anteriores, que ya no funcionan. Cada uno funciona una sola vez. No volverás a verlos.',
  },
  codesLabel: 'Códigos de respaldo',
  copyCodes: 'Copiar todos',
  codesCopied: 'Todos los códigos copiados.',
  copyFailed:
    'Tu navegador bloqueó la copia. El texto está seleccionado: pulsa Ctrl+C o ⌘C, o mantenlo pulsado y elige «Copiar».',
  download: 'Descargar',
  downloadStarted: 'Comprueba que el archivo se ha descargado. Si no, copia los códigos.',
  print: 'Imprimir',
  printStarted: 'Comprueba que los códigos se han impreso. Si no, cópialos.',
  copyInstead: 'Aquí no es posible. Copia los códigos en su lugar.',
  acknowledge: 'He guardado mis códigos',
  leave: {
    title: '¿Salir antes de guardar tus códigos de respaldo?',
    what: (): string =>
      'Puedes volver a ellos mientras esta página siga abierta. Si la cierras o la recargas, se pierden.',
    keep: 'Volver a los códigos',
    discard: 'Salir sin guardar',
  },
  sheetTitle: (site: string): string => `Códigos de respaldo de ${site}`,
  sheetAccount: (username: string): string => `Cuenta: ${username}`,
  sheetDate: (date: string): string => `Fecha de creación: ${date}`,
  sheetNote:
    'Cada código funciona una sola vez. Guárdalos donde solo tú puedas acceder a ellos. Si generas códigos nuevos, estos dejan de funcionar.',
  interruptedTitle: {
    turnedOff: 'Se desactivó 2FA',
    turnedOn: '2FA ya está activada',
    setupMissing: 'Esta configuración ya no es válida',
    setupExpired: 'Esta configuración ha caducado',
    codesChanged: 'Se generaron códigos nuevos en otro lugar',
    codesLost: '2FA está activada, pero no pudimos mostrar tus códigos de respaldo',
  },
  interrupted: {
    turnedOff: 'Mientras tanto, se desactivó en otra ventana o en otro dispositivo.',
    turnedOn:
      'Mientras tanto, se activó en otra ventana o en otro dispositivo. Tus códigos de respaldo se muestran allí.',
    setupMissing: 'Se canceló o se empezó de nuevo en otra ventana o en otro dispositivo. No se ha cambiado nada.',
    setupExpired: (seconds: number): string =>
      `La configuración caduca después de ${duration(seconds)} o de demasiados códigos incorrectos. No se ha cambiado nada. Elimina la entrada de tu aplicación y empieza de nuevo.`,
    codesChanged:
      'En otra ventana o en otro dispositivo se generaron nuevos códigos de respaldo en el mismo momento. Se muestran allí y funcionan. No se generaron otros.',
    codesLost:
      'La conexión se interrumpió antes de que llegaran tus códigos de respaldo. Genera otros nuevos ahora para no perder el acceso a tu cuenta si pierdes el teléfono.',
  },
  restart: { again: 'Empezar de nuevo', enable: 'Activar 2FA', regenerate: 'Generar códigos nuevos' },
  outcomeUnknown: {
    enable: 'Se perdió la conexión. Introduce tu contraseña de nuevo para continuar.',
    replace: 'Se perdió la conexión. Introduce tu contraseña de nuevo para continuar.',
    regenerate:
      'Se perdió la conexión y es posible que tus códigos anteriores ya no funcionen. Introduce tu contraseña de nuevo para generar otros.',
    disable: 'Se perdió la conexión. Introduce tu contraseña de nuevo para terminar de desactivar 2FA.',
  },
});
