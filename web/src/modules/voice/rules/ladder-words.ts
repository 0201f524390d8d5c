import type { Clock, Rung } from '@sawt/contract';
import { defineMessages, plural } from '#i18n';

const hoursAr = (count: number) =>
  plural(count, { zero: '# ساعة', one: 'ساعة عمل', two: 'ساعتي عمل', few: '# ساعات عمل', many: '# ساعة عمل', other: '# ساعة عمل' });
const timesAr = (count: number) => plural(count, { zero: '# مرة', one: 'مرة', two: 'مرتين', few: '# مرات', many: '# مرة', other: '# مرة' });
const hoursEn = (count: number) => plural(count, { one: '# working hour', other: '# working hours' });
const timesEn = (count: number) => plural(count, { one: 'once', two: 'twice', other: '# times' });

export const ladderWords = defineMessages({
  ar: {
    title: 'سلالم التصعيد',
    about: 'متى يُبلَّغ بالبلاغ ومَن يُبلَّغ، لكل مهلة. النسخة الجديدة تسري فورًا على كل درجة لم يبلغها البلاغ بعد، وما أُبلغ به لا يُعاد.',
    edit: 'تعديل',
    editOf: (name: string) => `تعديل سلّم التصعيد: ${name}`,
    history: 'النسخ',
    historyOf: (name: string) => `نسخ سلّم التصعيد: ${name}`,
    save: 'حفظ نسخة جديدة',
    saved: 'حُفظ سلّم التصعيد. يسري الآن على كل درجة لم تُبلغ بعد.',
    restoreHelp: 'يعود السلّم كما كان في هذه النسخة، وتُحفظ نسخةً جديدة تسري على كل درجة لم تُبلغ بعد.',
    rung: (place: string) => `الدرجة ${place}`,
    add: 'إضافة درجة',
    remove: (name: string) => `حذف ${name}`,
    up: (name: string) => `تقديم ${name}`,
    down: (name: string) => `تأخير ${name}`,
    when: 'متى',
    percentOfTime: 'بعد نسبة من المهلة',
    hoursLate: 'بعد انتهاء المهلة',
    percent: 'النسبة من المهلة',
    percentHelp: 'بالمئة، من ١ إلى ١٠٠. مئة: عند انتهاء المهلة.',
    hours: 'ساعات العمل بعد انتهاء المهلة',
    whom: 'من يُبلَّغ',
    how: 'كيف يُبلَّغ',
    by: 'بأي قناة',
    asWished: 'كما اختار المتلقي',
    bySet: 'بقنوات تحددها هذه الدرجة',
    bySetHelp: 'تحل محل ما اختاره المتلقي. ومن لا بريد له أو لا جهاز يُبلَّغ برسالة نصية، ومن مُنعت مراسلته لا يُراسل.',
    sms: 'برسالة نصية',
    email: 'بالبريد الإلكتروني',
    push: 'بإشعار',
    repeats: 'يُكرَّر ما لم يُعالج البلاغ',
    repeatsHelp: 'بعد انتهاء المهلة فقط.',
    every: 'كل كم ساعة عمل',
    times: 'عدد مرات التكرار',
    atPercent: (share: string) => `عند ${share} من المهلة`,
    atEnd: 'عند انتهاء المهلة',
    afterEnd: (count: number) => `بعد انتهاء المهلة بـ${hoursAr(count)}`,
    again: (every: number, times: number) => `ويُكرَّر كل ${hoursAr(every)}، ${timesAr(times)} على الأكثر`,
    comma: '، ',
  },
  en: {
    title: 'Ladders of escalation',
    about:
      'When who is told of a case, for each deadline. A new version holds at once for every rung that a case has not reached; what was told is not told again.',
    edit: 'Edit',
    editOf: (name: string) => `Edit the ladder: ${name}`,
    history: 'Versions',
    historyOf: (name: string) => `Versions of the ladder: ${name}`,
    save: 'Save a new version',
    saved: 'The ladder is saved. It holds now for every rung that was not reached.',
    restoreHelp: 'The ladder becomes what it was then, as a new version that holds for every rung not reached yet.',
    rung: (place: string) => `Rung ${place}`,
    add: 'Add a rung',
    remove: (name: string) => `Remove ${name}`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    when: 'When',
    percentOfTime: 'After a share of the time',
    hoursLate: 'After the time is over',
    percent: 'Share of the time',
    percentHelp: 'In per cent, from 1 to 100. A hundred: when the time is over.',
    hours: 'Working hours after the time is over',
    whom: 'Who is told',
    how: 'How',
    by: 'By which channel',
    asWished: 'As its receiver has chosen',
    bySet: 'By channels that this rung sets',
    bySetHelp:
      'They stand for what the receiver has chosen. Who has no e-mail or device set up is told by SMS; who is not to be contacted is not.',
    sms: 'by SMS',
    email: 'by e-mail',
    push: 'by notification',
    repeats: 'Again and again while nothing is done',
    repeatsHelp: 'Only once the time is over.',
    every: 'Every so many working hours',
    times: 'How many times again',
    atPercent: (share: string) => `At ${share} of the time`,
    atEnd: 'When the time is over',
    afterEnd: (count: number) => `${hoursEn(count)} after the time is over`,
    again: (every: number, times: number) => `again every ${hoursEn(every)}, ${timesEn(times)} at the most`,
    comma: ', ',
  },
});

export const ladderNames = defineMessages<Record<Clock['kind'], string>>({
  ar: { acknowledge: 'مهلة الاستلام والإسناد', answer: 'مهلة الرد', directive: 'مهلة التوجيه' },
  en: { acknowledge: 'Time to take up', answer: 'Time to answer', directive: 'Time of a directive' },
});

export const audienceWords = defineMessages<Record<Rung['audiences'][number], string>>({
  ar: {
    assignee: 'المختص',
    coordinators: 'منسقو الجهة',
    agency_leaders: 'قيادات الجهة',
    emirate_desk: 'مكتب صوت المواطن في الإمارة',
    emirate_leaders: 'قيادات الإمارة',
  },
  en: {
    assignee: 'the specialist',
    coordinators: 'the agency’s coordinators',
    agency_leaders: 'the agency’s leaders',
    emirate_desk: 'the emirate’s desk',
    emirate_leaders: 'the emirate’s leaders',
  },
});

export const tellingWords = defineMessages<Record<Rung['telling'], string>>({
  ar: {
    at_once: 'فورًا',
    grave_at_once: 'فورًا إن كان عاجلًا أو مرتفع الأولوية، وإلا في الرسالة الجامعة',
    digest: 'في الرسالة الجامعة',
  },
  en: {
    at_once: 'at once',
    grave_at_once: 'at once if urgent or high, otherwise in the joint message',
    digest: 'in the joint message',
  },
});
