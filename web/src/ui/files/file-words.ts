import { defineMessages, formatNumber, formatPercent, plural } from '#i18n';

export const fileWords = defineMessages({
  ar: {
    choose: 'اختيار صور أو ملفات',
    camera: 'التقاط صورة',
    hint: (count: number, megabytes: number) =>
      `صور أو ملفات PDF، حتى ${formatNumber('ar', megabytes)} م.ب للملف. ${plural(count, {
        zero: 'بلغت الحد الأقصى لعدد الملفات.',
        one: 'يمكن إضافة ملف واحد.',
        two: 'يمكن إضافة ملفين.',
        few: 'يمكن إضافة # ملفات.',
        many: 'يمكن إضافة # ملفًا.',
        other: 'يمكن إضافة # ملف.',
      })}`,
    remove: (name: string) => `حذف ${name}`,
    retry: (name: string) => `إعادة رفع ${name}`,
    uploading: (name: string) => `رفع ${name}`,
    uploaded: (name: string) => `تم رفع ${name}`,
    progress: (name: string, share: number) => `${name}: ${formatPercent('ar', share)}`,
    lineGone: 'انقطع الاتصال، ويُستأنف الرفع من حيث وقف عند عودته.',
    open: 'فتح',
    waiting: 'قيد الفحص من الفيروسات، ويُتاح فتحه بعد اكتمال الفحص.',
    removed: 'حُذف الملف لأن الفحص كشف فيه برنامجًا ضارًّا.',
    attachments: 'المرفقات',
    tooLarge: (megabytes: number) => `حجم الملف أكبر من ${formatNumber('ar', megabytes)} م.ب.`,
  },
  en: {
    choose: 'Choose photos or files',
    camera: 'Take a photo',
    hint: (count: number, megabytes: number) =>
      `Photos or PDF, up to ${formatNumber('en', megabytes)} MB each. ${plural(count, { one: 'You can add # file.', other: 'You can add # files.' })}`,
    remove: (name: string) => `Remove ${name}`,
    retry: (name: string) => `Upload ${name} again`,
    uploading: (name: string) => `Uploading ${name}`,
    uploaded: (name: string) => `${name} is uploaded`,
    progress: (name: string, share: number) => `${name}: ${formatPercent('en', share)}`,
    lineGone: 'The line is gone; the upload goes on from here when it is back.',
    open: 'Open',
    waiting: 'Being checked for viruses; it can be opened afterwards.',
    removed: 'Removed, because the check found malware in it.',
    attachments: 'Attachments',
    tooLarge: (megabytes: number) => `The file is larger than ${formatNumber('en', megabytes)} MB.`,
  },
});
