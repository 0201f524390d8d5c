import type { TimelineEvent } from '@sawt/contract';
import { defineMessages } from '#i18n';

type What = TimelineEvent['what'];
type Side = TimelineEvent['side'];
/** `about`: the person an assignment, the agency a referral or the priority that a change names; empty where the reader may not know. */
type Title = (about: string) => string;

export const staffTitles = defineMessages<Record<What, Title>>({
  ar: {
    submitted: () => 'قُدّم البلاغ',
    refer: (about) => (about ? `أُحيل إلى ${about}` : 'أُحيل إلى الجهة'),
    reject: () => 'رُفض',
    withdraw: () => 'سحبه المستفيد',
    return: () => 'أُعيد إلى الإمارة',
    assign: (about) => (about ? `أُسند إلى ${about}` : 'أُسند إلى مختص'),
    prioritise: (about) => `غُيّرت الأولوية إلى: ${about}`,
    handBack: () => 'أعاده المختص إلى المنسق',
    start: () => 'بدأت المعالجة',
    ask: () => 'سُئل المستفيد',
    reply: () => 'أجاب المستفيد',
    propose: () => 'اقتُرح رد',
    sendBack: () => 'أُعيد الرد المقترح للتعديل',
    approve: () => 'اعتُمد الرد وأُرسل إلى المستفيد',
    answer: () => 'أُرسل الرد إلى المستفيد',
    rate: () => 'قيّم المستفيد الرد',
    reopen: () => 'أُعيد فتح البلاغ',
    appeal: () => 'تظلّم المستفيد',
    uphold: (about) => (about ? `قُبل التظلم وأُعيد إلى ${about}` : 'قُبل التظلم وأُعيد إلى الجهة'),
    dismiss: () => 'رُدّ التظلم',
    note: () => 'ملاحظة داخلية',
    addInformation: () => 'أضاف المستفيد معلومات',
    lapse: () => 'أُغلق لعدم رد المستفيد',
    settle: () => 'أُغلق بانتهاء مدة الاعتراض',
    release: () => 'أُعيد إلى المنسق لمغادرة المختص',
  },
  en: {
    submitted: () => 'Submitted',
    refer: (about) => (about ? `Referred to ${about}` : 'Referred to the agency'),
    reject: () => 'Rejected',
    withdraw: () => 'Withdrawn by the citizen',
    return: () => 'Returned to the emirate',
    assign: (about) => (about ? `Assigned to ${about}` : 'Assigned to a specialist'),
    prioritise: (about) => `Priority changed to: ${about}`,
    handBack: () => 'Handed back to the coordinator',
    start: () => 'Work began',
    ask: () => 'Citizen asked',
    reply: () => 'Citizen replied',
    propose: () => 'Answer proposed',
    sendBack: () => 'Proposed answer sent back',
    approve: () => 'Answer approved and sent to the citizen',
    answer: () => 'Answer sent to the citizen',
    rate: () => 'Citizen rated the answer',
    reopen: () => 'Reopened',
    appeal: () => 'Citizen appealed',
    uphold: (about) => (about ? `Appeal upheld, back to ${about}` : 'Appeal upheld, back to the agency'),
    dismiss: () => 'Appeal dismissed',
    note: () => 'Internal note',
    addInformation: () => 'Citizen added information',
    lapse: () => 'Closed: the citizen did not reply',
    settle: () => 'Closed: the time to object has passed',
    release: () => 'Back with the coordinator: the specialist has left',
  },
});

/** What differs when the citizen reads it. */
export const citizenTitles = defineMessages<Record<What, Title>>({
  ar: {
    ...staffTitles.ar,
    submitted: () => 'وصلنا بلاغك',
    refer: (about) => (about ? `أُحيل بلاغك إلى ${about}` : 'أُحيل بلاغك إلى الجهة المسؤولة'),
    reject: () => 'لم يُقبل البلاغ',
    withdraw: () => 'سحبت البلاغ',
    return: () => 'تعيد الإمارة تحديد الجهة المسؤولة',
    assign: () => 'استلم بلاغك مختص في الجهة',
    start: () => 'بدأ العمل على بلاغك',
    ask: () => 'سؤال لك من الجهة',
    reply: () => 'أجبت عن السؤال',
    approve: () => 'رد الجهة',
    answer: () => 'رد الجهة',
    rate: () => 'قيّمت الرد',
    reopen: () => 'طلبت إعادة فتح البلاغ',
    appeal: () => 'تظلّمت إلى الإمارة',
    uphold: () => 'قبلت الإمارة تظلمك وأعادت البلاغ إلى الجهة',
    dismiss: () => 'لم تقبل الإمارة التظلم',
    addInformation: () => 'أضفت معلومات',
    lapse: () => 'أُغلق البلاغ لعدم وصول ردك',
    settle: () => 'أُغلق البلاغ بانتهاء مدة الاعتراض',
  },
  en: {
    ...staffTitles.en,
    submitted: () => 'We received your case',
    refer: (about) => (about ? `Your case went to ${about}` : 'Your case went to the agency responsible'),
    reject: () => 'The case was not accepted',
    withdraw: () => 'You withdrew the case',
    return: () => 'The emirate is finding another agency for it',
    assign: () => 'A specialist of the agency has your case',
    start: () => 'Work on your case began',
    ask: () => 'The agency has a question for you',
    reply: () => 'You replied',
    approve: () => 'The agency’s answer',
    answer: () => 'The agency’s answer',
    rate: () => 'You rated the answer',
    reopen: () => 'You asked for the case to be reopened',
    appeal: () => 'You appealed to the emirate',
    uphold: () => 'The emirate upheld your appeal and sent the case back to the agency',
    dismiss: () => 'The emirate did not uphold the appeal',
    addInformation: () => 'You added information',
    lapse: () => 'Closed because no reply came from you',
    settle: () => 'Closed: the time to object has passed',
  },
});

export const staffSides = defineMessages<Record<Side, string>>({
  ar: { citizen: 'المستفيد', agency: 'الجهة', emirate: 'الإمارة', system: 'آليًّا' },
  en: { citizen: 'Citizen', agency: 'Agency', emirate: 'Emirate', system: 'Automatic' },
});

export const citizenSides = defineMessages<Record<Side, string>>({
  ar: { citizen: 'أنت', agency: 'الجهة', emirate: 'الإمارة', system: 'المنصة' },
  en: { citizen: 'You', agency: 'The agency', emirate: 'The emirate', system: 'The platform' },
});

export const timelineWords = defineMessages({
  ar: { label: 'مسار البلاغ', internal: 'داخلي', onBehalfOf: (name: string) => `بالنيابة عن ${name}` },
  en: { label: 'Course of the case', internal: 'Internal', onBehalfOf: (name: string) => `for ${name}` },
});
