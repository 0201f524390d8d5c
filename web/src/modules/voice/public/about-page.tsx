import { defineMessages, useMessages } from '#i18n';
import { LinkButton, PageHeader, TextLink } from '#ui';
import { HowItWorks } from '../citizen/home/how-it-works.tsx';
import { Prose, ProseList } from './prose.tsx';

const messages = defineMessages({
  ar: {
    title: 'عن الخدمة',
    intro: 'صوت المواطن هو الطريق الرسمي إلى الجهات الحكومية في منطقة القصيم، بإشراف الإمارة من أول البلاغ إلى آخره.',
    who: 'من يقدّم البلاغ؟',
    whoText:
      'كل مواطن ومقيم وزائر لديه رقم جوال. لا تحتاج إلا إلى رمز يصل إلى جوالك عند الإرسال، ويمكن لمن يحتاج أن يقدّم بلاغه بالهاتف أو في مكتب الإمارة.',
    what: 'ماذا يُقدَّم؟',
    complaint: 'شكوى: خدمة لم تصلك، أو وصلتك ناقصة أو متأخرة.',
    report: 'بلاغ: خطر أو عطل في الطريق أو الحي.',
    observation: 'ملاحظة: أمر ترى أن تعلم به الجهة.',
    suggestion: 'مقترح: فكرة تحسّن الخدمة.',
    next: 'ماذا يحدث بعد الإرسال؟',
    number: 'يصلك رقم البلاغ فورًا، وبه تتابعه في كل وقت.',
    routed: 'يُحال البلاغ إلى الجهة المختصة، وإن لم تعرفها فالإمارة تحددها عنك.',
    deadline: 'لكل بلاغ مهلة محسوبة بأيام العمل، وإن تأخر الرد صُعّد إلى مسؤولي الجهة ثم إلى الإمارة.',
    answer: 'يصلك الرد في رسالة، ولك أن تقيّمه، وأن تطلب إعادة فتح البلاغ خلال ٣٠ يومًا، وأن تتظلّم إلى الإمارة.',
    not: 'ما لا يُقدَّم هنا',
    notText: 'الحالات الطارئة، والقضايا المنظورة أمام المحاكم، والبلاغات الأمنية؛ لها أرقامها وجهاتها.',
    statistics: 'إحصاءات الرد',
    send: 'قدّم بلاغًا',
  },
  en: {
    title: 'About the service',
    intro:
      'The Citizen’s Voice is the official way to the government agencies of Qassim Region, supervised by the emirate from beginning to end.',
    who: 'Who may send a case?',
    whoText:
      'Every citizen, resident and visitor with a mobile phone. All it takes is a code that is sent to the phone when the case goes; whoever needs help may call, or come to the emirate’s desk.',
    what: 'What may be sent?',
    complaint: 'A complaint: a service that did not come, or came late or incomplete.',
    report: 'A report: a danger or something broken in the street or the neighbourhood.',
    observation: 'An observation: something an agency ought to know.',
    suggestion: 'A suggestion: an idea that makes a service better.',
    next: 'What happens after it is sent?',
    number: 'You get the number of your case at once, and follow it by that number at any time.',
    routed: 'The case is referred to the agency responsible; if you do not know which, the emirate finds it for you.',
    deadline:
      'Every case has a deadline, counted in working days. When an answer is late it is escalated within the agency and then to the emirate.',
    answer: 'The answer comes in a message. You may rate it, have the case reopened within 30 days, and appeal to the emirate.',
    not: 'What is not sent here',
    notText: 'Emergencies, matters before a court, and reports of crime: they have numbers and authorities of their own.',
    statistics: 'Statistics of answering',
    send: 'Send a case',
  },
});

export function AboutPage() {
  const words = useMessages(messages);
  return (
    <>
      <PageHeader title={words.title} description={words.intro} />
      <div className="flex flex-col gap-8">
        <HowItWorks />
        <Prose title={words.who}>
          <p>{words.whoText}</p>
        </Prose>
        <Prose title={words.what}>
          <ProseList items={[words.complaint, words.report, words.observation, words.suggestion]} />
        </Prose>
        <Prose title={words.next}>
          <ProseList items={[words.number, words.routed, words.deadline, words.answer]} />
          <p>
            <TextLink to="/statistics">{words.statistics}</TextLink>
          </p>
        </Prose>
        <Prose title={words.not}>
          <p>{words.notText}</p>
        </Prose>
        <div>
          <LinkButton to="/cases/new" icon="plus">
            {words.send}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
