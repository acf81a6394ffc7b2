import type { Counting } from '../counting.ts';
import type { CommonStrings } from '../en/shared.ts';

/** Hebrew: what all elements share. */
export const commonHe = ({ duration, fromNow, plural }: Counting): CommonStrings => ({
  locale: 'he',
  loading: 'מתבצעת טעינה…',
  retry: 'ניסיון חוזר',
  cancel: 'ביטול',
  close: 'סגירה',
  save: 'שמירת השינויים',
  saving: 'מתבצעת שמירה…',
  saved: 'נשמר',
  checking: 'מתבצעת בדיקה…',
  savedAfterAll: 'החיבור נותק לרגע, אבל השינוי נשמר.',
  lostAfterAll: 'החיבור נותק והשינוי לא נשמר. יש לנסות שוב.',
  waitOver: 'אפשר לנסות שוב עכשיו.',
  copy: 'העתקה',
  copied: 'הועתק',
  copyFailed: 'לא ניתן להעתיק. יש לסמן את הטקסט ולהעתיק אותו ידנית.',
  showPassword: 'הצגת הסיסמה',
  loadFailed: 'לא ניתן לטעון את החשבון שלך.',
  refreshFailed: 'ייתכן שהמידע הזה אינו עדכני.',
  offline: 'נראה שאין חיבור לאינטרנט.',
  unknownDate: 'לא ידוע',
  errors: {
    OTHER: 'משהו השתבש. יש לנסות שוב.',
    INPUT_INVALID: 'יש לבדוק את הפרטים שהוזנו.',
    USERNAME_TAKEN: 'שם המשתמש הזה תפוס. יש לבחור שם אחר.',
    PASSWORD_WRONG: 'הסיסמה שגויה.',
    PASSWORD_REJECTED: 'הסיסמה הזו אינה עומדת בדרישות.',
    PASSWORD_UNSET: 'לחשבון שלך אין סיסמה.',
    CODE_WRONG: 'הקוד שגוי. יש להזין את הקוד האחרון מהאפליקציה.',
    CODE_USED: 'הקוד הזה כבר נוצל. יש להמתין לקוד הבא.',
    CLOCK_OFF: (seconds: number): string =>
      `השעון בטלפון שלך ${seconds > 0 ? 'ממהר' : 'מפגר'} (הפרש משוער: ${duration(Math.abs(seconds))}). יש להפעיל בו תאריך ושעה אוטומטיים ולנסות שוב.`,
    ENROLMENT_MISSING: 'ההגדרה הזו כבר אינה בתוקף. יש להתחיל מחדש.',
    ENROLMENT_EXPIRED: 'תוקף ההגדרה הזו פג. יש להתחיל מחדש.',
    MFA_INACTIVE: 'האימות הדו־שלבי כבר כבוי.',
    SESSION_ENDED: 'נותקת מהחשבון. יש להתחבר שוב כדי להמשיך.',
    REAUTHENTICATION_REQUIRED: 'כדי לבצע את הפעולה הזו יש להתחבר שוב.',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      `יותר מדי ניסיונות. יש לנסות שוב ${seconds <= 0 ? 'מאוחר יותר' : fromNow(seconds)}.`,
    ATTEMPTS_EXHAUSTED: 'יותר מדי ניסיונות. יש לפנות לתמיכה כדי לבטל את נעילת החשבון.',
    CONNECTION_FAILED: 'נראה שאין חיבור לאינטרנט. שום דבר לא השתנה.',
    OUTCOME_UNKNOWN: 'החיבור נותק. ייתכן שהשינוי נשמר וייתכן שלא.',
    SERVICE_UNAVAILABLE: 'לא ניתן להגיע לשירות כרגע. יש לנסות שוב בעוד רגע.',
  },
  issues: {
    other: 'הערך הזה אינו מותר.',
    required: 'יש למלא את השדה הזה.',
    tooShort: (minimum: number): string =>
      plural(minimum, {
        one: 'יש להשתמש בתו אחד לפחות.',
        two: 'יש להשתמש בשני תווים לפחות.',
        other: 'יש להשתמש ב־# תווים לפחות.',
      }),
    tooLong: (maximum: number): string =>
      plural(maximum, {
        one: 'יש להשתמש בתו אחד לכל היותר.',
        two: 'יש להשתמש בשני תווים לכל היותר.',
        other: 'יש להשתמש ב־# תווים לכל היותר.',
      }),
    useMore: 'יש להשתמש ביותר תווים.',
    useFewer: 'יש להשתמש בפחות תווים.',
    usernameCharacters:
      'יש להשתמש באותיות (\u2066a–z\u2069) ובספרות. אפשר לשלב ביניהן נקודות, מקפים או קווים תחתונים בודדים.',
    usernameReserved: 'השם הזה שמור. יש לבחור שם אחר.',
    fullNameCharacters: 'השם הזה כולל תווים שאי אפשר להציג.',
    readOnly: 'אי אפשר לשנות את זה כאן.',
    choice: 'האפשרות הזו כבר אינה זמינה.',
    passwordCharacters: 'הסיסמה הזו כוללת תווים שאי אפשר להשתמש בהם.',
  },
  required: {
    username: 'יש להזין שם משתמש.',
    fullName: 'יש להזין את השם המלא שלך.',
    currentPassword: 'יש להזין את הסיסמה הנוכחית.',
    newPassword: 'יש להזין סיסמה חדשה.',
    confirmation: 'יש להזין שוב את הסיסמה החדשה.',
    password: 'יש להזין את הסיסמה.',
    code: 'יש להזין את הקוד מהאפליקציה.',
  },
});
