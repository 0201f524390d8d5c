import { defineMessages, formatNumber } from '#i18n';

export const mentionWords = defineMessages({
  ar: {
    colleagues: 'زملاء يمكن ذكرهم',
    found: (count: number) =>
      count === 0
        ? 'لا زميل بهذا الاسم يملك الاطلاع على البلاغ'
        : count === 1
          ? 'زميل واحد. اضغط مفتاح الإدخال لذكره.'
          : `عدد المقترحين ${formatNumber('ar', count)}. تنقل بالسهمين واضغط مفتاح الإدخال.`,
    willBeTold: (names: string) => `يُبلَّغ عند الحفظ: ${names}`,
    emirate: 'الإمارة',
    mentioned: 'ذُكرت في ملاحظة داخلية على هذا البلاغ',
    mentionedBy: (name: string) => `ذكرك ${name} في ملاحظة داخلية على هذا البلاغ`,
    goToNote: 'اذهب إلى الملاحظة',
    alsoNamed: 'ذُكر فيها:',
  },
  en: {
    colleagues: 'Colleagues who can be named',
    found: (count: number) =>
      count === 0
        ? 'No colleague of this name may read the case'
        : count === 1
          ? 'One colleague. Press Enter to name them.'
          : `${formatNumber('en', count)} colleagues. Choose with the arrow keys and Enter.`,
    willBeTold: (names: string) => `Told when you save: ${names}`,
    emirate: 'The emirate',
    mentioned: 'A note on this case mentions you',
    mentionedBy: (name: string) => `${name} mentions you in a note on this case`,
    goToNote: 'Go to the note',
    alsoNamed: 'Names:',
  },
});
