import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Spanish: the password form. */
export const passwordEs = ({ number, plural }: Counting): PasswordStrings => ({
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
    notCommon: 'No puede ser una contraseña común',
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
    notCommon: 'Esta contraseña es demasiado común. Elige otra.',
    breached: 'Esta contraseña ha aparecido en una filtración de datos. Elige otra.',
  },
  met: 'Se cumple:',
  notMet: 'No se cumple:',
  nowMet: (rules: string, met: number, all: number): string =>
    `Se cumple: ${rules}. ${number(met)} de ${plural(all, { one: '# requisito', other: '# requisitos' })}.`,
  allMet: 'Se cumplen todos los requisitos.',
});
