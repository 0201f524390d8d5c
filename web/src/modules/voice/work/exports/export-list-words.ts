import { exportHours } from '@sawt/contract';
import { defineMessages, formatNumber, plural } from '#i18n';

export const exportListWords = defineMessages({
  ar: {
    title: 'ملفات التصدير',
    xlsx: 'تصدير إلى Excel',
    csv: 'تصدير CSV',
    asked: 'بدأ إعداد الملف. يمكنك متابعة عملك.',
    waiting: 'في الانتظار',
    running: (rows: string, total: string) => `${rows} من ${total}`,
    counting: 'جارٍ إحصاء البلاغات',
    making: 'جارٍ إعداد الملف',
    failed: 'تعذّر إعداد الملف. اطلب التصدير من جديد.',
    rows: (count: number) =>
      plural(count, { zero: 'بلا بلاغات', one: 'بلاغ واحد', two: 'بلاغان', few: '# بلاغات', many: '# بلاغًا', other: '# بلاغ' }),
    cut: 'اقتُصر على أول البلاغات. ضيّق التصفية لتصدير ما بعدها.',
    until: (at: string) => `متاح حتى ${at}`,
    kept: `يبقى الملف ${plural(exportHours, { zero: '', one: 'ساعة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' })} ولا يراه غيرك.`,
    download: 'تنزيل',
    cancel: 'إلغاء',
    remove: 'حذف',
    of: (format: string, at: string) => `ملف ${format} طُلب ${at}`,
  },
  en: {
    title: 'Exported files',
    xlsx: 'Export to Excel',
    csv: 'Export CSV',
    asked: 'The file is being made. You can go on working.',
    waiting: 'Waiting',
    running: (rows, total) => `${rows} of ${total} done`,
    counting: 'Counting the cases',
    making: 'Making the file',
    failed: 'The file could not be made. Ask for the export again.',
    rows: (count) => plural(count, { one: '# case', other: '# cases' }),
    cut: 'Only the first cases are in it. Narrow the filter for what follows.',
    until: (at) => `Available until ${at}`,
    kept: `A file is kept for ${formatNumber('en', exportHours)} hours, and nobody else sees it.`,
    download: 'Download',
    cancel: 'Cancel',
    remove: 'Delete',
    of: (format, at) => `${format} file asked for ${at}`,
  },
});
