import { defineMessages } from '#i18n';

export const clockWords = defineMessages({
  ar: {
    title: 'المدد',
    none: 'تبدأ المدة عند الإحالة إلى جهة.',
    acknowledge: 'الاستلام والإسناد',
    answer: 'الرد',
    directive: 'الإفادة على التوجيه',
    run: (label: string, run: string) => `${label} (المرة ${run})`,
    left: (time: string) => `بقي ${time}`,
    over: (time: string) => `تجاوز بـ ${time}`,
    used: (used: string, budget: string) => `مضى ${used} من ${budget} عمل`,
    paused: 'متوقفة بانتظار المستفيد',
    endedInTime: 'انتهت ضمن المدة',
    endedLate: 'انتهت بعد المدة',
    due: 'الموعد',
  },
  en: {
    title: 'Clocks',
    none: 'The clock starts when the case is referred to an agency.',
    acknowledge: 'Taking up',
    answer: 'Answer',
    directive: 'Response to the directive',
    run: (label: string, run: string) => `${label} (run ${run})`,
    left: (time: string) => `${time} left`,
    over: (time: string) => `${time} over`,
    used: (used: string, budget: string) => `${used} of ${budget} of working time used`,
    paused: 'Paused: waiting for the citizen',
    endedInTime: 'Ended in time',
    endedLate: 'Ended late',
    due: 'Due',
  },
});
