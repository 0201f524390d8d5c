import { defineMessages, formatNumber } from '#i18n';

/** The words of components that no citizen's first page has. */
export const laterWords = defineMessages({
  ar: {
    line: (line: string) => `السطر ${line}`,
    byHijri: 'الإدخال بالتاريخ الهجري',
    byGregorian: 'الإدخال بالتاريخ الميلادي',
    clear: 'مسح',
    clearFilters: 'إزالة التصفية',
    search: 'بحث',
    range: (least: number, most: number) => `من ${formatNumber('ar', least)} إلى ${formatNumber('ar', most)}`,
    increase: 'زيادة',
    decrease: 'إنقاص',
    showChart: 'رسم بياني',
    showTable: 'جدول',
    loadMore: 'عرض المزيد',
    allShown: 'عُرضت جميع النتائج',
    all: 'الكل',
    rating1: 'غير راضٍ إطلاقًا',
    rating2: 'غير راضٍ',
    rating3: 'محايد',
    rating4: 'راضٍ',
    rating5: 'راضٍ جدًا',
    stars: (count: number) => `التقييم ${formatNumber('ar', count)} من ٥`,
  },
  en: {
    line: (line: string) => `Line ${line}`,
    byHijri: 'Enter the Hijri date',
    byGregorian: 'Enter the Gregorian date',
    clear: 'Clear',
    clearFilters: 'Clear filters',
    search: 'Search',
    range: (least: number, most: number) => `From ${formatNumber('en', least)} to ${formatNumber('en', most)}`,
    increase: 'Increase',
    decrease: 'Decrease',
    showChart: 'Chart',
    showTable: 'Table',
    loadMore: 'Show more',
    allShown: 'All results are shown',
    all: 'All',
    rating1: 'Very dissatisfied',
    rating2: 'Dissatisfied',
    rating3: 'Neutral',
    rating4: 'Satisfied',
    rating5: 'Very satisfied',
    stars: (count: number) => `Rated ${formatNumber('en', count)} of 5`,
  },
});

export const exportWords = defineMessages({
  ar: { xlsx: 'تصدير Excel', csv: 'تصدير CSV' },
  en: { xlsx: 'Export to Excel', csv: 'Export CSV' },
});
