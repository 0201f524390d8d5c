import type { CaseDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, CaseNumber } from '#ui';

const messages = defineMessages({
  ar: { title: 'بلاغات مفتوحة في التصنيف والمحافظة أنفسهما:', choose: 'اختيار' },
  en: { title: 'Open cases of the same category and governorate:', choose: 'Choose' },
});

/** Those that take others in. */
const open = ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'].join(',');

interface MergeCandidatesProps {
  detail: CaseDetail;
  chosen: string | null;
  onChoose(number: string): void;
}

/** Cases that may be meant; pressing one writes its number, and sends nothing. */
export function MergeCandidates({ detail: { number, category, area }, chosen, onChoose }: MergeCandidatesProps) {
  const words = useMessages(messages);
  const query = { status: open, area: area.code, ...(category && { category: category.code }), limit: 6 };
  const { data: found } = useQuery({
    queryKey: ['voice', 'merge-candidates', number, query],
    queryFn: ({ signal }) => client.voice.listCases({ query }, { signal }),
    retry: false,
  });
  const others = (found?.items ?? []).filter((item) => item.number !== number && item.number !== chosen).slice(0, 5);
  if (!category || others.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">{words.title}</p>
      <ul className="flex flex-col divide-y divide-line rounded-field border border-line">
        {others.map((item) => (
          <li key={item.number} className="flex items-center gap-3 p-3">
            <div className="min-w-0 flex-1">
              <CaseNumber number={item.number} />
              <p dir="auto" className="line-clamp-2 text-sm/6 text-ink-soft">
                {item.excerpt}
              </p>
            </div>
            <Button variant="secondary" onPress={() => onChoose(item.number)} aria-label={`${words.choose} ${item.number}`}>
              {words.choose}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
