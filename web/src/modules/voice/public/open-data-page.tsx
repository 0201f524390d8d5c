import { api, leastPublished } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Card, DescriptionList, PageHeader } from '#ui';
import { buttonClass } from '#ui/button-class.ts';
import { Prose, ProseList } from './prose.tsx';
import { answeringQuery } from './statistics-query.ts';
import { statisticsWords } from './statistics-words.ts';

const messages = defineMessages({
  ar: {
    title: 'البيانات المفتوحة',
    intro: 'أرقام صفحة الإحصاءات لمن يريد أن يحسب بها أو يعيد نشرها.',
    set: 'الرد على البلاغات حسب الجهة والمحافظة والشهر',
    csv: 'تنزيل CSV',
    json: 'فتح JSON',
    licence: 'الرخصة',
    licenceText: 'لك أن تستخدمها وتعيد نشرها بشرط ذكر المصدر: إمارة منطقة القصيم، صوت المواطن.',
    updated: 'آخر حساب',
    every: 'التحديث',
    everyDay: 'مرة كل يوم',
    fields: 'الحقول',
    table: 'الجدول: المجموع total، أو الجهة agency، أو المحافظة area، أو الشهر month',
    code: 'رمز الجهة أو المحافظة، أو الشهر بصيغة YYYY-MM، وفارغ لما لا ينتمي إلى شيء منها',
    names: 'الاسم بالعربية والإنجليزية',
    withheld: (least: string) =>
      `الأعداد الأقل من ${least} فارغة (null في JSON)، ومعها ما يكشفها بالطرح من المجاميع؛ فلا يُستنتج منها شيء عن شخص بعينه.`,
    median: 'وسيط ساعات العمل من الإحالة إلى الرد',
    satisfaction: 'متوسط التقييم من ١ إلى ٥',
    use: 'للمطورين',
    useText: 'لا يلزم مفتاح ولا تسجيل. الواجهة موصوفة بصيغة OpenAPI، ولها حد للطلبات في الدقيقة.',
    interface: 'وصف الواجهة (OpenAPI)',
  },
  en: {
    title: 'Open data',
    intro: 'The figures behind the statistics page, for you to analyse and republish.',
    set: 'How cases were answered, by agency, governorate and month',
    csv: 'Download CSV',
    json: 'Open JSON',
    licence: 'Licence',
    licenceText: 'You may use and republish them if you name the source: Emirate of Qassim Region, Citizen’s Voice.',
    updated: 'Last made',
    every: 'Brought up to date',
    everyDay: 'Once a day',
    fields: 'Fields',
    table: 'which table the line is of: total, agency, area or month',
    code: 'code of the agency or governorate, or the month as YYYY-MM; empty for what belongs to none',
    names: 'the name in Arabic and English',
    withheld: (least: string) =>
      `Counts below ${least} are empty (null in JSON), and with them what would give them away by subtraction from totals: nothing follows from them about any one person.`,
    median: 'median of the working hours from referral to answer',
    satisfaction: 'mean of the ratings, 1 to 5',
    use: 'For developers',
    useText: 'It takes no key and no registration. The interface is described in OpenAPI, and limited to so many requests a minute.',
    interface: 'Description of the interface (OpenAPI)',
  },
});

const linkClass = 'font-medium text-brand-700 underline decoration-brand-300 underline-offset-4';

export function OpenDataPage() {
  const words = useMessages(messages);
  const meanings = useMessages(statisticsWords);
  const { number, date } = useFormats();
  const { data } = useQuery(answeringQuery);
  const fields: [string, string][] = [
    ['table', words.table],
    ['code', words.code],
    ['name_ar, name_en', words.names],
    ['received', meanings.received],
    ['answeredInTime', meanings.answeredInTime],
    ['answeredLate', meanings.answeredLate],
    ['notAnswered', `${meanings.notAnswered} ${meanings.notAnsweredNote}`],
    ['medianAnswerHours', words.median],
    ['satisfaction', words.satisfaction],
  ];
  return (
    <>
      <PageHeader title={words.title} description={words.intro} />
      <div className="flex flex-col gap-8">
        <Card title={words.set}>
          <div className="flex flex-col gap-5">
            <DescriptionList
              items={[
                {
                  term: words.licence,
                  value: data && (
                    <a className={linkClass} href={data.licence.url} rel="license noopener" lang="en" dir="ltr">
                      {data.licence.name}
                    </a>
                  ),
                },
                { term: words.updated, value: data && date(data.to) },
                { term: words.every, value: words.everyDay },
              ]}
            />
            <p className="max-w-prose">{words.licenceText}</p>
            <div className="flex flex-wrap gap-3">
              <a className={buttonClass('primary', 'medium', false)} href={api.openData.downloadAnswering.path} download>
                {words.csv}
              </a>
              <a className={buttonClass('secondary', 'medium', false)} href={api.openData.getAnswering.path}>
                {words.json}
              </a>
            </div>
          </div>
        </Card>
        <Prose title={words.fields}>
          <ProseList
            items={fields.map(([name, meaning]) => (
              <>
                <code dir="ltr" className="font-semibold">
                  {name}
                </code>
                {': '}
                {meaning}
              </>
            ))}
          />
          <p>{words.withheld(number(leastPublished))}</p>
        </Prose>
        <Prose title={words.use}>
          <p>{words.useText}</p>
          <p>
            <a className={linkClass} href="/api/openapi.json">
              {words.interface}
            </a>
          </p>
        </Prose>
      </div>
    </>
  );
}
