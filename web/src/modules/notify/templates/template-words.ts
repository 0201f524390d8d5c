import type { SmsEncoding } from '@sawt/contract';
import { defineMessages, formatNumber, plural } from '#i18n';

export const templateWords = defineMessages({
  ar: {
    title: 'نصوص الرسائل',
    description: 'الرسائل النصية التي ترسلها المنصة إلى المستفيدين والمنسوبين.',
    purpose: 'الغرض',
    code: 'الرمز',
    version: 'الإصدار',
    length: 'عدد الرسائل (عربي / إنجليزي)',
    versionIs: (version: number) => `الإصدار الساري: ${formatNumber('ar', version)}`,
    notFound: 'لا يوجد نص بهذا الرمز',
    notFoundText: 'قد يكون الرابط قديمًا. ارجع إلى قائمة النصوص.',
    toList: 'قائمة النصوص',
    arabic: 'النص العربي',
    english: 'النص الإنجليزي',
    variables: 'المتغيرات المتاحة: اضغط لإضافة المتغير إلى آخر النص',
    preview: 'معاينة بقيم توضيحية',
    save: 'حفظ إصدار جديد',
    revert: 'استعادة النص الساري',
    saved: (version: number) => `حُفظ الإصدار ${formatNumber('ar', version)}، وتُرسل به الرسائل القادمة`,
    restored: 'هذا نص كتبته سابقًا ولم تحفظه.',
    versions: 'لا يُحذف أي إصدار سابق، ويُسجل كل تعديل في سجل التدقيق.',
    parts: (parts: number) =>
      plural(parts, {
        zero: 'لا شيء يُرسل',
        one: 'رسالة واحدة',
        two: 'رسالتان',
        few: '# رسائل',
        many: '# رسالة',
        other: '# رسالة',
      }),
    units: (units: number, encoding: SmsEncoding) => {
      const count = plural(units, { zero: 'بلا أحرف', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' });
      return `${count}، بترميز ${encoding}`;
    },
  },
  en: {
    title: 'Message texts',
    description: 'The text messages that the platform sends to beneficiaries and staff.',
    purpose: 'Purpose',
    code: 'Code',
    version: 'Version',
    length: 'Messages (Arabic / English)',
    versionIs: (version: number) => `Version in force: ${formatNumber('en', version)}`,
    notFound: 'No text has this code',
    notFoundText: 'The link may be an old one. Go back to the list of texts.',
    toList: 'List of texts',
    arabic: 'Arabic text',
    english: 'English text',
    variables: 'Variables: press one to add it at the end of the text',
    preview: 'Preview with sample values',
    save: 'Save a new version',
    revert: 'Back to the text in force',
    saved: (version: number) => `Version ${formatNumber('en', version)} is saved; the next messages use it`,
    restored: 'You wrote this earlier and did not save it.',
    versions: 'No earlier version is deleted, and every change is in the audit log.',
    parts: (parts: number) => plural(parts, { one: '# message', other: '# messages' }),
    units: (units: number, encoding: SmsEncoding) => `${plural(units, { one: '# character', other: '# characters' })} in ${encoding}`,
  },
});
