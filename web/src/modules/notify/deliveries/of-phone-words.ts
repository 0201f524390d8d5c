import { defineMessages } from '#i18n';

export const ofPhoneWords = defineMessages({
  ar: {
    title: 'رسائل رقم جوال',
    about: 'لمن يقول إن رسالة لم تصله: آخر خمسين رسالة إلى رقمه، وما حدث لكل منها.',
    phone: 'رقم الجوال',
    phoneHint: 'مثل 0555000000، بأي أرقام وبأي صيغة سعودية.',
    phoneWrong: 'ليس رقم جوال سعوديًّا صحيحًا. راجع الأرقام.',
    recorded: 'يُسجَّل البحث باسمك ووقته في سجل التدقيق، ولا يُحفظ الرقم فيه.',
    submit: 'بحث',
    none: 'لم تُرسل أي رسالة إلى هذا الرقم',
    noneText: 'إما أن الرقم مسجّل في المنصة بصورة أخرى، أو أن صاحبه لم يُبلَّغ بشيء بعد.',
    results: 'رسائل هذا الرقم',
  },
  en: {
    title: 'Messages to a mobile number',
    about: 'For whoever says that a message did not come: the last fifty to their number, and what became of each.',
    phone: 'Mobile number',
    phoneHint: 'Such as 0555000000, in any digits and any Saudi form.',
    phoneWrong: 'Not a Saudi mobile number. Check the digits.',
    recorded: 'The search is recorded in the audit log with your name and the time, without the number.',
    submit: 'Search',
    none: 'No message went to this number',
    noneText: 'Either another number is registered on the platform, or nothing has been told to its owner yet.',
    results: 'Messages to this number',
  },
});
