import { useMessages } from '#i18n';
import { EmptyState, PageHeader } from '#ui';
import { BareFrame } from './bare-frame.tsx';
import { frameWords } from './frame-words.ts';
import { HomeLink } from './home-link.tsx';

/** Within the frame of the citizens' or the staff's pages, whose address it resembles. */
export function NotFound() {
  const { notFoundTitle, notFound } = useMessages(frameWords);
  return (
    <>
      <PageHeader title={notFoundTitle} />
      <EmptyState icon="search" title={notFound} action={<HomeLink />} />
    </>
  );
}

/** Where no frame stands around it. */
export function NotFoundPage() {
  return (
    <BareFrame>
      <NotFound />
    </BareFrame>
  );
}
