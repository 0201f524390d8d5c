import { mostPerAgency } from '@sawt/contract';
import { defineMessages, formatNumber, plural } from '#i18n';

export const qualityRuleWords = defineMessages({
  ar: {
    title: 'عينة جودة الردود',
    about: 'كم ردًا يُسحب من كل جهة بعد نهاية كل أسبوع لتراجعه الإمارة.',
    size: (count: number) =>
      plural(count, {
        zero: 'لا ردود من كل جهة',
        one: 'رد واحد من كل جهة كل أسبوع',
        two: 'ردان من كل جهة كل أسبوع',
        few: '# ردود من كل جهة كل أسبوع',
        many: '# ردًا من كل جهة كل أسبوع',
        other: '# رد من كل جهة كل أسبوع',
      }),
    perAgency: 'عدد الردود من كل جهة',
    help: `من ١ إلى ${formatNumber('ar', mostPerAgency)}. يسري من السحب القادم، وما سُحب من الأسابيع يبقى كما هو.`,
    edit: 'تعديل',
    editSize: 'تعديل عدد ردود العينة',
    save: 'حفظ',
    saved: 'حُفظ العدد، ويسري من السحب القادم.',
  },
  en: {
    title: 'The sample of answers',
    about: 'How many answers of each agency are drawn after every week for the emirate to judge.',
    size: (count: number) => plural(count, { one: 'One answer of each agency every week', other: '# answers of each agency every week' }),
    perAgency: 'Answers of each agency',
    help: `From 1 to ${formatNumber('en', mostPerAgency)}. It holds from the next draw on; weeks that were drawn stay as they are.`,
    edit: 'Edit',
    editSize: 'Edit the size of the sample',
    save: 'Save',
    saved: 'Saved. It holds from the next draw on.',
  },
});
