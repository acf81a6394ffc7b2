import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Hebrew: the password form. */
export const passwordHe = ({ number, plural }: Counting): PasswordStrings => ({
  title: 'סיסמה',
  description: 'יש להשתמש בסיסמה שאינה בשימוש בשום מקום אחר.',
  changed: 'שינוי אחרון:',
  consequence: 'המכשירים האחרים שלך ינותקו מהחשבון.',
  username: 'שם משתמש',
  currentPassword: 'סיסמה נוכחית',
  newPassword: 'סיסמה חדשה',
  confirmation: 'הסיסמה החדשה שוב',
  submit: 'שינוי הסיסמה',
  done: 'הסיסמה שונתה. המכשירים האחרים שלך נותקו מהחשבון.',
  endedMeanwhile: 'החיבור לאינטרנט נותק בזמן שינוי הסיסמה, ונותקת מהחשבון. כדאי לנסות קודם את הסיסמה החדשה.',
  mismatch: 'הסיסמאות אינן תואמות.',
  unset: 'לחשבון שלך אין סיסמה, כי ההתחברות אליו נעשית בדרך אחרת.',
  rulesTitle: 'הדרישות לסיסמה החדשה:',
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'תו אחד לפחות', two: 'שני תווים לפחות', other: '# תווים לפחות' }),
    uppercase: 'אות אנגלית גדולה',
    lowercase: 'אות אנגלית קטנה',
    digit: 'ספרה',
    special: 'סימן, כמו \u2068!\u2069 או \u2068#\u2069',
    notPersonal: 'לא השם או שם המשתמש שלך',
    notCurrent: 'לא הסיסמה הנוכחית שלך',
    notCommon: 'לא סיסמה נפוצה',
  },
  missing: (rules: string): string => `עדיין חסר: ${rules}.`,
  missingRules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'תו אחד לפחות', two: 'שני תווים לפחות', other: '# תווים לפחות' }),
    uppercase: 'אות אנגלית גדולה',
    lowercase: 'אות אנגלית קטנה',
    digit: 'ספרה',
    special: 'סימן',
  },
  refused: {
    notPersonal: 'אין להשתמש בשם או בשם המשתמש שלך.',
    notCurrent: 'יש לבחור סיסמה שונה מהנוכחית.',
    notCommon: 'הסיסמה הזו נפוצה מדי. יש לבחור סיסמה אחרת.',
    breached: 'הסיסמה הזו הופיעה בדליפת נתונים. יש לבחור סיסמה אחרת.',
  },
  met: 'מתקיים:',
  notMet: 'לא מתקיים:',
  nowMet: (rules: string, met: number, all: number): string =>
    `מתקיים: ${rules}. ${number(met)} מתוך ${number(all)} דרישות.`,
  allMet: 'כל הדרישות מתקיימות.',
});
