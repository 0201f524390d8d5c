import { defineMessages } from '#i18n';

/** For failures that no server named: these words are there before anything fails. */
export const generalWords = defineMessages({
  ar: {
    network: 'تعذّر الاتصال بالخدمة. تحقّق من اتصالك بالإنترنت، وما كتبته محفوظ.',
    unknown: 'حدث خلل غير متوقع. أعد المحاولة.',
  },
  en: {
    network: 'The service could not be reached. Check your connection; what you typed is kept.',
    unknown: 'Something unexpected went wrong. Try again.',
  },
});
