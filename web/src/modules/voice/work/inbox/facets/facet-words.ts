import { mostCountedHits } from '@sawt/contract';
import { defineMessages, formatNumber, plural } from '#i18n';

export const facetWords = defineMessages({
  ar: {
    panel: 'عدد البلاغات حسب',
    late: 'التأخر',
    isLate: 'متأخرة',
    showAll: (count: number) => `عرض الكل (${formatNumber('ar', count)})`,
    showFewer: 'عرض أقل',
    atLeast: (cases: string) => `${cases}+`,
    cases: (count: number) =>
      plural(count, { zero: 'لا بلاغات', one: 'بلاغ واحد', two: 'بلاغان', few: '# بلاغات', many: '# بلاغًا', other: '# بلاغ' }),
    cut: `كلمات البحث شائعة، فالأعداد المتبوعة بعلامة + محسوبة من أحدث ${formatNumber('ar', mostCountedHits)} نتيجة، وقد تزيد على المعروض.`,
    failed: 'تعذّر حساب الأعداد، والتصفية تعمل بدونها.',
  },
  en: {
    panel: 'Cases by',
    late: 'Lateness',
    isLate: 'Late',
    showAll: (count) => `Show all ${formatNumber('en', count)}`,
    showFewer: 'Show fewer',
    atLeast: (cases) => `${cases}+`,
    cases: (count) => plural(count, { one: '# case', other: '# cases' }),
    cut: `These words are common: numbers with a + are of the newest ${formatNumber('en', mostCountedHits)} finds, and there may be more.`,
    failed: 'The numbers could not be counted. The filters work without them.',
  },
});
