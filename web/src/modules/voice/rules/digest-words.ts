import { defineMessages, formatNumber } from '#i18n';

/** Of a working day, early and late. */
export const offeredHours = Array.from({ length: 15 }, (_, index) => index + 6);

const days = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export const digestWords = defineMessages({
  ar: {
    title: 'إشعار القيادات بالتأخر',
    about:
      'البلاغ العاجل أو المرتفع الأولوية يُبلَّغ به قيادي الجهة فور تأخره، وما سواه يُجمع في رسالة واحدة في ساعات محددة من أيام العمل: كم بلاغًا تأخر، وأقدمها، وأعلاها أولوية، ورابط قائمتها.',
    hours: 'ساعات الرسالة الجامعة',
    hour: (hour: number) => `${formatNumber('ar', hour > 12 ? hour - 12 : hour)} ${hour < 12 ? 'صباحًا' : hour === 12 ? 'ظهرًا' : 'مساءً'}`,
    report: 'التقرير الأسبوعي',
    reportAbout: 'يصل رابطه إلى قيادات كل جهة وقيادات الإمارة، وهو عن الأيام السبعة السابقة. وإن لم يكن يوم عمل ففي يوم العمل الذي يليه.',
    day: (day: number) => days.ar[day] ?? '',
    onDay: (day: number, hour: string) => `${days.ar[day]} ${hour}`,
    editReport: 'تعديل موعد التقرير الأسبوعي',
    reportDay: 'اليوم',
    reportHour: 'الساعة',
    reportSaved: 'حُفظ موعد التقرير الأسبوعي',
    edit: 'تعديل',
    editHours: 'تعديل ساعات الرسالة الجامعة',
    choose: 'بتوقيت الرياض، من ساعة إلى ست ساعات في اليوم.',
    noHour: 'اختر ساعة واحدة على الأقل.',
    tooMany: 'اختر ست ساعات على الأكثر.',
    save: 'حفظ',
    saved: 'حُفظت الساعات. ما ينتظر الإرسال يبقى على موعده.',
    test: 'أرسل إليّ رسالة تجريبية',
    send: 'إرسال',
    agency: 'الجهة',
    testAbout: 'تصل إلى جوالك وحدك الرسالةُ التي تصل الآن إلى قيادة هذه الجهة.',
    sent: 'أُرسلت الرسالة إلى جوالك.',
    nothingLate: 'لا بلاغات متأخرة لدى هذه الجهة الآن، فلا رسالة تُرسل.',
  },
  en: {
    title: 'Telling leaders what is late',
    about:
      'Of an urgent or high case the agency’s leader hears at once when it is late. All else is told in one message at set hours of working days: how many are late, the oldest, the gravest, and a link to the list.',
    hours: 'Hours of the joint message',
    hour: (hour: number) => `${formatNumber('en', hour > 12 ? hour - 12 : hour)} ${hour < 12 ? 'am' : hour === 12 ? 'noon' : 'pm'}`,
    report: 'Weekly report',
    reportAbout:
      'Its link goes to the leaders of each agency and of the emirate; it is about the seven days before. Where that is no working day, on the next.',
    day: (day: number) => days.en[day] ?? '',
    onDay: (day: number, hour: string) => `${days.en[day]}, ${hour}`,
    editReport: 'Edit when the weekly report comes',
    reportDay: 'Day',
    reportHour: 'Hour',
    reportSaved: 'The time of the weekly report is saved',
    edit: 'Edit',
    editHours: 'Edit the hours of the joint message',
    choose: 'In Riyadh, from one to six hours a day.',
    noHour: 'Choose at least one hour.',
    tooMany: 'Choose six hours at the most.',
    save: 'Save',
    saved: 'The hours are saved. What waits already keeps its time.',
    test: 'Send me a test message',
    send: 'Send',
    agency: 'Agency',
    testAbout: 'To your phone alone comes the message that the leaders of this agency would have now.',
    sent: 'The message was sent to your phone.',
    nothingLate: 'Nothing is late at this agency now, so there is no message.',
  },
});
