import type { CaseSummary } from '@sawt/contract';
import type { ReactNode } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { CaseNumber, TextLink } from '#ui';

const messages = defineMessages({ ar: { noCategory: 'بلا تصنيف' }, en: { noCategory: 'Without a category' } });

interface CaseHeadingProps {
  of: Pick<CaseSummary, 'number' | 'agency' | 'category'>;
  /** Between its number and what it is about. */
  children?: ReactNode;
}

/** Which case it is, and the way to it: at the head of what is told of it. */
export function CaseHeading({ of: { number, agency, category }, children }: CaseHeadingProps) {
  const { noCategory } = useMessages(messages);
  const { text } = useFormats();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <TextLink to="/staff/cases/$number" params={{ number }}>
        <CaseNumber number={number} />
      </TextLink>
      {children}
      <span className="text-ink-soft">
        {agency && `${text(agency.name)} · `}
        {category ? text(category.name) : noCategory}
      </span>
    </div>
  );
}
