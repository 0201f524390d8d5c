import { mostDirected } from '@sawt/contract';
import { defineMessages, formatNumber } from '#i18n';

export const directiveWords = defineMessages({
  ar: {
    title: 'التوجيهات القائمة',
    about: 'ما وجّهت به الإمارة وما أفادت به الجهات، جنبًا إلى جنب. الأقرب موعدًا أولًا، ثم ما ينتظر نظر صاحب التوجيه.',
    filters: 'تصفية التوجيهات',
    state: 'الحالة',
    open: 'بانتظار إفادة الجهة',
    responded: 'بانتظار نظر الإمارة',
    agency: 'الجهة',
    list: 'التوجيهات، كلٌّ ببلاغه',
    instruction: 'التوجيه',
    response: 'إفادة الجهة',
    insistence: 'لم تكفِ الإفادة',
    noResponse: 'لم تُفد الجهة بعد.',
    given: 'صدر',
    due: 'موعد الإفادة',
    none: 'لا توجيهات قائمة',
    noneText: 'ما يصدر من توجيهات على البلاغات يظهر هنا حتى تكتفي الإمارة بإفادة الجهة.',
    cut: `يُعرض أول ${formatNumber('ar', mostDirected)} توجيه. اختر جهة لعرض ما لديها.`,
  },
  en: {
    title: 'Standing directives',
    about:
      'What the emirate asked and what the agencies said, side by side. Those due first, then those that await the word of who gave them.',
    filters: 'Filter the directives',
    state: 'State',
    open: 'Awaits the agency',
    responded: 'Awaits the emirate',
    agency: 'Agency',
    list: 'The directives, each with its case',
    instruction: 'Directive',
    response: 'The agency’s response',
    insistence: 'Not enough',
    noResponse: 'The agency has not responded yet.',
    given: 'Given',
    due: 'Response due',
    none: 'No directive stands',
    noneText: 'Directives on cases appear here until the emirate is satisfied with the response.',
    cut: `The first ${formatNumber('en', mostDirected)} are shown. Choose an agency to see its own.`,
  },
});
