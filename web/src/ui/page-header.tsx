import type { LinkProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { Icon } from './icon.tsx';
import { PageTitle } from './page-title.tsx';
import { words } from './words.ts';

const messages = defineMessages({ ar: { site: 'صوت المواطن' }, en: { site: 'Citizen’s Voice' } });

interface PageHeaderProps {
  title: string;
  description?: ReactNode;
  /** What can be done with the page as a whole; not on paper. */
  actions?: ReactNode;
  /** `linkOptions({ to })`: the page above this one. */
  back?: LinkProps;
}

/** The page's only `h1`; also names the browser's tab. */
export function PageHeader({ title, description, actions, back }: PageHeaderProps) {
  const { site } = useMessages(messages);
  const { back: backWord } = useMessages(words);
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-4 md:mb-8">
      <PageTitle title={`${title} · ${site}`} />
      <div className="flex min-w-0 flex-col gap-1">
        {back && (
          <Link {...back} className="-ms-1 inline-flex min-h-8 items-center gap-1 self-start text-brand-700 hover:underline print:hidden">
            <Icon name="back" className="size-4.5" />
            {backWord}
          </Link>
        )}
        <h1 className="text-2xl/9 font-bold md:text-3xl/11">{title}</h1>
        {description && <div className="max-w-prose text-ink-soft">{description}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
    </header>
  );
}
