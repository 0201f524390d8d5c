import { defineMessages } from '#i18n';

export const citizenWords = defineMessages({
  ar: {
    home: 'الرئيسية',
    newCase: 'بلاغ جديد',
    myCases: 'بلاغاتي',
    account: 'حسابي',
  },
  en: {
    home: 'Home',
    newCase: 'New case',
    myCases: 'My cases',
    account: 'Account',
  },
});
