import { useMessages } from '#i18n';
import { EmptyState, PageHeader } from '#ui';
import { HomeLink } from '../frame/home-link.tsx';
import { staffWords } from './staff-words.ts';

/** In place of a page that one's role does not open: nothing of it is shown, and nothing is asked of the server. */
export function Refused() {
  const words = useMessages(staffWords);
  return (
    <>
      <PageHeader title={words.refusedTitle} />
      <EmptyState icon="lock" title={words.refused} action={<HomeLink />}>
        {words.refusedText}
      </EmptyState>
    </>
  );
}
