import { useMessages } from '#i18n';
import { EmptyState, PageHeader } from '#ui';
import { BareFrame } from './bare-frame.tsx';
import { frameWords } from './frame-words.ts';
import { HomeLink } from './home-link.tsx';

export function NotFoundPage() {
  const { notFoundTitle, notFound } = useMessages(frameWords);
  return (
    <BareFrame>
      <PageHeader title={notFoundTitle} />
      <EmptyState icon="search" title={notFound} action={<HomeLink />} />
    </BareFrame>
  );
}
