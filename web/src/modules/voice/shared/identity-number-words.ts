import { defineMessages } from '#i18n';

/** Whether an identity number is kept, and whether anybody vouches for it. */
export const identityNumberWords = defineMessages({
  ar: { verified: 'محفوظ، موثّق', declared: 'محفوظ، غير موثّق', none: 'غير مضاف', verifiedShort: 'موثّق', declaredShort: 'غير موثّق' },
  en: {
    verified: 'Kept, verified',
    declared: 'Kept, not verified',
    none: 'Not given',
    verifiedShort: 'verified',
    declaredShort: 'not verified',
  },
});
