import type { ProfileStrings } from '../en/profile.ts';

/** Arabic: the profile. */
export const profileAr = (): ProfileStrings => ({
  title: 'الملف الشخصي',
  description: 'كيف تظهر معلوماتك لمن يعملون معك.',
  username: 'اسم المستخدم',
  usernameHint: 'يُستخدم لتسجيل الدخول.',
  fullName: 'الاسم الكامل',
  updated: 'تم حفظ الملف الشخصي.',
  detailsTitle: 'تفاصيل الحساب',
  detailsDescription: 'المعلومات المسجلة عن حسابك.',
  id: 'معرّف المستخدم',
  copyId: 'نسخ معرّف المستخدم',
  role: 'الدور',
  mfa: 'المصادقة الثنائية',
  mfaOn: 'مفعّلة',
  mfaOff: 'غير مفعّلة',
  created: 'تاريخ الإنشاء',
  lastUpdated: 'آخر تحديث',
  neverUpdated: 'أبدًا',
  conflict: 'تم تغيير هذه المعلومات في مكان آخر أثناء تعديلك لها.',
  conflictField: (field: string, value: string): string => `${field} الآن: «\u2068${value}\u2069».`,
  conflictChoice: 'يُرجى اختيار النسخة المراد الاحتفاظ بها قبل الحفظ.',
  keepMine: 'الاحتفاظ بنسختي',
  takeTheirs: 'استخدام الأخرى',
});
