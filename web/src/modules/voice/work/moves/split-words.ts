import { defineMessages, formatNumber } from '#i18n';

export const splitWords = defineMessages({
  ar: {
    why: 'لكل جهة جزء قائم بذاته، له مدته ومختصه ورده. ويتابع المستفيد الأجزاء كلها في صفحة واحدة وبرقم واحد.',
    whole: 'نص المستفيد كاملًا',
    part: (index: number) => `الجزء ${formatNumber('ar', index)}`,
    add: 'إضافة جهة',
    remove: (index: number) => `حذف الجزء ${formatNumber('ar', index)}`,
    files: 'المرفقات التي تخص هذه الجهة',
    twoAgencies: 'اختر جهتين مختلفتين على الأقل.',
  },
  en: {
    why: 'Each agency gets a part of its own, with its own time, specialist and answer. The citizen follows all parts on one page, under one number.',
    whole: 'All that the citizen wrote',
    part: (index: number) => `Part ${index}`,
    add: 'Add an agency',
    remove: (index: number) => `Remove part ${index}`,
    files: 'Attachments that concern this agency',
    twoAgencies: 'Choose at least two different agencies.',
  },
});
