import { defineMessages } from '#i18n';
import type { RatingChoice } from './ratings-search.ts';

export const ratingsWords = defineMessages({
  ar: {
    title: 'آراء المستفيدين',
    description: 'ما قاله المستفيدون عن الردود التي وصلتهم، بجانب الرد نفسه. أحدث البلاغات أولًا.',
    filters: 'تصفية الآراء',
    rating: 'التقييم',
    agency: 'الجهة',
    department: 'الإدارة',
    category: 'التصنيف',
    said: 'قال المستفيد',
    noComment: 'قيّم دون تعليق',
    answer: 'الرد الذي وصله',
    none: 'لا تقييمات ضمن هذا الاختيار',
    noneText: 'غيّر الفترة أو أزل التصفية.',
    latest: 'آخر ما قاله المستفيدون',
    all: 'عرض جميع الآراء',
    noCategory: 'بلا تصنيف',
    list: 'التقييمات، كلٌّ ببلاغه',
  },
  en: {
    title: 'Citizens’ words',
    description: 'What citizens said of the answers they had, beside the answer itself. The newest cases first.',
    filters: 'Filter the ratings',
    rating: 'Rating',
    agency: 'Agency',
    department: 'Department',
    category: 'Category',
    said: 'The citizen said',
    noComment: 'Rated without a word',
    answer: 'The answer they had',
    none: 'No ratings in this selection',
    noneText: 'Change the period or clear the filters.',
    latest: 'What citizens said lately',
    all: 'Show all of their words',
    noCategory: 'Without a category',
    list: 'The ratings, each with its case',
  },
});

export const ratingChoiceWords = defineMessages<Record<RatingChoice, string>>({
  ar: {
    '1,2': 'منخفض (١ و٢)',
    '3': 'متوسط (٣)',
    '4,5': 'مرتفع (٤ و٥)',
    '1': '١ من ٥',
    '2': '٢ من ٥',
    '4': '٤ من ٥',
    '5': '٥ من ٥',
  },
  en: {
    '1,2': 'Low (1 and 2)',
    '3': 'Middle (3)',
    '4,5': 'High (4 and 5)',
    '1': '1 of 5',
    '2': '2 of 5',
    '4': '4 of 5',
    '5': '5 of 5',
  },
});
