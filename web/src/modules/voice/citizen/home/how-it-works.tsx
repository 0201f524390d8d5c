import { defineMessages, useFormats, useMessages } from '#i18n';
import { Icon, type IconName } from '#ui';

const messages = defineMessages({
  ar: {
    title: 'كيف تعمل الخدمة؟',
    sendTitle: 'قدّم بلاغك',
    send: 'اكتب ما حدث بكلماتك، وحدّد المكان، وأرفق صورة إن وُجدت. يكفيك دقيقتان.',
    followTitle: 'تابعه لحظة بلحظة',
    follow: 'يصل بلاغك إلى الجهة المسؤولة، وتعرف في كل وقت أين وصل ومتى يحين موعد الرد.',
    answerTitle: 'يصلك الرد',
    answer: 'تجيبك الجهة وتشرف الإمارة على كل خطوة. قيّم الرد، وإن لم يكفك فاطلب إعادة النظر أو تظلّم.',
  },
  en: {
    title: 'How does it work?',
    sendTitle: 'Send your case',
    send: 'Say what happened in your own words, mark the place, and attach a photo if there is one. Two minutes are enough.',
    followTitle: 'Follow it at every moment',
    follow: 'Your case reaches the agency responsible, and you always know where it stands and when the answer is due.',
    answerTitle: 'You are answered',
    answer: 'The agency answers you and the emirate supervises every step. Rate the answer; if it is not enough, ask again or appeal.',
  },
});

const steps: readonly { name: 'send' | 'follow' | 'answer'; icon: IconName }[] = [
  { name: 'send', icon: 'edit' },
  { name: 'follow', icon: 'clock' },
  { name: 'answer', icon: 'success' },
];

export function HowItWorks() {
  const words = useMessages(messages);
  const { number } = useFormats();
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-xl font-bold">{words.title}</h2>
      <ol className="grid gap-4 md:grid-cols-3">
        {steps.map(({ name, icon }, index) => (
          <li key={name} className="flex flex-col gap-2 rounded-card border border-line bg-white p-6 shadow-card">
            <span className="flex items-center justify-between text-brand">
              <span className="grid size-12 place-items-center rounded-full bg-brand-50">
                <Icon name={icon} className="size-6" />
              </span>
              <span aria-hidden="true" className="text-4xl font-semibold text-brand-200">
                {number(index + 1)}
              </span>
            </span>
            <h3 className="text-lg font-semibold">{words[`${name}Title`]}</h3>
            <p className="text-ink-soft">{words[name]}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
