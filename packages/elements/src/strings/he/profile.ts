import type { ProfileStrings } from '../en/profile.ts';

/** Hebrew: the profile. */
export const profileHe = (): ProfileStrings => ({
  title: 'פרופיל',
  description: 'השם שלך ואופן ההתחברות שלך.',
  username: 'שם משתמש',
  usernameHint: 'משמש להתחברות.',
  fullName: 'שם מלא',
  updated: 'הפרופיל נשמר.',
  detailsTitle: 'פרטי החשבון',
  detailsDescription: 'מידע על החשבון שלך.',
  id: 'מזהה משתמש',
  copyId: 'העתקת מזהה המשתמש',
  role: 'תפקיד',
  mfa: 'אימות דו־שלבי',
  mfaOn: 'פועל',
  mfaOff: 'כבוי',
  created: 'נוצר',
  lastUpdated: 'עודכן לאחרונה',
  neverUpdated: 'אף פעם',
  conflict: 'הפרופיל שלך השתנה במקום אחר בזמן העריכה.',
  conflictField: (field: string, value: string): string => `${field} כעת: ״\u2068${value}\u2069״.`,
  conflictChoice: 'יש לבחור איזו גרסה להשאיר.',
  keepMine: 'השארת השינויים שלי',
  takeTheirs: 'שימוש בגרסה השמורה',
});
