import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** Hebrew: what the card on two-factor authentication says. */
export const mfaHe = ({ plural }: Counting): MfaStrings => ({
  title: 'אימות דו־שלבי',
  description: 'מוסיף שלב שני להתחברות: קוד מאפליקציה בטלפון שלך.',
  active: 'פועל',
  inactive: 'כבוי',
  turnedOn: (date: string): string => `הופעל: \u2068${date}\u2069`,
  inactiveDetail: 'כל מי שיודע את הסיסמה שלך יכול להתחבר בשמך.',
  enable: 'הפעלת אימות דו־שלבי',
  passwordNeeded: 'לאימות דו־שלבי דרושה סיסמה. לחשבון שלך אין סיסמה, כי ההתחברות אליו נעשית בדרך אחרת.',
  authenticator: 'אפליקציית אימות',
  authenticatorDetail: 'טלפון חדש? הנוכחי ימשיך לפעול עד לסיום ההגדרה.',
  replace: 'החלפת אפליקציית האימות',
  backupCodes: 'קודי גיבוי',
  backupCodesDetail: 'אפשר להשתמש באחד מהם כדי להתחבר בלי הטלפון.',
  left: (count: number): string =>
    plural(count, { one: 'נותר קוד אחד', two: 'נותרו שני קודים', other: 'נותרו # קודים' }),
  few: (count: number): string =>
    count === 0
      ? 'לא נותרו לך קודי גיבוי. אם הטלפון יאבד, לא תהיה לך אפשרות להתחבר.'
      : plural(count, {
          one: 'נותר לך קוד גיבוי אחד בלבד. כדאי ליצור קודים חדשים לפני שייגמרו.',
          two: 'נותרו לך שני קודי גיבוי בלבד. כדאי ליצור קודים חדשים לפני שייגמרו.',
          other: 'נותרו לך # קודי גיבוי בלבד. כדאי ליצור קודים חדשים לפני שייגמרו.',
        }),
  regenerate: 'יצירת קודי גיבוי חדשים',
  off: 'כיבוי',
  offDetail: 'ההתחברות תהיה באמצעות הסיסמה בלבד.',
  disable: 'כיבוי האימות הדו־שלבי',
  pending: {
    enable: (time: string): string => `הגדרת האימות הדו־שלבי לא הסתיימה. תוקפה יפוג בשעה \u2068${time}\u2069.`,
    replace: (time: string): string =>
      `החלפת אפליקציית האימות לא הסתיימה. תוקף ההגדרה יפוג בשעה \u2068${time}\u2069. הנוכחית עדיין פועלת.`,
  },
  resume: 'הזנת קוד',
  startOver: 'התחלה מחדש',
  cancelSetup: 'ביטול ההגדרה',
  cancelled: 'ההגדרה בוטלה. שום דבר לא השתנה.',
  loadFailed: 'הטעינה נכשלה. יש לבדוק את החיבור ולנסות שוב.',
  done: {
    enable: 'האימות הדו־שלבי פועל. מעכשיו ההתחברות היא באמצעות הסיסמה שלך וקוד מהאפליקציה.',
    replace: 'אפליקציית האימות החדשה שלך מוגדרת. אפשר להסיר את הרשומה הישנה מהאפליקציה.',
    regenerate: 'קודי הגיבוי החדשים שלך בשימוש. הישנים כבר אינם פועלים.',
    disable: 'האימות הדו־שלבי כבוי.',
  },
});
