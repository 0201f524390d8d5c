import { defineMessages } from '#i18n';

export const recoveriesWords = defineMessages({
  ar: {
    title: 'طلبات إعادة تعيين الدخول',
    of: (name: string, username: string) => `${name} (${username})`,
    askedBy: (name: string) => `طلبها ${name}`,
    reason: 'السبب',
    until: 'تنتهي',
    approve: 'اعتماد',
    refuse: 'رفض',
    takeBack: 'سحب الطلب',
    approveTitle: 'اعتماد إعادة تعيين الدخول',
    approveText: (name: string) =>
      `تأكد من ${name} بنفسك قبل الاعتماد. تنتهي جلساته وتُلغى كلمة مروره وتطبيق المصادقة ورموز الاسترداد، ويصل إلى جواله رابط لمرة واحدة مدته ٢٤ ساعة.`,
    approved: (name: string) => `أُرسل الرابط إلى ${name}`,
    unsent: 'اعتُمد الطلب ولم تُرسل الرسالة. قدّم طلبًا جديدًا.',
    refuseTitle: 'رفض الطلب',
    refuseText: (name: string) => `تبقى طرق دخول ${name} كما هي.`,
    refused: 'رُفض الطلب',
    another: 'يعتمده مدير نظام آخر.',
  },
  en: {
    title: 'Requests to reset a sign-in',
    of: (name: string, username: string) => `${name} (${username})`,
    askedBy: (name: string) => `Asked for by ${name}`,
    reason: 'Reason',
    until: 'Ends',
    approve: 'Approve',
    refuse: 'Refuse',
    takeBack: 'Take back',
    approveTitle: 'Approve the reset of a sign-in',
    approveText: (name: string) =>
      `Make sure yourself that it is ${name} before you approve. Their sessions end, their password, authenticator app and recovery codes no longer work, and a link that works once and for 24 hours goes to their phone.`,
    approved: (name: string) => `The link is sent to ${name}`,
    unsent: 'The request is approved, but the message was not sent. Make another request.',
    refuseTitle: 'Refuse the request',
    refuseText: (name: string) => `The ways in of ${name} stay as they are.`,
    refused: 'The request is refused',
    another: 'Another administrator approves it.',
  },
});
