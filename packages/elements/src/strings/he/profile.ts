import type { ProfileStrings } from '../en/profile.ts';

/** Hebrew: the profile. */
export const profileHe = (): ProfileStrings => ({
  title: 'פרופיל',
  description: 'כך רואים אותך האנשים שעובדים איתך.',
  username: 'שם משתמש',
  usernameHint: 'משמש להתחברות.',
  fullName: 'שם מלא',
  updated: 'הפרופיל נשמר.',
  detailsTitle: 'פרטי החשבון',
  detailsDescription: 'המידע הרשום על החשבון שלך.',
  id: 'מזהה משתמש',
  copyId: 'העתקת מזהה המשתמש',
  role: 'תפקיד',
  mfa: 'אימות דו־שלבי',
  mfaOn: 'פעיל',
  mfaOff: 'לא פעיל',
  created: 'נוצר',
  lastUpdated: 'עודכן לאחרונה',
  neverUpdated: 'אף פעם',
  conflict: 'הפרטים האלה השתנו במקום אחר בזמן העריכה.',
  conflictField: (field: string, value: string): string => `${field} כעת: ״\u2068${value}\u2069״.`,
  conflictChoice: 'לפני השמירה יש לבחור איזו גרסה להשאיר.',
  keepMine: 'השארת הגרסה שלי',
  takeTheirs: 'שימוש בגרסה השנייה',
});
