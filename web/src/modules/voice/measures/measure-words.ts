import { defineMessages } from '#i18n';
import type { MeasureId } from './measure-list.ts';

/** The names of the figures. */
export const measureNames = defineMessages<Record<MeasureId, string>>({
  ar: {
    total: 'إجمالي البلاغات',
    open: 'المفتوحة',
    late: 'المتأخرة',
    onTime: 'الرد في الموعد',
    answer: 'زمن الرد: الوسيط',
    answerMost: 'زمن الرد: ٩ من كل ١٠',
    acknowledge: 'زمن الإسناد: الوسيط',
    acknowledgeMost: 'زمن الإسناد: ٩ من كل ١٠',
    waiting: 'انتظار المستفيد: الوسيط',
    reopenRate: 'نسبة إعادة الفتح',
    returnRate: 'نسبة الإعادة من الجهة',
    appealRate: 'نسبة التظلم',
    satisfaction: 'رضا المستفيدين',
  },
  en: {
    total: 'All cases',
    open: 'Open',
    late: 'Late',
    onTime: 'Answered on time',
    answer: 'Time to answer: median',
    answerMost: 'Time to answer: 9 of 10',
    acknowledge: 'Time to assign: median',
    acknowledgeMost: 'Time to assign: 9 of 10',
    waiting: 'Wait for the citizen: median',
    reopenRate: 'Reopened',
    returnRate: 'Returned by an agency',
    appealRate: 'Appealed',
    satisfaction: 'Satisfaction',
  },
});

/** What each figure means: the glossary in words for its readers. */
export const meaningWords = defineMessages<Record<MeasureId, string>>({
  ar: {
    total: 'البلاغات التي قُدّمت في الفترة ضمن هذا الاختيار.',
    open: 'ما لا يزال على جهة أو على الإمارة فيه عمل.',
    late: 'مفتوحة تجاوزت موعد الرد. ما توقفت مهلته، كالذي ينتظر المستفيد، لا يُعد متأخرًا.',
    onTime: 'من الردود المرسلة: ما أُرسل آخر رد فيه قبل انتهاء مهلته.',
    answer: 'وقت العمل الرسمي من الإحالة إلى آخر رد، دون مدد انتظار المستفيد: نصف البلاغات استغرق أقل منه.',
    answerMost: 'ما لم يتجاوزه تسعة من كل عشرة بلاغات، بوقت العمل الرسمي.',
    acknowledge: 'وقت العمل الرسمي من الإحالة إلى الإسناد إلى مختص: نصف البلاغات استغرق أقل منه.',
    acknowledgeMost: 'ما لم يتجاوزه إسناد تسعة من كل عشرة بلاغات، بوقت العمل الرسمي.',
    waiting: 'ما توقفت فيه المهلة بانتظار رد المستفيد، بالساعات الفعلية، من البلاغات التي سُئل فيها المستفيد.',
    reopenRate: 'من البلاغات المجابة: ما أُعيد فتحه مرة على الأقل.',
    returnRate: 'من كل البلاغات: ما أعادته جهة مرة على الأقل لعدم الاختصاص، أيًّا كانت الجهة التي هو لديها الآن.',
    appealRate: 'من البلاغات المجابة: ما تظلّم منه المستفيد مرة على الأقل.',
    satisfaction: 'متوسط تقييمات المستفيدين القائمة، من ١ إلى ٥.',
  },
  en: {
    total: 'The cases of this selection that were sent in the period.',
    open: 'An agency or the emirate still has something to do.',
    late: 'Open and past the time to answer. A case whose clock stands still, such as one that waits for the citizen, is not late.',
    onTime: 'Of the answers sent: the latest answer left before its time was over.',
    answer: 'Official working time from referral to the latest answer, without waiting for the citizen: half of the cases took less.',
    answerMost: 'What nine of ten cases did not exceed, in official working time.',
    acknowledge: 'Official working time from referral to assignment: half of the cases took less.',
    acknowledgeMost: 'What the assignment of nine of ten cases did not exceed, in official working time.',
    waiting: 'How long the clock stood still for the citizen’s reply, in real hours, of the cases whose citizen was asked.',
    reopenRate: 'Of the cases answered: reopened at least once.',
    returnRate: 'Of all cases: returned at least once as “not ours”, whoever has it now.',
    appealRate: 'Of the cases answered: appealed by the citizen at least once.',
    satisfaction: 'The mean of the ratings that stand, from 1 to 5.',
  },
});
