import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Card, PageHeader, QueryView, TextLink } from '#ui';
import { ConsentText } from '../citizen/consents/consent-text.tsx';
import { Prose, ProseList } from './prose.tsx';

const messages = defineMessages({
  ar: {
    title: 'إشعار الخصوصية',
    intro: 'ما نحفظه عنك، ولماذا، ومن يراه، وما لك من حقوق وفق نظام حماية البيانات الشخصية.',
    held: 'ما نحفظه',
    heldProfile: 'اسمك ورقم جوالك ولغتك، ورقم هويتك إن أدخلته.',
    heldCases: 'بلاغاتك وما أرفقته بها ومكانها، وما دار فيها من ردود.',
    heldVoice:
      'ملاحظتك الصوتية إن سجّلتها، كما نطقت بها، بعد حذف ما خفي فيها من مكان الجهاز واسمه. يسمعها من ينظر في بلاغك، وقد يدل صوتك عليك وإن طلبت السرية.',
    heldMessages: 'الرسائل التي أرسلناها إليك وحال وصولها.',
    heldHistory: 'سجل الدخول والعمليات، لحماية حسابك وحفظ الحقوق.',
    who: 'من يرى بياناتك؟',
    whoText:
      'الجهة التي أُحيل إليها بلاغك ومكتب الإمارة فقط، وبقدر ما يحتاج العمل. وإن طلبت السرية حُجب اسمك ورقمك، وكل اطّلاع عليهما يُسجَّل باسم من اطّلع وسببه. لا تُباع بياناتك ولا تُستخدم في الإعلان.',
    agree: 'ما نطلب موافقتك عليه',
    rights: 'حقوقك',
    rightSee: 'أن تطّلع على كل ما نحفظه عنك وتنزّله.',
    rightCorrect: 'أن تصحّح بياناتك.',
    rightErase: 'أن تطلب محو بياناتك، بعد انتهاء بلاغاتك المفتوحة.',
    rightWithdraw: 'أن تسحب موافقتك الاختيارية متى شئت.',
    account: 'كل ذلك في صفحة حسابك',
    cookies: 'ملفات تعريف الارتباط',
    cookiesText: 'نستخدم ملفًا واحدًا لازمًا لبقاء دخولك. لا تتبّع ولا إعلانات ولا خدمات لأطراف أخرى في صفحاتنا.',
  },
  en: {
    title: 'Privacy notice',
    intro: 'What is held of you, what for, who sees it, and your rights under the Personal Data Protection Law.',
    held: 'What is held',
    heldProfile: 'Your name, mobile number and language, and your identity number if you entered it.',
    heldCases: 'Your cases with what you attached, where they are, and what was answered.',
    heldVoice:
      'Your voice note if you recorded one, as you spoke it, without the place and the name of the device that were hidden in it. Whoever handles your case hears it, and your voice may tell who you are even if you asked for confidentiality.',
    heldMessages: 'The messages that were sent to you, and whether they arrived.',
    heldHistory: 'A log of sign-ins and acts, to protect your account and everybody’s rights.',
    who: 'Who sees your data?',
    whoText:
      'Only the agency that your case was referred to and the emirate’s desk, as far as their work needs it. If you ask for confidentiality your name and number are hidden, and every look at them is recorded with who looked and why. Your data are neither sold nor used for advertising.',
    agree: 'What you are asked to agree to',
    rights: 'Your rights',
    rightSee: 'To see and download all that is held of you.',
    rightCorrect: 'To correct it.',
    rightErase: 'To have it erased, once your open cases have ended.',
    rightWithdraw: 'To withdraw an optional consent at any time.',
    account: 'All of this is on your account page',
    cookies: 'Cookies',
    cookiesText:
      'One cookie is used, which keeps you signed in. There is no tracking, no advertising and nothing of other parties on our pages.',
  },
});

export function PrivacyPage() {
  const words = useMessages(messages);
  const { text } = useFormats();
  const consents = useQuery({
    queryKey: ['directory', 'consent-texts-in-force'],
    queryFn: ({ signal }) => client.consents.listConsentTextsInForce({}, { signal }),
  });
  return (
    <>
      <PageHeader title={words.title} description={words.intro} />
      <div className="flex flex-col gap-8">
        <Prose title={words.held}>
          <ProseList items={[words.heldProfile, words.heldCases, words.heldVoice, words.heldMessages, words.heldHistory]} />
        </Prose>
        <Prose title={words.who}>
          <p>{words.whoText}</p>
        </Prose>
        <section className="flex flex-col gap-3">
          <h2 className="text-xl font-semibold">{words.agree}</h2>
          <QueryView query={consents} lines={6}>
            {(texts) => (
              <div className="grid items-start gap-4 lg:grid-cols-2">
                {texts.map((consent) => (
                  <Card key={consent.code} title={text(consent.title)}>
                    <ConsentText consent={consent} />
                  </Card>
                ))}
              </div>
            )}
          </QueryView>
        </section>
        <Prose title={words.rights}>
          <ProseList items={[words.rightSee, words.rightCorrect, words.rightErase, words.rightWithdraw]} />
          <p>
            <TextLink to="/account">{words.account}</TextLink>
          </p>
        </Prose>
        <Prose title={words.cookies}>
          <p>{words.cookiesText}</p>
        </Prose>
      </div>
    </>
  );
}
