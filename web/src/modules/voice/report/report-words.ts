import { defineMessages, formatNumber, plural } from '#i18n';
import type { ReportPeriod } from './report-periods.ts';

export const periodNames = defineMessages<Record<ReportPeriod, string>>({
  ar: { week: 'التقرير الأسبوعي', month: 'التقرير الشهري', quarter: 'تقرير ثلاثة أشهر' },
  en: { week: 'Weekly report', month: 'Monthly report', quarter: 'Report of three months' },
});

export const reportWords = defineMessages({
  ar: {
    region: 'إمارة منطقة القصيم: جميع الجهات',
    days: (first: string, last: string) => `من ${first} إلى ${last}`,
    made: (at: string) => `أُعد في ${at}`,
    period: 'الفترة',
    form: 'الصيغة',
    brief: 'موجز في صفحة واحدة',
    full: 'التقرير كاملًا',
    print: 'طباعة أو حفظ PDF',
    inShort: 'الخلاصة',
    came: (count: number, before: number, isOther: boolean) =>
      `${plural(count, {
        zero: 'لم يرد أي بلاغ',
        one: 'ورد بلاغ واحد',
        two: 'ورد بلاغان',
        few: 'ورد # بلاغات',
        many: 'ورد # بلاغًا',
        other: 'ورد # بلاغ',
      })}، ${isOther ? 'وفي فترة المقارنة' : 'وفي الفترة السابقة'} ${formatNumber('ar', before)}.`,
    onTime: (share: string, before: string, isOther: boolean) =>
      `أُجيب في الموعد عن ${share} مما أُجيب عنه، ${isOther ? 'وفي فترة المقارنة' : 'وفي الفترة السابقة'} ${before}.`,
    noneAnswered: 'لم يُرسل بعد رد على ما ورد في الفترة.',
    lateNow: (count: number, oldest: string | null) =>
      `${plural(count, {
        zero: 'لا بلاغات متأخرة الآن',
        one: 'المتأخر الآن بلاغ واحد',
        two: 'المتأخر الآن بلاغان',
        few: 'المتأخر الآن # بلاغات',
        many: 'المتأخر الآن # بلاغًا',
        other: 'المتأخر الآن # بلاغ',
      })}${oldest ? `، وأقدمها حل موعده في ${oldest}` : ''}.`,
    satisfied: (mean: string, ratings: number) =>
      `رضا المستفيدين ${mean} من ٥، ${plural(ratings, {
        one: 'بتقييم واحد',
        two: 'بتقييمين',
        few: 'من # تقييمات',
        many: 'من # تقييمًا',
        other: 'من # تقييم',
      })}.`,
    figures: 'المؤشرات، مقارنة بالفترة السابقة',
    figure: 'المؤشر',
    now: 'في الفترة',
    before: 'الفترة السابقة',
    other: 'فترة المقارنة',
    figuresAgainst: 'المؤشرات في الفترتين',
    ofOwnPeriod: 'تقرير فترة مختارة',
    beginning: 'البداية',
    against: (first: string, last: string) => `مقارنة بالفترة من ${first} إلى ${last}`,
    late: 'الأكثر تأخرًا الآن',
    number: 'رقم البلاغ',
    due: 'الموعد',
    category: 'حسب التصنيف',
    area: 'حسب المحافظة',
    none: 'لا بلاغات في هذه الفترة',
    noneText: 'اختر فترة أطول.',
  },
  en: {
    region: 'Emirate of Qassim Region: all agencies',
    days: (first: string, last: string) => `From ${first} to ${last}`,
    made: (at: string) => `Made on ${at}`,
    period: 'Period',
    form: 'Form',
    brief: 'Brief, on one page',
    full: 'All of it',
    print: 'Print or save as PDF',
    inShort: 'In short',
    came: (count: number, before: number, isOther: boolean) =>
      `${plural(count, { one: '# case came', other: '# cases came' })}; in the period ${isOther ? 'compared with' : 'before'} ${formatNumber('en', before)}.`,
    onTime: (share: string, before: string, isOther: boolean) =>
      `Of those answered ${share} were answered on time; in the period ${isOther ? 'compared with' : 'before'} ${before}.`,
    noneAnswered: 'None of what came in the period has been answered yet.',
    lateNow: (count: number, oldest: string | null) =>
      `${plural(count, { one: '# case is late now', other: '# cases are late now' })}${oldest ? `; the oldest was due on ${oldest}` : ''}.`,
    satisfied: (mean: string, ratings: number) =>
      `Citizens’ satisfaction is ${mean} of 5, ${plural(ratings, { one: 'from # rating', other: 'from # ratings' })}.`,
    figures: 'The figures, against the period before',
    figure: 'Figure',
    now: 'In the period',
    before: 'The period before',
    other: 'Compared with',
    figuresAgainst: 'The figures, against the period compared with',
    ofOwnPeriod: 'Report of a chosen period',
    beginning: 'the beginning',
    against: (first: string, last: string) => `Compared with ${first} to ${last}`,
    late: 'The latest now',
    number: 'Number',
    due: 'Due',
    category: 'By category',
    area: 'By governorate',
    none: 'No cases in this period',
    noneText: 'Choose a longer period.',
  },
});
