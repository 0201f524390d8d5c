import type { OthersCase } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, plural, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Banner, Checkbox } from '#ui';
import { useStatusWords } from '../../shared/status-badge.tsx';
import { type CaseDraft, submissionOf } from './case-draft.ts';

const messages = defineMessages({
  ar: {
    title: 'قد يكون أمرك معروفًا لدينا',
    why: 'هذه بلاغات مفتوحة من غيرك، يبدو أنها في الأمر نفسه. بلاغك مهم أيضًا، فأرسله إن كان لديك ما تضيفه.',
    follow: 'متابعة هذا البلاغ بدل بلاغ مستقل',
    followWhy: 'يُضم بلاغك إليه برقم خاص بك، ويصلك ما يجري فيه والرد عليه. لا يعرف أحدكما الآخر، ولا يقرأ كلامه.',
    block: 'على بعد أقل من ٢٥٠ مترًا',
    district: 'على بعد أقل من كيلومتر',
    governorate: (area: string) => `في محافظة ${area}`,
    sent: (days: number) =>
      plural(days, {
        zero: 'أُرسل اليوم',
        one: 'أُرسل أمس',
        two: 'أُرسل قبل يومين',
        few: 'أُرسل قبل # أيام',
        many: 'أُرسل قبل # يومًا',
        other: 'أُرسل قبل # يوم',
      }),
  },
  en: {
    title: 'We may know of this already',
    why: 'These are open cases from others that seem to be about the same. Yours counts too: send it if you have something to add.',
    follow: 'Follow this one instead of a case by itself',
    followWhy:
      'Yours is joined to it under a number of its own; you hear what becomes of it and get the answer. Neither of you learns of the other or reads the other’s words.',
    block: 'Less than 250 m away',
    district: 'Less than a kilometre away',
    governorate: (area: string) => `In ${area}`,
    sent: (days: number) => (days === 0 ? 'Sent today' : plural(days, { one: 'Sent yesterday', other: 'Sent # days ago' })),
  },
});

/** Open cases of others that are probably about the same. A help that does not come is not missed: no failure is shown. */
export function OthersCases({ draft, onFollow }: { draft: CaseDraft; onFollow(follow: string | null): void }) {
  const words = useMessages(messages);
  const { kind: _, files: __, confidential: ___, follow: chosen = null, ...asked } = submissionOf(draft);
  const { data } = useQuery({
    queryKey: ['voice', 'of-others', asked],
    queryFn: ({ signal }) => client.sameMatter.findOthersCases({ body: asked }, { signal }),
    retry: false,
    staleTime: 5 * 60_000,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Banner tone="info" title={words.title}>
      <p>{words.why}</p>
      <ul className="mt-3 flex flex-col gap-3">
        {data.items.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart, on purpose, and the list never changes its order
          <li key={at}>
            <OthersLine of={one} />
            {one.follow && <FollowChoice follow={one.follow} chosen={chosen} onFollow={onFollow} />}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function FollowChoice({ follow, chosen, onFollow }: { follow: string; chosen: string | null; onFollow(follow: string | null): void }) {
  const words = useMessages(messages);
  return (
    <Checkbox isSelected={follow === chosen} onChange={(isOn) => onFollow(isOn ? follow : null)} description={words.followWhy}>
      {words.follow}
    </Checkbox>
  );
}

function OthersLine({ of: { category, area, distance, days, status } }: { of: OthersCase }) {
  const words = useMessages(messages);
  const statuses = useStatusWords('citizen');
  const { text } = useFormats();
  const place = distance === 'governorate' ? words.governorate(text(area.name)) : words[distance];
  return (
    <>
      <span className="block font-medium">{text(category.name)}</span>
      <span className="block text-ink-soft">{[place, words.sent(days), statuses[status]].join(' · ')}</span>
    </>
  );
}
