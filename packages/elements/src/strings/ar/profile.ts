import type { ProfileStrings } from '../en/profile.ts';

/** Arabic: the profile. */
export const profileAr = (): ProfileStrings => ({
  title: 'الملف الشخصي',
  description: 'اسمك وطريقة تسجيل دخولك.',
  username: 'اسم المستخدم',
  usernameHint: 'يُستخدم لتسجيل الدخول.',
  fullName: 'الاسم الكامل',
  updated: 'تم حفظ الملف الشخصي.',
  detailsTitle: 'تفاصيل الحساب',
  detailsDescription: 'معلومات عن حسابك.',
  id: 'معرّف المستخدم',
  copyId: 'نسخ معرّف المستخدم',
  role: 'الدور',
  mfa: 'المصادقة الثنائية',
  mfaOn: 'مفعّلة',
  mfaOff: 'متوقفة',
  created: 'تاريخ الإنشاء',
  lastUpdated: 'آخر تحديث',
  neverUpdated: 'لم يُحدَّث بعد',
  conflict: 'تم تغيير ملفك الشخصي في مكان آخر أثناء تعديلك له.',
  conflictField: (field: string, value: string): string => `${field} الآن: «\u2068${value}\u2069».`,
  conflictChoice: 'يُرجى اختيار النسخة المراد الاحتفاظ بها.',
  keepMine: 'الاحتفاظ بتغييراتي',
  takeTheirs: 'استخدام النسخة المحفوظة',
});
