import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { defineMessages, plural, useFormats, useMessages } from '#i18n';
import { TextLink } from '#ui';
import { kindWords } from '../../shared/case-words.ts';
import { areasQuery, categoriesQuery } from '../../shared/queries.ts';
import { TypedText } from '../../shared/typed-text.tsx';
import type { CaseDraft } from './case-draft.ts';
import type { Step } from './steps.ts';

const messages = defineMessages({
  ar: {
    what: 'بلاغك',
    where: 'المكان',
    evidence: 'المرفقات',
    edit: 'تعديل',
    unknownCategory: 'تحدد الإمارة الجهة المسؤولة',
    pinned: 'محدد على الخريطة',
    files: (count: number) =>
      plural(count, {
        zero: 'لا توجد مرفقات',
        one: 'مرفق واحد',
        two: 'مرفقان',
        few: '# مرفقات',
        many: '# مرفقًا',
        other: '# مرفق',
      }),
  },
  en: {
    what: 'Your case',
    where: 'Place',
    evidence: 'Attachments',
    edit: 'Change',
    unknownCategory: 'The emirate finds the agency responsible',
    pinned: 'marked on the map',
    files: (count: number) => (count === 0 ? 'No attachments' : plural(count, { one: '# attachment', other: '# attachments' })),
  },
});

/** All that will be sent, each part with its way back. */
export function Review({ draft }: { draft: CaseDraft }) {
  const words = useMessages(messages);
  const kinds = useMessages(kindWords);
  const { text } = useFormats();
  const { data: categories } = useQuery(categoriesQuery);
  const { data: areas } = useQuery(areasQuery);
  const category = categories?.find(({ code }) => code === draft.category);
  const area = areas?.find(({ code }) => code === draft.area);
  const where = [area && text(area.name), draft.place, draft.location && words.pinned].filter(Boolean);
  return (
    <dl className="flex flex-col divide-y divide-line rounded-field border border-line">
      <Part title={words.what} step="what">
        <span className="font-medium">
          {draft.kind && kinds[draft.kind]} · {category ? text(category.name) : words.unknownCategory}
        </span>
        <TypedText text={draft.text} />
      </Part>
      <Part title={words.where} step="where">
        {where.join(' · ')}
      </Part>
      <Part title={words.evidence} step="evidence">
        {words.files(draft.files.length)}
      </Part>
    </dl>
  );
}

function Part({ title, step, children }: { title: string; step: Step; children: ReactNode }) {
  const { edit } = useMessages(messages);
  return (
    <div className="flex flex-col gap-2 px-4 py-3">
      <dt className="flex items-center justify-between text-ink-soft">
        {title}
        <TextLink to="/cases/new" search={{ step }} aria-label={`${edit}: ${title}`}>
          {edit}
        </TextLink>
      </dt>
      <dd className="flex flex-col gap-2">{children}</dd>
    </div>
  );
}
