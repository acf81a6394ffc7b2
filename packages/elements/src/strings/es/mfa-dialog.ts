import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** Spanish: what the dialogs of two-factor authentication say. */
export const mfaDialogEs = ({ number, plural }: Counting): MfaDialogStrings => ({
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
      'Primero, introduce tu contraseña. Ten a mano tu teléfono con una aplicación de autenticación. Cuando 2FA esté activada, se cerrará la sesión en tus otros dispositivos.',
    replace:
      'Primero, introduce tu contraseña. Tu aplicación actual funciona hasta que se confirme la nueva; entonces se cerrará la sesión en tus otros dispositivos.',
    regenerate:
      'Introduce tu contraseña para crear nuevos códigos de respaldo. En ese momento los anteriores dejarán de funcionar y se cerrará la sesión en tus otros dispositivos.',
    disable:
      'Tu contraseña bastará por sí sola para iniciar sesión. Tu aplicación de autenticación y tus códigos de respaldo dejarán de funcionar. Se cerrará la sesión en tus otros dispositivos.',
  },
  passwordSubmit: {
    enable: 'Continuar',
    replace: 'Continuar',
    regenerate: 'Crear códigos nuevos',
    disable: 'Desactivar 2FA',
  },
  warningTitle: '¿Regenerar códigos de respaldo?',
  warning: (left: number): string =>
    left === 0
      ? 'Recibirás diez códigos nuevos. Se muestran una sola vez, así que ten listo un lugar seguro para guardarlos.'
      : plural(left, {
          one: 'El código que te queda dejará de funcionar en cuanto se creen los nuevos. Los nuevos se muestran una sola vez, así que ten listo un lugar seguro para guardarlos.',
          other:
            'Los # códigos que te quedan dejarán de funcionar en cuanto se creen los nuevos. Los nuevos se muestran una sola vez, así que ten listo un lugar seguro para guardarlos.',
        }),
  proceed: 'Continuar',
  codeTitle: {
    enable: 'Conecta tu aplicación de autenticación',
    replace: 'Conecta tu nueva aplicación',
  },
  scan: 'Escanea este código QR con la aplicación de tu teléfono.',
  qrLabel: 'Código QR para tu aplicación de autenticación. La clave que aparece al lado contiene lo mismo.',
  key: '¿No puedes escanearlo? Introduce esta clave en la aplicación:',
  copyKey: 'Copiar clave',
  keyCopied: 'Clave copiada.',
  openApp: 'Abrir en la aplicación',
  resumed:
    'Introduce el código que tu aplicación muestra ahora para esta cuenta. Si todavía no has escaneado el código QR, empieza de nuevo.',
  code: 'Código de la aplicación',
  codeHint: 'Seis dígitos. Uno nuevo cada 30 segundos.',
  codeShape: 'Introduce los seis dígitos que muestra tu aplicación.',
  codeSubmit: 'Verificar',
  startOver: 'Empezar de nuevo',
  cancelSetup: 'Cancelar configuración',
  wait: 'Un momento…',
  codesTitle: 'Guarda tus códigos de respaldo',
  codesIntro: {
    enable:
      'La autenticación de dos factores está activada. Si alguna vez pierdes tu teléfono, uno de estos códigos te permitirá entrar. Cada uno funciona una sola vez, y esta es la única ocasión en que los verás.',
    regenerate:
      'Estos códigos sustituyen a todos los anteriores, que ya no funcionan. Cada uno funciona una sola vez, y esta es la única ocasión en que los verás.',
  },
  codesLabel: 'Códigos de respaldo',
  copyCodes: 'Copiar todos',
  codesCopied: 'Todos los códigos copiados.',
  copyFailed:
    'Tu navegador no permite copiar. El texto está seleccionado: pulsa Ctrl+C o ⌘C, o mantenlo pulsado y elige «Copiar».',
  download: 'Descargar',
  downloadStarted: 'Descarga iniciada. Comprueba que el archivo está ahí. Si no, copia los códigos.',
  print: 'Imprimir',
  printStarted: 'Comprueba que los códigos se han impreso. Si no, cópialos.',
  copyInstead: 'Aquí no es posible. Copia los códigos en su lugar.',
  acknowledge: 'Los he guardado',
  leave: {
    title: '¿Salir antes de guardar tus códigos de respaldo?',
    what: (): string =>
      'Te esperan aquí hasta que vuelvas. Cuando esta página se cierre o se recargue, nadie podrá mostrarlos de nuevo.',
    keep: 'Volver a los códigos',
    discard: 'Salir sin guardar',
  },
  sheetTitle: (site: string): string => `Códigos de respaldo de ${site}`,
  sheetAccount: (username: string): string => `Cuenta: ${username}`,
  sheetDate: (date: string): string => `Fecha de creación: ${date}`,
  sheetNote:
    'Cada código funciona una sola vez. Guárdalos donde solo tú puedas acceder a ellos. Si creas códigos más recientes, estos dejarán de servir.',
  interruptedTitle: {
    turnedOff: 'Se desactivó 2FA',
    turnedOn: '2FA ya está activada',
    setupMissing: 'Esta configuración ya no está abierta',
    setupExpired: 'Esta configuración ha caducado',
    codesChanged: 'Se crearon códigos nuevos en otro lugar',
    codesLost: '2FA está activada, pero tus códigos de respaldo se perdieron',
  },
  interrupted: {
    turnedOff: 'Mientras tanto, se desactivó en otra ventana o en otro dispositivo.',
    turnedOn:
      'Mientras tanto, se activó en otra ventana o en otro dispositivo. Tus códigos de respaldo se muestran allí.',
    setupMissing: 'Se canceló o se empezó de nuevo en otra ventana o en otro dispositivo. No se ha cambiado nada.',
    setupExpired:
      'Una configuración debe terminarse en diez minutos y en pocos intentos. No se ha cambiado nada: elimina la entrada en tu aplicación y empieza de nuevo.',
    codesChanged:
      'En otra ventana o en otro dispositivo se crearon nuevos códigos de respaldo en el mismo momento. Se muestran allí y funcionan; no se crearon otros.',
    codesLost:
      'La conexión se interrumpió antes de que llegaran tus códigos de respaldo. Crea otros nuevos ahora: sin ellos, si pierdes el teléfono no podrás acceder a tu cuenta.',
  },
  restart: {
    enable: 'Activar 2FA',
    replace: 'Empezar de nuevo',
    regenerate: 'Crear códigos nuevos',
    disable: 'Desactivar 2FA',
  },
  outcomeUnknown: {
    enable: 'Se perdió la conexión. Introduce tu contraseña de nuevo para continuar.',
    replace: 'Se perdió la conexión. Introduce tu contraseña de nuevo para continuar.',
    regenerate:
      'Se perdió la conexión y es posible que tus códigos anteriores ya no funcionen. Introduce tu contraseña de nuevo para crear otros.',
    disable: 'Se perdió la conexión. Introduce tu contraseña de nuevo para asegurarte.',
  },
});
