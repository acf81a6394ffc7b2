import type { Catalogue, Strings } from '../strings/catalogue.ts';

/** The whole catalogue in Spanish. */
export const spanish: Catalogue = {
  common: ({ duration, fromNow, plural }): Strings['common'] => ({
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
    refreshFailed: 'Es posible que esta información no esté actualizada.',
    offline: 'Parece que no tienes conexión.',
    unknownDate: 'Desconocida',
    errors: {
      OTHER: 'Algo salió mal. Inténtalo de nuevo.',
      INPUT_INVALID: 'Revisa los datos que has introducido.',
      USERNAME_TAKEN: 'Este nombre de usuario ya está en uso. Elige otro.',
      PASSWORD_WRONG: 'Contraseña incorrecta.',
      PASSWORD_REJECTED: 'Esta contraseña no cumple los requisitos.',
      PASSWORD_UNSET: 'Tu cuenta no tiene contraseña.',
      CODE_WRONG: 'Código incorrecto. Introduce el último código de tu aplicación.',
      CODE_USED: 'Este código ya se ha usado. Espera al siguiente.',
      CLOCK_OFF: (seconds: number): string =>
        `El reloj de tu teléfono está ${seconds > 0 ? 'adelantado' : 'atrasado'} aproximadamente ${duration(Math.abs(seconds))}. Activa la fecha y la hora automáticas e inténtalo de nuevo.`,
      ENROLMENT_MISSING: 'Esta configuración ya no es válida. Empieza de nuevo.',
      ENROLMENT_EXPIRED: 'Esta configuración ha caducado. Empieza de nuevo.',
      MFA_INACTIVE: 'La autenticación de dos factores ya está desactivada.',
      SESSION_ENDED: 'Tu sesión se ha cerrado. Inicia sesión de nuevo para continuar.',
      REAUTHENTICATION_REQUIRED: 'Inicia sesión de nuevo para hacer esto.',
      ATTEMPTS_LOCKED: (seconds: number): string =>
        `Demasiados intentos. Inténtalo de nuevo ${seconds <= 0 ? 'más tarde' : fromNow(seconds)}.`,
      CONNECTION_FAILED: 'Parece que no tienes conexión. No se ha cambiado nada.',
      OUTCOME_UNKNOWN: 'Se perdió la conexión. No se sabe si tu cambio se guardó o no.',
      REQUEST_BLOCKED:
        'Un cortafuegos bloqueó esta solicitud y no se ha cambiado nada. Prueba con otra red o ponte en contacto con el servicio de soporte.',
      SERVICE_UNAVAILABLE: 'No podemos conectar con el servicio en este momento. Inténtalo de nuevo en un momento.',
    },
    issues: {
      other: 'Este valor no está permitido.',
      required: 'Rellena este campo.',
      tooShort: (minimum: number): string =>
        plural(minimum, { one: 'Usa al menos # carácter.', other: 'Usa al menos # caracteres.' }),
      tooLong: (maximum: number): string =>
        plural(maximum, { one: 'Usa como máximo # carácter.', other: 'Usa como máximo # caracteres.' }),
      useMore: 'Usa más caracteres.',
      useFewer: 'Usa menos caracteres.',
      usernameCharacters:
        'Usa letras (a–z) y números. Entre ellos puede haber puntos, guiones o guiones bajos sueltos.',
      usernameEmail: 'Escribe una dirección de correo electrónico, por ejemplo, name@example.com.',
      usernameLetters:
        'Usa letras de un solo alfabeto y números. Entre ellos puede haber puntos, guiones o guiones bajos sueltos.',
      usernameReserved: 'Este nombre está reservado. Elige otro.',
      fullNameCharacters: 'Este nombre contiene caracteres que no podemos mostrar.',
      readOnly: 'Esto no se puede cambiar aquí.',
      choice: 'Esta opción ya no está disponible.',
      passwordCharacters: 'Esta contraseña contiene caracteres que no se pueden usar.',
    },
    required: {
      username: 'Introduce un nombre de usuario.',
      fullName: 'Introduce tu nombre completo.',
      currentPassword: 'Introduce tu contraseña actual.',
      newPassword: 'Introduce una contraseña nueva.',
      confirmation: 'Introduce de nuevo la contraseña nueva.',
      password: 'Introduce tu contraseña.',
      code: 'Introduce el código de tu aplicación.',
    },
  }),
  settings: (): Strings['settings'] => ({
    label: 'Configuración',
    tabs: { general: 'General', profile: 'Perfil', security: 'Seguridad' },
  }),
  general: (): Strings['general'] => ({
    dashboardTitle: 'Vista predeterminada del panel',
    dashboardDescription: 'La vista con la que se abre tu panel. Los cambios se guardan automáticamente.',
    appearanceTitle: 'Apariencia',
    appearanceDescription: 'Tema y animaciones.',
    saved: (label: string): string => `Cambio guardado: ${label}.`,
    notSaved: (label: string, reason: string): string => `No se guardó el cambio: ${label}. ${reason}`,
    choiceNotSaved: (choice: string, reason: string): string => `La opción «${choice}» no se guardó. ${reason}`,
    lost: 'Se perdió la conexión.',
    labels: {
      dateRange: 'Intervalo de fechas',
      chartMetric: 'Métrica del gráfico',
      callsFilter: 'Filtro de llamadas',
      paymentsFilter: 'Filtro de pagos',
      theme: 'Tema',
      animation: 'Animaciones',
    },
    hints: {
      animation: '«Sistema» sigue el ajuste de reducción de movimiento de tu dispositivo.',
    },
    choices: {
      dateRange: {
        today: 'Hoy',
        last7Days: 'Últimos 7 días',
        last30Days: 'Últimos 30 días',
        last90Days: 'Últimos 90 días',
        last12Months: 'Últimos 12 meses',
      },
      chartMetric: { calls: 'Llamadas', callMinutes: 'Minutos de llamada', payments: 'Pagos', revenue: 'Ingresos' },
      callsFilter: {
        all: 'Todas las llamadas',
        answered: 'Respondidas',
        missed: 'Perdidas',
        voicemail: 'Buzón de voz',
      },
      paymentsFilter: {
        all: 'Todos los pagos',
        succeeded: 'Completados',
        pending: 'Pendientes',
        failed: 'Fallidos',
        refunded: 'Reembolsados',
      },
      theme: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
      animation: { system: 'Sistema', on: 'Activadas', off: 'Desactivadas' },
    },
  }),
  profile: (): Strings['profile'] => ({
    title: 'Perfil',
    description: 'Tu nombre y cómo inicias sesión.',
    username: 'Nombre de usuario',
    usernameHint: 'Lo usas para iniciar sesión.',
    fullName: 'Nombre completo',
    updated: 'Perfil guardado.',
    detailsTitle: 'Detalles de la cuenta',
    detailsDescription: 'Información sobre tu cuenta.',
    id: 'ID de usuario',
    copyId: 'Copiar ID de usuario',
    role: 'Rol',
    mfa: 'Autenticación de dos factores',
    mfaOn: 'Activada',
    mfaOff: 'Desactivada',
    created: 'Fecha de creación',
    lastUpdated: 'Última actualización',
    neverUpdated: 'Nunca',
    conflict: 'Tu perfil se cambió en otro lugar mientras lo editabas.',
    conflictField: (field: string, value: string): string => `${field}: ahora es «${value}».`,
    conflictChoice: 'Elige qué versión conservar.',
    keepMine: 'Conservar mis cambios',
    takeTheirs: 'Usar la versión guardada',
  }),
  usernameConfirmation: (): Strings['usernameConfirmation'] => ({
    password: 'Contraseña actual',
    hint: 'La necesitas para cambiar tu nombre de usuario.',
  }),
  password: ({ number, plural }): Strings['password'] => ({
    title: 'Contraseña',
    description: 'Usa una contraseña que no uses en ningún otro sitio.',
    changed: 'Último cambio:',
    consequence: 'Se cerrará la sesión en tus otros dispositivos.',
    username: 'Nombre de usuario',
    currentPassword: 'Contraseña actual',
    newPassword: 'Nueva contraseña',
    confirmation: 'Confirma la nueva contraseña',
    submit: 'Cambiar contraseña',
    done: 'Contraseña cambiada. Se ha cerrado la sesión en tus otros dispositivos.',
    endedMeanwhile:
      'Se perdió la conexión mientras se cambiaba tu contraseña y tu sesión se ha cerrado. Prueba primero con tu nueva contraseña.',
    mismatch: 'Las contraseñas no coinciden.',
    unset: 'Tu cuenta no tiene contraseña porque inicias sesión de otra manera.',
    rulesTitle: 'Requisitos de la nueva contraseña:',
    rules: {
      minimumLength: (characters: number): string =>
        plural(characters, { one: 'Al menos # carácter', other: 'Al menos # caracteres' }),
      uppercase: 'Una letra mayúscula',
      lowercase: 'Una letra minúscula',
      digit: 'Un número',
      special: 'Un símbolo, como ! o #',
      notPersonal: 'No puede ser tu nombre ni tu nombre de usuario',
      notCurrent: 'No puede ser tu contraseña actual',
      notCommon: 'No puede ser fácil de adivinar',
    },
    missing: (rules: string): string => `Todavía falta: ${rules}.`,
    missingRules: {
      minimumLength: (characters: number): string =>
        plural(characters, { one: 'al menos # carácter', other: 'al menos # caracteres' }),
      uppercase: 'una letra mayúscula',
      lowercase: 'una letra minúscula',
      digit: 'un número',
      special: 'un símbolo',
    },
    refused: {
      notPersonal: 'No uses tu nombre ni tu nombre de usuario.',
      notCurrent: 'Elige una contraseña distinta de la actual.',
      notCommon: 'Esta contraseña es demasiado fácil de adivinar. Elige otra.',
      breached: 'Esta contraseña ha aparecido en una filtración de datos. Elige otra.',
    },
    met: 'Se cumple:',
    notMet: 'No se cumple:',
    nowMet: (rules: string, met: number, all: number): string =>
      `Se cumple: ${rules}. ${number(met)} de ${plural(all, { one: '# requisito', other: '# requisitos' })}.`,
    allMet: 'Se cumplen todos los requisitos.',
  }),
  mfa: ({ plural }): Strings['mfa'] => ({
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
  }),
  mfaDialog: ({ duration, number, plural }): Strings['mfaDialog'] => ({
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
    confirmationCode: {
      label: 'Código de tu aplicación de autenticación o código de respaldo',
      hint: 'Si no tienes ninguno de los dos, ponte en contacto con el servicio de soporte.',
      missing: 'Introduce el código de tu aplicación o uno de tus códigos de respaldo.',
      wrong:
        'Código incorrecto. Introduce el último código de tu aplicación o un código de respaldo que no hayas usado.',
      used: 'Este código ya se ha usado. Espera al siguiente o introduce un código de respaldo.',
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
  }),
  unsaved: (): Strings['unsaved'] => ({
    title: '¿Descartar los cambios sin guardar?',
    what: (names: string): string => `Aún sin guardar: ${names}.`,
    keep: 'Seguir editando',
    discard: 'Descartar cambios',
  }),
};
