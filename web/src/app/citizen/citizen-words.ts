import { defineMessages } from '#i18n';

export const citizenWords = defineMessages({
  ar: {
    home: 'الرئيسية',
    newCase: 'بلاغ جديد',
    myCases: 'بلاغاتي',
    account: 'حسابي',
    heroTitle: 'صوتك يصل إلى المسؤول مباشرة',
    hero: 'قدّم شكوى أو مقترحًا أو ملاحظة أو بلاغًا عن أي خدمة حكومية في منطقة القصيم، وتابعه خطوة بخطوة حتى يصلك الرد.',
    send: 'تقديم بلاغ جديد',
  },
  en: {
    home: 'Home',
    newCase: 'New case',
    myCases: 'My cases',
    account: 'Account',
    heroTitle: 'Your voice reaches the official responsible',
    hero: 'Send a complaint, a suggestion, an observation or a report about any government service in Qassim Region, and follow it step by step until you are answered.',
    send: 'Send a new case',
  },
});
