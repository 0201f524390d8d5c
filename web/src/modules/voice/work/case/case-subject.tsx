import type { CaseDetail } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { DateTime } from '#ui';
import { channelWords, kindWords } from '../../shared/case-words.ts';
import { caseWords } from './case-words.ts';

/** What the case is about, in a line under its number. */
export function CaseSubject({ detail: { kind, category, area, createdAt, channel } }: { detail: CaseDetail }) {
  const words = useMessages(caseWords);
  const kinds = useMessages(kindWords);
  const channels = useMessages(channelWords);
  const { text } = useFormats();
  return (
    <>
      {[kinds[kind], category ? text(category.name) : words.noCategory, text(area.name)].join(' · ')}
      <span className="block text-sm">
        {words.submittedAt} <DateTime at={createdAt} /> · {channels[channel]}
      </span>
    </>
  );
}
