import { defineMessages } from '#i18n';

export const historyWords = defineMessages({
  ar: {
    history: 'السجل',
    historyOf: (name: string) => `سجل التغييرات: ${name}`,
    none: 'لم يتغيّر شيء بعد',
    noneAbout: 'يظهر هنا كل تغيير: من غيّر، ومتى، وماذا كان وماذا صار، ويمكن منه استعادة ما كان.',
    before: 'كما كان قبل أول تغيير',
    unnamed: 'المنصة أو مشغّلها',
    fromTo: (label: string, before: string, after: string) => `${label}: من ${before} إلى ${after}`,
    set: (label: string, after: string) => `${label}: ${after}`,
    willChange: 'سيتغيّر بالاستعادة:',
    nothing: 'لا شيء',
  },
  en: {
    history: 'History',
    historyOf: (name: string) => `History: ${name}`,
    none: 'Nothing was changed yet',
    noneAbout: 'Every change stands here: who made it, when, from what and to what. What was can be brought back from it.',
    before: 'As it was before the first change',
    unnamed: 'The platform or its operator',
    fromTo: (label: string, before: string, after: string) => `${label}: from ${before} to ${after}`,
    set: (label: string, after: string) => `${label}: ${after}`,
    willChange: 'Bringing it back changes:',
    nothing: 'nothing',
  },
});
