import type { Counting } from '../counting.ts';
import type { CommonStrings } from '../en/shared.ts';

/** Arabic: what all elements share. */
export const commonAr = ({ duration, fromNow, plural }: Counting): CommonStrings => ({
  locale: 'ar',
  loading: 'جارٍ التحميل…',
  retry: 'إعادة المحاولة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  save: 'حفظ التغييرات',
  saving: 'جارٍ الحفظ…',
  saved: 'تم الحفظ',
  checking: 'جارٍ التحقق…',
  savedAfterAll: 'انقطع الاتصال للحظة، لكن تم حفظ تغييرك.',
  lostAfterAll: 'انقطع الاتصال ولم يتم حفظ تغييرك. يُرجى إعادة المحاولة.',
  waitOver: 'يمكنك إعادة المحاولة الآن.',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyFailed: 'تعذّر النسخ. يُرجى تحديد النص ونسخه يدويًا.',
  showPassword: 'إظهار كلمة المرور',
  loadFailed: 'تعذّر تحميل حسابك.',
  refreshFailed: 'قد لا تكون هذه المعلومات محدَّثة.',
  offline: 'يبدو أنك غير متصل بالإنترنت.',
  unknownDate: 'غير معروف',
  errors: {
    OTHER: 'حدث خطأ ما. يُرجى إعادة المحاولة.',
    INPUT_INVALID: 'يُرجى التحقق من البيانات التي أدخلتها.',
    USERNAME_TAKEN: 'اسم المستخدم هذا محجوز لغيرك. يُرجى اختيار اسم آخر.',
    PASSWORD_WRONG: 'كلمة المرور غير صحيحة.',
    PASSWORD_REJECTED: 'كلمة المرور هذه لا تستوفي الشروط.',
    PASSWORD_UNSET: 'لا توجد كلمة مرور لحسابك.',
    CODE_WRONG: 'الرمز غير صحيح. يُرجى إدخال أحدث رمز من تطبيقك.',
    CODE_USED: 'سبق استخدام هذا الرمز. يُرجى انتظار الرمز التالي.',
    // The difference stands by itself: inside the sentence, the words of `duration` would need another case.
    CLOCK_OFF: (seconds: number): string =>
      `ساعة هاتفك ${seconds > 0 ? 'متقدمة' : 'متأخرة'} (الفرق التقريبي: ${duration(Math.abs(seconds))}). يُرجى تفعيل التاريخ والوقت التلقائيين، ثم إعادة المحاولة.`,
    ENROLMENT_MISSING: 'لم تعد عملية الإعداد هذه صالحة. يُرجى البدء من جديد.',
    ENROLMENT_EXPIRED: 'انتهت صلاحية عملية الإعداد هذه. يُرجى البدء من جديد.',
    MFA_INACTIVE: 'المصادقة الثنائية متوقفة بالفعل.',
    SESSION_ENDED: 'تم تسجيل خروجك. يُرجى تسجيل الدخول مجددًا للمتابعة.',
    REAUTHENTICATION_REQUIRED: 'يُرجى تسجيل الدخول مجددًا لتنفيذ هذا الإجراء.',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      `محاولات كثيرة جدًا. ${seconds <= 0 ? 'يُرجى إعادة المحاولة لاحقًا' : `ستتاح إعادة المحاولة ${fromNow(seconds)}`}.`,
    ATTEMPTS_EXHAUSTED: 'محاولات كثيرة جدًا. يُرجى التواصل مع فريق الدعم لفتح حسابك.',
    CONNECTION_FAILED: 'يبدو أنك غير متصل بالإنترنت. لم يتغير شيء.',
    OUTCOME_UNKNOWN: 'انقطع الاتصال. ربما تم حفظ تغييرك وربما لم يتم حفظه.',
    SERVICE_UNAVAILABLE: 'يتعذّر الوصول إلى الخدمة حاليًا. يُرجى إعادة المحاولة بعد قليل.',
  },
  issues: {
    other: 'هذه القيمة غير مسموح بها.',
    required: 'يُرجى ملء هذا الحقل.',
    tooShort: (minimum: number): string =>
      plural(minimum, {
        one: 'يُرجى استخدام حرف واحد على الأقل.',
        two: 'يُرجى استخدام حرفين على الأقل.',
        few: 'يُرجى استخدام # أحرف على الأقل.',
        many: 'يُرجى استخدام # حرفًا على الأقل.',
        other: 'يُرجى استخدام # حرف على الأقل.',
      }),
    tooLong: (maximum: number): string =>
      plural(maximum, {
        one: 'يُرجى استخدام حرف واحد على الأكثر.',
        two: 'يُرجى استخدام حرفين على الأكثر.',
        few: 'يُرجى استخدام # أحرف على الأكثر.',
        many: 'يُرجى استخدام # حرفًا على الأكثر.',
        other: 'يُرجى استخدام # حرف على الأكثر.',
      }),
    useMore: 'يُرجى استخدام عدد أكبر من الأحرف.',
    useFewer: 'يُرجى استخدام عدد أقل من الأحرف.',
    usernameCharacters:
      'يُرجى استخدام الأحرف الإنجليزية (\u2066a–z\u2069) والأرقام. يمكن أن تفصل بينها نقاط أو واصلات أو شرطات سفلية مفردة.',
    usernameReserved: 'هذا الاسم محجوز. يُرجى اختيار اسم آخر.',
    fullNameCharacters: 'يحتوي هذا الاسم على أحرف لا يمكن عرضها.',
    readOnly: 'لا يمكن تغيير هذا هنا.',
    choice: 'لم يعد هذا الخيار متاحًا.',
    passwordCharacters: 'تحتوي كلمة المرور هذه على أحرف لا يمكن استخدامها.',
  },
  required: {
    username: 'يُرجى إدخال اسم مستخدم.',
    fullName: 'يُرجى إدخال اسمك الكامل.',
    currentPassword: 'يُرجى إدخال كلمة المرور الحالية.',
    newPassword: 'يُرجى إدخال كلمة مرور جديدة.',
    confirmation: 'يُرجى إدخال كلمة المرور الجديدة مرة أخرى.',
    password: 'يُرجى إدخال كلمة المرور.',
    code: 'يُرجى إدخال الرمز من تطبيقك.',
  },
});
