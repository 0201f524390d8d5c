import type { GivenAnswer } from '@sawt/contract';
import { useMessages } from '#i18n';
import { DateTime, Icon } from '#ui';
import { TextChanges } from '#ui/text-changes.tsx';
import { TypedText } from '../shared/typed-text.tsx';
import { judgeWords } from './judge-words.ts';

type Said = Pick<GivenAnswer, 'at' | 'text'>;

/** Says that what was judged is no longer what the citizen has, with both at hand and what differs. */
export function EarlierAnswer({ given, newer }: { given: Said; newer: Said }) {
  const words = useMessages(judgeWords);
  return (
    <details className="w-full rounded-field border border-line print:border-0">
      <summary className="flex cursor-pointer items-start gap-2 px-4 py-3 font-medium">
        <Icon name="info" className="mt-0.5 size-5 shrink-0" />
        <span>
          {words.earlierAnswer} <span className="block font-normal text-ink-soft underline">{words.compare}</span>
        </span>
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line p-4 lg:grid-cols-2">
        <Words title={words.judgedAnswer} of={given} />
        <Words title={words.standingAnswer} of={newer} />
        {given.text !== null && newer.text !== null && (
          <section aria-label={words.changes} className="flex min-w-0 flex-col gap-1.5 lg:col-span-2">
            <h4 className="font-medium">{words.changes}</h4>
            <TextChanges before={given.text} after={newer.text} />
          </section>
        )}
      </div>
    </details>
  );
}

function Words({ title, of: { at, text } }: { title: string; of: Said }) {
  const { noAnswer } = useMessages(judgeWords);
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-1.5">
      <h4 className="font-medium">
        {title}{' '}
        <span className="text-sm font-normal text-ink-soft">
          <DateTime at={at} />
        </span>
      </h4>
      <TypedText text={text ?? noAnswer} />
    </section>
  );
}
