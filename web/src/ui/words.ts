import { defineMessages, plural } from '#i18n';

/** The words that components say which a citizen's first page has; those of the others are in `later-words.ts`: a phone waits for each of them. */
export const words = defineMessages({
  ar: {
    cancel: 'إلغاء',
    close: 'إغلاق',
    back: 'رجوع',
    retry: 'إعادة المحاولة',
    loading: 'جارٍ التحميل…',
    working: 'جارٍ التنفيذ…',
    failed: 'تعذّر عرض هذه البيانات',
    optional: '(اختياري)',
    choose: 'اختر',
    showPassword: 'إظهار كلمة المرور',
    hidePassword: 'إخفاء كلمة المرور',
    notifications: 'التنبيهات',
    remaining: (count: number) =>
      plural(count, {
        zero: 'بلغت الحد الأقصى',
        one: 'بقي حرف واحد',
        two: 'بقي حرفان',
        few: 'بقيت # أحرف',
        many: 'بقي # حرفًا',
        other: 'بقي # حرف',
      }),
    excess: (count: number) =>
      plural(count, {
        zero: '',
        one: 'تجاوزت الحد بحرف واحد',
        two: 'تجاوزت الحد بحرفين',
        few: 'تجاوزت الحد بـ # أحرف',
        many: 'تجاوزت الحد بـ # حرفًا',
        other: 'تجاوزت الحد بـ # حرف',
      }),
  },
  en: {
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    retry: 'Try again',
    loading: 'Loading…',
    working: 'Working…',
    failed: 'This could not be shown',
    optional: '(optional)',
    choose: 'Choose',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    notifications: 'Notifications',
    remaining: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),
    excess: (count: number) => plural(count, { one: '# character too many', other: '# characters too many' }),
  },
});
