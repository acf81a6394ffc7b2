import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Arabic: the password form. */
export const passwordAr = ({ number, plural }: Counting): PasswordStrings => ({
  title: 'كلمة المرور',
  description: 'يُرجى استخدام كلمة مرور لا تستخدمها في أي مكان آخر.',
  changed: 'آخر تغيير:',
  consequence: 'سيتم تسجيل الخروج من أجهزتك الأخرى.',
  username: 'اسم المستخدم',
  currentPassword: 'كلمة المرور الحالية',
  newPassword: 'كلمة المرور الجديدة',
  confirmation: 'تأكيد كلمة المرور الجديدة',
  submit: 'تغيير كلمة المرور',
  done: 'تم تغيير كلمة المرور، وتم تسجيل الخروج من أجهزتك الأخرى.',
  endedMeanwhile: 'انقطع الاتصال أثناء تغيير كلمة المرور، وتم تسجيل خروجك. يُرجى تجربة كلمة المرور الجديدة أولًا.',
  mismatch: 'كلمتا المرور غير متطابقتين.',
  unset: 'لا توجد كلمة مرور لحسابك، لأن تسجيل دخولك يتم بطريقة أخرى.',
  rulesTitle: 'شروط كلمة المرور الجديدة:',
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, {
        one: 'حرف واحد على الأقل',
        two: 'حرفان على الأقل',
        few: '# أحرف على الأقل',
        many: '# حرفًا على الأقل',
        other: '# حرف على الأقل',
      }),
    uppercase: 'حرف إنجليزي كبير',
    lowercase: 'حرف إنجليزي صغير',
    digit: 'رقم',
    special: 'رمز، مثل \u2068!\u2069 أو \u2068#\u2069',
    notPersonal: 'ليست اسمك ولا اسم المستخدم',
    notCurrent: 'ليست كلمة المرور الحالية',
    notCommon: 'ليست كلمة مرور شائعة',
  },
  missing: (rules: string): string => `لا يزال ينقص: ${rules}.`,
  missingRules: {
    minimumLength: (characters: number): string =>
      plural(characters, {
        one: 'حرف واحد على الأقل',
        two: 'حرفان على الأقل',
        few: '# أحرف على الأقل',
        many: '# حرفًا على الأقل',
        other: '# حرف على الأقل',
      }),
    uppercase: 'حرف إنجليزي كبير',
    lowercase: 'حرف إنجليزي صغير',
    digit: 'رقم',
    special: 'رمز',
  },
  refused: {
    notPersonal: 'يُرجى عدم استخدام اسمك أو اسم المستخدم.',
    notCurrent: 'يُرجى اختيار كلمة مرور مختلفة عن الحالية.',
    notCommon: 'كلمة المرور هذه شائعة جدًا. يُرجى اختيار كلمة مرور أخرى.',
    breached: 'ظهرت كلمة المرور هذه في تسريب للبيانات. يُرجى اختيار كلمة مرور أخرى.',
  },
  met: 'تم استيفاؤه:',
  notMet: 'لم يتم استيفاؤه:',
  nowMet: (rules: string, met: number, all: number): string =>
    `تم استيفاء: ${rules}. عدد الشروط المستوفاة: ${number(met)} من ${number(all)}.`,
  allMet: 'تم استيفاء جميع الشروط.',
});
