import type { DirectedCase as Directed } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { DateTime } from '#ui';
import { CaseHeading } from '../shared/case-heading.tsx';
import { DirectiveBadge } from '../shared/directive-badge.tsx';
import { directiveWords } from './directive-words.ts';

/** What was asked and what was said to it, side by side where there is room. */
export function DirectedCase({ of }: { of: Directed }) {
  const words = useMessages(directiveWords);
  const { directive, instruction, response, insistence } = of;
  return (
    <li className="flex flex-col gap-4 rounded-card border border-line bg-white p-5">
      <CaseHeading of={of}>
        <DirectiveBadge directive={directive} />
      </CaseHeading>
      <p className="flex flex-wrap gap-x-6 text-sm/6 text-ink-soft">
        {instruction && (
          <span>
            {words.given} <DateTime at={instruction.at} form="relative" />
          </span>
        )}
        {directive?.dueAt && (
          <span>
            {words.due} <DateTime at={directive.dueAt} />
          </span>
        )}
      </p>
      <div className="grid gap-5 md:grid-cols-2">
        <Said title={words.instruction} of={instruction} />
        <div className="flex flex-col gap-5">
          <Said title={words.response} of={response} otherwise={words.noResponse} />
          {insistence && <Said title={words.insistence} of={insistence} />}
        </div>
      </div>
    </li>
  );
}

function Said({ title, of, otherwise = '' }: { title: string; of: Directed['instruction']; otherwise?: string }) {
  const { text } = useFormats();
  return (
    <section className="flex min-w-0 flex-col gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      {of ? (
        <>
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {of.text}
          </p>
          <p className="text-sm text-ink-soft">
            {of.by && `${text(of.by.name)} · `}
            <DateTime at={of.at} />
          </p>
        </>
      ) : (
        <p className="text-ink-soft">{otherwise}</p>
      )}
    </section>
  );
}
