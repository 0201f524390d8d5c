import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Badge, Button, CaseNumber } from '#ui';
import { sameMatterQuery } from '../same-matter-query.ts';

const messages = defineMessages({
  ar: { title: 'بلاغات مفتوحة يُرجّح أنها في الموضوع نفسه:', choose: 'اختيار', similar: (share: string) => `تشابه ${share}` },
  en: { title: 'Open cases that are probably the same matter:', choose: 'Choose', similar: (share: string) => `${share} alike` },
});

/** Those that take others in. */
const open: readonly string[] = ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'];

interface MergeCandidatesProps {
  number: string;
  chosen: string | null;
  onChoose(number: string): void;
}

/** Cases that may be meant, the likeliest first; pressing one writes its number, and sends nothing. */
export function MergeCandidates({ number, chosen, onChoose }: MergeCandidatesProps) {
  const words = useMessages(messages);
  const { percent } = useFormats();
  const { data: found } = useQuery({ ...sameMatterQuery(number), retry: false });
  const others = (found?.items ?? []).filter((item) => item.case.number !== chosen && open.includes(item.case.status));
  if (others.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">{words.title}</p>
      <ul className="flex flex-col divide-y divide-line rounded-field border border-line">
        {others.map((item) => (
          <li key={item.case.number} className="flex items-center gap-3 p-3">
            <div className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-2">
                <CaseNumber number={item.case.number} />
                <Badge tone="info">{words.similar(percent(item.similarity))}</Badge>
              </span>
              <p dir="auto" className="line-clamp-2 text-sm/6 wrap-anywhere text-ink-soft">
                {item.case.excerpt}
              </p>
            </div>
            <Button variant="secondary" onPress={() => onChoose(item.case.number)} aria-label={`${words.choose} ${item.case.number}`}>
              {words.choose}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
