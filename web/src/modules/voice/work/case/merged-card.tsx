import type { CaseDetail } from '@sawt/contract';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Card, CaseNumber, TextLink } from '#ui';
import { StatusBadge } from '../../shared/status-badge.tsx';

const messages = defineMessages({
  ar: {
    follows: 'مضموم إلى بلاغ آخر',
    followsWhy: 'يُعالج الموضوع في البلاغ الآخر، ويُبلَّغ صاحب هذا البلاغ بما يستجد فيه ويصله رده.',
    elsewhere: 'البلاغ الآخر خارج نطاق اطلاعك الآن.',
    followers: (count: string) => `بلاغات ضُمّت إليه (${count})`,
    followersWhy: 'يُبلَّغ أصحابها بما يستجد في هذا البلاغ، ويصلهم رده.',
    newest: (count: string) => `أحدث ${count} منها.`,
  },
  en: {
    follows: 'Merged into another case',
    followsWhy: 'The matter is dealt with there. The citizen of this case is told what becomes of it and gets its answer.',
    elsewhere: 'The other case is out of your reach now.',
    followers: (count: string) => `Merged into this case (${count})`,
    followersWhy: 'Their citizens are told what becomes of this case and get its answer.',
    newest: (count: string) => `The newest ${count} of them.`,
  },
});

/** Of a merged case the one it follows; of that one those that follow it. */
export function MergedCard({ detail: { master, followers } }: { detail: CaseDetail }) {
  const words = useMessages(messages);
  const { number: written } = useFormats();
  if (master) {
    return (
      <Card title={words.follows}>
        <div className="flex flex-col gap-3">
          <p>{words.followsWhy}</p>
          {master.number && master.status ? (
            <Other number={master.number} excerpt={master.excerpt} status={master.status} />
          ) : (
            <p className="text-ink-soft">{words.elsewhere}</p>
          )}
        </div>
      </Card>
    );
  }
  if (followers.count === 0) return null;
  return (
    <Card title={words.followers(written(followers.count))}>
      <p>{words.followersWhy}</p>
      {followers.newest.length < followers.count && <p className="text-ink-soft">{words.newest(written(followers.newest.length))}</p>}
      <ul className="mt-3 flex flex-col divide-y divide-line">
        {followers.newest.map(({ number, excerpt, status }) => (
          <li key={number} className="py-3 first:pt-0 last:pb-0">
            <Other number={number} excerpt={excerpt} status={status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface OtherProps {
  number: string;
  excerpt: string | null;
  status: CaseDetail['status'];
}

function Other({ number, excerpt, status }: OtherProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <span className="flex flex-wrap items-center justify-between gap-2">
        <TextLink to="/staff/cases/$number" params={{ number }}>
          <CaseNumber number={number} />
        </TextLink>
        <StatusBadge status={status} reader="staff" />
      </span>
      {excerpt && (
        <p dir="auto" className="line-clamp-2 text-sm/6 wrap-anywhere text-ink-soft">
          {excerpt}
        </p>
      )}
    </div>
  );
}
