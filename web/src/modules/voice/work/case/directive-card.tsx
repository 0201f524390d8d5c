import type { CaseDetail, TimelineEvent } from '@sawt/contract';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Card, DateTime, FileList } from '#ui';
import { DirectiveBadge } from '../../shared/directive-badge.tsx';
import { TypedText } from '../../shared/typed-text.tsx';

const messages = defineMessages({
  ar: { title: 'توجيه الإمارة', due: 'الإفادة مطلوبة قبل', response: 'إفادة الجهة' },
  en: { title: 'Directive of the emirate', due: 'Response due by', response: 'Response of the agency' },
});

/** The directive that stands and what the agency responded; earlier ones are in the course of the case. */
export function DirectiveCard({ detail: { directive, timeline } }: { detail: CaseDetail }) {
  const words = useMessages(messages);
  if (!directive) return null;
  const given = timeline.findLastIndex(({ what }) => what === 'direct' || what === 'insist');
  const response = timeline.slice(given).find(({ what }) => what === 'respond');
  const last = timeline[given];
  // What is insisted on is the words before it, too.
  const first = last?.what === 'insist' ? timeline.findLast(({ what }) => what === 'direct') : undefined;
  return (
    <Card title={words.title}>
      <div className="flex flex-col gap-5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <DirectiveBadge directive={directive} />
          {directive.dueAt && (
            <span>
              {words.due} <DateTime at={directive.dueAt} />
            </span>
          )}
        </p>
        {[first, last].map((event) => event && <Said key={event.id} event={event} />)}
        {response && (
          <div className="flex flex-col gap-2 border-s-4 border-line ps-4">
            <h3 className="font-medium">{words.response}</h3>
            <Said event={response} />
          </div>
        )}
      </div>
    </Card>
  );
}

function Said({ event: { actor, at, text: words, files } }: { event: TimelineEvent }) {
  const { text } = useFormats();
  return (
    <div className="flex flex-col gap-2">
      {words !== null && <TypedText text={words} />}
      <FileList files={files} />
      <p className="text-sm text-ink-soft">
        {actor && `${text(actor.name)} · `}
        <DateTime at={at} />
      </p>
    </div>
  );
}
